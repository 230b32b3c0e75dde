package jp.kyodo.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers the parts of a text as ①②③, in the characters that people use for it.
 */
public final class CircledNumbers {

	/** The highest number that has such a character. */
	public static final int LAST = 20;

	private static final int ONE = 0x2460;

	private CircledNumbers() {
	}

	/**
	 * Puts its number in front of each text; behind {@value #LAST} in brackets.
	 */
	public static List<String> before(List<String> texts) {
		List<String> numbered = new ArrayList<>();
		for (String text : texts) {
			int number = numbered.size() + 1;
			numbered.add(((number <= LAST) ? Character.toString(ONE + number - 1) : "（" + number + "）") + text);
		}
		return numbered;
	}

}
