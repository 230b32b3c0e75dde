package jp.kyodo.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import jp.kyodo.web.ChangeCheck;
import org.jspecify.annotations.Nullable;

/**
 * Where an indicator's values come from and why it was chosen.
 *
 * @param source survey or statistics (出典), up to 200 characters, may be empty
 * @param formula how it is computed (算出方法), up to 1,000 characters, may be empty
 * @param numeratorName what is divided, up to 100 characters; empty where nothing is
 * @param numeratorUnit its unit, may be empty
 * @param denominatorName by what it is divided; empty where nothing is
 * @param denominatorUnit its unit, may be empty
 * @param multiplier what the quotient is multiplied by, 100 for per cent; null where
 * nothing is divided
 * @param method how the survey is made, up to 1,000 characters, may be empty
 * @param survey whether the values come from a sample, so that they have an error
 * @param sampleSize how many are asked, or null
 * @param tolerance up to which difference a value counts as unchanged, in the indicator's
 * unit, or null
 * @param rationale why this is measured (指標の考え方), up to 4,000 characters, may be empty
 * @param targetRationale why the targets are what they are (目標値の考え方), up to 4,000
 * characters, may be empty
 */
public record IndicatorBasis(String source, String formula, String numeratorName, String numeratorUnit,
		String denominatorName, String denominatorUnit, @Nullable BigDecimal multiplier, String method, boolean survey,
		@Nullable Integer sampleSize, @Nullable BigDecimal tolerance, String rationale, String targetRationale) {

	/** The fields in the order of the form. */
	static final String[] FIELDS = { "source", "formula", "numeratorName", "numeratorUnit", "denominatorName",
			"denominatorUnit", "multiplier", "method", "survey", "sampleSize", "tolerance", "rationale",
			"targetRationale" };

	public IndicatorBasis {
		ChangeCheck check = new ChangeCheck("indicator.field.").inOrder(FIELDS);
		source = check.optionalLine("source", source, 200);
		formula = check.text("formula", formula, 1000);
		numeratorName = check.optionalLine("numeratorName", numeratorName, 100);
		numeratorUnit = check.optionalLine("numeratorUnit", numeratorUnit, 20);
		denominatorName = check.optionalLine("denominatorName", denominatorName, 100);
		denominatorUnit = check.optionalLine("denominatorUnit", denominatorUnit, 20);
		method = check.text("method", method, 1000);
		rationale = check.text("rationale", rationale, 4000);
		targetRationale = check.text("targetRationale", targetRationale, 4000);
		boolean divides = !numeratorName.isEmpty() || !denominatorName.isEmpty();
		check.that(!divides || !numeratorName.isEmpty(), "numeratorName", "indicator.refused.half-a-ratio");
		check.that(!divides || !denominatorName.isEmpty(), "denominatorName", "indicator.refused.half-a-ratio");
		if (divides && multiplier == null) {
			multiplier = BigDecimal.valueOf(100);
		}
		check.that(multiplier == null || divides, "multiplier", "indicator.refused.multiplier-needless");
		check.that(multiplier == null || multiplier.signum() > 0, "multiplier", "indicator.refused.positive",
				check.label("multiplier"));
		check.that(sampleSize == null || sampleSize > 0, "sampleSize", "indicator.refused.positive",
				check.label("sampleSize"));
		check.that(tolerance == null || tolerance.signum() >= 0, "tolerance", "indicator.refused.not-negative",
				check.label("tolerance"));
		check.that(survey || sampleSize == null, "sampleSize", "indicator.refused.survey-only",
				check.label("sampleSize"));
		check.that(survey || tolerance == null, "tolerance", "indicator.refused.survey-only", check.label("tolerance"));
		check.that(IndicatorDefinition.isStorable(multiplier), "multiplier", "indicator.refused.value-size",
				check.label("multiplier"));
		check.that(IndicatorDefinition.isStorable(tolerance), "tolerance", "indicator.refused.value-size",
				check.label("tolerance"));
		check.done();
	}

	/** An indicator of which nothing is known yet. */
	public static IndicatorBasis none() {
		return new IndicatorBasis("", "", "", "", "", "", null, "", false, null, null, "", "");
	}

	/** Whether the value is a quotient of two others. */
	public boolean divides() {
		return this.multiplier != null;
	}

	/**
	 * Numerator ÷ denominator × multiplier, rounded half up; empty without both or for a
	 * denominator of zero.
	 * @param decimals digits behind the decimal point
	 */
	public Optional<BigDecimal> quotient(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator,
			int decimals) {
		if (this.multiplier == null || numerator == null || denominator == null || denominator.signum() == 0) {
			return Optional.empty();
		}
		return Optional.of(numerator.multiply(this.multiplier).divide(denominator, decimals, RoundingMode.HALF_UP));
	}

}
