package jp.kyodo.agreement.document;

import org.springframework.stereotype.Component;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes agreements as the JSON that is published, and reads every shape that was ever
 * published.
 */
@Component
public class AgreementDocumentCodec {

	private final JsonMapper json = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	public String write(AgreementDocument document) {
		return this.json.writeValueAsString(document);
	}

	public AgreementDocument read(String payload) {
		return this.json.readValue(payload, AgreementDocument.class);
	}

}
