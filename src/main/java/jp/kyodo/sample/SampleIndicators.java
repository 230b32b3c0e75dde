package jp.kyodo.sample;

import java.math.BigDecimal;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.DefineIndicator;
import jp.kyodo.indicator.DescribeIndicator;
import jp.kyodo.indicator.IndicatorAimService;
import jp.kyodo.indicator.IndicatorBasis;
import jp.kyodo.indicator.IndicatorDefinition;
import jp.kyodo.indicator.IndicatorService;
import jp.kyodo.indicator.Milestone;
import jp.kyodo.indicator.RecordIndicatorValues;
import jp.kyodo.indicator.RecordIndicatorValues.Parts;
import jp.kyodo.indicator.RecordIndicatorValues.YearEntry;
import jp.kyodo.indicator.ReviseBaseline;
import jp.kyodo.sample.FurtherPlanFile.BaselineEntry;
import jp.kyodo.sample.FurtherPlanFile.BasisEntry;
import jp.kyodo.sample.FurtherPlanFile.IndicatorEntry;
import jp.kyodo.sample.FurtherPlanFile.RatioEntry;
import jp.kyodo.sample.FurtherPlanFile.SurveyEntry;

import org.springframework.stereotype.Component;

/**
 * Enters the sample city's outcome indicators: basis, milestones, baselines and values.
 */
@Component
class SampleIndicators {

	private static final BigDecimal PER_CENT = BigDecimal.valueOf(100);

	private final IndicatorService indicators;

	private final IndicatorAimService aims;

	SampleIndicators(IndicatorService indicators, IndicatorAimService aims) {
		this.indicators = indicators;
		this.aims = aims;
	}

	void enter(IndicatorEntry entry, long issueId, FiscalYear from) {
		long id = this.indicators.define(new DefineIndicator(issueId,
				new IndicatorDefinition(entry.name(), entry.explanation(), entry.direction(), null, null, entry.unit(),
						entry.decimals(), new FiscalYear(entry.baselineYear()), from, null, "")));
		this.aims.describe(new DescribeIndicator(id, basis(entry.basis()),
				entry.milestones()
					.stream()
					.map((milestone) -> new Milestone(new FiscalYear(milestone.year()), milestone.value(),
							milestone.comparator()))
					.toList(),
				-1));
		int known = 0;
		for (BaselineEntry baseline : entry.baselines()) {
			this.aims.reviseBaseline(
					new ReviseBaseline(id, baseline.value(), new FiscalYear(baseline.year()), baseline.source(),
							(baseline.reason() != null) ? baseline.reason() : "", baseline.decidedOn(), known++));
		}
		this.indicators.recordValues(new RecordIndicatorValues(id,
				entry.values()
					.stream()
					.map((value) -> new YearEntry(new FiscalYear(value.year()), null, null, value.actual(), null, null,
							new Parts(value.numerator(), value.denominator())))
					.toList()));
	}

	private static IndicatorBasis basis(BasisEntry entry) {
		RatioEntry ratio = entry.ratio();
		SurveyEntry survey = entry.survey();
		return new IndicatorBasis(entry.source(), entry.formula(), (ratio != null) ? ratio.numerator() : "",
				(ratio != null) ? ratio.numeratorUnit() : "", (ratio != null) ? ratio.denominator() : "",
				(ratio != null) ? ratio.denominatorUnit() : "", (ratio != null) ? PER_CENT : null,
				(survey != null) ? survey.method() : "", survey != null, (survey != null) ? survey.sampleSize() : null,
				(survey != null) ? survey.tolerance() : null, entry.rationale(), entry.targetRationale());
	}

}
