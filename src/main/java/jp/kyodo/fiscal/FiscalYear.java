package jp.kyodo.fiscal;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A fiscal year (会計年度): 1 April of the year that names it to 31 March of the next.
 * Written to JSON as a plain number.
 *
 * @param value the Gregorian year in which it begins, {@value #FIRST} to {@value #LAST}
 */
public record FiscalYear(int value) implements Comparable<FiscalYear> {

	/** The earliest fiscal year that can be named, 明治元年度. */
	public static final int FIRST = 1868;

	/** The latest fiscal year that can be named. */
	public static final int LAST = 2200;

	private static final int LONGEST_INPUT = 40;

	private static final String GREGORIAN = "(?<gregorian>\\d{4})(?:年度?)?";

	private static final String ERA = "(?<era>明治|大正|昭和|平成|令和|[MTSHR明大昭平令])\\.?(?<year>元|\\d{1,2})(?:年度?)?";

	private static final Pattern GREGORIAN_FIRST = Pattern.compile(GREGORIAN + "(?:\\(" + ERA + "\\))?(?:年?度)?");

	private static final Pattern ERA_FIRST = Pattern.compile(ERA + "(?:\\(" + GREGORIAN + "\\))?(?:年?度)?");

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public FiscalYear {
		if (value < FIRST || value > LAST) {
			throw new IllegalArgumentException(
					"A fiscal year lies between %d and %d, not in %d".formatted(FIRST, LAST, value));
		}
	}

	@JsonValue
	@Override
	public int value() {
		return this.value;
	}

	/**
	 * The fiscal year in which a day lies.
	 */
	public static FiscalYear of(LocalDate day) {
		return new FiscalYear((day.getMonthValue() < Month.APRIL.getValue()) ? day.getYear() - 1 : day.getYear());
	}

	/**
	 * Reads a fiscal year as people type it: {@code 2013}, {@code ２０１３年度}, {@code H25},
	 * {@code 平成25年度}, {@code 令和元年}, {@code 2011(H23)年度}, {@code 令和6（2024）年度}. A number of
	 * two digits without an era is refused, since it may mean either calendar; so is a
	 * pair of years that disagree.
	 * @throws FiscalYearFormatException if the text is none of these
	 */
	public static FiscalYear parse(String typed) {
		if (typed.length() > LONGEST_INPUT) {
			throw new FiscalYearFormatException(typed);
		}
		String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
			.replaceAll("[\\p{IsWhite_Space}\\p{Cf}]", "")
			.toUpperCase(Locale.ROOT);
		for (Pattern pattern : List.of(GREGORIAN_FIRST, ERA_FIRST)) {
			Matcher matcher = pattern.matcher(text);
			if (matcher.matches()) {
				return read(matcher, typed);
			}
		}
		throw new FiscalYearFormatException(typed);
	}

	private static FiscalYear read(Matcher matcher, String typed) {
		String gregorian = matcher.group("gregorian");
		String eraName = matcher.group("era");
		int year = (gregorian != null) ? Integer.parseInt(gregorian) : 0;
		if (eraName != null) {
			Era era = Era.named(eraName);
			String written = matcher.group("year");
			int yearOfEra = "元".equals(written) ? 1 : Integer.parseInt(written);
			int eraYear = era.gregorianYear(yearOfEra);
			if (!era.hasYear(yearOfEra) || (gregorian != null && eraYear != year)) {
				throw new FiscalYearFormatException(typed);
			}
			year = eraYear;
		}
		if (year < FIRST || year > LAST) {
			throw new FiscalYearFormatException(typed);
		}
		return new FiscalYear(year);
	}

	public LocalDate firstDay() {
		return LocalDate.of(this.value, Month.APRIL, 1);
	}

	public LocalDate lastDay() {
		return LocalDate.of(this.value + 1, Month.MARCH, 31);
	}

	public Period period() {
		return new Period(firstDay(), lastDay());
	}

	public boolean contains(LocalDate day) {
		return period().contains(day);
	}

	public FiscalYear plus(int years) {
		return new FiscalYear(Math.addExact(this.value, years));
	}

	public FiscalYear minus(int years) {
		return new FiscalYear(Math.subtractExact(this.value, years));
	}

	/**
	 * This year and all that follow up to the last one, both included; empty where the
	 * last one lies before this.
	 */
	public List<FiscalYear> through(FiscalYear last) {
		return IntStream.rangeClosed(this.value, last.value).mapToObj(FiscalYear::new).toList();
	}

	public boolean isBefore(FiscalYear other) {
		return this.value < other.value;
	}

	public boolean isAfter(FiscalYear other) {
		return this.value > other.value;
	}

	/**
	 * The year in a city's style. Its era is the one of its first day; only 2019, which
	 * began one month before its era, is 令和元年度.
	 */
	public String display(EraStyle style) {
		return switch (style) {
			case GREGORIAN_FIRST -> "%d（%s）年度".formatted(this.value, era().display(this.value));
			case SHORT -> "%d(%s)年度".formatted(this.value, era().displayShort(this.value));
			case ERA_FIRST -> era().display(this.value) + "年度";
			case GREGORIAN -> this.value + "年度";
		};
	}

	/**
	 * The year by its era alone, as it stands beside a number: H27. A year that lay ahead
	 * is counted in the era of the time, as the paper of that time does: H33.
	 * @param writtenIn the year in which it is written
	 */
	public String displayEra(FiscalYear writtenIn) {
		return (writtenIn.value < this.value) ? writtenIn.era().displayShort(this.value)
				: era().displayShort(this.value);
	}

	private Era era() {
		return (this.value == 2019) ? Era.REIWA : Era.on(firstDay());
	}

	@Override
	public int compareTo(FiscalYear other) {
		return Integer.compare(this.value, other.value);
	}

	/**
	 * The plain number, as it stands in URLs.
	 */
	@Override
	public String toString() {
		return Integer.toString(this.value);
	}

}
