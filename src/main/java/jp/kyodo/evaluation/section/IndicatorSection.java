package jp.kyodo.evaluation.section;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import jp.kyodo.evaluation.section.IndicatorColumn.YearOf;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.IndicatorPictures;
import jp.kyodo.indicator.IndicatorView;
import jp.kyodo.indicator.RecordIndicatorValues;
import jp.kyodo.indicator.RecordIndicatorValues.YearEntry;
import jp.kyodo.indicator.YearValues;
import jp.kyodo.indicator.judgement.LowerRate;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of one section on one sheet: their fields, what stands in them, and what
 * was typed.
 */
final class IndicatorSection {

	static final String PLAN = "plan";

	static final String ACTUAL = "actual";

	static final String NOTE = "note";

	/** Behind a value's field: why it is missing. */
	static final String MISSING = "Missing";

	private static final int REASON_CHARACTERS = 100;

	private static final int NOTE_CHARACTERS = 200;

	private final IndicatorsDefinition definition;

	private final SheetContext sheet;

	IndicatorSection(IndicatorsDefinition definition, SheetContext sheet) {
		this.definition = definition;
		this.sheet = sheet;
	}

	IndicatorsDefinition definition() {
		return this.definition;
	}

	SheetContext sheet() {
		return this.sheet;
	}

	List<IndicatorView> indicators() {
		return this.sheet.indicators().stream().limit(this.definition.count()).toList();
	}

	static String field(IndicatorView indicator, FiscalYear year, String part) {
		return "i" + indicator.position() + "." + year.value() + "." + part;
	}

	/** What stands in every field. */
	Map<String, String> saved() {
		Map<String, String> fields = new LinkedHashMap<>();
		for (IndicatorView indicator : indicators()) {
			for (YearValues values : indicator.values()) {
				this.definition.parts()
					.forEach((part) -> fields.put(field(indicator, values.year(), part), saved(values, part)));
			}
		}
		return fields;
	}

	private static String saved(YearValues values, String part) {
		return switch (part) {
			case PLAN -> Numbers.text(values.plan());
			case ACTUAL -> Numbers.text(values.actual());
			case PLAN + MISSING -> Objects.requireNonNullElse(values.planMissing(), "");
			case ACTUAL + MISSING -> Objects.requireNonNullElse(values.actualMissing(), "");
			default -> Objects.requireNonNullElse(values.note(), "");
		};
	}

	SectionReading read(Map<String, String> typed) {
		Map<String, String> saved = saved();
		Numbers numbers = new Numbers(this.sheet.words(), typed, new ArrayList<>());
		for (IndicatorView indicator : indicators()) {
			Map<String, BigDecimal> units = Map.of(indicator.unit(), BigDecimal.ONE);
			for (YearValues values : indicator.values()) {
				for (String part : this.definition.entered()) {
					String field = field(indicator, values.year(), part);
					String reason = field + MISSING;
					numbers.read(field, label(field), units, indicator.decimals(), saved.get(field));
					numbers.readLine(reason, label(reason), REASON_CHARACTERS, saved.get(reason));
					if (!numbers.field(field).isEmpty() && !numbers.field(reason).isEmpty()) {
						numbers.refuse(reason,
								this.sheet.words().of("evaluation.problem.reason-with-value", label(field)));
					}
				}
				if (this.definition.has(IndicatorColumn.NOTE)) {
					String note = field(indicator, values.year(), NOTE);
					numbers.readLine(note, label(note), NOTE_CHARACTERS, saved.get(note));
				}
			}
		}
		return numbers.reading();
	}

	/** The years of which something was changed, by indicator. */
	List<RecordIndicatorValues> changes(SectionReading reading) {
		return new ChangedYears(saved(), reading.fields()).of(indicators(),
				(indicator, year) -> field(indicator, year, ""),
				(indicator, values) -> entry(indicator, values, reading.fields()));
	}

	/** What the section has no field for stays as it is. */
	private static YearEntry entry(IndicatorView indicator, YearValues values, Map<String, String> fields) {
		Function<String, String> typed = (part) -> fields.getOrDefault(field(indicator, values.year(), part),
				saved(values, part));
		return new YearEntry(values.year(), Numbers.value(typed.apply(PLAN)), blankToNull(typed.apply(PLAN + MISSING)),
				Numbers.value(typed.apply(ACTUAL)), blankToNull(typed.apply(ACTUAL + MISSING)),
				blankToNull(typed.apply(NOTE)));
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

	String label(String field) {
		String[] parts = field.split("\\.");
		if (parts.length != 3) {
			return this.sheet.title(this.definition.title());
		}
		String name = this.sheet.indicators()
			.stream()
			.filter((indicator) -> parts[0].equals("i" + indicator.position()))
			.map(IndicatorView::name)
			.findFirst()
			.orElse(parts[0]);
		return this.sheet.words().of("evaluation.indicator.label." + parts[2], name, parts[1]);
	}

	/** Which direction is good, in words. */
	String direction(IndicatorView indicator) {
		return this.sheet.words()
			.of("evaluation.direction." + indicator.direction().name(), Numbers.text(indicator.rangeLow()),
					Numbers.text(indicator.rangeHigh()), indicator.unit());
	}

	/** What the columns of a year are told from. */
	YearOf year(IndicatorView indicator, YearValues values, IndicatorPictures pictures) {
		return new YearOf(indicator, values,
				Objects.requireNonNullElse(this.definition.lowerRate(), LowerRate.TARGET_BY_ACTUAL), pictures);
	}

}
