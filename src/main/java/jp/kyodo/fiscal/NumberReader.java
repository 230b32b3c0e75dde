package jp.kyodo.fiscal;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import jp.kyodo.fiscal.NumberInput.Blank;
import jp.kyodo.fiscal.NumberInput.NotANumber;
import jp.kyodo.fiscal.NumberInput.Reason;
import jp.kyodo.fiscal.NumberInput.Understood;

/**
 * Reads one typed text from left to right: sign, number, multipliers, unit.
 */
final class NumberReader {

	private static final int LONGEST_INPUT = 100;

	private static final int LONGEST_UNIT = 20;

	private static final Pattern SIGN = Pattern.compile("[-+‐‑‒–—―−ー─△▲] ?");

	private static final Pattern CURRENCY = Pattern.compile("[¥\\\\] ?");

	private static final Pattern NUMBER = Pattern
		.compile("(?<integer>\\d{1,3}(?:, ?\\d{3})+(?!\\d)|\\d+)?(?:[.。｡](?<decimals>\\d+))?");

	/** 2千 of 2千万, where 千 cannot belong to a unit. */
	private static final Pattern THOUSANDS_OF_MULTIPLIER = Pattern
		.compile("(?<thousands>\\d) ?千 ?(?<rest>\\d{1,3})?(?= ?[兆億万])");

	/** 5千 of 3万5千. */
	private static final Pattern THOUSANDS_AFTER_MULTIPLIER = Pattern
		.compile("(?<thousands>\\d) ?千 ?(?<rest>\\d{1,3})?");

	private static final Map<Character, Integer> MULTIPLIERS = Map.of('兆', 12, '億', 8, '万', 4);

	private static final Pattern PREFIX_OF_ESTIMATE = Pattern.compile("(?:約|およそ|おおよそ|ほぼ|概ね|おおむね).*");

	private static final Pattern SUFFIX_OF_ESTIMATE = Pattern.compile(".*(?:以上|以下|以内|未満|程度|前後|余り|あまり|超|強|弱)");

	private static final Pattern UNIT = Pattern
		.compile("[\\p{L}%‰°\\u3300-\\u33FF\\u2103][\\p{L}\\p{M}%‰°\\u3300-\\u33FF²³/・･ー()\\- ]*");

	/** The units that end in a digit. */
	private static final Pattern UNIT_WITH_DIGIT = Pattern.compile("[A-Za-z/-]*(?:m[23]|CO2)");

	private static final Pattern EXPONENT = Pattern.compile("[eE][-+]?\\d+");

	private static final Pattern KANJI_NUMBER = Pattern.compile("[〇零一二三四五六七八九十百千万億兆壱弐参拾]+[^\\d]*");

	private final String typed;

	private final String text;

	private int position;

	NumberReader(String typed) {
		this.typed = typed;
		this.text = (typed.length() > LONGEST_INPUT) ? typed : fold(typed);
	}

	NumberInput read() {
		if (this.typed.length() > LONGEST_INPUT) {
			return readTooLong();
		}
		if (this.text.isEmpty()) {
			return new Blank();
		}
		try {
			return readNumber();
		}
		catch (Refusal ex) {
			return new NotANumber(this.typed, ex.reason);
		}
	}

	private NumberInput readTooLong() {
		if (this.typed.isBlank()) {
			return new Blank();
		}
		boolean digitsOnly = this.typed.codePoints().allMatch((c) -> Character.isDigit(c) || c == ',' || c == '，');
		return new NotANumber(this.typed, digitsOnly ? Reason.TOO_LARGE : Reason.UNREADABLE);
	}

	private NumberInput readNumber() {
		boolean negative = readSign();
		boolean currency = take(CURRENCY) != null;
		if (currency && !negative) {
			negative = readSign();
		}
		BigDecimal value = readMultiplied();
		String unit = readUnit();
		if (unit == null && currency) {
			unit = "円";
		}
		return new Understood(checked(negative ? value.negate() : value), unit);
	}

	private boolean readSign() {
		Matcher sign = take(SIGN);
		return sign != null && sign.group().charAt(0) != '+';
	}

	private BigDecimal readMultiplied() {
		BigDecimal sum = readSection(false);
		int power = readMultiplier(Integer.MAX_VALUE);
		sum = sum.movePointRight(power);
		while (power > 0 && this.position < this.text.length() && digitAt(this.position)) {
			BigDecimal section = readSection(true);
			int nextPower = readMultiplier(power);
			section = section.movePointRight(nextPower);
			// a decimal point or too many digits in a part that another follows: two
			// meanings
			if (sum.stripTrailingZeros().scale() > -power || section.compareTo(BigDecimal.TEN.pow(power)) >= 0) {
				throw new Refusal(Reason.UNREADABLE);
			}
			sum = sum.add(section);
			power = nextPower;
		}
		return sum;
	}

	private BigDecimal readSection(boolean afterMultiplier) {
		Matcher thousands = take(afterMultiplier ? THOUSANDS_AFTER_MULTIPLIER : THOUSANDS_OF_MULTIPLIER);
		if (thousands != null) {
			String rest = thousands.group("rest");
			return new BigDecimal(thousands.group("thousands")).movePointRight(3)
				.add((rest != null) ? new BigDecimal(rest) : BigDecimal.ZERO);
		}
		Matcher number = take(NUMBER);
		if (number == null) {
			throw new Refusal(reasonForNoNumber());
		}
		String integer = number.group("integer");
		String decimals = number.group("decimals");
		return new BigDecimal(((integer != null) ? integer.replaceAll("[, ]", "") : "0")
				+ ((decimals != null) ? "." + decimals : ""));
	}

	private Reason reasonForNoNumber() {
		String rest = this.text.substring(this.position);
		if (rest.startsWith(",")) {
			return Reason.MISPLACED_COMMA;
		}
		if (KANJI_NUMBER.matcher(rest).matches()) {
			return Reason.KANJI_DIGITS;
		}
		if (rest.chars().noneMatch((c) -> c >= '0' && c <= '9')) {
			return Reason.NO_DIGITS;
		}
		return PREFIX_OF_ESTIMATE.matcher(rest).matches() ? Reason.QUALIFIED : Reason.UNREADABLE;
	}

	private int readMultiplier(int below) {
		int at = this.position;
		if (at < this.text.length() && this.text.charAt(at) == ' ') {
			at++;
		}
		Integer power = (at < this.text.length()) ? MULTIPLIERS.get(this.text.charAt(at)) : null;
		if (power == null) {
			return 0;
		}
		if (power >= below) {
			throw new Refusal(Reason.UNREADABLE);
		}
		this.position = at + 1;
		if (this.position < this.text.length() && this.text.charAt(this.position) == ' ') {
			this.position++;
		}
		return power;
	}

	private @Nullable String readUnit() {
		boolean multiplied = this.position > 0 && precededByMultiplier();
		String unit = this.text.substring(this.position).strip();
		if (unit.isEmpty()) {
			return null;
		}
		if (SUFFIX_OF_ESTIMATE.matcher(unit).matches()) {
			throw new Refusal(Reason.QUALIFIED);
		}
		if (UNIT_WITH_DIGIT.matcher(unit).matches()) {
			return unit;
		}
		if (unit.chars().anyMatch((c) -> c >= '0' && c <= '9')) {
			throw new Refusal(reasonForSecondNumber(unit));
		}
		boolean countsItself = multiplied && "兆億万千百十".indexOf(unit.charAt(0)) >= 0;
		if (countsItself || !UNIT.matcher(unit).matches() || unit.codePointCount(0, unit.length()) > LONGEST_UNIT) {
			throw new Refusal(Reason.UNREADABLE);
		}
		return unit;
	}

	private boolean precededByMultiplier() {
		return this.text.substring(0, this.position).chars().anyMatch((c) -> MULTIPLIERS.containsKey((char) c));
	}

	private static Reason reasonForSecondNumber(String rest) {
		if (rest.startsWith(",")) {
			return Reason.MISPLACED_COMMA;
		}
		return (EXPONENT.matcher(rest).matches() || rest.startsWith(".")) ? Reason.UNREADABLE : Reason.SEVERAL_NUMBERS;
	}

	private static BigDecimal checked(BigDecimal value) {
		BigDecimal plain = PlainNumber.of(value);
		if (plain.precision() - plain.scale() > NumberInput.INTEGER_DIGITS) {
			throw new Refusal(Reason.TOO_LARGE);
		}
		if (plain.scale() > NumberInput.DECIMALS) {
			throw new Refusal(Reason.TOO_MANY_DECIMALS);
		}
		return plain;
	}

	/**
	 * The match at the position, behind which the position then stands; null for none.
	 */
	private @Nullable Matcher take(Pattern pattern) {
		Matcher matcher = pattern.matcher(this.text);
		matcher.region(this.position, this.text.length());
		if (!matcher.lookingAt() || matcher.end() == this.position) {
			return null;
		}
		this.position = matcher.end();
		return matcher;
	}

	private boolean digitAt(int index) {
		char c = this.text.charAt(index);
		return c >= '0' && c <= '9';
	}

	/**
	 * Half-width letters and signs, single blanks, nothing invisible. 、 and ､ between
	 * digits are commas.
	 */
	private static String fold(String typed) {
		StringBuilder folded = new StringBuilder(typed.length());
		typed.codePoints().forEach((c) -> {
			if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.CONTROL) {
				folded.append(' ');
			}
			else if (c >= '！' && c <= '～') {
				folded.append((char) (c - '！' + '!'));
			}
			else if (c == '￥') {
				folded.append('¥');
			}
			else if (c == 'ｰ') {
				folded.append('ー');
			}
			else if (Character.getType(c) != Character.FORMAT) {
				folded.appendCodePoint(c);
			}
		});
		return folded.toString().strip().replaceAll(" +", " ").replaceAll("(?<=\\d)[、､](?=\\d)", ",");
	}

	/**
	 * Ends the reading with a reason; never leaves this class.
	 */
	private static final class Refusal extends RuntimeException {

		private final transient Reason reason;

		Refusal(Reason reason) {
			super(reason.name(), null, false, false);
			this.reason = reason;
		}

	}

}
