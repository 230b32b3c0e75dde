package jp.kyodo.indicator.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.DescribeIndicator;
import jp.kyodo.indicator.IndicatorAimService;
import jp.kyodo.indicator.IndicatorAims;
import jp.kyodo.indicator.IndicatorBasis;
import jp.kyodo.indicator.Milestone;
import jp.kyodo.indicator.TargetComparator;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.Difference;
import jp.kyodo.web.FormVersion;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about where an indicator's values come from and which targets it has.
 */
record BasisForm(@Nullable String source, @Nullable String formula, @Nullable String numeratorName,
		@Nullable String numeratorUnit, @Nullable String denominatorName, @Nullable String denominatorUnit,
		@Nullable String multiplier, @Nullable String method, @Nullable String survey, @Nullable String sampleSize,
		@Nullable String tolerance, @Nullable String rationale, @Nullable String targetRationale,
		@Nullable List<@Nullable Row> milestones, @Nullable String version, @Nullable String formToken) {

	private static final int FEWEST_ROWS = 4;

	BasisForm {
		List<@Nullable Row> rows = new ArrayList<>((milestones != null) ? milestones : List.of());
		rows.replaceAll((row) -> (row != null) ? row : Row.EMPTY);
		while (rows.size() < FEWEST_ROWS) {
			rows.add(Row.EMPTY);
		}
		milestones = List.copyOf(rows);
	}

	/**
	 * What is typed about one target.
	 */
	record Row(@Nullable String year, @Nullable String value, @Nullable String comparator) {

		static final Row EMPTY = new Row("", "", TargetComparator.NONE.name());

		boolean isBlank() {
			return (this.year == null || this.year.isBlank()) && (this.value == null || this.value.isBlank());
		}

	}

	static BasisForm of(IndicatorAims aims) {
		IndicatorBasis basis = aims.basis();
		List<Row> rows = new ArrayList<>(aims.milestones()
			.stream()
			.map((milestone) -> new Row(milestone.year().toString(), text(milestone.value()),
					milestone.comparator().name()))
			.toList());
		if (rows.size() < IndicatorAimService.MAX_MILESTONES) {
			rows.add(Row.EMPTY);
		}
		return new BasisForm(basis.source(), basis.formula(), basis.numeratorName(), basis.numeratorUnit(),
				basis.denominatorName(), basis.denominatorUnit(), text(basis.multiplier()), basis.method(),
				basis.survey() ? "true" : "", (basis.sampleSize() != null) ? basis.sampleSize().toString() : "",
				text(basis.tolerance()), basis.rationale(), basis.targetRationale(), new ArrayList<>(rows),
				(aims.version() >= 0) ? String.valueOf(aims.version()) : "", null);
	}

	DescribeIndicator toCommand(long indicatorId) {
		ChangeCheck check = new ChangeCheck("indicator.field.").inOrder("source", "formula", "numeratorName",
				"numeratorUnit", "denominatorName", "denominatorUnit", "multiplier", "method", "survey", "sampleSize",
				"tolerance", "rationale", "targetRationale");
		BigDecimal factor = check.number("multiplier", this.multiplier);
		BigDecimal size = check.number("sampleSize", this.sampleSize);
		check.that(size == null || (size.scale() <= 0 && size.abs().compareTo(BigDecimal.valueOf(1_000_000_000)) < 0),
				"sampleSize", "indicator.refused.whole-number", check.label("sampleSize"));
		BigDecimal band = check.number("tolerance", this.tolerance);
		List<Milestone> targets = new ArrayList<>();
		for (int index = 0; index < this.milestones.size(); index++) {
			Row row = this.milestones.get(index);
			if (!row.isBlank()) {
				String number = "-" + (index + 1);
				FiscalYear year = check.fiscalYear("milestoneYear" + number, row.year());
				BigDecimal value = check.number("milestoneValue" + number, row.value());
				check.required("milestoneValue" + number, value);
				if (year != null && value != null) {
					targets.add(new Milestone(year, value, comparator(row)));
				}
			}
		}
		IndicatorBasis basis = check
			.complete(() -> new IndicatorBasis(this.source, this.formula, this.numeratorName, this.numeratorUnit,
					this.denominatorName, this.denominatorUnit, factor, this.method, "true".equals(this.survey),
					(size != null) ? (Integer) size.intValue() : null, band, this.rationale, this.targetRationale));
		return new DescribeIndicator(indicatorId, basis, targets, FormVersion.read(this.version));
	}

	/** The same on top of what someone else has saved meanwhile. */
	BasisForm basedOn(IndicatorAims aims) {
		return new BasisForm(this.source, this.formula, this.numeratorName, this.numeratorUnit, this.denominatorName,
				this.denominatorUnit, this.multiplier, this.method, this.survey, this.sampleSize, this.tolerance,
				this.rationale, this.targetRationale, this.milestones, String.valueOf(aims.version()), null);
	}

	List<Difference> differencesFrom(IndicatorAims aims, Function<String, String> comparatorInWords) {
		BasisForm theirs = of(aims);
		return Difference.among(Difference.of("indicator.field.source", this.source, theirs.source),
				Difference.of("indicator.field.formula", this.formula, theirs.formula),
				Difference.of("indicator.field.numeratorName", this.numeratorName, theirs.numeratorName),
				Difference.of("indicator.field.numeratorUnit", this.numeratorUnit, theirs.numeratorUnit),
				Difference.of("indicator.field.denominatorName", this.denominatorName, theirs.denominatorName),
				Difference.of("indicator.field.denominatorUnit", this.denominatorUnit, theirs.denominatorUnit),
				Difference.of("indicator.field.multiplier", this.multiplier, theirs.multiplier),
				Difference.of("indicator.field.method", this.method, theirs.method),
				Difference.of("indicator.field.sampleSize", this.sampleSize, theirs.sampleSize),
				Difference.of("indicator.field.tolerance", this.tolerance, theirs.tolerance),
				Difference.of("indicator.field.rationale", this.rationale, theirs.rationale),
				Difference.of("indicator.field.targetRationale", this.targetRationale, theirs.targetRationale),
				Difference.of("indicator.milestones", targets(comparatorInWords), theirs.targets(comparatorInWords)));
	}

	private String targets(Function<String, String> comparatorInWords) {
		return this.milestones.stream()
			.filter((row) -> !row.isBlank())
			.map((row) -> row.year() + "　" + row.value() + comparatorInWords.apply(comparator(row).name()))
			.collect(Collectors.joining("\n"));
	}

	private static TargetComparator comparator(Row row) {
		return Arrays.stream(TargetComparator.values())
			.filter((candidate) -> candidate.name().equals(Objects.requireNonNullElse(row.comparator(), "")))
			.findFirst()
			.orElse(TargetComparator.NONE);
	}

	private static String text(@Nullable BigDecimal number) {
		return (number != null) ? number.toPlainString() : "";
	}

}
