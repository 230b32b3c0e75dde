package jp.kyodo.project.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.kyodo.intake.TableRow;
import jp.kyodo.intake.UnreadableCell;
import jp.kyodo.project.exchange.ImportMapping.ColumnUse;
import jp.kyodo.project.exchange.ImportMapping.Complete;
import jp.kyodo.project.exchange.ImportMapping.Defaults;
import jp.kyodo.project.exchange.ImportMapping.Gaps;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ListRowsTests {

	private static final ColumnUse NUMBER = ColumnUse.NONE;

	private static final ColumnUse DEPARTMENT = ColumnUse.of(ExchangeColumn.DEPARTMENT);

	private static final ColumnUse NAME = ColumnUse.of(ExchangeColumn.NAME);

	private static final ColumnUse PARTNERS = ColumnUse.of(ExchangeColumn.PARTNERS);

	private static final ColumnUse TYPES = ColumnUse.of(ExchangeColumn.PARTNER_TYPES);

	private static final ColumnUse BUDGET = ColumnUse.of(ExchangeColumn.BUDGET);

	@Test
	void takesDittoMarksFromAbove() {
		List<String> read = read(List.of(DEPARTMENT, NAME, PARTNERS), "地域課|森の手入れ|森の会", "〃|花の手入れ|同上", "″|水の手入れ|水の会");

		assertThat(read).containsExactly("2 地域課|森の手入れ|森の会", "3 地域課|花の手入れ|森の会", "4 地域課|水の手入れ|水の会");
	}

	@Test
	void fillsMergedCellsOnlyWhereAsked() {
		List<String> asked = read(List.of(DEPARTMENT.with(Gaps.ABOVE), NAME, PARTNERS), "地域課|森の手入れ|森の会", "|花の手入れ|",
				"企画課|水の手入れ|水の会", "|海の手入れ|海の会");
		List<String> unasked = read(List.of(DEPARTMENT, NAME, PARTNERS), "地域課|森の手入れ|森の会", "|花の手入れ|花の会");

		assertThat(asked).containsExactly("2 地域課|森の手入れ|森の会", "3 地域課|花の手入れ|", "4 企画課|水の手入れ|水の会", "5 企画課|海の手入れ|海の会");
		assertThat(unasked).containsExactly("2 地域課|森の手入れ|森の会", "3 |花の手入れ|花の会");
	}

	@Test
	void joinsFurtherLinesOfAProject() {
		List<String> read = read(List.of(NAME, PARTNERS, TYPES, BUDGET), "見守り|新聞店会||100", "|電力会社|企業|", "|町内会|地縁|100",
				"つどい|森の会|NPO|");

		assertThat(read).containsExactly("2+3+4 見守り|新聞店会\n電力会社\n町内会|、企業、地縁|100", "5 つどい|森の会|NPO|");
	}

	@Test
	void leavesRowsAloneThatSayMoreThanAFurtherLine() {
		List<String> read = read(List.of(NAME, PARTNERS, TYPES, BUDGET), "見守り|新聞店会||100", "|電力会社||200", "|||300");

		assertThat(read).containsExactly("2 見守り|新聞店会||100", "3 |電力会社||200", "4 |||300");
	}

	@Test
	void readsHeadingsOfDepartmentsWhereNoColumnNamesThem() {
		List<String> read = read(List.of(NAME, PARTNERS), "【市民協働推進課】", "フォーラム|森の会", "■ 地域福祉課", "サロン|町内会");

		assertThat(read).containsExactly("2 DEPARTMENT", "3 フォーラム|森の会 @市民協働推進課", "4 DEPARTMENT", "5 サロン|町内会 @地域福祉課");
	}

	@Test
	void passesOverSumsNotesAndRepeatedHeadings() {
		List<String> read = read(List.of(NUMBER, NAME, PARTNERS, BUDGET), "1|森の手入れ|森の会|100", "見出し0|見出し1|見出し2|見出し3",
				"2|計画づくり|花の会|200", "|合　計||300", "計（2件）|||300", "※形態は複数回答", "（注）金額は見込み", "3|合計所得の学習会|水の会|");

		assertThat(read).containsExactly("2 1|森の手入れ|森の会|100", "3 HEADINGS", "4 2|計画づくり|花の会|200", "5 SUM", "6 SUM",
				"7 NOTE", "8 NOTE", "9 3|合計所得の学習会|水の会|");
	}

	@Test
	void knowsThatWhatItTakesFromALostCellIsLost() {
		List<TableRow> rows = rows(List.of(DEPARTMENT.with(Gaps.ABOVE), NAME, PARTNERS),
				new TableRow(2, List.of("#REF!", "森の手入れ", "#N/A"), List.of(lost(0), lost(2))),
				new TableRow(3, List.of("", "花の手入れ", "〃")), new TableRow(4, List.of("地域課", "水の手入れ", "水の会")),
				new TableRow(5, List.of("", "", "海の会")));

		assertThat(rows.get(1).cells()).containsExactly("#REF!", "花の手入れ", "#N/A");
		assertThat(rows.get(1).unreadable()).extracting(UnreadableCell::column).containsExactly(0, 2);
		assertThat(rows.get(2).cells()).containsExactly("地域課", "水の手入れ", "水の会\n海の会");
		assertThat(rows.get(2).unreadable()).isEmpty();
	}

	@Test
	void addsNothingToALostCell() {
		List<TableRow> rows = rows(List.of(NAME, PARTNERS), new TableRow(2, List.of("森の手入れ", "#N/A"), List.of(lost(1))),
				new TableRow(3, List.of("", "海の会")));

		assertThat(rows).extracting(TableRow::number).containsExactly(2, 3);
	}

	@Test
	void passesOverRowsThatAreStruckThrough() {
		List<ColumnUse> uses = List.of(NUMBER, DEPARTMENT.with(Gaps.ABOVE), NAME, PARTNERS);

		assertThat(readStruck(uses, "1|地域課|森の手入れ|森の会", "2|~企画課|~花の手入れ|~花の会", "3||水の手入れ|水の会", "|||~山の会", "|||海の会",
				"~4|~|~やめた|~", "|||残りの会"))
			.containsExactly("2 1|地域課|森の手入れ|森の会", "3 STRUCK", "5 STRUCK", "4+6 3|企画課|水の手入れ|水の会\n海の会", "7 STRUCK",
					"8 |企画課||残りの会");
		assertThat(readStruck(uses, "1|地域課|~森の手入れ|森の会")).containsExactly("2 1|地域課|森の手入れ|森の会");
	}

	private static UnreadableCell lost(int column) {
		return new UnreadableCell(column, "intake.cell.error-value", List.of("#N/A"));
	}

	/** The rows of the projects that are read below the headings. */
	private static List<TableRow> rows(List<ColumnUse> uses, TableRow... given) {
		List<TableRow> read = new ArrayList<>();
		ImportMapping mapping = new ImportMapping(0, 1, uses.stream().map((use) -> "").toList(), uses, Defaults.NONE,
				Map.of(), Complete.NOTHING, List.of(), List.of());
		ListRows rows = new ListRows(mapping, false, new ListRows.Sink() {

			@Override
			public void project(TableRow row, String department, List<Integer> further) {
				read.add(row);
			}

			@Override
			public void remark(TableRow row, ListRows.Remark remark) {
				throw new AssertionError(remark);
			}

		});
		for (TableRow row : given) {
			rows.row(row);
		}
		rows.end();
		return read;
	}

	private static List<String> read(List<ColumnUse> uses, String... lines) {
		return read(uses, Stream.of(lines).map((line) -> Arrays.asList(line.split("\\|", -1))).toList(), "");
	}

	/** Cells that begin with ~ are struck through. */
	private static List<String> readStruck(List<ColumnUse> uses, String... lines) {
		return read(uses, Stream.of(lines).map((line) -> Arrays.asList(line.split("\\|", -1))).toList(), "~");
	}

	private static TableRow row(int number, List<String> cells, String strike) {
		Set<Integer> struck = IntStream.range(0, cells.size())
			.filter((place) -> !strike.isEmpty() && cells.get(place).length() > 1
					&& cells.get(place).startsWith(strike))
			.boxed()
			.collect(Collectors.toSet());
		return new TableRow(number,
				cells.stream().map((cell) -> strike.isEmpty() ? cell : cell.replace(strike, "")).toList(), List.of(),
				Set.of(), false, struck);
	}

	private static List<String> read(List<ColumnUse> uses, List<List<String>> lines, String strike) {
		List<String> headings = new ArrayList<>();
		for (int place = 0; place < uses.size(); place++) {
			headings.add("見出し" + place);
		}
		ImportMapping mapping = new ImportMapping(0, 1, headings, uses, Defaults.NONE, Map.of(), Complete.NOTHING,
				List.of(), List.of());
		List<String> read = new ArrayList<>();
		ListRows rows = new ListRows(mapping, false, new ListRows.Sink() {

			@Override
			public void project(TableRow row, String department, List<Integer> further) {
				StringBuilder number = new StringBuilder().append(row.number());
				further.forEach((more) -> number.append('+').append(more));
				read.add(
						number + " " + String.join("|", row.cells()) + (department.isEmpty() ? "" : " @" + department));
			}

			@Override
			public void remark(TableRow row, ListRows.Remark remark) {
				read.add(row.number() + " " + remark);
			}

		});
		for (int line = 0; line < lines.size(); line++) {
			rows.row(row(line + 2, lines.get(line), strike));
		}
		rows.end();
		return read;
	}

}
