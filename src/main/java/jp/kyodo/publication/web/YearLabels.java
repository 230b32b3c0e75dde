package jp.kyodo.publication.web;

import java.util.List;

import jp.kyodo.fiscal.EraStyle;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.FiscalYearFormatException;
import jp.kyodo.web.Choice;
import jp.kyodo.web.CityProfile;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes fiscal years as the city does, and reads them from addresses.
 */
@Component
class YearLabels {

	private final EraStyle style;

	YearLabels(CityProfile city) {
		this.style = city.eraStyle();
	}

	String of(FiscalYear year) {
		return year.display(this.style);
	}

	List<Choice> choices(List<FiscalYear> years) {
		return years.stream().map((year) -> new Choice(year.toString(), of(year))).toList();
	}

	/**
	 * Reads the year of an address; an empty one is no year.
	 */
	@Nullable FiscalYear read(@Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		try {
			return FiscalYear.parse(typed);
		}
		catch (FiscalYearFormatException ex) {
			throw new NotFoundException("publication.year.unknown");
		}
	}

}
