package jp.kyodo.evaluation.section;

import java.util.List;

import jp.kyodo.evaluation.document.ListStyle;
import jp.kyodo.evaluation.section.Finding.Severity;
import jp.kyodo.export.MissingGlyphs;
import jp.kyodo.text.SearchKey;
import jp.kyodo.text.TextCheck;
import jp.kyodo.text.TextFinding;
import jp.kyodo.text.TextPosition;

import org.springframework.stereotype.Component;

/**
 * Reads and checks bulleted texts, wherever a section has one.
 */
@Component
class BulletTexts {

	/**
	 * Understands a typed text and puts it into the form in which it is kept: one bullet
	 * a line.
	 * @param problems takes what keeps the text from being saved
	 * @return the text as kept
	 */
	String read(String field, String label, String typed, TextLimits limits, Words words, List<FieldProblem> problems) {
		return read(field, label, typed, limits, ListStyle.BULLETS, words, problems);
	}

	/**
	 * The same for the text of a box.
	 */
	String read(String field, TextBox box, String typed, Words words, List<FieldProblem> problems) {
		return read(field, box.title(), typed, box.limits(), box.listStyle(), words, problems);
	}

	/**
	 * The same for a text of any style, one part a line.
	 */
	String read(String field, String label, String typed, TextLimits limits, ListStyle style, Words words,
			List<FieldProblem> problems) {
		List<String> messages = TextCheck.upTo(limits.characters())
			.check(typed)
			.stream()
			.filter(TextFinding::isBlocking)
			.map((finding) -> message(finding, label, words))
			.toList();
		List<String> missing = messages.isEmpty() ? MissingGlyphs.in(typed) : List.of();
		if (!missing.isEmpty()) {
			messages = List.of(words.of("evaluation.problem.unprintable", label, String.join("」「", missing)));
		}
		if (!messages.isEmpty()) {
			problems.add(new FieldProblem(field, messages.get(0)));
			return typed;
		}
		return style.format(style.parse(typed));
	}

	/**
	 * The parts of a text as it is kept.
	 */
	static List<String> parts(String text) {
		return ListStyle.BULLETS.parse(text);
	}

	private static String message(TextFinding finding, String label, Words words) {
		if (finding instanceof TextFinding.TooLong tooLong) {
			return words.of("evaluation.problem.too-long", label, tooLong.limit(), tooLong.length());
		}
		if (finding instanceof TextFinding.ControlCharacter control) {
			TextPosition place = control.where().positions().get(0);
			return words.of("evaluation.problem.control-character", label, place.line(), place.column());
		}
		return words.of("evaluation.problem.unreadable-text", label);
	}

	List<Finding> check(String sectionKey, String field, String label, boolean required, String text, String lastYear,
			Words words) {
		if (text.isBlank()) {
			return required ? List
				.of(new Finding(sectionKey, field, Severity.BLOCKS, words.of("evaluation.finding.text-missing", label)))
					: List.of();
		}
		if (!lastYear.isBlank() && SearchKey.of(text).equals(SearchKey.of(lastYear))) {
			return List.of(new Finding(sectionKey, field, Severity.WARNS,
					words.of("evaluation.finding.text-as-last-year", label)));
		}
		return List.of();
	}

}
