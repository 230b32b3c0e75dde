package jp.kyodo.evaluation.document;

import java.util.Map;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * Writes sheet documents as the JSON that is published, and reads every shape that was
 * ever published.
 */
public class SheetDocumentCodec {

	private final JsonMapper json;

	/**
	 * @param kinds the record of each kind of block by the kind's name
	 */
	public SheetDocumentCodec(Map<String, Class<? extends SheetBlock>> kinds) {
		JsonMapper.Builder builder = JsonMapper.builder();
		kinds.forEach((name, type) -> builder.registerSubtypes(new NamedType(type, name)));
		this.json = builder.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.build();
	}

	public String write(SheetDocument document) {
		return this.json.writeValueAsString(document);
	}

	public SheetDocument read(String payload) {
		return this.json.readValue(payload, SheetDocument.class);
	}

}
