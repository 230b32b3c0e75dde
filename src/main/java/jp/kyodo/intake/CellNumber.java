package jp.kyodo.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

import jp.kyodo.intake.NumberForm.Kind;

/**
 * Turns the number of a cell into the text that people see in it: plain decimals, days
 * and times.
 */
final class CellNumber {

	/** Digits that a spreadsheet keeps; behind them stands only the noise of binary. */
	private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

	private static final int LONGEST = 400;

	private static final int LARGEST_EXPONENT = 330;

	private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);

	private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

	/** The day that 1900 did not have; spreadsheets count it all the same. */
	private static final int FALSE_LEAP_DAY = 60;

	private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);

	private static final LocalDate START_1904 = LocalDate.of(1904, 1, 1);

	private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("HH:mm");

	private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("HH:mm:ss");

	private CellNumber() {
	}

	/**
	 * Returns the text of a stored number.
	 * @param form in which it is shown
	 * @param from1904 whether days are counted from 1904 on
	 * @throws NumberFormatException if it is none
	 */
	static String text(String stored, NumberForm form, boolean from1904) {
		if (form == NumberForm.PLAIN && isSmallWhole(stored)) {
			return stored;
		}
		if (stored.length() > LONGEST) {
			throw new NumberFormatException("too long");
		}
		BigDecimal exact = new BigDecimal(stored.strip());
		if (Math.abs((long) exact.precision() - exact.scale()) > LARGEST_EXPONENT
				|| Math.abs((long) exact.scale()) > LARGEST_EXPONENT * 2) {
			throw new NumberFormatException("out of range");
		}
		BigDecimal number = exact.round(DIGITS);
		if (form.isTime() && number.signum() >= 0 && number.compareTo(LAST_DAY) < 0) {
			return time(number, form.kind(), from1904);
		}
		String plain = (number.signum() == 0) ? "0"
				: number.scaleByPowerOfTen(form.shift()).stripTrailingZeros().toPlainString();
		return form.before() + ((form.digits() > 0) ? filled(plain, form.digits()) : plain) + form.after();
	}

	private static boolean isSmallWhole(String text) {
		int length = text.length();
		if (length == 0 || length > 15 || (text.charAt(0) == '0' && length > 1)) {
			return false;
		}
		for (int index = 0; index < length; index++) {
			if (text.charAt(index) < '0' || text.charAt(index) > '9') {
				return false;
			}
		}
		return true;
	}

	private static String filled(String plain, int digits) {
		boolean whole = plain.chars().allMatch((character) -> character >= '0' && character <= '9');
		return whole ? "0".repeat(Math.max(0, digits - plain.length())) + plain : plain;
	}

	private static String time(BigDecimal number, Kind kind, boolean from1904) {
		long seconds = number.multiply(SECONDS_OF_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
		if (kind == Kind.ELAPSED_TIME || (kind == Kind.TIME && number.compareTo(BigDecimal.ONE) >= 0)) {
			Duration duration = Duration.ofSeconds(seconds);
			String minutes = "%d:%02d".formatted(duration.toHours(), duration.toMinutesPart());
			return (duration.toSecondsPart() == 0) ? minutes : minutes + ":%02d".formatted(duration.toSecondsPart());
		}
		int day = (int) (seconds / 86_400);
		LocalTime time = LocalTime.ofSecondOfDay(seconds % 86_400);
		if (kind == Kind.TIME) {
			return clock(time);
		}
		if (!from1904 && (day == 0 || day == FALSE_LEAP_DAY)) {
			return number.stripTrailingZeros().toPlainString();
		}
		LocalDate date = from1904 ? START_1904.plusDays(day)
				: BEFORE_1900.plusDays((day < FALSE_LEAP_DAY) ? day + 1 : day);
		return (kind == Kind.DAY || time.equals(LocalTime.MIDNIGHT)) ? date.toString() : date + " " + clock(time);
	}

	/**
	 * Returns the text of a day or time that is stored in ISO 8601.
	 */
	static String isoTime(String stored) {
		if (!stored.contains("T")) {
			return stored;
		}
		LocalDateTime time = LocalDateTime
			.parse(stored.endsWith("Z") ? stored.substring(0, stored.length() - 1) : stored);
		return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate().toString()
				: time.toLocalDate() + " " + clock(time.toLocalTime());
	}

	private static String clock(LocalTime time) {
		return ((time.getSecond() == 0) ? SHORT : LONG).format(time);
	}

}
