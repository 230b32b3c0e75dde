package jp.kyodo.fiscal;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the words of precision off a typed number.
 */
final class CountedReader {

	private static final int LONGEST_INPUT = 100;

	private static final Pattern ABOUT_BEFORE = Pattern.compile("^(?:約|およそ|おおよそ|凡そ|ほぼ|概ね|おおむね) ?");

	private static final Pattern ABOUT_BEHIND = Pattern.compile(" ?(?:程度|前後|くらい|ぐらい|ほど)$");

	private static final Pattern AT_LEAST_BEHIND = Pattern.compile(" ?(?:以上|超|を超える|余り|あまり|余)$");

	/** 100余名: between the number and what was counted. */
	private static final Pattern AT_LEAST_WITHIN = Pattern.compile("(?<=[0-9])余り?の?(?=\\p{L})");

	private CountedReader() {
	}

	static CountedInput read(String typed) {
		String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
		if (text.isEmpty()) {
			return new CountedInput.Blank();
		}
		if (text.length() > LONGEST_INPUT) {
			return new CountedInput.NotCounted(typed);
		}
		Precision precision = Precision.EXACT;
		String number = without(ABOUT_BEHIND, without(ABOUT_BEFORE, text));
		if (!number.equals(text)) {
			precision = Precision.ABOUT;
		}
		String bound = without(AT_LEAST_WITHIN, without(AT_LEAST_BEHIND, number));
		if (!bound.equals(number)) {
			if (precision == Precision.ABOUT) {
				return new CountedInput.NotCounted(typed);
			}
			precision = Precision.AT_LEAST;
		}
		if (NumberInput.parse(bound) instanceof NumberInput.Understood understood && understood.value().signum() >= 0) {
			String unit = understood.unit();
			return new CountedInput.Understood(
					new CountedValue(understood.value(), precision, (unit != null) ? unit : ""));
		}
		return new CountedInput.NotCounted(typed);
	}

	private static String without(Pattern word, String text) {
		Matcher matcher = word.matcher(text);
		return matcher.find() ? text.substring(0, matcher.start()) + text.substring(matcher.end()) : text;
	}

}
