package jp.kyodo.evaluation.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import jp.kyodo.evaluation.document.IndicatorsBlock;
import jp.kyodo.evaluation.form.FormDefinitionException;
import jp.kyodo.evaluation.form.FormProblem;
import jp.kyodo.evaluation.form.FormWord;
import jp.kyodo.evaluation.form.SectionConditions;
import jp.kyodo.evaluation.form.SectionDefinition;
import jp.kyodo.indicator.judgement.LowerRate;
import org.jspecify.annotations.Nullable;

/**
 * A section of indicators with plan and actual value by year, or the columns that the
 * form names.
 *
 * @param count how many stand side by side at most
 * @param columns what stands beside each year, in order; year, plan value, actual value
 * and unit where nothing is said
 * @param lowerRate how the achievement rate is computed where smaller is better; plan
 * value ÷ actual value where nothing is said
 */
record IndicatorsDefinition(String key, String title, @Nullable String guidance, boolean required,
		@Nullable SectionConditions conditions, int count,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<ColumnDefinition> columns,
		@Nullable LowerRate lowerRate) implements SectionDefinition {

	private static final List<ColumnDefinition> USUAL = Stream
		.of(IndicatorColumn.YEAR, IndicatorColumn.PLAN, IndicatorColumn.ACTUAL, IndicatorColumn.UNIT)
		.map((content) -> new ColumnDefinition(content, null))
		.toList();

	IndicatorsDefinition {
		columns = (columns != null) ? List.copyOf(columns) : List.of();
		List<IndicatorColumn> contents = columns.stream().map(ColumnDefinition::content).toList();
		for (int index = 0; index < contents.size(); index++) {
			if (contents.subList(0, index).contains(contents.get(index))) {
				throw new FormDefinitionException(FormProblem.DUPLICATE_COLUMN, key,
						FormWord.of(contents.get(index).name()))
					.at("/columns/" + index + "/content");
			}
		}
	}

	List<ColumnDefinition> layout() {
		List<ColumnDefinition> own = Objects.requireNonNull(this.columns);
		return own.isEmpty() ? USUAL : own;
	}

	boolean has(IndicatorColumn content) {
		return layout().stream().anyMatch((column) -> column.content() == content);
	}

	/** The values that staff enter for the columns. */
	List<String> entered() {
		boolean rate = has(IndicatorColumn.ACHIEVEMENT_RATE);
		boolean compared = has(IndicatorColumn.ON_PREVIOUS_YEAR) || has(IndicatorColumn.CHANGE);
		List<String> parts = new ArrayList<>();
		if (has(IndicatorColumn.PLAN) || rate) {
			parts.add(IndicatorSection.PLAN);
		}
		if (has(IndicatorColumn.ACTUAL) || rate || compared) {
			parts.add(IndicatorSection.ACTUAL);
		}
		return parts;
	}

	/** All fields of a year. */
	List<String> parts() {
		List<String> parts = new ArrayList<>();
		entered().forEach((part) -> parts.addAll(List.of(part, part + IndicatorSection.MISSING)));
		if (has(IndicatorColumn.NOTE)) {
			parts.add(IndicatorSection.NOTE);
		}
		return parts;
	}

	/**
	 * A column of the years.
	 *
	 * @param content what it tells
	 * @param title the heading; what the content is usually called where nothing is said
	 */
	record ColumnDefinition(IndicatorColumn content, @Nullable String title) {

		String heading(SheetContext sheet) {
			return (this.title != null) ? sheet.title(this.title)
					: sheet.words().of("evaluation.indicator.column." + this.content);
		}

		IndicatorsBlock.Column column(SheetContext sheet) {
			return new IndicatorsBlock.Column(this.content.name(), heading(sheet), this.content.isWide(),
					this.content.isSpanning());
		}

	}

}
