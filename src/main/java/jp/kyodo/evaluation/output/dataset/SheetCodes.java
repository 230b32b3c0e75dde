package jp.kyodo.evaluation.output.dataset;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import jp.kyodo.export.Column;
import jp.kyodo.export.ColumnType;
import jp.kyodo.export.Dataset;
import jp.kyodo.export.DatasetColumns;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * The code table that comes with sheets: what each code in their columns means.
 */
class SheetCodes implements Dataset {

	/** Codes of a list of their own: the column, and the one that says what they mean. */
	private static final List<List<SheetColumn>> LABELLED = List.of(
			List.of(SheetColumn.PLAN_CODE, SheetColumn.PLAN_NAME),
			List.of(SheetColumn.FORM_CODE, SheetColumn.FORM_NAME),
			List.of(SheetColumn.SECTION_KIND, SheetColumn.SECTION_KIND_NAME),
			List.of(SheetColumn.MEASURE, SheetColumn.MEASURE_NAME),
			List.of(SheetColumn.MISSING_REASON_CODE, SheetColumn.MISSING_REASON),
			List.of(SheetColumn.STATUS_CODE, SheetColumn.STATUS));

	private final SheetDataset sheets;

	private final List<Column> columns;

	SheetCodes(SheetDataset sheets, MessageSource messages) {
		this.sheets = sheets;
		this.columns = new DatasetColumns(messages, "evaluation-output.codes").add("column_name", ColumnType.TEXT)
			.add("code_list", ColumnType.CODE)
			.add("code", ColumnType.CODE)
			.add("detail_code", ColumnType.CODE)
			.add("label", ColumnType.TEXT)
			.list();
	}

	@Override
	public String name() {
		return SheetDataset.NAME + ".codes";
	}

	@Override
	public List<Column> columns() {
		return this.columns;
	}

	@Override
	public void forEachRow(Consumer<Object[]> sink) {
		SortedMap<Code, String> labels = new TreeMap<>();
		for (MissingReason reason : MissingReason.values()) {
			put(labels, SheetColumn.MISSING_REASON_CODE, reason.name(), this.sheets.text(reason.messageKey()));
		}
		for (SheetStatus status : SheetStatus.values()) {
			put(labels, SheetColumn.STATUS_CODE, status.name(), this.sheets.text(status.messageKey()));
		}
		this.sheets.forEachRow((row) -> collect(row, labels));
		labels.forEach((code, label) -> sink
			.accept(new Object[] { code.column().physicalName(), code.list(), code.code(), code.detail(), label }));
	}

	private static void collect(@Nullable Object[] row, SortedMap<Code, String> labels) {
		for (List<SheetColumn> pair : LABELLED) {
			Object code = row[pair.get(0).ordinal()];
			Object label = row[pair.get(1).ordinal()];
			if (code != null && label != null) {
				put(labels, pair.get(0), code.toString(), label.toString());
			}
		}
		Object choice = row[SheetColumn.CHOICE_CODE.ordinal()];
		Object label = row[SheetColumn.CHOICE_LABEL.ordinal()];
		if (choice != null && label != null) {
			labels.putIfAbsent(new Code(SheetColumn.CHOICE_CODE, list(row), choice.toString(),
					(String) row[SheetColumn.CHOICE_DETAIL_CODE.ordinal()]), label.toString());
		}
	}

	/**
	 * The scale of a rating, which is known by its form, version and code, or else the
	 * item that is chosen for.
	 */
	private static String list(@Nullable Object[] row) {
		Object scale = row[SheetColumn.SCALE_CODE.ordinal()];
		if (scale != null) {
			return "%s/%s/%s".formatted(row[SheetColumn.FORM_CODE.ordinal()], row[SheetColumn.FORM_VERSION.ordinal()],
					scale);
		}
		boolean ofItem = SheetDataset.HEADER_MEASURES.contains(row[SheetColumn.MEASURE.ordinal()]);
		return String.valueOf(row[(ofItem ? SheetColumn.ITEM_CODE : SheetColumn.MEASURE).ordinal()]);
	}

	private static void put(SortedMap<Code, String> labels, SheetColumn column, String code, String label) {
		labels.putIfAbsent(new Code(column, column.physicalName(), code, null), label);
	}

	/**
	 * A code and where it occurs.
	 *
	 * @param list name of the list that it belongs to
	 * @param detail the choice under the code, or {@code null}
	 */
	private record Code(SheetColumn column, String list, String code,
			@Nullable String detail) implements Comparable<Code> {

		private static final Comparator<Code> ORDER = Comparator.comparing(Code::column)
			.thenComparing(Code::list)
			.thenComparing(Code::code)
			.thenComparing(Code::detail, Comparator.nullsFirst(Comparator.naturalOrder()));

		@Override
		public int compareTo(Code other) {
			return ORDER.compare(this, other);
		}

	}

}
