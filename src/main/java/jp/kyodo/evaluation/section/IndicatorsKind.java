package jp.kyodo.evaluation.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jp.kyodo.evaluation.document.IndicatorsBlock;
import jp.kyodo.evaluation.section.Finding.Severity;
import jp.kyodo.evaluation.section.IndicatorColumn.YearOf;
import jp.kyodo.evaluation.section.IndicatorsDefinition.ColumnDefinition;
import jp.kyodo.indicator.IndicatorPictures;
import jp.kyodo.indicator.IndicatorReading;
import jp.kyodo.indicator.IndicatorService;
import jp.kyodo.indicator.IndicatorView;
import jp.kyodo.indicator.YearValues;

import org.springframework.stereotype.Component;

/**
 * The indicators (参考指標) of a policy issue side by side, with plan and actual value by
 * year or the columns that the form names. The indicator register owns the values, staff
 * enter them here.
 */
@Component
class IndicatorsKind implements SectionKind<IndicatorsDefinition, IndicatorsBlock> {

	private final IndicatorService indicators;

	private final IndicatorPictures pictures;

	IndicatorsKind(IndicatorService indicators, IndicatorPictures pictures) {
		this.indicators = indicators;
		this.pictures = pictures;
	}

	@Override
	public String name() {
		return "indicators";
	}

	@Override
	public Class<IndicatorsDefinition> definitionType() {
		return IndicatorsDefinition.class;
	}

	@Override
	public Class<IndicatorsBlock> blockType() {
		return IndicatorsBlock.class;
	}

	@Override
	public boolean isEntered(IndicatorsDefinition definition) {
		return !definition.parts().isEmpty();
	}

	@Override
	public Map<String, String> fields(IndicatorsDefinition definition, SheetContext sheet) {
		return new IndicatorSection(definition, sheet).saved();
	}

	@Override
	public SectionReading read(IndicatorsDefinition definition, SheetContext sheet, Map<String, String> typed) {
		return new IndicatorSection(definition, sheet).read(typed);
	}

	@Override
	public void store(IndicatorsDefinition definition, SheetContext sheet, SectionReading reading) {
		new IndicatorSection(definition, sheet).changes(reading).forEach(this.indicators::recordValues);
	}

	@Override
	public Object entry(IndicatorsDefinition definition, SheetContext sheet, Map<String, String> shown) {
		return IndicatorsEntry.of(new IndicatorSection(definition, sheet), this.pictures, shown);
	}

	@Override
	public String label(IndicatorsDefinition definition, SheetContext sheet, String field) {
		return new IndicatorSection(definition, sheet).label(field);
	}

	@Override
	public List<Finding> check(IndicatorsDefinition definition, SheetContext sheet) {
		IndicatorSection section = new IndicatorSection(definition, sheet);
		List<Finding> findings = new ArrayList<>();
		for (IndicatorView indicator : section.indicators()) {
			for (YearValues values : indicator.values()) {
				check(section, indicator, values, findings);
			}
		}
		return findings;
	}

	/**
	 * This year's plan and actual value are required, or why they are missing; an actual
	 * value without a plan value is odd, but not in the year that the plan starts from.
	 */
	private static void check(IndicatorSection section, IndicatorView indicator, YearValues values,
			List<Finding> findings) {
		IndicatorsDefinition definition = section.definition();
		SheetContext sheet = section.sheet();
		boolean thisYear = values.year().equals(sheet.year());
		List<String> entered = definition.entered();
		if (definition.required() && thisYear) {
			if (entered.contains(IndicatorSection.ACTUAL) && values.actual() == null
					&& values.actualMissing() == null) {
				findings.add(missing(section, indicator, values, IndicatorSection.ACTUAL));
			}
			if (entered.contains(IndicatorSection.PLAN) && values.plan() == null && values.planMissing() == null) {
				findings.add(missing(section, indicator, values, IndicatorSection.PLAN));
			}
		}
		if (entered.contains(IndicatorSection.PLAN) && values.actual() != null && values.plan() == null
				&& !values.year().equals(indicator.baselineYear())) {
			String field = IndicatorSection.field(indicator, values.year(), IndicatorSection.PLAN);
			findings.add(new Finding(definition.key(), field, Severity.WARNS,
					sheet.words()
						.of("evaluation.finding.actual-without-plan", indicator.name(),
								String.valueOf(values.year().value()))));
		}
	}

	private static Finding missing(IndicatorSection section, IndicatorView indicator, YearValues values, String part) {
		String field = IndicatorSection.field(indicator, values.year(), part);
		return new Finding(section.definition().key(), field, Severity.BLOCKS,
				section.sheet().words().of("evaluation.finding.value-missing", section.label(field)));
	}

	@Override
	public IndicatorsBlock assemble(IndicatorsDefinition definition, SheetContext sheet) {
		IndicatorSection section = new IndicatorSection(definition, sheet);
		return new IndicatorsBlock(definition.key(), sheet.title(definition.title()),
				Objects.requireNonNull(definition.columns()).stream().map((column) -> column.column(sheet)).toList(),
				section.indicators().stream().map((indicator) -> block(section, indicator)).toList());
	}

	private IndicatorsBlock.Indicator block(IndicatorSection section, IndicatorView indicator) {
		List<ColumnDefinition> columns = Objects.requireNonNull(section.definition().columns());
		return new IndicatorsBlock.Indicator(indicator.position(), indicator.name(), indicator.explanation(),
				indicator.direction().name(), section.direction(indicator), indicator.rangeLow(), indicator.rangeHigh(),
				indicator.unit(), indicator.decimals(), reading(indicator, section.sheet()),
				indicator.values()
					.stream()
					.map((values) -> new IndicatorsBlock.YearValue(values.year(),
							values.year().equals(indicator.baselineYear()), values.plan(), values.planMissing(),
							values.actual(), values.actualMissing(), values.note()))
					.toList(),
				columns.isEmpty() ? List.of() : indicator.values().stream().map((values) -> {
					YearOf year = section.year(indicator, values, this.pictures);
					return columns.stream().map((column) -> column.content().cell(year)).toList();
				}).toList());
	}

	private static String reading(IndicatorView indicator, SheetContext sheet) {
		return indicator.in(sheet.year())
			.map((values) -> IndicatorReading.of(indicator, values))
			.map((reading) -> sheet.words().of(reading.messageKey(), reading.arguments().toArray()))
			.orElse("");
	}

}
