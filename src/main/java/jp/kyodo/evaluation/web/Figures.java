package jp.kyodo.evaluation.web;

import java.math.BigDecimal;

import jp.kyodo.evaluation.document.IndicatorsBlock;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.NumberInput;
import jp.kyodo.fiscal.Yen;
import jp.kyodo.indicator.Direction;
import jp.kyodo.indicator.IndicatorPictures;
import jp.kyodo.indicator.IndicatorView;
import jp.kyodo.indicator.YearValues;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Numbers and pictures as templates show them. A missing number is a dash, never a zero.
 */
@Component
class Figures {

	private static final String MISSING = "－";

	private final IndicatorPictures pictures;

	Figures(IndicatorPictures pictures) {
		this.pictures = pictures;
	}

	public String of(@Nullable BigDecimal value, int decimals) {
		return (value != null) ? NumberInput.display(value, decimals) : MISSING;
	}

	/**
	 * An amount in 千円.
	 */
	public String thousands(@Nullable Long yen) {
		return (yen != null) ? new Yen(yen).displayThousands() : MISSING;
	}

	/**
	 * The picture of an indicator as SVG that the portal made itself.
	 */
	public String chart(IndicatorsBlock.Indicator indicator) {
		FiscalYear baseline = indicator.values()
			.stream()
			.filter(IndicatorsBlock.YearValue::baseline)
			.map(IndicatorsBlock.YearValue::year)
			.findFirst()
			.orElse(null);
		IndicatorView view = new IndicatorView(0, indicator.position(), indicator.name(), indicator.explanation(),
				Direction.valueOf(indicator.directionCode()), indicator.rangeLow(), indicator.rangeHigh(),
				indicator.unit(), indicator.decimals(), baseline, "",
				indicator.values()
					.stream()
					.map((values) -> new YearValues(values.year(), values.plan(), values.planMissing(), values.actual(),
							values.actualMissing(), values.note(), 0))
					.toList());
		return this.pictures.chart("chart-" + indicator.position(), view).svg();
	}

}
