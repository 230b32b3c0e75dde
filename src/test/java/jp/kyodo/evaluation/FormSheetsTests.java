package jp.kyodo.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

import jp.kyodo.evaluation.document.FiguresBlock;
import jp.kyodo.evaluation.document.ItemRatingsBlock;
import jp.kyodo.evaluation.document.NarrativeBlock;
import jp.kyodo.evaluation.document.RatingBlock;
import jp.kyodo.evaluation.document.ReferencesBlock;
import jp.kyodo.evaluation.document.ScoreBlock;
import jp.kyodo.evaluation.document.SheetBlock;
import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.evaluation.document.SheetDocumentCodec;
import jp.kyodo.evaluation.form.FormCodec;
import jp.kyodo.evaluation.form.FormDefinitions;
import jp.kyodo.evaluation.section.FieldProblem;
import jp.kyodo.evaluation.section.Finding;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.organization.StaffMember.Assignment;
import jp.kyodo.plan.AddProgram;
import jp.kyodo.plan.CarryOverIssueYear;
import jp.kyodo.plan.PolicyIssueService;
import jp.kyodo.plan.ProgramService;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fills in the forms of other cities as staff do, and takes the sheets through all
 * outputs.
 */
@PortalTest(properties = "kyodo.sample-city=true")
@Import({ RegisterFixture.class, RoundFixture.class, Offices.class })
class FormSheetsTests {

	private static final FiscalYear Y2011 = RegisterFixture.Y2011;

	private static final String KIND_OF_WORK = """
			code: %s
			version: 1
			name: 体系の違う様式
			plan: %s
			years: {from: %d, to: %d}
			scales:
			  - code: result
			    name: 達成状況
			    best: %s
			    grades:
			      - {code: "2", sign: Ⅱ, name: 目標どおり}
			      - {code: "3", sign: Ⅲ, name: %s, explanation: 体系ごとの説明}
			sections:
			  - kind: rating
			    key: rating
			    title: 達成状況
			    scale: result
			    reason: {title: 理由}
			""";

	@Autowired
	private Offices offices;

	@Autowired
	private RegisterFixture registers;

	@Autowired
	private ProgramService programs;

	@Autowired
	private PolicyIssueService issues;

	@Autowired
	private FormCodec codec;

	@Autowired
	private FormDefinitions forms;

	@Autowired
	private RoundFixture rounds;

	@Autowired
	private SheetQueries queries;

	@Autowired
	private SheetSections sections;

	@Autowired
	private SheetWorkflow workflow;

	@Autowired
	private SheetDocuments documents;

	@Autowired
	private SheetDocumentCodec documentCodec;

	@Autowired
	private MockMvcTester mvc;

	private StaffMember planner;

	private RegisterFixture.Issue issue;

	@BeforeEach
	void signIn() {
		this.planner = this.rounds.planner();
		this.issue = this.registers.issue(this.registers.planWithBranch(), "見本の事業");
	}

	/** Opens a sheet for one of the shipped forms, in a plan of its own. */
	private SheetHead open(String form) throws IOException {
		String yaml = new ClassPathResource("forms/" + form + ".yaml").getContentAsString(StandardCharsets.UTF_8)
			.replaceFirst("(?m)^code: .*$", "code: " + this.issue.plan().code().toLowerCase())
			.replaceFirst("(?m)^plan: .*$", "plan: " + this.issue.plan().code())
			.replaceFirst("(?m)^years: .*$", "years: {from: 2011, to: 2013}")
			.replace("years: {from: 2020, to: 2029}", "years: {from: 2005, to: 2029}");
		assertThat(this.forms.add(this.codec.fromYaml(yaml))).isTrue();
		return this.rounds.open(this.issue, Y2011);
	}

	private List<String> problems(SheetHead head, String section, Map<String, String> fields) {
		SaveOutcome outcome = this.rounds.save(head, section, fields);
		assertThat(outcome).as(section).isInstanceOf(SaveOutcome.NotUsable.class);
		this.sections.discardDraft(this.planner, head, section);
		return ((SaveOutcome.NotUsable) outcome).reading().problems().stream().map(FieldProblem::message).toList();
	}

	private List<String> findings(SheetHead head, boolean blocking) {
		return this.workflow.findings(this.queries.head(head.year(), head.code()))
			.stream()
			.filter((finding) -> finding.blocks() == blocking)
			.map(Finding::message)
			.toList();
	}

	private <B extends SheetBlock> B block(SheetHead head, String key, Class<B> type) {
		return type.cast(this.documents.draft(head)
			.blocks()
			.stream()
			.filter((block) -> block.key().equals(key))
			.findFirst()
			.orElseThrow());
	}

	private List<String> keys(SheetHead head) {
		return this.documents.draft(head).blocks().stream().map(SheetBlock::key).toList();
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
		SheetHead head = open("program-review");
		assertThat(keys(head)).contains("work").doesNotContain("basis", "judgement");

		this.rounds.saved(head, "work", Map.of("grade", "2"));
		assertThat(findings(head, true)).anyMatch((message) -> message.contains("根拠となる法令"));
		this.rounds.saved(head, "basis", Map.of("text", "見本の法律による。\n第2条"));
		assertThat(block(head, "basis", NarrativeBlock.class).bullets()).containsExactly("見本の法律による。", "第2条");

		this.rounds.saved(head, "work", Map.of("grade", "3"));
		assertThat(keys(head)).doesNotContain("basis", "judgement");
		assertThat(findings(head, true)).noneMatch((message) -> message.contains("根拠") || message.contains("必要性"));

		this.rounds.saved(head, "work", Map.of("grade", "2"));
		assertThat(block(head, "basis", NarrativeBlock.class).bullets()).hasSize(2);
	}

	@Test
	void programReviewRequiresARemedyWhereSomethingIsLow() throws IOException {
		SheetHead head = open("program-review");
		this.rounds.saved(head, "work", Map.of("grade", "1"));
		Map<String, String> judged = new HashMap<>(
				Map.of("necessity.grade", "A", "necessity.reason", "①求める声が多い\n2. 続いている", "effectiveness.grade", "B",
						"effectiveness.reason", "届いた人が増えた", "efficiency.grade", "B", "efficiency.reason", "手間が減った"));
		this.rounds.saved(head, "judgement", judged);
		assertThat(findings(head, true)).noneMatch((message) -> message.contains("改善策"));

		judged.put("effectiveness.grade", "C");
		this.rounds.saved(head, "judgement", judged);

		assertThat(findings(head, true)).anyMatch((message) -> message.contains("改善策"));
		RatingBlock block = block(head, "judgement", RatingBlock.class);
		assertThat(block.axes()).extracting(RatingBlock.Axis::title).containsExactly("必要性", "有効性", "効率性");
		assertThat(block.axes().get(0).reason().marked()).containsExactly("①求める声が多い", "②続いている");
		assertThat(block.ratingsIn(Y2011)).extracting("code").containsExactly("A", "C", "B");
		assertThat(problems(head, "judgement", Map.of("necessity.grade", "Z"))).singleElement()
			.asString()
			.contains("必要性");
	}

	@Test
	void programReviewLaysTheCostBesideItsParts() throws IOException {
		SheetHead head = open("program-review");
		Map<String, String> fields = cost("settled", "500", "300", "200");
		fields.putAll(cost("current", "600", "300", "250"));
		fields.put("bond.planned", "");
		this.rounds.saved(head, "cost", fields);

		FiguresBlock block = block(head, "cost", FiguresBlock.class);
		assertThat(block.columns()).extracting(FiguresBlock.Column::year)
			.containsExactly(RegisterFixture.Y2010, Y2011, RegisterFixture.Y2012);
		assertThat(block.rows().get(6).cells().get(0).value()).isEqualByComparingTo("1.25");
		assertThat(block.rows().get(0).cells().get(2).value()).isNull();
		assertThat(findings(head, false)).singleElement().asString().contains("600千円", "550千円");
		assertThat(findings(head, true)).anyMatch((message) -> message.contains("事業費（翌年度予算案）"));
		assertThat(problems(head, "cost", Map.of("total.current", "約100"))).singleElement()
			.asString()
			.contains("事業費（当年度決算見込）");
	}

	@Test
	void programReviewGoesThroughAllOutputs() throws IOException {
		SheetHead head = open("program-review");
		this.rounds.saved(head, "work", Map.of("grade", "1"));
		this.rounds.saved(head, "aim", Map.of("text", "地域の見守りを広げる。"));
		this.rounds.saved(head, "cost", cost("current", "600", "300", "300"));
		this.rounds.saved(head, "judgement", Map.of("necessity.grade", "A", "necessity.reason", "見守りを求める声が多い"));
		this.rounds.saved(head, "course", Map.of("grade", "2", "reason", "続ける理由がある"));

		this.rounds.assertOutputs(head, "必要性", "地域の見守りを広げる。", "見守りを求める声が多い", "国庫支出金", "続ける理由がある");
	}

	@Test
	void scoreReviewExplainsItsGradeInASentence() throws IOException {
		SheetHead head = open("score-review");
		assertThat(block(head, "score", ScoreBlock.class).sentence()).contains("「達成率」「政策上の位置付け」がまだ");

		this.rounds.saved(head, "results",
				Map.of("target.current", "100", "actual.current", "93", "rate.current", "92.8％"));
		this.rounds.saved(head, "policy", Map.of("grade", "1"));

		ScoreBlock score = block(head, "score", ScoreBlock.class);
		assertThat(score.sentence()).isEqualTo("達成率（92.8）で8点、政策上の位置付け（重点）で6点、合わせて14点（18点満点）で、11点以上16点未満のため「A　順調」です。");
		assertThat(score.points()).isEqualTo(14);
		assertThat(score.most()).isEqualTo(18);
		assertThat(keys(head)).doesNotContain("cause");
	}

	@Test
	void scoreReviewTakesAnotherGradeOnlyWithAReason() throws IOException {
		SheetHead head = open("score-review");
		this.rounds.saved(head, "results", Map.of("rate.current", "100"));
		this.rounds.saved(head, "policy", Map.of("grade", "1"));
		assertThat(block(head, "score", ScoreBlock.class).grade().code()).isEqualTo("S");

		assertThat(problems(head, "score", Map.of("grade", "B"))).singleElement().asString().contains("計算と違う評価にする理由");
		this.rounds.saved(head, "score", Map.of("grade", "B", "reason", "災害の影響が続いている"));

		ScoreBlock score = block(head, "score", ScoreBlock.class);
		assertThat(score.grade().code()).isEqualTo("B");
		assertThat(score.sentence()).contains("「S　とても順調」です。ただし、理由を付けて「B　やや遅れている」としました。");
		assertThat(keys(head)).contains("cause");
	}

	@Test
	void scoreReviewGoesThroughAllOutputs() throws IOException {
		SheetHead head = open("score-review");
		this.rounds.saved(head, "outcome", Map.of("text", "見守りの回数が増えた"));
		this.rounds.saved(head, "results", Map.of("rate.current", "55"));
		this.rounds.saved(head, "policy", Map.of("grade", "3"));
		assertThat(problems(head, "actions", Map.of("n1.note", "名前のない取組"))).singleElement()
			.asString()
			.contains("1行目の「取組」");
		this.rounds.saved(head, "actions", Map.of("n2.name", "見守り講座", "n2.contribution", "3", "n2.note", "4回開いた"));
		this.rounds.saved(head, "cause", Map.of("text", "人手が足りない"));
		assertThat(problems(head, "related", Map.of("list", "99999999"))).singleElement()
			.asString()
			.contains("99999999", "ありません");
		this.rounds.saved(head, "related", Map.of("list", "71203000"));

		assertThat(block(head, "actions", ItemRatingsBlock.class).items()).singleElement()
			.satisfies((item) -> assertThat(item.ratings().get(0).sign()).isEqualTo("3"));
		assertThat(block(head, "related", ReferencesBlock.class).references()).singleElement()
			.extracting(ReferencesBlock.Reference::name)
			.isEqualTo("協働型事業の拡充");
		this.rounds.assertOutputs(head, "見守り講座", "4回開いた", "人手が足りない", "71203000", "遅れている");
	}

	@Test
	void twoPeriodReviewGoesThroughAllOutputs() throws IOException {
		SheetHead head = open("two-period-review");
		this.rounds.saved(head, "operation", Map.of("visitors.previous", "1,200人", "visitors.current", "1,350",
				"adults.current", "900", "children.current", "450", "satisfaction.missing", "調査をしなかったため"));
		this.rounds.saved(head, "points",
				Map.of("service.change", "2", "service.note", "案内を増やした", "safety.change", "3"));
		this.rounds.saved(head, "summary", Map.of("text", "利用する人が増えた。"));
		this.rounds.saved(head, "sources", Map.of("list", "７１２０３０００　平成24\n71203000 H24"));

		assertThat(block(head, "sources", ReferencesBlock.class).references()).singleElement()
			.extracting(ReferencesBlock.Reference::year)
			.isEqualTo(RegisterFixture.Y2012);
		assertThat(findings(head, false)).isEmpty();
		this.rounds.assertOutputs(head, "前期", "当期", "案内を増やした", "利用する人が増えた。", "調査をしなかったため");
	}

	@Test
	void ratesTheProgramsOfTheRegister() {
		this.programs.addProgram(
				new AddProgram(this.issue.plan().code(), this.issue.code(), this.registers.code("J"), "見守り事業", null));
		String form = KIND_OF_WORK.formatted(this.issue.plan().code().toLowerCase(), this.issue.plan().code(), 2011,
				2013, "FIRST", "下回った") + """
						  - kind: itemRatings
						    key: items
						    title: 事務事業ごとの評価
						    required: true
						    itemTitle: 事務事業
						    rows: PROGRAMS
						    axes:
						      - {key: result, title: 達成状況, scale: result}
						""";
		this.forms.add(this.codec.fromYaml(form));
		SheetHead head = this.rounds.open(this.issue, Y2011);
		String field = "p" + block(head, "items", ItemRatingsBlock.class).items().get(0).code() + ".result";
		assertThat(findings(head, true)).anyMatch((message) -> message.contains("見守り事業の達成状況"));

		this.rounds.saved(head, "items", Map.of(field, "3"));

		assertThat(block(head, "items", ItemRatingsBlock.class).items().get(0).ratings().get(0).label())
			.isEqualTo("下回った");
	}

	@Test
	void yearsOfDifferentScalesAreShownWithTheTablesOfBoth() {
		String plan = this.issue.plan().code();
		this.forms.add(this.codec
			.fromYaml(KIND_OF_WORK.formatted(plan.toLowerCase() + "-a", plan, 2011, 2011, "FIRST", "下回った")));
		this.forms.add(this.codec
			.fromYaml(KIND_OF_WORK.formatted(plan.toLowerCase() + "-b", plan, 2012, 2013, "LAST", "ほぼ目標どおり")));
		this.issues.carryOverIssueYear(new CarryOverIssueYear(this.issue.id(), RegisterFixture.Y2012));
		publish(this.rounds.open(this.issue, Y2011));
		publish(this.rounds.open(this.issue, RegisterFixture.Y2012));

		assertThat(this.mvc.get().uri("/issues/" + this.issue.code())).hasStatusOk()
			.bodyText()
			.contains("評価体系の対照表", "下回った", "ほぼ目標どおり", "体系ごとの説明", "上の区分ほどよい", "下の区分ほどよい", "2011（平成23）年度：Ⅲ　下回った",
					"2012（平成24）年度：Ⅲ　ほぼ目標どおり");
		assertThat(block(this.rounds.open(this.issue, RegisterFixture.Y2012), "rating", RatingBlock.class).axes()
			.get(0)
			.years()).extracting(RatingBlock.YearRating::sign).containsExactly("", "Ⅲ", "");
	}

	@Test
	void whoSubmitsLeavesTheApprovalToAnotherApproverIfThereIsOne() {
		String plan = this.issue.plan().code();
		this.forms.add(this.codec
			.fromYaml(KIND_OF_WORK.formatted(plan.toLowerCase() + "-f", plan, 2011, 2011, "FIRST", "下回った")));
		SheetHead head = this.rounds.open(this.issue, Y2011);
		this.rounds.saved(head, "rating", Map.of("grade", "3", "reason", "見本の理由"));
		StaffMember both = this.offices.person(Role.EDITOR, this.issue.department());
		both = new StaffMember(both.id(), both.loginName(), both.displayName(), both.departmentName(),
				Set.of(new Assignment(this.issue.department(), Role.EDITOR),
						new Assignment(this.issue.department(), Role.APPROVER)));
		StaffMember chief = this.offices.person(Role.APPROVER, this.issue.department());
		assertThat(take(both, head, SheetStep.SUBMIT)).isEmpty();

		assertThat(take(both, head, SheetStep.APPROVE)).containsExactly(SheetWorkflow.Refusal.OWN_SUBMISSION);
		assertThat(this.queries.head(head.year(), head.code()).state()).isEqualTo(SheetState.SUBMITTED);
		assertThat(take(chief, head, SheetStep.APPROVE)).isEmpty();
	}

	private List<SheetWorkflow.Refusal> take(StaffMember staff, SheetHead head, SheetStep step) {
		SheetHead now = this.queries.head(head.year(), head.code());
		return this.workflow.take(new TakeStep(staff, now.year(), now.code(), step, now.contentVersion(), null));
	}

	private void publish(SheetHead head) {
		this.rounds.saved(head, "rating", Map.of("grade", "3", "reason", "見本の理由"));
		StaffMember everything = new StaffMember(this.planner.id(), "all", "見本 職員", "企画課",
				Set.of(new Assignment(Assignment.WHOLE_CITY, Role.PLANNING),
						new Assignment(this.issue.department(), Role.APPROVER)));
		for (SheetStep step : List.of(SheetStep.SUBMIT, SheetStep.APPROVE, SheetStep.FINALIZE, SheetStep.PUBLISH)) {
			SheetHead now = this.queries.head(head.year(), head.code());
			assertThat(this.workflow
				.take(new TakeStep(everything, now.year(), now.code(), step, now.contentVersion(), null))).isEmpty();
		}
	}

	@Test
	void readsTheRatingsThatWerePublishedFirst() {
		String first = """
				{"kind":"rating","key":"rating","title":"評価結果","scaleCode":"issue-rating","scaleName":"評価区分",
				"years":[{"year":2011,"code":"A","refinement":"2","sign":"AⅡ","label":"順調"}],
				"reasonTitle":"理由","reason":["一つ目","二つ目"]}""";
		SheetDocument document = this.documents.draft(this.queries.head(RegisterFixture.Y2013, "71203000"));
		String payload = this.documentCodec.write(document)
			.replaceFirst("(?s)\"blocks\":\\[.*\\]", Matcher.quoteReplacement("\"blocks\":[" + first + "]"));

		RatingBlock block = (RatingBlock) this.documentCodec.read(payload).blocks().get(0);

		assertThat(block.axes().get(0).years().get(0).sign()).isEqualTo("AⅡ");
		assertThat(block.commonReason().marked()).containsExactly("●一つ目", "●二つ目");
	}

}
