package jp.kyodo.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Prepares texts for systems that only read CP932 (windows-31j), and says beforehand what
 * they would lose. The JDK's charset {@code Shift_JIS} is not used: it lacks Ⅰ, ① and 髙.
 */
public final class Cp932Preflight {

	/** The character set of what {@link #encode} returns. */
	public static final Charset CHARSET = Charset.forName("windows-31j");

	/** What printers have always set for a character that they lack. */
	private static final String GETA = "〓";

	/** Characters that CP932 knows under a neighbouring number, with the same look. */
	private static final Map<Integer, Integer> TWINS = Map.of(0x301C, 0xFF5E, // 〜 ～
			0x2212, 0xFF0D, // − －
			0x2016, 0x2225, // ‖ ∥
			0x2014, 0x2015, // — ―
			0x00A2, 0xFFE0, // ¢ ￠
			0x00A3, 0xFFE1, // £ ￡
			0x00AC, 0xFFE2, // ¬ ￢
			0x00A5, 0xFFE5); // ¥ ￥

	/** か and a combining mark, as some computers write が. */
	private static final Pattern KANA_WITH_MARK = Pattern.compile("[\\u3040-\\u30FF][\\u3099\\u309A]");

	private Cp932Preflight() {
	}

	/**
	 * The text with each character replaced by its twin that can be encoded, if it has
	 * one.
	 */
	public static String prepare(String text) {
		String composed = KANA_WITH_MARK.matcher(text)
			.replaceAll((match) -> Normalizer.normalize(match.group(), Normalizer.Form.NFC));
		StringBuilder prepared = new StringBuilder(composed.length());
		composed.codePoints().forEach((c) -> prepared.appendCodePoint(TWINS.getOrDefault(c, c)));
		return prepared.toString();
	}

	/**
	 * The characters that would be lost even after preparing; empty if none.
	 */
	public static List<CharacterOccurrences> unencodable(String text) {
		CharsetEncoder encoder = CHARSET.newEncoder();
		return CharacterOccurrences.in(prepare(text), (codePoint) -> !canEncode(encoder, codePoint));
	}

	/**
	 * The prepared text in CP932, with 〓 for each character that cannot be encoded.
	 */
	public static byte[] encode(String text) {
		CharsetEncoder encoder = CHARSET.newEncoder();
		String prepared = prepare(text);
		if (encoder.canEncode(prepared)) {
			return prepared.getBytes(CHARSET);
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(prepared.length() * 2);
		prepared.codePoints().forEach((codePoint) -> {
			String character = canEncode(encoder, codePoint) ? Character.toString(codePoint) : GETA;
			bytes.writeBytes(character.getBytes(CHARSET));
		});
		return bytes.toByteArray();
	}

	private static boolean canEncode(CharsetEncoder encoder, int codePoint) {
		return !CodePoints.isUnpairedSurrogate(codePoint) && encoder.canEncode(Character.toString(codePoint));
	}

}
