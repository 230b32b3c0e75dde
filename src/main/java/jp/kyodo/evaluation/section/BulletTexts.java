package jp.kyodo.evaluation.section;

import java.util.List;
import java.util.stream.Collectors;

import jp.kyodo.evaluation.section.Finding.Severity;
import jp.kyodo.export.MissingGlyphs;
import jp.kyodo.text.Bullets;
import jp.kyodo.text.SearchKey;

import org.springframework.stereotype.Component;

/**
 * Reads and checks bulleted texts, wherever a section has one.
 */
@Component
class BulletTexts {

	private final MissingGlyphs missingGlyphs;

	BulletTexts(MissingGlyphs missingGlyphs) {
		this.missingGlyphs = missingGlyphs;
	}

	/**
	 * Understands a typed text and puts it into the form in which it is kept: one bullet a
	 * line.
	 * @param problems takes what keeps the text from being saved
	 * @return the text as kept
	 */
	String read(String field, String label, String typed, TextLimits limits, Words words,
			List<FieldProblem> problems) {
		String text = typed.replace("\r\n", "\n").replace('\r', '\n');
		int length = (int) text.codePoints().filter((character) -> character != '\n').count();
		if (length > limits.characters()) {
			problems.add(new FieldProblem(field,
					words.of("evaluation.problem.too-long", label, limits.characters(), length)));
			return text;
		}
		int control = firstControlCharacter(text);
		if (control >= 0) {
			problems.add(new FieldProblem(field, words.of("evaluation.problem.control-character", label, control + 1)));
			return text;
		}
		String unprintable = this.missingGlyphs.in(text)
			.stream()
			.map(Character::toString)
			.collect(Collectors.joining("」「", "「", "」"));
		if (unprintable.length() > 2) {
			problems.add(new FieldProblem(field, words.of("evaluation.problem.unprintable", label, unprintable)));
			return text;
		}
		return Bullets.format(Bullets.parse(text));
	}

	List<Finding> check(String sectionKey, String field, String label, boolean required, String text, String lastYear,
			Words words) {
		if (text.isBlank()) {
			return required
					? List.of(new Finding(sectionKey, field, Severity.BLOCKS,
							words.of("evaluation.finding.text-missing", label)))
					: List.of();
		}
		if (!lastYear.isBlank() && SearchKey.of(text).equals(SearchKey.of(lastYear))) {
			return List.of(new Finding(sectionKey, field, Severity.WARNS,
					words.of("evaluation.finding.text-as-last-year", label)));
		}
		return List.of();
	}

	private static int firstControlCharacter(String text) {
		int position = 0;
		for (int character : text.codePoints().toArray()) {
			boolean unpaired = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
			if (unpaired || (Character.getType(character) == Character.CONTROL && character != '\n' && character != '\t')
					|| isDirectionMark(character)) {
				return position;
			}
			position++;
		}
		return -1;
	}

	/** Invisible marks that turn the direction of writing and so can show a text as another. */
	private static boolean isDirectionMark(int character) {
		return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
	}

}
