package jp.kyodo.fiscal;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads a day as browsers send it and as people type it where a browser offers no
 * calendar: {@code 2012-04-01}, {@code 2012/4/1}, {@code ２０１２年４月１日}.
 */
public final class TypedDay {

	private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

	private static final int FIRST_YEAR = 1868;

	private static final int LAST_YEAR = 2200;

	private TypedDay() {
	}

	/**
	 * The day, or nothing where the text is none.
	 */
	public static Optional<LocalDate> read(@Nullable String typed) {
		if (typed == null || typed.length() > 40) {
			return Optional.empty();
		}
		Matcher matcher = DAY.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", ""));
		if (!matcher.matches()) {
			return Optional.empty();
		}
		try {
			LocalDate day = LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
					Integer.parseInt(matcher.group(3)));
			return Optional.of(day).filter((read) -> read.getYear() >= FIRST_YEAR && read.getYear() <= LAST_YEAR);
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
