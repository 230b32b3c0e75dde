package jp.kyodo.evaluation.section;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.kyodo.fiscal.NumberInput;
import org.jspecify.annotations.Nullable;

/**
 * Reads the number fields of one section, one after the other, and gathers what was
 * understood and what was not.
 */
final class Numbers {

	private final Words words;

	private final Map<String, String> typed;

	private final Map<String, String> fields = new LinkedHashMap<>();

	private final Map<String, String> understood = new LinkedHashMap<>();

	private final List<FieldProblem> problems;

	Numbers(Words words, Map<String, String> typed, List<FieldProblem> problems) {
		this.words = words;
		this.typed = typed;
		this.problems = problems;
	}

	/**
	 * Reads one field.
	 * @param units each unit that may be typed behind the number, with what the number is
	 * multiplied by
	 * @param decimals how many decimal places the value has at most
	 * @param saved what stands when the field was not sent at all
	 */
	void read(String field, String label, Map<String, BigDecimal> units, int decimals, String saved) {
		String text = this.typed.getOrDefault(field, saved).strip();
		NumberInput result = NumberInput.parse(text);
		if (result instanceof NumberInput.Understood number) {
			BigDecimal factor = (number.unit() != null) ? units.get(number.unit()) : BigDecimal.ONE;
			if (factor == null) {
				Set<String> known = new LinkedHashSet<>(units.keySet());
				this.problems.add(new FieldProblem(field,
						this.words.of("evaluation.problem.unit", label, number.unit(), String.join("・", known))));
				this.fields.put(field, text);
				return;
			}
			BigDecimal value = plain(number.value().multiply(factor));
			if (value.scale() > decimals) {
				this.problems.add(new FieldProblem(field,
						(decimals == 0) ? this.words.of("evaluation.problem.whole-number", label)
								: this.words.of("evaluation.problem.decimals", label, decimals)));
				this.fields.put(field, text);
				return;
			}
			String canonical = value.toPlainString();
			this.fields.put(field, canonical);
			if (!canonical.equals(text)) {
				this.understood.put(field, NumberInput.display(value, Math.max(value.scale(), 0)));
			}
		}
		else if (result instanceof NumberInput.NotANumber refused) {
			this.problems.add(new FieldProblem(field,
					this.words.of("evaluation.problem.number." + refused.reason().name(), label)));
			this.fields.put(field, text);
		}
		else {
			this.fields.put(field, "");
		}
	}

	/**
	 * Takes a field of plain text, for instance a reason, on one line.
	 */
	void readLine(String field, String label, int characters, String saved) {
		String text = this.typed.getOrDefault(field, saved).replaceAll("\\R", " ").strip();
		if (text.codePointCount(0, text.length()) > characters) {
			this.problems.add(new FieldProblem(field, this.words.of("evaluation.problem.too-long", label, characters,
					text.codePointCount(0, text.length()))));
		}
		else if (text.codePoints().anyMatch((character) -> Character.getType(character) == Character.CONTROL)) {
			this.problems.add(new FieldProblem(field, this.words.of("evaluation.problem.unreadable-text", label)));
		}
		this.fields.put(field, text);
	}

	void refuse(String field, String message) {
		this.problems.add(new FieldProblem(field, message));
	}

	String field(String name) {
		return this.fields.getOrDefault(name, "");
	}

	SectionReading reading() {
		return new SectionReading(this.fields, this.problems, this.understood);
	}

	static @Nullable BigDecimal value(@Nullable String field) {
		return (field == null || field.isBlank()) ? null : new BigDecimal(field);
	}

	/**
	 * A value as it stands in a field: no exponent, no trailing zeros.
	 */
	static String text(@Nullable BigDecimal value) {
		return (value != null) ? plain(value).toPlainString() : "";
	}

	private static BigDecimal plain(BigDecimal value) {
		BigDecimal stripped = value.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}
