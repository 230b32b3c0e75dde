package jp.kyodo.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * Turns a value into the text of a cell: one line, nothing around it, numbers plain, days
 * and times in ISO 8601.
 */
final class CellText {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

	private static final Pattern LINE_BREAKS = Pattern.compile("\\s*\\R\\s*");

	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

	private CellText() {
	}

	/**
	 * Returns the value as text; a number is never grouped and never in exponent
	 * notation.
	 */
	static String text(Object value) {
		if (value instanceof BigDecimal number) {
			return number.toPlainString();
		}
		if (value instanceof Instant instant) {
			return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.ofInstant(instant, TOKYO));
		}
		if (value instanceof Number || value instanceof Boolean || value instanceof LocalDate) {
			return value.toString();
		}
		return line(value.toString());
	}

	/**
	 * Returns a text in one line, without control characters and without white space
	 * around it, full-width spaces included.
	 */
	static String line(String text) {
		String oneLine = LINE_BREAKS.matcher(text.strip()).replaceAll(" ");
		return INVISIBLE.matcher(oneLine).replaceAll("").replace('\t', ' ').strip();
	}

	/**
	 * Returns whether the value is written as it is, without a guard against formulas.
	 */
	static boolean isPlain(Object value) {
		return value instanceof Number || value instanceof Boolean || value instanceof LocalDate
				|| value instanceof Instant;
	}

}
