package jp.kyodo.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * A dataset with something of every type, among it what formats stumble over.
 */
class SampleDataset implements Dataset {

	private static final List<Column> COLUMNS = List.of(
			new Column("fiscal_year", "年度", ColumnType.INTEGER, null, "会計年度"),
			new Column("code", "コード", ColumnType.CODE, null, "施策課題のコード"),
			new Column("text", "文章", ColumnType.TEXT, null, "文章"),
			new Column("amount", "金額", ColumnType.DECIMAL, "千円", "事業費"),
			new Column("day", "日付", ColumnType.DATE, null, "日付"),
			new Column("moment", "日時", ColumnType.TIMESTAMP, null, "日時"),
			new Column("priority", "重点", ColumnType.BOOLEAN, null, "重点かどうか"));

	private final List<Object[]> rows;

	SampleDataset(List<Object[]> rows) {
		this.rows = rows;
	}

	static SampleDataset withText(String text) {
		return new SampleDataset(List.<Object[]>of(row(text)));
	}

	static Object[] row(String text) {
		return new Object[] { 2013, "00123", text, new BigDecimal("-4510.50"), LocalDate.of(2014, 3, 31),
				Instant.parse("2014-06-01T00:00:00Z"), true };
	}

	static Object[] emptyRow() {
		return new Object[7];
	}

	@Override
	public String name() {
		return "sheets";
	}

	@Override
	public List<Column> columns() {
		return COLUMNS;
	}

	@Override
	public void forEachRow(Consumer<Object[]> sink) {
		this.rows.forEach(sink);
	}

}
