package jp.kyodo.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import jp.kyodo.fiscal.EraStyle;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.FiscalYearFormatException;
import jp.kyodo.fiscal.JapaneseDates;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes fiscal years, days and moments as the city does, in Java and as {@code @years}
 * in templates, and reads years from addresses.
 */
@Component
public class Years {

	private final EraStyle style;

	private final ZoneId zone;

	Years(CityProfile city, Clock clock) {
		this.style = city.eraStyle();
		this.zone = clock.getZone();
	}

	public String display(FiscalYear year) {
		return year.display(this.style);
	}

	public String date(LocalDate day) {
		return JapaneseDates.day(day);
	}

	public String day(Instant moment) {
		return date(LocalDate.ofInstant(moment, this.zone));
	}

	public String moment(Instant moment) {
		return day(moment) + " " + JapaneseDates.time(moment.atZone(this.zone).toLocalTime());
	}

	public List<Choice> choices(List<FiscalYear> years) {
		return years.stream().map((year) -> new Choice(year.toString(), display(year))).toList();
	}

	/**
	 * Reads the year that somebody put into an address; what is not a year is none.
	 */
	public Optional<FiscalYear> find(String typed) {
		try {
			return typed.isBlank() ? Optional.empty() : Optional.of(FiscalYear.parse(typed));
		}
		catch (FiscalYearFormatException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Reads the year that somebody put into an address; an empty one is no year.
	 * @throws NotFoundException when it is not a year
	 */
	public @Nullable FiscalYear read(@Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		try {
			return FiscalYear.parse(typed);
		}
		catch (FiscalYearFormatException ex) {
			throw new NotFoundException("web.year.unknown");
		}
	}

}
