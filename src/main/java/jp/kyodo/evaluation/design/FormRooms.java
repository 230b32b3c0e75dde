package jp.kyodo.evaluation.design;

import java.util.LinkedHashMap;
import java.util.Map;

import jp.kyodo.evaluation.SectionKinds;
import jp.kyodo.evaluation.form.FormDefinition;
import jp.kyodo.evaluation.form.SectionDefinition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * How many empty lines a section gets on the blank form: what its definition says as
 * {@code lines}, wherever in it that stands.
 */
@Component
class FormRooms {

	/** Lines of a text section that says nothing. */
	private static final int USUAL = 5;

	private static final JsonMapper JSON = JsonMapper.shared();

	private final SectionKinds kinds;

	FormRooms(SectionKinds kinds) {
		this.kinds = kinds;
	}

	/**
	 * The lines by the key of the section.
	 */
	Map<String, Integer> of(FormDefinition form) {
		Map<String, Integer> rooms = new LinkedHashMap<>();
		form.sections().forEach((section) -> rooms.put(section.key(), lines(section)));
		return rooms;
	}

	private int lines(SectionDefinition section) {
		int lines = linesIn(JSON.valueToTree(section));
		return this.kinds.isEntered(section) ? lines : Math.min(lines, USUAL);
	}

	private static int linesIn(JsonNode node) {
		int lines = 0;
		if (node instanceof ObjectNode object && object.has("lines")) {
			lines = object.path("lines").asInt(USUAL);
		}
		for (JsonNode child : node) {
			lines += child.isContainer() ? linesIn(child) : 0;
		}
		return lines;
	}

}
