package jp.kyodo.intake;

import java.util.regex.Pattern;

/**
 * Reads the code of a format for numbers: {@code "K"00000}, {@code #,##0,"千円"},
 * {@code 0.0%}. Only what stands for positive numbers counts; codes with more than one
 * group of digits are taken for plain numbers.
 */
final class NumberPattern {

	/** Signs of a currency, of a sign or of an account; nobody reads them as words. */
	private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]*");

	private static final String GENERAL = "General";

	private static final String GENERAL_IN_JAPANESE = "G/\u6A19\u6E96";

	private final String code;

	private final StringBuilder before = new StringBuilder();

	private final StringBuilder after = new StringBuilder();

	private int place;

	private boolean begun;

	private boolean ended;

	private boolean strange;

	private int zeros;

	private int commas;

	private int shift;

	private NumberPattern(String code) {
		this.code = code;
	}

	static NumberForm read(String code) {
		return new NumberPattern(code).read();
	}

	private NumberForm read() {
		while (this.place < this.code.length() && this.code.charAt(this.place) != ';' && !this.strange) {
			step();
		}
		if (this.strange || !this.begun) {
			return NumberForm.PLAIN;
		}
		NumberForm form = new NumberForm(NumberForm.Kind.NUMBER, (this.zeros > 1) ? this.zeros : 0,
				this.shift - 3 * this.commas, words(this.before), words(this.after));
		return form.equals(NumberForm.PLAIN) ? NumberForm.PLAIN : form;
	}

	private void step() {
		char character = this.code.charAt(this.place);
		if (this.code.startsWith(GENERAL, this.place) || this.code.startsWith(GENERAL_IN_JAPANESE, this.place)) {
			digit('#');
			this.place += (character == 'G' && this.code.startsWith(GENERAL, this.place)) ? GENERAL.length()
					: GENERAL_IN_JAPANESE.length();
			return;
		}
		this.place++;
		switch (character) {
			case '0', '#', '?' -> digit(character);
			case ',' -> comma();
			case '.' -> point();
			case '%' -> {
				this.shift += 2;
				literal("%");
			}
			case '"' -> literal(upTo('"'));
			case '\\', '!' -> literal(next());
			case '_', '*' -> next();
			case '[' -> bracket(upTo(']'));
			case '@', '/', 'E', 'e' -> this.strange = true;
			default -> literal(String.valueOf(character));
		}
	}

	private void digit(char character) {
		this.strange |= this.ended;
		this.zeros = (character == '0' && this.zeros >= 0) ? this.zeros + 1 : -1;
		this.commas = 0;
		this.begun = true;
	}

	private void comma() {
		this.commas += (this.begun && !this.ended) ? 1 : 0;
		this.zeros = -1;
	}

	// commas in front of the point or behind all digits leave thousands away
	private void point() {
		this.shift -= 3 * this.commas;
		this.zeros = -1;
		this.commas = 0;
	}

	private void bracket(String content) {
		if (content.startsWith("$")) {
			int end = content.indexOf('-');
			literal(content.substring(1, (end > 0) ? end : content.length()));
		}
		else {
			this.strange |= content.startsWith("<") || content.startsWith(">") || content.startsWith("=");
		}
	}

	private void literal(String text) {
		(this.begun ? this.after : this.before).append(text);
		this.ended |= this.begun && !text.isBlank();
	}

	private String next() {
		return (this.place < this.code.length()) ? String.valueOf(this.code.charAt(this.place++)) : "";
	}

	private String upTo(char end) {
		int index = this.code.indexOf(end, this.place);
		String text = this.code.substring(this.place, (index >= 0) ? index : this.code.length());
		this.place = (index >= 0) ? index + 1 : this.code.length();
		return text;
	}

	private static String words(StringBuilder text) {
		String words = text.toString().strip();
		if (words.equals("%")) {
			return words;
		}
		return NO_WORDS.matcher(words).matches() ? "" : words;
	}

}
