package jp.kyodo.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Recognises UTF-16 that has no byte order mark by its beginning. Other texts have no
 * zero bytes; in UTF-16 each comma, tab and line break has one.
 */
final class UnmarkedUtf16 {

	private static final int SHARE_OF_USUAL = 95;

	/** At least one byte of so many is a zero. */
	private static final int BYTES_TO_A_ZERO = 200;

	private UnmarkedUtf16() {
	}

	/**
	 * Returns in which order its bytes are, or null if it is something else.
	 */
	static @Nullable Charset of(byte[] head) {
		int zeros = 0;
		for (byte value : head) {
			zeros += (value == 0) ? 1 : 0;
		}
		if (zeros == 0 || zeros * BYTES_TO_A_ZERO < head.length) {
			return null;
		}
		if (isText(head, 1, 0)) {
			return StandardCharsets.UTF_16LE;
		}
		return isText(head, 0, 1) ? StandardCharsets.UTF_16BE : null;
	}

	private static boolean isText(byte[] head, int high, int low) {
		int units = head.length / 2;
		int usual = 0;
		int breaks = 0;
		for (int place = 0; place < units; place++) {
			int unit = (head[place * 2 + high] & 0xFF) << 8 | head[place * 2 + low] & 0xFF;
			boolean isBreak = unit == '\n' || unit == '\r' || unit == '\t' || unit == ',';
			breaks += isBreak ? 1 : 0;
			usual += (isBreak || isUsual(unit)) ? 1 : 0;
		}
		return breaks > 0 && usual * 100 >= SHARE_OF_USUAL * units;
	}

	/** ASCII, Japanese, signs, and what stands for characters in two parts. */
	private static boolean isUsual(int unit) {
		return (unit >= ' ' && unit < 0x7F) || (unit >= 0x2000 && unit <= 0x26FF) || (unit >= 0x3000 && unit <= 0x33FF)
				|| (unit >= 0x4E00 && unit <= 0x9FFF) || (unit >= 0xD800 && unit <= 0xDFFF)
				|| (unit >= 0xF900 && unit <= 0xFAFF) || (unit >= 0xFF00 && unit <= 0xFFEF);
	}

}
