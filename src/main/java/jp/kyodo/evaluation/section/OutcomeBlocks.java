package jp.kyodo.evaluation.section;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jp.kyodo.evaluation.document.IndicatorsBlock;
import jp.kyodo.evaluation.document.ListStyle;
import jp.kyodo.evaluation.document.OutcomesBlock;
import jp.kyodo.evaluation.document.TextList;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.NumberInput;
import jp.kyodo.indicator.BaselineRevision;
import jp.kyodo.indicator.IndicatorBasis;
import jp.kyodo.indicator.IndicatorPictures;
import jp.kyodo.indicator.IndicatorView;
import jp.kyodo.indicator.YearValues;
import jp.kyodo.indicator.judgement.JudgementCase;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts an outcome indicator on the sheet as it stands there: figures with their units and
 * years.
 */
@Component
class OutcomeBlocks {

	private static final TextList NO_TEXT = new TextList("", ListStyle.BULLETS, List.of());

	private final IndicatorPictures pictures;

	OutcomeBlocks(IndicatorPictures pictures) {
		this.pictures = pictures;
	}

	/** An indicator without its texts. */
	OutcomesBlock.Outcome outcome(JudgedOutcome judged, SheetContext sheet) {
		return outcome(judged, sheet, NO_TEXT, NO_TEXT);
	}

	OutcomesBlock.Outcome outcome(JudgedOutcome judged, SheetContext sheet, TextList causes, TextList response) {
		IndicatorView indicator = judged.indicator();
		IndicatorBasis basis = indicator.aims().basis();
		return new OutcomesBlock.Outcome(indicator.position(), indicator.name(),
				new OutcomesBlock.About(indicator.explanation(), basis.source(), basis.formula(),
						method(basis, sheet.words()), basis.rationale(), basis.targetRationale()),
				series(indicator, sheet), judged(judged, sheet), causes, response);
	}

	/** Whether the indicator starts from that year. */
	boolean isBaseline(IndicatorView indicator, FiscalYear year) {
		return year.equals(baselineYear(indicator));
	}

	/** The target of a year with its unit; empty where it has none. */
	Optional<String> target(IndicatorView indicator, FiscalYear year) {
		return indicator.aims()
			.milestone(year)
			.map((milestone) -> this.pictures.target(indicator, milestone.value(), milestone.comparator()))
			.or(() -> indicator.in(year).map(YearValues::plan).map(indicator::displayWithUnit));
	}

	/** What is printed where an indicator cannot be judged. */
	String unjudged(JudgedOutcome judged) {
		return Objects.requireNonNullElse(judged.rule().unjudgedSign(), "");
	}

	private static @Nullable FiscalYear baselineYear(IndicatorView indicator) {
		return indicator.aims().baseline().map(BaselineRevision::asOf).orElse(indicator.baselineYear());
	}

	private static String method(IndicatorBasis basis, Words words) {
		return (basis.sampleSize() == null) ? basis.method() : words.of("evaluation-outcome.method", basis.method(),
				NumberInput.display(BigDecimal.valueOf(basis.sampleSize()), 0));
	}

	private OutcomesBlock.Series series(IndicatorView indicator, SheetContext sheet) {
		FiscalYear year = sheet.year();
		FiscalYear start = baselineYear(indicator);
		return new OutcomesBlock.Series(indicator.direction().name(), direction(indicator, sheet), indicator.rangeLow(),
				indicator.rangeHigh(), indicator.unit(), indicator.decimals(), start,
				indicator.aims()
					.baselines()
					.stream()
					.map((revision) -> new OutcomesBlock.Baseline(revision.number(), revision.value(), revision.asOf(),
							this.pictures.ofYear(IndicatorPictures.plain(revision.value()) + indicator.unit(),
									revision.asOf(), year),
							revision.source(), revision.reason(), revision.decidedOn()))
					.toList(),
				indicator.aims()
					.milestones()
					.stream()
					.map((milestone) -> new OutcomesBlock.Target(milestone.year(), milestone.value(),
							milestone.comparator().name(),
							this.pictures.ofYear(
									this.pictures.target(indicator, milestone.value(), milestone.comparator()),
									milestone.year(), year)))
					.toList(),
				indicator.aims()
					.breaks()
					.stream()
					.map((broken) -> new OutcomesBlock.Break(broken.from(), broken.kind().name(),
							this.pictures.broken(broken.kind()), broken.reason()))
					.toList(),
				divisions(indicator, sheet),
				indicator.values()
					.stream()
					.map((values) -> new IndicatorsBlock.YearValue(values.year(), values.year().equals(start),
							values.plan(), values.planMissing(), values.actual(), values.actualMissing(),
							values.note()))
					.toList());
	}

	private static List<OutcomesBlock.Division> divisions(IndicatorView indicator, SheetContext sheet) {
		IndicatorBasis basis = indicator.aims().basis();
		List<OutcomesBlock.Division> divisions = new ArrayList<>();
		for (YearValues values : indicator.values()) {
			if (basis.multiplier() != null && values.numerator() != null && values.denominator() != null) {
				String quotient = basis.quotient(values.numerator(), values.denominator(), indicator.decimals())
					.map(indicator::displayWithUnit)
					.orElse("");
				divisions.add(new OutcomesBlock.Division(values.year(), basis.numeratorName(), values.numerator(),
						basis.numeratorUnit(), basis.denominatorName(), values.denominator(), basis.denominatorUnit(),
						basis.multiplier(),
						sheet.words()
							.of("evaluation-outcome.division", basis.numeratorName(),
									IndicatorPictures.plain(values.numerator()) + basis.numeratorUnit(),
									basis.denominatorName(),
									IndicatorPictures.plain(values.denominator()) + basis.denominatorUnit(),
									IndicatorPictures.plain(basis.multiplier()), quotient,
									values.year().displayEra(sheet.year()))));
			}
		}
		return divisions;
	}

	private OutcomesBlock.Judged judged(JudgedOutcome judged, SheetContext sheet) {
		YearValues values = judged.indicator().in(sheet.year()).orElseGet(() -> YearValues.none(sheet.year()));
		Words words = sheet.words();
		String actual = (values.actual() != null)
				? this.pictures.ofYear(judged.indicator().displayWithUnit(values.actual()), sheet.year(), sheet.year())
				: Objects.requireNonNullElse(values.actualMissing(), words.of("evaluation-outcome.no-actual"));
		String reached = judged.verdict()
			.reached()
			.map((yes) -> words.of(yes ? "evaluation-outcome.reached" : "evaluation-outcome.missed"))
			.orElse(words.of("evaluation-outcome.unknown"));
		return new OutcomesBlock.Judged(values.actual(), actual, judged.verdict().reached().orElse(null), reached,
				judged.code(),
				judged.holding()
					.map(JudgementCase::printed)
					.orElseGet(() -> unjudged(judged).isEmpty() ? words.of("evaluation-outcome.unknown")
							: unjudged(judged)),
				judged.holding().map(JudgementCase::name).orElse(""), judged.sentence(),
				judged.verdict().code().orElse(null),
				(judged.differs() && !judged.reason().isBlank()) ? judged.reason() : null);
	}

	private static String direction(IndicatorView indicator, SheetContext sheet) {
		return sheet.words()
			.of("evaluation.direction." + indicator.direction().name(), Numbers.text(indicator.rangeLow()),
					Numbers.text(indicator.rangeHigh()), indicator.unit());
	}

}
