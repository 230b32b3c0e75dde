package jp.kyodo.project.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jp.kyodo.intake.RefusedFileException;
import jp.kyodo.organization.Offices;
import jp.kyodo.project.PartnerEntry;
import jp.kyodo.project.ProjectContent;
import jp.kyodo.project.ProjectFixture;
import jp.kyodo.project.exchange.ImportMapping.ColumnUse;
import jp.kyodo.project.exchange.ImportMapping.Complete;
import jp.kyodo.project.exchange.ImportMapping.Gaps;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.testing.PortalTest;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Lists as cities publish them: made for the eye, with words of their own, saved by Excel
 * on Windows.
 */
@PortalTest
@Import({ ProjectFixture.class, ImportFixture.class, Offices.class })
class PublishedListsTests {

	@Autowired
	private ImportFixture files;

	@Autowired
	private ProjectFixture fixture;

	@Autowired
	private ProjectImports imports;

	@Autowired
	private ImportRows rows;

	@Autowired
	private ErrorFiles errorFiles;

	@Autowired
	private Vocabularies vocabularies;

	@Autowired
	private LikelyMeanings likely;

	private ImportFixture.Office office;

	@BeforeEach
	void addOffice() {
		this.office = this.files.office("一覧課");
	}

	@Test
	void readsHeadingsInTwoRowsWithMarksATitleAndASum() {
		Path file = ImportFixture.csv(ImportFixture.CP932, "平成２５年度　あおば市協働事業一覧|||||||||||||", "|||||||||||（単位：千円）||",
				"No.|担当課|事業名|事業の概要|協働の相手||協働の形態（該当に○）|||||事業費||備考", "||||名称|区分|委託|補助金・負担金|共催|事業協力|物的支援|予算額|決算額|",
				"1|" + this.office.code() + "|髙台の里山を守る事業|下草刈りと\n観察会|NPO法人 里山くらぶ|ＮＰＯ|○|||||1,200|１，１８０|",
				"2|〃|みんなの食堂|食堂の開催|こども応援隊・みどり町自治会|市民活動団体||○|||○|350|350|",
				"3|〃|防災まち歩き|地図づくり|北町自治会、消防団 ほか3団体|地縁組織|||○|●||－|－|", "|合計|||||||||||1,530|",
				"※協働の形態は複数回答あり。|||||||||||||");

		ProjectImport one = this.files.applied(file, this.office.planning());

		assertThat(ImportFixture.kinds(one)).containsOnly(entry("NEW", 3), entry("LEFT", 2));
		assertThat(one.mapping().defaults().year()).isEqualTo(2013);
		ProjectContent forest = content("髙台の里山を守る事業");
		assertThat(forest.budget()).isEqualTo(1_200_000L);
		assertThat(forest.settlement()).isEqualTo(1_180_000L);
		assertThat(forest.formCodes()).containsExactly("itaku");
		ProjectContent meals = content("みんなの食堂");
		assertThat(meals.formCodes()).containsExactly("hojo", "sonota");
		assertThat(meals.formOther()).isEqualTo("物的支援");
		assertThat(partners(meals)).containsExactly("こども応援隊", "みどり町自治会");
		ProjectContent walk = content("防災まち歩き");
		assertThat(walk.formCodes()).containsExactly("kyosai", "kyoryoku");
		assertThat(walk.budget()).isNull();
		assertThat(partners(walk)).containsExactly("北町自治会", "消防団");
		assertThat(ImportFixture.kinds(this.files.compared(file, this.office.planning())))
			.containsOnly(entry("SAME", 3), entry("LEFT", 2));
	}

	@Test
	void readsHeadingsInThreeRows() {
		Path file = ImportFixture.csv(ImportFixture.CP932, "平成２５年度　協働事業一覧|||||||||",
				"No.|担当課|事業の概要||協働の相手方||協働の形態|||事業費", "||事業名|事業内容|団体|種別|契約によるもの|その他||当初予算額", "||||||委託|共催|後援|（千円）",
				"1|" + this.office.code() + "|三段の森の手入れ|下草刈り|三段の会|ＮＰＯ|○|||1,200",
				"2|" + this.office.code() + "|三段の花の手入れ|植え替え|三段町内会|地縁組織||○|○|350", "|集計||||||||1,550");

		ProjectImport one = this.files.applied(file, this.office.planning());

		assertThat(ImportFixture.kinds(one)).containsOnly(entry("NEW", 2), entry("LEFT", 1));
		ProjectContent forest = content("三段の森の手入れ");
		assertThat(forest.summary()).isEqualTo("下草刈り");
		assertThat(forest.formCodes()).containsExactly("itaku");
		assertThat(forest.budget()).isEqualTo(1_200_000L);
		assertThat(partners(forest)).containsExactly("三段の会");
		assertThat(content("三段の花の手入れ").formCodes()).containsExactly("kyosai", "koen");
	}

	@Test
	void readsHeadingsInFourRows() {
		Path file = ImportFixture.csv(ImportFixture.CP932, "平成２５年度　協働事業一覧||||||||", "No.|担当課|事業の概要||協働の状況||||",
				"||事業名|事業内容|相手方||協働の形態||", "||||団体|種別|契約によるもの|その他|", "||||||委託|共催|後援",
				"1|" + this.office.code() + "|四段の森の手入れ|下草刈り|四段の会|ＮＰＯ|○||",
				"2|" + this.office.code() + "|四段の花の手入れ|植え替え|四段町内会|地縁組織||○|○");

		ProjectImport one = this.files.applied(file, this.office.planning());

		assertThat(ImportFixture.kinds(one)).containsOnly(entry("NEW", 2));
		assertThat(content("四段の森の手入れ").formCodes()).containsExactly("itaku");
		assertThat(partners(content("四段の森の手入れ"))).containsExactly("四段の会");
		assertThat(content("四段の花の手入れ").formCodes()).containsExactly("kyosai", "koen");
	}

	@Test
	void takesARowOfUnitsForPartOfTheHeadings() {
		Path two = ImportFixture.csv(ImportFixture.CP932, "年度|担当課|事業名|協働の相手方|協働の形態|経費", "|||||（千円）",
				"2013|" + this.office.code() + "|単位の森の手入れ|単位の会|共催|80");
		Path three = ImportFixture.csv(ImportFixture.CP932, "年度|担当課|事業名|協働の相手方|協働の形態|経費|", "|||||予算額|決算額", "|||||千円|円",
				"2013|" + this.office.code() + "|単位の花の手入れ|単位の会|共催|80|80000");

		assertThat(ImportFixture.kinds(this.files.applied(two, this.office.planning())))
			.containsExactly(entry("NEW", 1));
		assertThat(ImportFixture.kinds(this.files.applied(three, this.office.planning())))
			.containsExactly(entry("NEW", 1));
		assertThat(content("単位の花の手入れ").budget()).isEqualTo(80_000L);
		assertThat(content("単位の花の手入れ").settlement()).isEqualTo(80_000L);
	}

	@Test
	void readsMergedCellsAndPeriodsOfATextInUtf16() {
		Path file = ImportFixture.csv(StandardCharsets.UTF_16, "平成25年度　市民と行政の協働事業||||||",
				"整理番号|所管|事業名称|実施期間|協働先|手法|対象地域",
				"1|" + this.office.code() + "|さくら並木の手入れ|平成25年4月～26年3月|さくらを愛する会|アダプトシステム|市内全域",
				"2||水辺の調べ|7月20日(土)～8月31日(土)|水辺の会／まほろ大学|協働委託|市内各所", "3||𠮷野川の掃除|随時|𠮷野川を守る会|実行委員会形式、後援|全区");

		UUID id = this.imports.receive(file, "一覧.txt", this.office.planning());
		ImportMapping mapping = this.imports.find(id).orElseThrow().mapping();
		assertThat(mapping.uses().get(1)).isEqualTo(ColumnUse.of(ExchangeColumn.DEPARTMENT).with(Gaps.ABOVE));
		assertThat(mapping.uses().get(0)).isEqualTo(ColumnUse.NONE);
		this.imports.map(id, mapping.uses(), mapping.defaults(), Complete.NOTHING);
		ProjectImport asked = this.files.ended(id);
		List<ImportRows.Word> words = this.rows.words(id);

		assertThat(words).extracting(ImportRows.Word::word).containsExactly("協働委託");
		Map<String, Map<String, String>> meanings = this.likely.of(asked, words);
		assertThat(meanings.get("FORM")).containsExactly(entry("協働委託", "itaku"));
		this.imports.explain(id, meanings);
		assertThat(this.files.ended(id).tally().isFlawless()).isTrue();
		this.imports.apply(id);
		this.files.ended(id);
		ProjectContent trees = content("さくら並木の手入れ");
		assertThat(trees.startsOn()).isEqualTo(LocalDate.of(2013, 4, 1));
		assertThat(trees.endsOn()).isEqualTo(LocalDate.of(2014, 3, 31));
		assertThat(trees.cityWide()).isTrue();
		assertThat(trees.formCodes()).containsExactly("adopt");
		assertThat(partners(content("水辺の調べ"))).containsExactly("水辺の会", "まほろ大学");
		ProjectContent river = content("𠮷野川の掃除");
		assertThat(river.startsOn()).isNull();
		assertThat(river.formCodes()).containsExactly("jikko-iinkai", "koen");
	}

	@Test
	void readsSignsByTheirLegendAndProjectsOfSeveralLines() {
		this.office = this.files.office("調べもの課");
		Path file = ImportFixture.csv(ImportFixture.CP932, "市民協働事業調査結果（担当課別）平成25年度実施分|||||",
				"事業|協働相手|相手区分|協働形態|成果・効果|決算（円）", "【調べもの課】|||||", "見守り協定|新聞販売店会|事業者|6|通報12件|0", "|電力の会|その他|||",
				"ふれあいサロン|南町町内会|地縁|②・３|延べ1,200人|300000", "小計|||||300000", "（注）協働形態：1委託　2補助　3共催　4後援　5実行委員会　6事業協力|||||");

		ProjectImport asked = this.files.compared(file, this.office.planning());
		Map<String, Map<String, String>> meanings = this.likely.of(asked, this.rows.words(asked.id()));

		assertThat(meanings).containsOnly(entry("FORM", Map.of("6", "kyoryoku", "②", "hojo", "３", "kyosai")),
				entry("PARTNER_TYPE", Map.of("地縁", "chonaikai")));
		this.imports.explain(asked.id(), meanings);
		ProjectImport one = this.files.ended(asked.id());
		assertThat(this.rows.rows(one.id(), RowKind.ERROR, 0, 9)).isEmpty();
		assertThat(ImportFixture.kinds(one)).containsOnly(entry("NEW", 2), entry("LEFT", 3));
		this.imports.apply(one.id());
		this.files.ended(one.id());
		assertThat(partners(content("見守り協定"))).containsExactly("新聞販売店会", "電力の会");
		assertThat(content("ふれあいサロン").formCodes()).containsExactly("hojo", "kyosai");
	}

	@Test
	void readsAWorksheetForEachFormAndAddsTheForms() throws IOException {
		Path file = Files.createTempFile("forms", ".xlsx");
		try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "Test", null)) {
			sheet(workbook, "はじめに", "みさき市における協働の実施状況", "各課が行った協働をまとめたものです。");
			sheet(workbook, "01_委託", "平成２５年度　協働の実施状況（委託）", "番号|協働事業の名称|所管課|団体名（協働の相手）|決算額（千円）",
					"1|カフェの運営|" + this.office.code() + "|よりそいの会|800",
					"2|日本語教室|" + this.office.code() + "|国際交流協会|1432.5");
			sheet(workbook, "02_補助・助成", "平成２５年度　協働の実施状況（補助・助成）", "番号|協働事業の名称|所管課|団体名（協働の相手）|決算額（千円）",
					"1|カフェの運営|" + this.office.code() + "|よりそいの会|800");
		}

		ProjectImport first = this.files.applied(file, this.office.planning());
		UUID second = this.imports.readSheet(first.id(), 2, this.office.planning());
		ImportMapping mapping = this.imports.find(second).orElseThrow().mapping();
		assertThat(mapping.defaults()).extracting(ImportMapping.Defaults::year, ImportMapping.Defaults::formCode)
			.containsExactly(2013, "hojo");
		this.imports.map(second, mapping.uses(), mapping.defaults(), Complete.NOTHING);
		ProjectImport compared = this.files.ended(second);

		assertThat(ImportFixture.kinds(compared)).containsExactly(entry("CHANGED", 1));
		assertThat(this.rows.rows(second, RowKind.CHANGED, 0, 9).get(0).changes())
			.extracting(FieldChange::before, FieldChange::after)
			.containsExactly(tuple("委託", "委託、補助・助成"));
		this.imports.apply(second);
		this.files.ended(second);
		assertThat(content("カフェの運営").formCodes()).containsExactly("itaku", "hojo");
		assertThat(this.imports.readSheet(first.id(), 2, this.office.planning())).isEqualTo(second);
		assertThat(formOfErrorFile(first, ExchangeFormat.XLSX, "誤り.xlsx")).isEqualTo("itaku");
		assertThat(formOfErrorFile(first, ExchangeFormat.CSV, "一覧（01_委託）_誤り.csv")).isEqualTo("itaku");
		assertThat(content("日本語教室").settlement()).isEqualTo(1_432_500L);
	}

	/** The form that is assumed for the rows of an error file. */
	private String formOfErrorFile(ProjectImport one, ExchangeFormat format, String name) throws IOException {
		Path file = Files.createTempFile("errors", "." + format.extension());
		try (OutputStream out = Files.newOutputStream(file)) {
			this.errorFiles.write(one, format, out);
		}
		UUID id = this.imports.receive(file, name, this.office.planning());
		return this.imports.find(id).orElseThrow().mapping().defaults().formCode();
	}

	@Test
	void readsAWorksheetForEachWardWithoutTheWardOfTheOneBefore() throws IOException {
		String headings = "年度|事業名|担当|形態|協働の相手";
		String ward = this.fixture.ward();
		String name = this.vocabularies.of(Vocabulary.WARD).labels(List.of(ward)).get(0);
		Path file = Files.createTempFile("wards", ".xlsx");
		try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "Test", null)) {
			sheet(workbook, name, headings, "2013|区の花の手入れ|" + this.office.code() + "|共催|区の会");
			sheet(workbook, "そのほか", headings, "2013|区のない花の手入れ|" + this.office.code() + "|共催|区の会");
			sheet(workbook, "空の表", headings);
		}

		ProjectImport first = this.files.applied(file, this.office.planning());
		UUID second = this.imports.readSheet(first.id(), 1, this.office.planning());

		assertThat(content("区の花の手入れ").wardCodes()).containsExactly(ward);
		assertThat(this.imports.find(second).orElseThrow().mapping()).satisfies((mapping) -> {
			assertThat(mapping.sheet()).isEqualTo(1);
			assertThat(mapping.uses()).isEqualTo(first.mapping().uses());
			assertThat(mapping.defaults().wardCode()).isEmpty();
		});
		assertThatExceptionOfType(RefusedFileException.class)
			.isThrownBy(() -> this.imports.readSheet(second, 2, this.office.planning()));
		assertThat(this.imports.sheetsOfFile(first)).containsOnlyKeys(0, 1);
	}

	@Test
	void readsMarksOfKindsAndWardsAndFormsOfItsOwn() {
		this.fixture.ward();
		Path file = ImportFixture.xlsx("平成25年度 協働事業の実施状況調査 集計表",
				"通番|事 業 名|担 当 課|協働の相手方||||協働の手法|||実施区||事業費\n(千円)|新規・継続", "|||団体名|地縁|NPO法人|企業|共催|委託|その他|川崎区|全市||",
				"1|みどりの講習会|" + this.office.code() + "|緑の会\n花屋組合|○||○|○|||○||120|継続",
				"2|まつり支援|" + this.office.code() + "|まつりの会|○||||○|場所の提供||○|0|新規",
				"3|計画づくり|" + this.office.code() + "|公募市民|||||○|||○|-|新規");

		ProjectImport one = this.files.compared(file, this.office.planning());

		assertThat(one.mapping().uses().get(4)).isEqualTo(new ColumnUse(ExchangeColumn.PARTNER_TYPES, "chonaikai", 1));
		assertThat(one.mapping().uses().get(11))
			.isEqualTo(new ColumnUse(ExchangeColumn.WARDS, ImportMapping.CITY_WIDE, 1));
		assertThat(one.mapping().uses().get(12)).isEqualTo(new ColumnUse(ExchangeColumn.BUDGET, "", 1000));
		assertThat(this.rows.rows(one.id(), RowKind.ERROR, 0, 9)).isEmpty();
		assertThat(ImportFixture.kinds(one)).containsExactly(entry("NEW", 3));
		this.imports.apply(one.id());
		this.files.ended(one.id());
		assertThat(content("まつり支援").formOther()).isEqualTo("場所の提供");
		assertThat(content("まつり支援").cityWide()).isTrue();
		assertThat(content("みどりの講習会").wardCodes()).hasSize(1);
	}

	@Test
	void joinsTheRowsOverWhichTheNameOfAProjectIsMerged() throws IOException {
		Path file = Files.createTempFile("merged", ".xlsx");
		try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "Test", null)) {
			Worksheet sheet = sheet(workbook, "H25", "No.|担当課|事業名|協働の相手|区分|協働の形態",
					"1|" + this.office.code() + "|見守り協定|新聞販売店会|企業|協定", "|||電力の会|その他|", "2||花の手入れ|野の花の会|市民団体|アダプト制度");
			sheet.range(1, 0, 2, 0).merge();
			sheet.range(1, 1, 3, 1).merge();
			sheet.range(1, 2, 2, 2).merge();
			sheet.range(1, 5, 2, 5).merge();
		}

		ProjectImport one = this.files.applied(file, this.office.planning());

		assertThat(ImportFixture.kinds(one)).containsExactly(entry("NEW", 2));
		assertThat(partners(content("見守り協定"))).containsExactly("新聞販売店会", "電力の会");
		assertThat(partners(content("花の手入れ"))).containsExactly("野の花の会");
	}

	@Test
	void recallsTheColumnsForTheCorrectedFileAndTheNextYear() {
		Path first = ImportFixture.csv(ImportFixture.CP932, "平成25年度　一覧||||", "事業|担当|相手の名|やり方|平成25年度決算額",
				"花の会議|" + this.office.code() + "|花の会|共催|100");
		UUID id = this.imports.receive(first, "一覧.csv", this.office.planning());
		List<ColumnUse> uses = List.of(ColumnUse.of(ExchangeColumn.NAME), ColumnUse.of(ExchangeColumn.DEPARTMENT),
				ColumnUse.of(ExchangeColumn.PARTNERS), ColumnUse.of(ExchangeColumn.FORMS),
				new ColumnUse(ExchangeColumn.SETTLEMENT, "", 1000));
		this.imports.map(id, uses, this.imports.find(id).orElseThrow().mapping().defaults(), Complete.NOTHING);
		this.files.ended(id);

		ImportMapping corrected = received(ImportFixture.csv(StandardCharsets.UTF_8, "事業|担当|相手の名|やり方|平成25年度決算額|誤り",
				"花の会議|" + this.office.code() + "|花の会|共催|100|"));
		ImportMapping next = received(ImportFixture.csv(ImportFixture.CP932, "平成26年度　一覧||||",
				"事業|担当|相手の名|やり方|平成26年度決算額", "花の会議|" + this.office.code() + "|花の会|共催|100"));

		assertThat(corrected.uses().subList(0, 5)).isEqualTo(uses);
		assertThat(corrected.uses().get(5)).isEqualTo(ColumnUse.NONE);
		assertThat(corrected.defaults().year()).isEqualTo(2013);
		assertThat(next.uses()).isEqualTo(uses);
		assertThat(next.defaults().year()).isEqualTo(2014);
	}

	@Test
	void warnsOfCharactersThatExcelHasLost() {
		Path file = ImportFixture.csv(ImportFixture.CP932, "年度|事業名|所管課|協働の形態|相手方",
				"2013|?野川の掃除|" + this.office.code() + "|共催|髙見の会", "2013|だれでも参加できる?|" + this.office.code() + "|共催|髙見の会");

		ProjectImport one = this.files.compared(file, this.office.planning());

		assertThat(this.rows.rows(one.id(), RowKind.NEW, 0, 9)).extracting((row) -> row.notes().size())
			.containsExactly(1, 0);
	}

	@Test
	void takesRunningNumbersForNoCodes() {
		ImportMapping running = received(
				ImportFixture.csv(ImportFixture.CP932, "事業番号|年度|事業名|所管課", "1|2013|花の会議|課", "2|2013|森の会議|課"));
		ImportMapping codes = received(
				ImportFixture.csv(ImportFixture.CP932, "事業番号|年度|事業名|所管課|相手方", "K00001|2013|花の会議|課|", "|2013|森の会議|課|"));

		assertThat(running.reads(ExchangeColumn.CODE)).isFalse();
		assertThat(codes.reads(ExchangeColumn.CODE)).isTrue();
	}

	private ImportMapping received(Path file) {
		UUID id = this.imports.receive(file, "一覧.csv", this.office.planning());
		return this.imports.find(id).orElseThrow().mapping();
	}

	private static Worksheet sheet(Workbook workbook, String name, String... lines) {
		Worksheet sheet = workbook.newWorksheet(name);
		for (int row = 0; row < lines.length; row++) {
			String[] cells = lines[row].split("\\|", -1);
			for (int column = 0; column < cells.length; column++) {
				if (!cells[column].isEmpty()) {
					sheet.value(row, column, cells[column]);
				}
			}
		}
		return sheet;
	}

	private ProjectContent content(String name) {
		return this.files.project(this.office, name).content();
	}

	private static List<String> partners(ProjectContent content) {
		return content.partners().stream().map(PartnerEntry::name).toList();
	}

}
