package jp.kyodo.intake;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell in the place of a content that is lost where nothing else would
 * tell so. Whoever writes the cell into another file and sends that as it is, is told the
 * same again instead of losing the value without a word.
 */
enum LostMark {

	/** An error of a formula that is none of those that are known by their names. */
	ERROR("#計算エラー!", "intake.cell.error-value"),

	FORMULA("#計算結果なし!", "intake.cell.formula"),

	NUMBER("#読めない数値!", "intake.cell.number"),

	LENGTH("#長すぎる文!", "intake.cell.length"),

	ZERO("#読めない文字!", "intake.cell.zero");

	private final String mark;

	private final String messageKey;

	LostMark(String mark, String messageKey) {
		this.mark = mark;
		this.messageKey = messageKey;
	}

	/**
	 * Finds the mark with which a text begins.
	 */
	static @Nullable LostMark of(String text) {
		if (text.indexOf('#') < 0) {
			return null;
		}
		String stripped = text.strip();
		for (LostMark lost : values()) {
			if (stripped.startsWith(lost.mark)) {
				return lost;
			}
		}
		return null;
	}

	/**
	 * Why the content is lost, and what to do.
	 */
	String messageKey() {
		return this.messageKey;
	}

	/**
	 * What is left of the content, behind the mark.
	 */
	String rest(String text) {
		return text.strip().substring(this.mark.length()).strip();
	}

	/**
	 * The mark with what is left of the content behind it.
	 * @param longest characters that the cell may have
	 */
	String with(String text, int longest) {
		int end = Math.min(text.length(), longest - this.mark.length() - 1);
		if (end <= 0 || text.isBlank()) {
			return this.mark;
		}
		boolean split = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
		return this.mark + " " + text.substring(0, split ? end - 1 : end);
	}

}
