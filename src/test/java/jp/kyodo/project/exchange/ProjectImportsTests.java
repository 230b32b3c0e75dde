package jp.kyodo.project.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import jp.kyodo.organization.Offices;
import jp.kyodo.project.PartnerEntry;
import jp.kyodo.project.ProjectContent;
import jp.kyodo.project.ProjectFixture;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.testing.PortalTest;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

@PortalTest
@Import({ ProjectFixture.class, ImportFixture.class, Offices.class })
class ProjectImportsTests {

	@Autowired
	private ImportFixture files;

	@Autowired
	private ProjectFixture fixture;

	@Autowired
	private ProjectImports imports;

	@Autowired
	private JdbcClient jdbc;

	private ImportFixture.Office office;

	@BeforeEach
	void addOffice() {
		this.office = this.files.office("取込み課");
	}

	@Test
	void bringsInAListOfAnotherCityInCp932() {
		Path file = ImportFixture.csv(ImportFixture.CP932, "平成25年度　協働事業一覧|||||||", "（単位：千円）|||||||",
				"No.|実施年度|事業名称|担当課|団体名|協働の形態|決算額（千円）|参加者数",
				"1|H25|髙尾の森づくり①|" + this.office.code() + "|NPO法人 森と水の会、" + "商店会連合会|①共催 ②補助・助成|１，２００|参加者 約１００人",
				"2|平成25年度|公園の手入れ|" + this.office.code() + "|花の会|共催・後援|－|",
				"3|2013|まちの先生|" + this.office.code() + "|森と水の会|その他（講師派遣）|3|");

		ProjectImport one = this.files.applied(file, this.office.planning());

		assertThat(one.state()).isEqualTo(ImportState.APPLIED);
		assertThat(one.encoding()).isEqualTo("CP932");
		assertThat(ImportFixture.kinds(one)).containsExactly(entry("NEW", 3));
		assertThat(one.tally().partners()).isEqualTo(3);
		ProjectContent forest = content("髙尾の森づくり①");
		assertThat(forest.formCodes()).containsExactly("kyosai", "hojo");
		assertThat(forest.settlement()).isEqualTo(1_200_000L);
		assertThat(forest.counts()).extracting((count) -> CellValues.written(count)).containsExactly("参加者：約100人");
		assertThat(forest.partners()).extracting(PartnerEntry::name).containsExactly("NPO法人 森と水の会", "商店会連合会");
		ProjectContent teacher = content("まちの先生");
		assertThat(teacher.formCodes()).containsExactly("sonota");
		assertThat(teacher.formOther()).isEqualTo("講師派遣");
		assertThat(teacher.partners().get(0).partnerCode()).isEqualTo(forest.partners().get(0).partnerCode());
	}

	@Test
	void changesNothingTheSecondTime() {
		Path file = ImportFixture.xlsx("年度|事業名|所管課|協働の形態|相手方", "2013|一度目|" + this.office.code() + "|共催|いちの会",
				"2013|二つ目|" + this.office.code() + "|委託|にの会");
		this.files.applied(file, this.office.planning());
		long revisions = count("SELECT count(*) FROM revision");

		ProjectImport again = this.files.compared(file, this.office.planning());

		assertThat(ImportFixture.kinds(again)).containsExactly(entry("SAME", 2));
		assertThat(again.tally().changesAnything()).isFalse();
		assertThat(again.tally().partners()).isZero();
		assertThat(count("SELECT count(*) FROM revision")).isEqualTo(revisions);
	}

	@Test
	void changesWhatDiffersAndTellsBeforeAndAfter() {
		Path file = ImportFixture.csv(StandardCharsets.UTF_8, "年度|事業名|所管課|協働の形態|相手方|成果",
				"2013|変わる事業|" + this.office.code() + "|共催|変わる会、残る会|はじめ",
				"2013|そのまま|" + this.office.code() + "|共催|残る会|");
		this.files.applied(file, this.office.planning());
		ProjectYearView before = this.files.project(this.office, "変わる事業");

		ProjectImport one = this.files.applied(
				ImportFixture.csv(StandardCharsets.UTF_8, "事業コード|年度|相手方|成果", before.code() + "|2013|残る会|あと\n二行目"),
				this.office.planning());

		assertThat(ImportFixture.kinds(one)).containsExactly(entry("CHANGED", 1));
		assertThat(this.files.rows(one).get(0).changes())
			.extracting(FieldChange::heading, FieldChange::before, FieldChange::after)
			.contains(org.assertj.core.api.Assertions.tuple("相手方", "変わる会、残る会", "残る会"),
					org.assertj.core.api.Assertions.tuple("成果", "はじめ", "あと\n二行目"));
		ProjectYearView after = this.files.project(this.office, "変わる事業");
		assertThat(after.content().results()).isEqualTo("あと\n二行目");
		assertThat(after.content().partners()).extracting(PartnerEntry::name).containsExactly("残る会");
		assertThat(after.content().formCodes()).isEqualTo(before.content().formCodes());
		assertThat(after.version()).isEqualTo(before.version() + 1);
		assertThat(this.jdbc.sql("SELECT revision_kind FROM project_year_history WHERE id = :id ORDER BY revision_id")
			.param("id", after.projectYearId())
			.query(Integer.class)
			.list()).containsExactly(0, 1);
		assertThat(this.jdbc.sql("""
				SELECT h.revision_kind || ':' || h.position || ':' || h.name FROM project_partner_history h
				WHERE project_year_id = :id ORDER BY revision_id, position
				""").param("id", after.projectYearId()).query(String.class).list()).containsExactly("0:0:変わる会",
				"0:1:残る会", "1:0:残る会", "2:1:残る会");
		assertThat(this.jdbc
			.sql("SELECT DISTINCT r.recorded_by FROM revision r JOIN project_year_history h ON h.revision_id = r.id"
					+ " WHERE h.id = :id")
			.param("id", after.projectYearId())
			.query(String.class)
			.list()).containsExactly(this.office.planning().loginName());
	}

	@Test
	void namesEveryErrorWithItsCell() {
		Path file = ImportFixture.xlsx("事業コード|年度|事業名|所管課|協働の形態|相手方|開始日|終了日|予算額",
				"|2013|相手のない事業|" + this.office.code() + "|共催||||", "|25|年度の誤り|" + this.office.code() + "|共催|会|||",
				"|2013|日付の誤り|" + this.office.code() + "|共催|会|2013-04-01|2013-03-31|", "|2013|部署の誤り|どこにもない課|共催|会|||",
				"|2013|語の誤り|" + this.office.code() + "|合同作業|会|||百万円",
				"|2013|<b>名前</b>|" + this.office.code() + "|その他|会|||", "X1|2013|一つ目|" + this.office.code() + "|共催|会|||",
				"X1|2013|二つ目|" + this.office.code() + "|共催|会|||");

		ProjectImport one = this.files.compared(file, this.office.planning());

		assertThat(ImportFixture.kinds(one)).containsExactly(entry("ERROR", 8));
		Map<Integer, List<RowProblem>> problems = this.files.rows(one)
			.stream()
			.collect(java.util.stream.Collectors.toMap(ImportedRow::number, ImportedRow::problems));
		assertThat(problems.get(2)).extracting(RowProblem::place).containsExactly("F2");
		assertThat(problems.get(3)).extracting(RowProblem::place).containsExactly("B3");
		assertThat(problems.get(4)).extracting(RowProblem::place).containsExactly("H4");
		assertThat(problems.get(5)).extracting(RowProblem::value).contains("どこにもない課");
		assertThat(problems.get(6)).extracting(RowProblem::place).contains("E6", "I6");
		assertThat(problems.get(7)).extracting(RowProblem::heading).containsExactly("形態その他の内容");
		assertThat(problems.get(8)).extracting(RowProblem::text).singleElement().asString().contains("9行目");
		assertThat(problems.get(9)).extracting(RowProblem::text).singleElement().asString().contains("8行目");
		assertThat(count("SELECT count(*) FROM project_year WHERE department_id = " + this.office.department()))
			.isZero();
	}

	@Test
	void tellsWhichDayTheNumberOfADayMayMean() {
		ProjectImport one = this.files.compared(ImportFixture.csv(StandardCharsets.UTF_8, "年度|事業名|所管課|協働の形態|相手方|開始日",
				"2013|番号の日の事業|" + this.office.code() + "|共催|会|41365"), this.office.planning());

		assertThat(this.files.rows(one).get(0).problems()).extracting(RowProblem::text)
			.singleElement()
			.asString()
			.contains("2013-04-01のことと思われます");
	}

	@Test
	void saysOfRowsThatAFilterHidesThatTheyAreHidden() throws IOException {
		Path file = Files.createTempFile("hidden", ".xlsx");
		try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "Test", null)) {
			Worksheet sheet = workbook.newWorksheet("一覧");
			List<String> lines = List.of("年度|事業名|所管課|協働の形態|相手方", "2013|見える事業|" + this.office.code() + "|共催|会",
					"2013|隠れた事業|" + this.office.code() + "|共催|会");
			for (int row = 0; row < lines.size(); row++) {
				String[] cells = lines.get(row).split("\\|");
				for (int place = 0; place < cells.length; place++) {
					sheet.value(row, place, cells[place]);
				}
			}
			sheet.hideRow(2);
		}

		ProjectImport one = this.files.compared(file, this.office.planning());

		assertThat(this.files.rows(one)).extracting((row) -> row.notes().toString().contains("隠れている行"))
			.containsExactly(false, true);
	}

	@Test
	void passesOverRowsThatAreStruckThroughAndSaysSo() throws IOException {
		Path file = Files.createTempFile("struck", ".xlsx");
		try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "Test", null)) {
			Worksheet sheet = workbook.newWorksheet("一覧");
			List<String> lines = List.of("年度|事業名|所管課|協働の形態|相手方", "2013|続く事業|" + this.office.code() + "|共催|会",
					"2013|取り消した事業|" + this.office.code() + "|共催|会", "2013|直しかけの事業|" + this.office.code() + "|共催|会");
			for (int row = 0; row < lines.size(); row++) {
				String[] cells = lines.get(row).split("\\|");
				for (int place = 0; place < cells.length; place++) {
					sheet.value(row, place, cells[place]);
					if (row == 2 || (row == 3 && place == 4)) {
						sheet.style(row, place).strikethrough().set();
					}
				}
			}
		}

		ProjectImport one = this.files.compared(file, this.office.planning());

		assertThat(ImportFixture.kinds(one)).containsOnly(entry("NEW", 2), entry("LEFT", 1));
		assertThat(one.tally().struck()).isEqualTo(1);
		assertThat(this.files.rows(one)).filteredOn((row) -> row.number() == 3)
			.singleElement()
			.satisfies((row) -> assertThat(row.notes().toString()).contains("取消線が引かれた行として、読みませんでした"));
		assertThat(this.files.rows(one)).filteredOn((row) -> row.number() == 4)
			.singleElement()
			.satisfies((row) -> assertThat(row.notes().toString()).contains("取消線の引かれたセルがあります（E4）"));
	}

	@Test
	void goesOnBehindCellsThatCannotBeRead() {
		Path file = ImportFixture.xlsx("事業コード|年度|事業名|所管課|協働の形態|相手方|予算額|備考",
				"|2013|額の壊れた事業|" + this.office.code() + "|共催|会|#REF!|",
				"|#N/A|年度の壊れた事業|" + this.office.code() + "|#VALUE!|会||",
				"|2013|正しい事業|" + this.office.code() + "|共催|会|5|#N/A",
				"|2013|#NAME?|" + this.office.code() + "|共催|会|######|", "#DIV/0!|||||||", "|||||||#N/A",
				"|2013|所管課の壊れた事業|#REF!|共催|会|百万円|");

		ProjectImport one = this.files.compared(file, this.office.planning());

		assertThat(ImportFixture.kinds(one)).containsOnly(entry("ERROR", 5), entry("NEW", 1));
		Map<Integer, List<RowProblem>> problems = this.files.rows(one)
			.stream()
			.collect(java.util.stream.Collectors.toMap(ImportedRow::number, ImportedRow::problems));
		assertThat(problems.get(2)).singleElement()
			.isEqualTo(new RowProblem("G2", "予算額", "#REF!", "計算のエラー（#REF!）になっています。Excelで計算式を直すか、正しい値を入力してください。"));
		assertThat(problems.get(3)).extracting(RowProblem::place).containsExactly("B3", "E3");
		assertThat(problems.get(5)).extracting(RowProblem::place).containsExactly("C5", "G5");
		assertThat(problems.get(6)).extracting(RowProblem::place).contains("A6", "B6");
		assertThat(problems.get(8)).extracting(RowProblem::place).containsExactly("D8", "G8");
	}

	@Test
	void readsCellsThatAreMergedOverSeveralRows() throws IOException {
		Path file = Files.createTempFile("merged", ".xlsx");
		List<String> lines = List.of("事業コード|年度|事業名|所管課|分野|協働の形態|相手方|備考",
				"X9|2013|相手の二つある事業|" + this.office.code() + "|まちづくり|共催|東の会|", "||||||西の会|", "|||||||別の列だけの行",
				"|2013|同じ課の事業|||共催|東の会|");
		try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "Test", null)) {
			Worksheet sheet = book.newWorksheet("一覧");
			for (int row = 0; row < lines.size(); row++) {
				String[] cells = lines.get(row).split("\\|", -1);
				for (int column = 0; column < cells.length; column++) {
					sheet.value(row, column, cells[column].isEmpty() ? null : cells[column]);
				}
			}
			for (int column : new int[] { 0, 1, 2, 5 }) {
				sheet.range(1, column, 3, column).merge();
			}
			sheet.range(1, 3, 4, 3).merge();
			sheet.range(1, 4, 4, 4).merge();
		}

		ProjectImport one = this.files.applied(file, this.office.planning());

		assertThat(ImportFixture.kinds(one)).containsExactly(entry("NEW", 2));
		ProjectYearView both = this.files.project(this.office, "相手の二つある事業");
		assertThat(both.code()).isEqualTo("X9");
		assertThat(both.content().partners()).extracting(PartnerEntry::name).containsExactly("東の会", "西の会");
		assertThat(this.files.project(this.office, "同じ課の事業").content().fieldCodes())
			.isEqualTo(both.content().fieldCodes())
			.hasSize(1);
	}

	@Test
	void tellsWhereTheKindOfAPartnerDiffersFromTheRegister() {
		String partner = this.fixture.partner("種別の会");
		String kinds = "SELECT type_codes[1] FROM partner WHERE code = '" + partner + "'";
		Path file = ImportFixture.xlsx("年度|事業名|所管課|協働の形態|相手方|相手方の種別|団体コード",
				"2013|違う事業|" + this.office.code() + "|共催|種別の会、新しい種別の会|企業、大学|",
				"2013|コードの事業|" + this.office.code() + "|共催|種別の会|企業、町内会|" + partner,
				"2013|同じ事業|" + this.office.code() + "|共催|種別の会|市民活動団体|",
				"2013|書かない事業|" + this.office.code() + "|共催|種別の会||",
				"2013|新しい団体の事業|" + this.office.code() + "|共催|新しい種別の会|企業|",
				"2013|多すぎる事業|" + this.office.code() + "|共催|種別の会、新しい種別の会|企業、大学、企業|");

		ProjectImport one = this.files.applied(file, this.office.planning());

		Map<Integer, List<String>> notes = this.files.rows(one)
			.stream()
			.collect(java.util.stream.Collectors.toMap(ImportedRow::number, ImportedRow::notes));
		assertThat(notes.get(2)).singleElement()
			.asString()
			.startsWith("相手方「種別の会」の種別は、登録簿では「市民活動団体」、ファイルでは「企業」です。取込みでは変えません。");
		assertThat(notes.get(3)).singleElement().asString().contains("ファイルでは「企業、町内会・自治会」");
		assertThat(notes.get(4)).isEmpty();
		assertThat(notes.get(5)).isEmpty();
		assertThat(notes.get(6)).singleElement().asString().contains("先に出てくる行の「大学」を使います。この行の「企業」は");
		assertThat(notes.get(7)).singleElement().asString().contains("種別が相手方の数より多い");
		assertThat(one.tally().noted()).isEqualTo(4);
		assertThat(this.jdbc.sql(kinds).query(String.class).single()).isEqualTo("shimin-dantai");
	}

	@Test
	void asksWhatUnknownWordsMeanAndRemembersIt() {
		Path file = ImportFixture.xlsx("年度|事業名|担当部署|手法|相手", "2013|読み替え|地域の課|合同作業|会");
		java.util.UUID id = this.imports.receive(file, "一覧.xlsx", this.office.planning());
		List<ImportMapping.ColumnUse> uses = List.of(ImportMapping.ColumnUse.of(ExchangeColumn.YEAR),
				ImportMapping.ColumnUse.of(ExchangeColumn.NAME), ImportMapping.ColumnUse.of(ExchangeColumn.DEPARTMENT),
				ImportMapping.ColumnUse.of(ExchangeColumn.FORMS), ImportMapping.ColumnUse.of(ExchangeColumn.PARTNERS));
		this.imports.map(id, uses, ImportMapping.Defaults.NONE, ImportMapping.Complete.NOTHING);
		ProjectImport asked = this.files.ended(id);
		assertThat(asked.tally().words()).isEqualTo(2);

		this.imports.explain(id,
				Map.of("FORM", Map.of("合同作業", "@other"), "DEPARTMENT", Map.of("地域の課", this.office.code())));

		assertThat(this.files.ended(id).tally().isFlawless()).isTrue();
		java.util.UUID next = this.imports.receive(file, "一覧.xlsx", this.office.planning());
		assertThat(this.imports.find(next).orElseThrow().mapping().uses()).isEqualTo(uses);
		assertThat(this.imports.find(next).orElseThrow().mapping().words()).containsKeys("FORM", "DEPARTMENT");
	}

	private ProjectContent content(String name) {
		return this.files.project(this.office, name).content();
	}

	private long count(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

}
