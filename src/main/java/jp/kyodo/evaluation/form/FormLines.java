package jp.kyodo.evaluation.form;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Knows on which line of a form file each value stands.
 */
final class FormLines {

	private final Map<String, Integer> byPointer = new HashMap<>();

	private FormLines() {
	}

	static FormLines of(YAMLMapper yaml, String text) {
		FormLines lines = new FormLines();
		try (JsonParser parser = yaml.createParser(text)) {
			JsonToken token = parser.nextToken();
			while (token != null) {
				lines.byPointer.putIfAbsent(parser.streamReadContext().pathAsPointer().toString(),
						parser.currentTokenLocation().getLineNr());
				token = parser.nextToken();
			}
		}
		return lines;
	}

	/**
	 * The line of a value, or of what it would stand in.
	 */
	@Nullable Integer of(String pointer) {
		String near = pointer;
		while (!near.isEmpty() && !this.byPointer.containsKey(near)) {
			near = near.substring(0, near.lastIndexOf('/'));
		}
		return this.byPointer.get(near);
	}

}
