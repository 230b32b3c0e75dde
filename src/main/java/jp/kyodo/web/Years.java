package jp.kyodo.evaluation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import jp.kyodo.fiscal.EraStyle;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.web.CityProfile;

import org.springframework.stereotype.Component;

/**
 * Years, days and moments as templates show them, in the city's style.
 */
@Component
class Years {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu年M月d日 H時mm分").withZone(TOKYO);

	private final EraStyle style;

	Years(CityProfile city) {
		this.style = city.eraStyle();
	}

	public String display(FiscalYear year) {
		return year.display(this.style);
	}

	public String date(LocalDate day) {
		return DAY.format(day);
	}

	public String day(Instant moment) {
		return DAY.format(moment.atZone(TOKYO));
	}

	public String moment(Instant moment) {
		return MOMENT.format(moment);
	}

}
