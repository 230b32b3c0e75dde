package jp.kyodo.project.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jp.kyodo.organization.Offices;
import jp.kyodo.project.ProjectContent;
import jp.kyodo.project.ProjectFixture;
import jp.kyodo.project.exchange.ImportMapping.ColumnUse;
import jp.kyodo.project.exchange.ImportMapping.Complete;
import jp.kyodo.project.exchange.ImportMapping.Gaps;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static jp.kyodo.project.exchange.ImportFixture.partners;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

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
	void warnsOfCharactersThatExcelHasLost() {
		Path file = ImportFixture.csv(ImportFixture.CP932, "年度|事業名|所管課|協働の形態|相手方",
				"2013|?野川の掃除|" + this.office.code() + "|共催|髙見の会", "2013|だれでも参加できる?|" + this.office.code() + "|共催|髙見の会");

		ProjectImport one = this.files.compared(file, this.office.planning());

		assertThat(this.rows.rows(one.id(), RowKind.NEW, 0, 9)).extracting((row) -> row.notes().size())
			.containsExactly(1, 0);
	}

	private ProjectContent content(String name) {
		return this.files.project(this.office, name).content();
	}

}
