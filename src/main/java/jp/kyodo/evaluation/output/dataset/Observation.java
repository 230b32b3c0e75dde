package jp.kyodo.evaluation.output.dataset;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * One row of open data while it is being put together.
 */
public final class Observation {

	private final Map<SheetColumn, Object> values = new EnumMap<>(SheetColumn.class);

	/**
	 * Starts an observation on an item of the section.
	 * @param order the item’s place within the section, from 1
	 */
	Observation(int order, String code, String name) {
		set(SheetColumn.ITEM_ORDER, order);
		set(SheetColumn.ITEM_CODE, code);
		set(SheetColumn.ITEM_NAME, PlainText.of(name));
		set(SheetColumn.LINE_ORDER, 1);
	}

	Observation measure(Measure measure, ObservationSink sink) {
		return measure(measure.name(), sink.text(measure.messageKey()));
	}

	Observation measure(String code, String name) {
		set(SheetColumn.MEASURE, code);
		return set(SheetColumn.MEASURE_NAME, PlainText.of(name));
	}

	/**
	 * The place among several lines of one item, such as the bullets of a text.
	 * @param order from 1
	 */
	Observation line(int order) {
		return set(SheetColumn.LINE_ORDER, order);
	}

	/**
	 * The year that is observed, where it is not the sheet’s own.
	 */
	Observation in(FiscalYear year) {
		return set(SheetColumn.PERIOD_YEAR, year.value());
	}

	/**
	 * The years that it spans; no last one where it goes on.
	 */
	Observation between(FiscalYear from, @Nullable FiscalYear to) {
		set(SheetColumn.FROM_YEAR, from.value());
		return set(SheetColumn.TO_YEAR, (to != null) ? (Integer) to.value() : null);
	}

	Observation value(BigDecimal value, String unit) {
		set(SheetColumn.VALUE, value);
		return unit(unit);
	}

	/**
	 * The unit, which a missing value has as well.
	 */
	Observation unit(String unit) {
		return set(SheetColumn.UNIT, PlainText.of(unit));
	}

	Observation text(String text) {
		return set(SheetColumn.TEXT, PlainText.of(text));
	}

	Observation choice(@Nullable String scale, String code, @Nullable String detail, String label) {
		set(SheetColumn.SCALE_CODE, scale);
		set(SheetColumn.CHOICE_CODE, code);
		set(SheetColumn.CHOICE_DETAIL_CODE, detail);
		return set(SheetColumn.CHOICE_LABEL, PlainText.of(label));
	}

	Observation scale(String scale) {
		return set(SheetColumn.SCALE_CODE, scale);
	}

	Observation missing(MissingReason reason, ObservationSink sink) {
		set(SheetColumn.MISSING_REASON_CODE, reason.name());
		return set(SheetColumn.MISSING_REASON, sink.text(reason.messageKey()));
	}

	/**
	 * A value that may be missing, with what was said about its absence.
	 */
	Observation valueOrReason(@Nullable BigDecimal value, String unit, @Nullable String stated, ObservationSink sink) {
		if (value != null) {
			return value(value, unit);
		}
		unit(unit);
		if (stated == null || stated.isBlank()) {
			return missing(MissingReason.NOT_ENTERED, sink);
		}
		set(SheetColumn.MISSING_REASON_DETAIL, PlainText.of(stated));
		return missing(MissingReason.STATED, sink);
	}

	/**
	 * Sets a column; what is absent or empty stays unknown.
	 */
	Observation set(SheetColumn column, @Nullable Object value) {
		if (value != null && !"".equals(value)) {
			this.values.put(column, value);
		}
		return this;
	}

	Observation setIfAbsent(SheetColumn column, Object value) {
		this.values.putIfAbsent(column, value);
		return this;
	}

	Observation change(SheetColumn column, UnaryOperator<String> change) {
		this.values.computeIfPresent(column, (key, text) -> change.apply((String) text));
		return this;
	}

	@Nullable Object[] row() {
		@Nullable Object[] row = new Object[SheetColumn.values().length];
		this.values.forEach((column, value) -> row[column.ordinal()] = value);
		return row;
	}

}
