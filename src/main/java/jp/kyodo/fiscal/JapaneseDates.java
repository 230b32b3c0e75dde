package jp.kyodo.fiscal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes days and times as they stand in a city's documents. Formats of the JDK are not
 * used for eras, since they print 令和1年 where everybody writes 令和元年.
 */
public final class JapaneseDates {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H時mm分", Locale.ROOT);

	private static final String WEEKDAYS = "月火水木金土日";

	private JapaneseDates() {
	}

	/**
	 * 2013年11月9日.
	 */
	public static String day(LocalDate day) {
		return DAY.format(day);
	}

	/**
	 * 2013年11月9日(土).
	 */
	public static String dayWithWeekday(LocalDate day) {
		return "%s(%c)".formatted(DAY.format(day), WEEKDAYS.charAt(day.getDayOfWeek().ordinal()));
	}

	/**
	 * 2013(平成25)年11月9日. Days before the first era known here are written without one.
	 */
	public static String dayWithEra(LocalDate day) {
		if (day.getYear() < FiscalYear.FIRST) {
			return day(day);
		}
		return "%d(%s)年%d月%d日".formatted(day.getYear(), Era.on(day).display(day.getYear()), day.getMonthValue(),
				day.getDayOfMonth());
	}

	/**
	 * 14時03分.
	 */
	public static String time(LocalTime time) {
		return TIME.format(time);
	}

	/**
	 * 14:03.
	 */
	public static String clockTime(LocalTime time) {
		return CLOCK.format(time);
	}

	/**
	 * 2013年11月9日(土) 14:03.
	 */
	public static String dayAndTime(LocalDateTime moment) {
		return dayWithWeekday(moment.toLocalDate()) + " " + clockTime(moment.toLocalTime());
	}

}
