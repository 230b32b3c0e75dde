package jp.kyodo.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Checks a text that a person typed.
 *
 * @param limit the most characters, counted without line ends
 * @param bulletLimit the most bullets
 * @param printable tells whether the printed form can show a character
 */
public record TextCheck(int limit, int bulletLimit, IntPredicate printable) {

	/**
	 * A check for length and characters. What may be missing on paper is guessed: all
	 * that is beyond the basic plane and JIS X 0213, that is private, or that cannot be
	 * seen.
	 */
	public static TextCheck upTo(int limit) {
		return new TextCheck(limit, Integer.MAX_VALUE, JisCharacters::isLikelyPrintable);
	}

	/**
	 * The same check with a limit of bullets.
	 */
	public TextCheck withBulletLimit(int bulletLimit) {
		return new TextCheck(this.limit, bulletLimit, this.printable);
	}

	/**
	 * The same check asking the fonts of the printed form.
	 */
	public TextCheck withPrintable(IntPredicate printable) {
		return new TextCheck(this.limit, this.bulletLimit, printable);
	}

	/**
	 * All that was found, what blocks first; empty if all is well.
	 */
	public List<TextFinding> check(String text) {
		List<TextFinding> findings = new ArrayList<>();
		CharacterOccurrences.in(text, TextCheck::isControl)
			.forEach((where) -> findings.add(new TextFinding.ControlCharacter(where)));
		CharacterOccurrences.in(text, CodePoints::isUnpairedSurrogate)
			.forEach((where) -> findings.add(new TextFinding.UnpairedSurrogate(where)));
		int length = length(text);
		if (length > this.limit) {
			findings.add(new TextFinding.TooLong(length, this.limit));
		}
		if (this.bulletLimit < Integer.MAX_VALUE) {
			int bullets = Bullets.parse(text).size();
			if (bullets > this.bulletLimit) {
				findings.add(new TextFinding.TooManyBullets(bullets, this.bulletLimit));
			}
		}
		CharacterOccurrences.in(text, this::isWorthAsking)
			.forEach((where) -> findings.add(new TextFinding.NotPrintable(where)));
		return List.copyOf(findings);
	}

	/**
	 * The length as a person counts it: characters (code points) without line ends.
	 */
	public static int length(String text) {
		return (int) text.codePoints().filter((c) -> c != '\n' && c != '\r').count();
	}

	private boolean isWorthAsking(int codePoint) {
		return !isLayout(codePoint) && !isControl(codePoint) && !CodePoints.isUnpairedSurrogate(codePoint)
				&& !this.printable.test(codePoint);
	}

	private static boolean isLayout(int codePoint) {
		return codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
	}

	private static boolean isControl(int codePoint) {
		if (isLayout(codePoint)) {
			return false;
		}
		boolean turnsDirection = (codePoint >= 0x202A && codePoint <= 0x202E)
				|| (codePoint >= 0x2066 && codePoint <= 0x2069);
		boolean noCharacter = (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
		return Character.getType(codePoint) == Character.CONTROL || turnsDirection || noCharacter || codePoint == 0x2028
				|| codePoint == 0x2029;
	}

}
