package jp.kyodo.indicator.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.Direction;
import jp.kyodo.indicator.IndicatorDefinition;
import jp.kyodo.indicator.IndicatorDetail;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.plan.PlanView;
import jp.kyodo.web.Difference;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about an indicator.
 */
record IndicatorForm(@Nullable String name, @Nullable String explanation, @Nullable String direction,
		@Nullable String rangeLow, @Nullable String rangeHigh, @Nullable String unit, @Nullable String decimals,
		@Nullable String baselineYear, @Nullable String fromYear, @Nullable String untilYear, @Nullable String note,
		@Nullable String version, @Nullable String formToken) {

	static IndicatorForm empty(PlanView plan) {
		return new IndicatorForm("", "", Direction.HIGHER.name(), "", "", "", "0", plan.firstYear().minus(1).toString(),
				plan.firstYear().toString(), "", "", "", null);
	}

	static IndicatorForm of(IndicatorDetail indicator) {
		IndicatorDefinition definition = indicator.definition();
		return new IndicatorForm(definition.name(), definition.explanation(), definition.direction().name(),
				text(definition.rangeLow()), text(definition.rangeHigh()), definition.unit(),
				String.valueOf(definition.decimals()), text(definition.baselineYear()), text(definition.fromYear()),
				text(definition.untilYear()), definition.note(), String.valueOf(indicator.version()), null);
	}

	IndicatorDefinition toDefinition() {
		ChangeCheck check = new ChangeCheck("indicator.field.").inOrder("name", "explanation", "direction", "rangeLow",
				"rangeHigh", "unit", "decimals", "baselineYear", "fromYear", "untilYear", "note");
		String checkedName = check.line("name", this.name, 200);
		Direction chosen = Arrays.stream(Direction.values())
			.filter((candidate) -> candidate.name().equals(this.direction))
			.findFirst()
			.orElse(null);
		BigDecimal low = check.number("rangeLow", this.rangeLow);
		BigDecimal high = check.number("rangeHigh", this.rangeHigh);
		FiscalYear baseline = check.optionalFiscalYear("baselineYear", this.baselineYear);
		FiscalYear from = check.fiscalYear("fromYear", this.fromYear);
		FiscalYear until = check.optionalFiscalYear("untilYear", this.untilYear);
		BigDecimal digits = check.number("decimals", this.decimals);
		int readDigits = (digits != null && digits.scale() <= 0 && digits.abs().intValue() < 10) ? digits.intValue()
				: -1;
		return check.complete(() -> new IndicatorDefinition(checkedName, this.explanation, chosen, low, high, this.unit,
				readDigits, baseline, from, until, this.note));
	}

	IndicatorForm basedOn(IndicatorDetail indicator) {
		return new IndicatorForm(this.name, this.explanation, this.direction, this.rangeLow, this.rangeHigh, this.unit,
				this.decimals, this.baselineYear, this.fromYear, this.untilYear, this.note,
				String.valueOf(indicator.version()), null);
	}

	List<Difference> differencesFrom(IndicatorDetail indicator, UnaryOperator<String> directionInWords) {
		IndicatorForm theirs = of(indicator);
		return Difference.among(Difference.of("indicator.field.name", this.name, theirs.name),
				Difference.of("indicator.field.explanation", this.explanation, theirs.explanation),
				Difference.of("indicator.field.direction", directionInWords.apply(this.direction),
						directionInWords.apply(theirs.direction)),
				Difference.of("indicator.field.rangeLow", this.rangeLow, theirs.rangeLow),
				Difference.of("indicator.field.rangeHigh", this.rangeHigh, theirs.rangeHigh),
				Difference.of("indicator.field.unit", this.unit, theirs.unit),
				Difference.of("indicator.field.decimals", this.decimals, theirs.decimals),
				Difference.of("indicator.field.baselineYear", this.baselineYear, theirs.baselineYear),
				Difference.of("indicator.field.fromYear", this.fromYear, theirs.fromYear),
				Difference.of("indicator.field.untilYear", this.untilYear, theirs.untilYear),
				Difference.of("indicator.field.note", this.note, theirs.note));
	}

	private static String text(@Nullable BigDecimal number) {
		return (number != null) ? number.toPlainString() : "";
	}

	private static String text(@Nullable FiscalYear year) {
		return (year != null) ? year.toString() : "";
	}

}
