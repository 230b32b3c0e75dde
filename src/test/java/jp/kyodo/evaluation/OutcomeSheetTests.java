package jp.kyodo.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.kyodo.evaluation.document.OutcomesBlock;
import jp.kyodo.evaluation.document.RatingBlock;
import jp.kyodo.evaluation.document.SheetBlock;
import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.evaluation.document.SheetDocumentCodec;
import jp.kyodo.evaluation.form.FormCodec;
import jp.kyodo.evaluation.form.FormDefinition;
import jp.kyodo.evaluation.form.FormDefinitionException;
import jp.kyodo.evaluation.output.SheetEdition;
import jp.kyodo.evaluation.output.dataset.SheetDatasets;
import jp.kyodo.evaluation.section.FieldProblem;
import jp.kyodo.evaluation.section.Finding;
import jp.kyodo.evaluation.section.SheetContext;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.DefineIndicator;
import jp.kyodo.indicator.DescribeIndicator;
import jp.kyodo.indicator.Direction;
import jp.kyodo.indicator.IndicatorAimService;
import jp.kyodo.indicator.IndicatorBasis;
import jp.kyodo.indicator.IndicatorDefinition;
import jp.kyodo.indicator.IndicatorService;
import jp.kyodo.indicator.Milestone;
import jp.kyodo.indicator.RecordIndicatorValues;
import jp.kyodo.indicator.RecordIndicatorValues.Parts;
import jp.kyodo.indicator.RecordIndicatorValues.YearEntry;
import jp.kyodo.indicator.ReviseBaseline;
import jp.kyodo.indicator.TargetComparator;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffAuthentication;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.organization.StaffMember.Assignment;
import jp.kyodo.plan.AddIssue;
import jp.kyodo.plan.AddNode;
import jp.kyodo.plan.CreatePlan;
import jp.kyodo.plan.PlanService;
import jp.kyodo.plan.PolicyIssueContent;
import jp.kyodo.plan.PolicyIssueService;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

/**
 * The three outcome indicators of the source of 2017 on a sheet: figures, judgements,
 * outputs.
 */
@PortalTest
@Import(RegisterFixture.class)
class OutcomeSheetTests {

	private static final FiscalYear H27 = new FiscalYear(2015);

	private static final FiscalYear H28 = new FiscalYear(2016);

	private static final FiscalYear H29 = new FiscalYear(2017);

	private static final String OUTCOMES = "outcomes";

	private static final String RATING = "rating";

	private final StaffMember staff = new StaffMember(1, "kikaku-test", "企画 花子", "企画課",
			Set.of(new Assignment(Assignment.WHOLE_CITY, Role.PLANNING)));

	@Autowired
	private RegisterFixture fixture;

	@Autowired
	private PlanService plans;

	@Autowired
	private PolicyIssueService issues;

	@Autowired
	private IndicatorService indicators;

	@Autowired
	private IndicatorAimService aims;

	@Autowired
	private EvaluationRounds rounds;

	@Autowired
	private SheetQueries queries;

	@Autowired
	private SheetSections sections;

	@Autowired
	private SheetContexts contexts;

	@Autowired
	private SheetDocuments documents;

	@Autowired
	private SheetDocumentCodec codec;

	@Autowired
	private SheetDatasets datasets;

	@Autowired
	private SectionKinds kinds;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	private String issue;

	@BeforeEach
	void openSheet() throws Exception {
		String plan = this.fixture.code("O");
		this.issue = this.fixture.code("OI");
		this.plans.createPlan(new CreatePlan(plan, "第1期実施計画", H28, H29, List.of("基本政策", "政策"), ""));
		this.plans.addNode(new AddNode(plan, null, "5", "誰もが生きがいを持てる市民自治の地域づくり"));
		long id = this.issues.addIssue(new AddIssue(plan, "5", this.issue, H29, new PolicyIssueContent("協働・連携のしくみづくり",
				this.fixture.section("市民協働推進課"), List.of(), false, List.of(), List.of(), List.of())));
		enterIndicators(id);
		FormCodec forms = new FormCodec(this.kinds.definitionTypes());
		FormDefinition form = forms
			.fromYaml(new ClassPathResource("evaluation/outcome-form.yaml").getContentAsString(UTF_8)
				.replace("FORMCODE", plan.toLowerCase())
				.replace("PLANCODE", plan));
		assertThat(forms.fromJson(forms.toJson(form))).isEqualTo(form);
		this.jdbc
			.sql("INSERT INTO form_definition (id, code, version_no, name, plan_code, from_year, to_year, definition,"
					+ " created_at) VALUES (nextval('form_definition_seq'), ?, 1, ?, ?, 2016, 2017, ?::jsonb, now())")
			.params(form.code(), form.name(), plan, forms.toJson(form))
			.update();
		this.rounds.open(plan, H29, LocalDate.of(2018, 6, 30));
	}

	private void enterIndicators(long issueId) {
		long first = define(issueId, "地域貢献活動にかかわった人の割合", "%", 1);
		this.aims.describe(new DescribeIndicator(first,
				new IndicatorBasis("市民アンケート", "かかわったことがあると答えた人の割合", "", "", "", "", null, "無作為抽出3,000人", true, 3000,
						null, "身近な場で活動した人を見る。", "政令指定都市の上位をめざす。"),
				targets("21", "23", "25", TargetComparator.AT_LEAST), -1));
		baseline(first, "19.8", H27, "", 0);
		long second = define(issueId, "町内会・自治会加入率", "%", 1);
		this.aims.describe(new DescribeIndicator(second,
				new IndicatorBasis("住民組織調査", "", "加入世帯数", "世帯", "総世帯数", "世帯", null, "", false, null, null, "", ""),
				targets("64", "64", "64", TargetComparator.AT_LEAST), -1));
		baseline(second, "63.8", H27, "", 0);
		this.indicators.recordValues(new RecordIndicatorValues(second, List.of(new YearEntry(H27, null, null,
				new BigDecimal("63.8"), null, null, new Parts(new BigDecimal("442037"), new BigDecimal("693203"))))));
		long third = define(issueId, "認定・条例指定NPO法人数", "団体", 0);
		this.aims.describe(new DescribeIndicator(third, IndicatorBasis.none(),
				targets("14", "22", "30", TargetComparator.NONE), -1));
		baseline(third, "8", new FiscalYear(2014), "", 0);
		baseline(third, "9", H27, "計画の始まる前の年度の値に合わせたため", 1);
	}

	@Test
	void judgesTheThreeIndicatorsOfTheSource() {
		save("14.7", "62.1", "10");

		OutcomesBlock block = block();

		assertThat(block.outcomes()).extracting((outcome) -> outcome.judged().code()).containsExactly("c", "c", "b");
		assertThat(block.outcomes()).extracting((outcome) -> outcome.judged().sentence())
			.containsExactly("実績14.7%は目標21%以上に届かず（達成率70.0%）、基準値19.8%（H27）も下回るため、cです。",
					"実績62.1%は目標64%以上に届かず（達成率97.0%）、基準値63.8%（H27）も下回るため、cです。",
					"実績10団体は目標14団体に届かないが（達成率71.4%）、基準値9団体（H27）を上回るため、bです。");
		assertThat(block.outcomes()).allSatisfy((outcome) -> assertThat(outcome.judged().reached()).isFalse());
		assertThat(block.outcomes().get(0).series().targets()).extracting(OutcomesBlock.Target::label)
			.containsExactly("21%以上(H29)", "23%以上(H33)", "25%以上(H37)");
		assertThat(block.outcomes().get(1).series().divisions()).extracting(OutcomesBlock.Division::label)
			.containsExactly("加入世帯数（442,037世帯）÷総世帯数（693,203世帯）×100＝63.8%(H27)");
		assertThat(block.outcomes().get(2).series().baselines()).extracting(OutcomesBlock.Baseline::label)
			.containsExactly("8団体(H26)", "9団体(H27)");
	}

	@Test
	void showsTheSameOnEveryOutput() {
		save("14.7", "62.1", "10");
		SheetDocument document = this.documents.draft(head());

		assertThat(this.codec.read(this.codec.write(document))).isEqualTo(document);
		String page = text("/staff/sheets/2017/" + this.issue + "/preview");
		assertThat(page).contains("19.8%(H27)", "21%以上(H29)", "14.7", "442,037世帯", "693,203世帯", "8団体(H26)", "9団体(H27)",
				"14団体(H29)", "計画の始まる前の年度の値に合わせたため", "目標未達成", "要確認", "<svg");
		StringBuilder data = new StringBuilder();
		this.datasets.of(SheetEdition.draft(document))
			.forEachRow((row) -> data.append(Arrays.toString(row)).append('\n'));
		assertThat(data.toString()).contains("BASELINE", "BASELINE_REVISION", "TARGET_COMPARATOR", "NUMERATOR",
				"442037", "TARGET_REACHED", "JUDGEMENT_SENTENCE");
		for (String type : List.of(".pdf", ".xlsx")) {
			assertThat(this.mvc.get()
				.uri("/staff/sheets/2017/" + this.issue + "" + type)
				.with(authentication(StaffAuthentication.of(this.staff)))).as(type).hasStatusOk();
		}
	}

	@Test
	void asksForCausesWhereATargetIsMissed() {
		assertThat(findings()).filteredOn(Finding::blocks)
			.extracting(Finding::field)
			.containsExactly("o1.2017.actual", "o2.2017.actual", "o3.2017.actual");
		save("21", "62.1", "14");

		assertThat(findings()).filteredOn(Finding::blocks)
			.extracting(Finding::field)
			.containsExactly("o2.causes", "o2.response");
	}

	@Test
	void findsAValueThatIsNotItsQuotientOdd() {
		Map<String, String> typed = new HashMap<>(values("21", "62.1", "14"));
		typed.putAll(Map.of("o2.2017.numerator", "４３０，０００世帯", "o2.2017.denominator", "700000"));
		save(typed);

		assertThat(findings()).filteredOn((finding) -> !finding.blocks())
			.extracting(Finding::message)
			.containsExactly("町内会・自治会加入率 2017年度の実績値（62.1%）が、分子と分母から計算した値（61.4%）と違います。どちらが正しいか確かめてください。");
	}

	@Test
	void letsStaffJudgeOtherwiseWithAReason() {
		Map<String, String> typed = new HashMap<>(values("14.7", "62.1", "10"));
		typed.put("o1.code", "d");
		save(typed);

		assertThat(findings()).filteredOn(Finding::blocks).extracting(Finding::field).contains("o1.codeReason");
		typed.put("o1.codeReason", "若い世代で大きく下がったため");
		save(typed);

		assertThat(findings()).filteredOn(Finding::blocks).extracting(Finding::field).doesNotContain("o1.codeReason");
		OutcomesBlock.Judged judged = block().outcomes().get(0).judged();
		assertThat(judged.code()).isEqualTo("d");
		assertThat(judged.ruleCode()).isEqualTo("c");
		assertThat(judged.reason()).isEqualTo("若い世代で大きく下がったため");
	}

	@Test
	void saysAtTheFieldWhatCannotBeSaved() {
		Map<String, String> typed = new HashMap<>(values("約14", "62.15", "10"));
		typed.putAll(Map.of("o3.code", "z", "o3.2017.actualMissing", "集計中"));

		SheetContext context = this.contexts.load(head());

		assertThat(this.kinds.read(context.form().section(OUTCOMES).orElseThrow(), context, typed).problems())
			.extracting(FieldProblem::field)
			.containsExactlyInAnyOrder("o1.2017.actual", "o2.2017.actual", "o3.2017.actualMissing", "o3.code");
	}

	@Test
	void suggestsTheRatingOfTheSource() {
		save("14.7", "62.1", "10");

		RatingBlock block = rating();

		assertThat(block.suggestion()).isNotNull();
		assertThat(block.suggestion().code()).isEqualTo("C");
		assertThat(block.suggestion().sentence())
			.isEqualTo("指標3件のうち目標に届かないものが3件、dが0件（0.0%）、基準値より後退したものが2件（66.7%）のため、Cを提案します。");
		assertThat(block.suggestion().note()).contains("要確認");
	}

	@Test
	void asksWhyTheRatingIsNotTheSuggestedOne() {
		save("14.7", "62.1", "10");
		rate("C", "");
		assertThat(findings(RATING)).isEmpty();
		rate("B", "");

		assertThat(findings(RATING)).filteredOn(Finding::blocks)
			.singleElement()
			.satisfies((finding) -> assertThat(finding.field()).isEqualTo("suggestionReason"))
			.satisfies((finding) -> assertThat(finding.message()).contains("「B」とする理由を入力してください", "Cを提案します"));

		rate("B", "取組は順調に進み、2年目に数字が戻る見込みのため");
		assertThat(findings(RATING)).isEmpty();
		assertThat(rating().suggestion().reason()).contains("数字が戻る見込み");
		assertThat(text("/staff/sheets/2017/" + this.issue + "/preview")).contains("案と違う区分にした理由", "Cを提案します");
		assertThat(text("/staff/sheets/2017/" + this.issue)).contains("成果指標からの案", "name=\"suggestionReason\"");
	}

	@Test
	void suggestsNothingWhileAValueIsMissing() {
		save("21", "64", "");

		assertThat(rating().suggestion().code()).isNull();
		assertThat(rating().suggestion().sentence()).isEqualTo("判定できない指標（認定・条例指定NPO法人数）によって変わるため、提案できません。");
	}

	@Test
	void refusesASuggestionOfAGradeThatTheScaleDoesNotHave() throws Exception {
		String yaml = new ClassPathResource("evaluation/outcome-form.yaml").getContentAsString(UTF_8)
			.replace("FORMCODE", "f")
			.replace("PLANCODE", "P");
		FormCodec forms = new FormCodec(this.kinds.definitionTypes());

		assertThat(forms.fromYaml(forms.toYaml(forms.fromYaml(yaml)))).isEqualTo(forms.fromYaml(yaml));
		assertThatExceptionOfType(FormDefinitionException.class)
			.isThrownBy(() -> forms.fromYaml(yaml.replace("{code: D, when", "{code: E, when")));
		assertThatExceptionOfType(FormDefinitionException.class)
			.isThrownBy(() -> forms.fromYaml(yaml.replace("outcomes: outcomes", "outcomes: elsewhere")));
		assertThatExceptionOfType(FormDefinitionException.class)
			.isThrownBy(
					() -> forms.fromYaml(yaml.replace("{measure: FROM_TARGET, atLeast: 0}", "{measure: FROM_TARGET}")))
			.withMessageContaining("line");
	}

	@Test
	void showsTheEntryPage() {
		save("14.7", "62.1", "10");

		assertThat(text("/staff/sheets/2017/" + this.issue)).contains("判定のとおりにする（c）", "実績14.7%は目標21%以上に届かず", "分子の値",
				"name=\"o2.2017.denominator\"", "要因分析", "今後の対応");
	}

	private long define(long issueId, String name, String unit, int decimals) {
		return this.indicators.define(new DefineIndicator(issueId,
				new IndicatorDefinition(name, "", Direction.HIGHER, null, null, unit, decimals, H27, H28, null, "")));
	}

	private void baseline(long indicator, String value, FiscalYear asOf, String reason, int known) {
		this.aims.reviseBaseline(new ReviseBaseline(indicator, new BigDecimal(value), asOf, "", reason,
				LocalDate.of(2016, 3, 1).plusYears(known), known));
	}

	private static List<Milestone> targets(String h29, String h33, String h37, TargetComparator comparator) {
		return List.of(new Milestone(H29, new BigDecimal(h29), comparator),
				new Milestone(new FiscalYear(2021), new BigDecimal(h33), comparator),
				new Milestone(new FiscalYear(2025), new BigDecimal(h37), comparator));
	}

	private void save(String first, String second, String third) {
		save(values(first, second, third));
	}

	private void save(Map<String, String> typed) {
		assertThat(this.sections.save(new SaveSection(this.staff, H29, this.issue, OUTCOMES, base(OUTCOMES), typed)))
			.isInstanceOf(SaveOutcome.Saved.class);
	}

	private static Map<String, String> values(String first, String second, String third) {
		return new LinkedHashMap<>(Map.of("o1.2017.actual", first, "o2.2017.actual", second, "o3.2017.actual", third));
	}

	private SectionBase base(String section) {
		return this.sections.form(this.staff, head())
			.sections()
			.stream()
			.filter((one) -> one.key().equals(section))
			.findFirst()
			.orElseThrow()
			.base();
	}

	private void rate(String grade, String reason) {
		assertThat(this.sections.save(new SaveSection(this.staff, H29, this.issue, RATING, base(RATING),
				Map.of("grade", grade, "suggestionReason", reason))))
			.isInstanceOf(SaveOutcome.Saved.class);
	}

	private RatingBlock rating() {
		return (RatingBlock) this.documents.draft(head())
			.blocks()
			.stream()
			.filter(RatingBlock.class::isInstance)
			.findFirst()
			.orElseThrow();
	}

	private List<Finding> findings() {
		return findings(OUTCOMES);
	}

	private List<Finding> findings(String section) {
		SheetContext context = this.contexts.load(head());
		return this.kinds.check(context.form().section(section).orElseThrow(), context);
	}

	private OutcomesBlock block() {
		List<SheetBlock> blocks = this.documents.draft(head()).blocks();
		return (OutcomesBlock) blocks.stream().filter(OutcomesBlock.class::isInstance).findFirst().orElseThrow();
	}

	private SheetHead head() {
		return this.queries.head(H29, this.issue);
	}

	private String text(String path) {
		return new String(this.mvc.get()
			.uri(path)
			.with(authentication(StaffAuthentication.of(this.staff)))
			.exchange()
			.getResponse()
			.getContentAsByteArray(), UTF_8);
	}

}
