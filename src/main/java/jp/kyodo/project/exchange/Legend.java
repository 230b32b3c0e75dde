package jp.kyodo.project.exchange;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What signs in a list stand for, as its notes explain it: 1委託 2補助 3共催, ア．委託 イ．補助.
 */
final class Legend {

	private static final Pattern ENTRY = Pattern
		.compile("(?<![\\dA-Za-z年月日])[(（]?(?<sign>[①-⑳❶-❿⑴-⒇㋐-㋾]|\\d{1,2}|[ア-コA-Ja-j](?=[)）.．:：=＝ 　…]))[)）.．:：=＝…\\s　]*"
				+ "(?<word>[^\\s\\d①-⑳、，,;；:：()（）]{2,20}(?:[(（][^()（）]{1,20}[)）])?)");

	private final Map<String, String> words = new LinkedHashMap<>();

	/**
	 * Reads one note.
	 */
	void read(String note) {
		Matcher matcher = ENTRY.matcher(note);
		while (matcher.find()) {
			this.words.putIfAbsent(key(matcher.group("sign")), matcher.group("word"));
		}
	}

	/**
	 * What a sign stands for.
	 */
	Optional<String> word(String sign) {
		return Optional.ofNullable(this.words.get(key(sign)));
	}

	/**
	 * Whether a word is nothing but a sign.
	 */
	static boolean isSign(String word) {
		return key(word).matches("\\d{1,2}|[ア-コA-Ja-j]");
	}

	private static String key(String sign) {
		String plain = Normalizer.normalize(sign, Normalizer.Form.NFKC).replaceAll("[()]", "");
		return plain.replaceFirst("^0(?=\\d)", "");
	}

}
