package jp.kyodo.evaluation.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import jp.kyodo.evaluation.document.IndicatorsBlock;
import jp.kyodo.evaluation.document.OutcomesBlock;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.NumberInput;
import jp.kyodo.fiscal.Yen;
import jp.kyodo.indicator.BaselineRevision;
import jp.kyodo.indicator.Direction;
import jp.kyodo.indicator.IndicatorAims;
import jp.kyodo.indicator.IndicatorBasis;
import jp.kyodo.indicator.IndicatorPictures;
import jp.kyodo.indicator.IndicatorView;
import jp.kyodo.indicator.Milestone;
import jp.kyodo.indicator.SeriesBreak;
import jp.kyodo.indicator.SeriesRow;
import jp.kyodo.indicator.TargetComparator;
import jp.kyodo.indicator.YearValues;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Numbers and pictures as templates show them. A missing number is a dash, never a zero.
 */
@Component
class Figures {

	private static final String MISSING = "－";

	private final IndicatorPictures pictures;

	private final MessageSource messages;

	Figures(IndicatorPictures pictures, MessageSource messages) {
		this.pictures = pictures;
		this.messages = messages;
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

	/**
	 * The picture of an outcome indicator with its targets and breaks.
	 */
	public String chart(OutcomesBlock.Outcome outcome) {
		return this.pictures.chart("chart-outcome-" + outcome.position(), view(outcome)).svg();
	}

	/**
	 * The years of an outcome indicator, the same as in its picture.
	 */
	public List<SeriesRow> rows(OutcomesBlock.Outcome outcome) {
		return view(outcome).rows();
	}

	/**
	 * A target with 以上 or 以下 behind it, or a dash.
	 */
	public String target(SeriesRow row, int decimals) {
		return (row.plan() != null) ? this.messages.getMessage("indicator.target." + row.comparator().name(),
				new Object[] { of(row.plan(), Math.max(decimals, row.plan().stripTrailingZeros().scale())) },
				Locale.JAPANESE) : MISSING;
	}

	private static IndicatorView view(OutcomesBlock.Outcome outcome) {
		OutcomesBlock.Series series = outcome.series();
		IndicatorAims aims = new IndicatorAims(IndicatorBasis.none(),
				series.targets()
					.stream()
					.map((target) -> new Milestone(target.year(), target.value(),
							TargetComparator.valueOf(target.comparator())))
					.toList(),
				series.baselines()
					.stream()
					.map((baseline) -> new BaselineRevision(baseline.number(), baseline.value(), baseline.asOf(),
							baseline.source(), baseline.reason(), baseline.decidedOn()))
					.toList(),
				series.breaks()
					.stream()
					.map((broken) -> new SeriesBreak(broken.from(), SeriesBreak.Kind.valueOf(broken.kind()),
							broken.reason()))
					.toList(),
				0);
		return new IndicatorView(0, outcome.position(), outcome.name(), outcome.about().explanation(),
				Direction.valueOf(series.directionCode()), series.rangeLow(), series.rangeHigh(), series.unit(),
				series.decimals(), series.baselineYear(), "",
				series.values()
					.stream()
					.map((values) -> new YearValues(values.year(), values.plan(), values.planMissing(), values.actual(),
							values.actualMissing(), values.note(), 0))
					.toList(),
				aims);
	}

}
