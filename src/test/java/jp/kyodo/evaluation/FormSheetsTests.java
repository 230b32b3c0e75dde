package jp.kyodo.evaluation;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.kyodo.evaluation.document.FiguresBlock;
import jp.kyodo.evaluation.document.ItemRatingsBlock;
import jp.kyodo.evaluation.document.NarrativeBlock;
import jp.kyodo.evaluation.document.RatingBlock;
import jp.kyodo.evaluation.document.ReferencesBlock;
import jp.kyodo.evaluation.document.ScoreBlock;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Offices;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fills in the forms of other cities as staff do, and takes the sheets through all
 * outputs.
 */
@PortalTest(properties = "kyodo.sample-city=true")
@Import({ RegisterFixture.class, RoundFixture.class, Offices.class })
class FormSheetsTests {

	private static final FiscalYear Y2011 = RegisterFixture.Y2011;

	@Autowired
	private RoundFixture rounds;

	private FormSheets sheets;

	@BeforeEach
	void open(@Autowired AutowireCapableBeanFactory beans) {
		this.sheets = beans.createBean(FormSheets.class);
	}

	private static Map<String, String> cost(String column, String total, String national, String general) {
		Map<String, String> fields = new HashMap<>(Map.of("total." + column, total, "national." + column, national,
				"general." + column, general, "staff." + column, "１．２５人", "labour." + column, "10,000千円"));
		for (String nothing : List.of("prefecture", "bond", "others")) {
			fields.put(nothing + "." + column, "0");
		}
		fields.put("full." + column, String.valueOf(Integer.parseInt(total) + 10000));
		return fields;
	}

	@Test
	void programReviewShowsWhatTheKindOfWorkAsksFor() throws IOException {
		SheetHead head = this.sheets.open("program-review");
		assertThat(this.sheets.keys(head)).contains("work").doesNotContain("basis", "judgement");

		this.rounds.saved(head, "work", Map.of("grade", "2"));
		assertThat(this.sheets.findings(head, true)).anyMatch((message) -> message.contains("根拠となる法令"));
		this.rounds.saved(head, "basis", Map.of("text", "見本の法律による。\n第2条"));
		assertThat(this.sheets.block(head, "basis", NarrativeBlock.class).bullets()).containsExactly("見本の法律による。",
				"第2条");

		this.rounds.saved(head, "work", Map.of("grade", "3"));
		assertThat(this.sheets.keys(head)).doesNotContain("basis", "judgement");
		assertThat(this.sheets.findings(head, true))
			.noneMatch((message) -> message.contains("根拠") || message.contains("必要性"));

		this.rounds.saved(head, "work", Map.of("grade", "2"));
		assertThat(this.sheets.block(head, "basis", NarrativeBlock.class).bullets()).hasSize(2);
	}

	@Test
	void programReviewRequiresARemedyWhereSomethingIsLow() throws IOException {
		SheetHead head = this.sheets.open("program-review");
		this.rounds.saved(head, "work", Map.of("grade", "1"));
		Map<String, String> judged = new HashMap<>(
				Map.of("necessity.grade", "A", "necessity.reason", "①求める声が多い\n2. 続いている", "effectiveness.grade", "B",
						"effectiveness.reason", "届いた人が増えた", "efficiency.grade", "B", "efficiency.reason", "手間が減った"));
		this.rounds.saved(head, "judgement", judged);
		assertThat(this.sheets.findings(head, true)).noneMatch((message) -> message.contains("改善策"));

		judged.put("effectiveness.grade", "C");
		this.rounds.saved(head, "judgement", judged);

		assertThat(this.sheets.findings(head, true)).anyMatch((message) -> message.contains("改善策"));
		RatingBlock block = this.sheets.block(head, "judgement", RatingBlock.class);
		assertThat(block.axes()).extracting(RatingBlock.Axis::title).containsExactly("必要性", "有効性", "効率性");
		assertThat(block.axes().get(0).reason().marked()).containsExactly("①求める声が多い", "②続いている");
		assertThat(block.ratingsIn(Y2011)).extracting("code").containsExactly("A", "C", "B");
		assertThat(this.sheets.problems(head, "judgement", Map.of("necessity.grade", "Z"))).singleElement()
			.asString()
			.contains("必要性");
	}

	@Test
	void programReviewLaysTheCostBesideItsParts() throws IOException {
		SheetHead head = this.sheets.open("program-review");
		Map<String, String> fields = cost("settled", "500", "300", "200");
		fields.putAll(cost("current", "600", "300", "250"));
		fields.put("bond.planned", "");
		this.rounds.saved(head, "cost", fields);

		FiguresBlock block = this.sheets.block(head, "cost", FiguresBlock.class);
		assertThat(block.columns()).extracting(FiguresBlock.Column::year)
			.containsExactly(RegisterFixture.Y2010, Y2011, RegisterFixture.Y2012);
		assertThat(block.rows().get(6).cells().get(0).value()).isEqualByComparingTo("1.25");
		assertThat(block.rows().get(0).cells().get(2).value()).isNull();
		assertThat(this.sheets.findings(head, false)).singleElement().asString().contains("600千円", "550千円");
		assertThat(this.sheets.findings(head, true)).anyMatch((message) -> message.contains("事業費（翌年度予算案）"));
		assertThat(this.sheets.problems(head, "cost", Map.of("total.current", "約100"))).singleElement()
			.asString()
			.contains("事業費（当年度決算見込）");
	}

	@Test
	void programReviewGoesThroughAllOutputs() throws IOException {
		SheetHead head = this.sheets.open("program-review");
		this.rounds.saved(head, "work", Map.of("grade", "1"));
		this.rounds.saved(head, "aim", Map.of("text", "地域の見守りを広げる。"));
		this.rounds.saved(head, "cost", cost("current", "600", "300", "300"));
		this.rounds.saved(head, "judgement", Map.of("necessity.grade", "A", "necessity.reason", "見守りを求める声が多い"));
		this.rounds.saved(head, "course", Map.of("grade", "2", "reason", "続ける理由がある"));

		this.rounds.assertOutputs(head, "必要性", "地域の見守りを広げる。", "見守りを求める声が多い", "国庫支出金", "続ける理由がある");
	}

	@Test
	void scoreReviewExplainsItsGradeInASentence() throws IOException {
		SheetHead head = this.sheets.open("score-review");
		assertThat(this.sheets.block(head, "score", ScoreBlock.class).sentence()).contains("「達成率」「政策上の位置付け」がまだ");

		this.rounds.saved(head, "results",
				Map.of("target.current", "100", "actual.current", "93", "rate.current", "92.8％"));
		this.rounds.saved(head, "policy", Map.of("grade", "1"));

		ScoreBlock score = this.sheets.block(head, "score", ScoreBlock.class);
		assertThat(score.sentence()).isEqualTo("達成率（92.8）で8点、政策上の位置付け（重点）で6点、合わせて14点（18点満点）で、11点以上16点未満のため「A　順調」です。");
		assertThat(score.points()).isEqualTo(14);
		assertThat(score.most()).isEqualTo(18);
		assertThat(this.sheets.keys(head)).doesNotContain("cause");
	}

	@Test
	void scoreReviewTakesAnotherGradeOnlyWithAReason() throws IOException {
		SheetHead head = this.sheets.open("score-review");
		this.rounds.saved(head, "results", Map.of("rate.current", "100"));
		this.rounds.saved(head, "policy", Map.of("grade", "1"));
		assertThat(this.sheets.block(head, "score", ScoreBlock.class).grade().code()).isEqualTo("S");

		assertThat(this.sheets.problems(head, "score", Map.of("grade", "B"))).singleElement()
			.asString()
			.contains("計算と違う評価にする理由");
		this.rounds.saved(head, "score", Map.of("grade", "B", "reason", "災害の影響が続いている"));

		ScoreBlock score = this.sheets.block(head, "score", ScoreBlock.class);
		assertThat(score.grade().code()).isEqualTo("B");
		assertThat(score.sentence()).contains("「S　とても順調」です。ただし、理由を付けて「B　やや遅れている」としました。");
		assertThat(this.sheets.keys(head)).contains("cause");
	}

	@Test
	void scoreReviewGoesThroughAllOutputs() throws IOException {
		SheetHead head = this.sheets.open("score-review");
		this.rounds.saved(head, "outcome", Map.of("text", "見守りの回数が増えた"));
		this.rounds.saved(head, "results", Map.of("rate.current", "55"));
		this.rounds.saved(head, "policy", Map.of("grade", "3"));
		assertThat(this.sheets.problems(head, "actions", Map.of("n1.note", "名前のない取組"))).singleElement()
			.asString()
			.contains("1行目の「取組」");
		this.rounds.saved(head, "actions", Map.of("n2.name", "見守り講座", "n2.contribution", "3", "n2.note", "4回開いた"));
		this.rounds.saved(head, "cause", Map.of("text", "人手が足りない"));
		assertThat(this.sheets.problems(head, "related", Map.of("list", "99999999"))).singleElement()
			.asString()
			.contains("99999999", "ありません");
		this.rounds.saved(head, "related", Map.of("list", "71203000"));

		assertThat(this.sheets.block(head, "actions", ItemRatingsBlock.class).items()).singleElement()
			.satisfies((item) -> assertThat(item.ratings().get(0).sign()).isEqualTo("3"));
		assertThat(this.sheets.block(head, "related", ReferencesBlock.class).references()).singleElement()
			.extracting(ReferencesBlock.Reference::name)
			.isEqualTo("協働型事業の拡充");
		this.rounds.assertOutputs(head, "見守り講座", "4回開いた", "人手が足りない", "71203000", "遅れている");
	}

	@Test
	void twoPeriodReviewGoesThroughAllOutputs() throws IOException {
		SheetHead head = this.sheets.open("two-period-review");
		this.rounds.saved(head, "operation", Map.of("visitors.previous", "1,200人", "visitors.current", "1,350",
				"adults.current", "900", "children.current", "450", "satisfaction.missing", "調査をしなかったため"));
		this.rounds.saved(head, "points",
				Map.of("service.change", "2", "service.note", "案内を増やした", "safety.change", "3"));
		this.rounds.saved(head, "summary", Map.of("text", "利用する人が増えた。"));
		this.rounds.saved(head, "sources", Map.of("list", "７１２０３０００　平成24\n71203000 H24"));

		assertThat(this.sheets.block(head, "sources", ReferencesBlock.class).references()).singleElement()
			.extracting(ReferencesBlock.Reference::year)
			.isEqualTo(RegisterFixture.Y2012);
		assertThat(this.sheets.findings(head, false)).isEmpty();
		this.rounds.assertOutputs(head, "前期", "当期", "案内を増やした", "利用する人が増えた。", "調査をしなかったため");
	}

}
