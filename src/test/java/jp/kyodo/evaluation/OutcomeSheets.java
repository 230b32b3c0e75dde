package jp.kyodo.evaluation;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.kyodo.evaluation.document.OutcomesBlock;
import jp.kyodo.evaluation.document.RatingBlock;
import jp.kyodo.evaluation.document.SheetBlock;
import jp.kyodo.evaluation.form.FormCodec;
import jp.kyodo.evaluation.form.FormDefinitions;
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

import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

/**
 * The sheet of a policy issue in a plan of its own with the three outcome indicators of
 * the source of 2017: what is entered, judged and shown there.
 */
final class OutcomeSheets {

	static final String OUTCOMES = "outcomes";

	static final String RATING = "rating";

	private static final FiscalYear H27 = new FiscalYear(2015);

	private static final FiscalYear H28 = new FiscalYear(2016);

	private static final FiscalYear H29 = new FiscalYear(2017);

	private final StaffMember staff = new StaffMember(1, "kikaku-test", "企画 花子", "企画課",
			Set.of(new Assignment(Assignment.WHOLE_CITY, Role.PLANNING)));

	private final IndicatorService indicators;

	private final IndicatorAimService aims;

	private final MockMvcTester mvc;

	private final SheetQueries queries;

	private final SheetSections sections;

	private final SheetContexts contexts;

	private final SheetDocuments documents;

	private final SectionKinds kinds;

	private final String issue;

	OutcomeSheets(RegisterFixture registers, PlanService plans, PolicyIssueService issues, IndicatorService indicators,
			IndicatorAimService aims, FormCodec codec, FormDefinitions forms, EvaluationRounds rounds,
			MockMvcTester mvc, SheetQueries queries, SheetSections sections, SheetContexts contexts,
			SheetDocuments documents, SectionKinds kinds) throws IOException {
		this.indicators = indicators;
		this.aims = aims;
		this.mvc = mvc;
		this.queries = queries;
		this.sections = sections;
		this.contexts = contexts;
		this.documents = documents;
		this.kinds = kinds;
		this.issue = registers.code("OI");
		String plan = registers.code("O");
		plans.createPlan(new CreatePlan(plan, "第1期実施計画", H28, H29, List.of("基本政策", "政策"), ""));
		plans.addNode(new AddNode(plan, null, "5", "誰もが生きがいを持てる市民自治の地域づくり"));
		enterIndicators(issues.addIssue(new AddIssue(plan, "5", this.issue, H29, new PolicyIssueContent("協働・連携のしくみづくり",
				registers.section("市民協働推進課"), List.of(), false, List.of(), List.of(), List.of()))));
		assertThat(forms.add(codec.fromYaml(form(plan)))).isTrue();
		rounds.open(plan, H29, LocalDate.of(2018, 6, 30));
	}

	/** The form of the sheet as a file, for a plan. */
	static String form(String plan) throws IOException {
		return new ClassPathResource("evaluation/outcome-form.yaml").getContentAsString(UTF_8)
			.replace("FORMCODE", plan.toLowerCase())
			.replace("PLANCODE", plan);
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

	/** Where staff find the sheet. */
	String path() {
		return "/staff/sheets/2017/" + this.issue;
	}

	SheetHead head() {
		return this.queries.head(H29, this.issue);
	}

	/** The actual values of the three indicators as they are typed. */
	static Map<String, String> values(String first, String second, String third) {
		return new LinkedHashMap<>(Map.of("o1.2017.actual", first, "o2.2017.actual", second, "o3.2017.actual", third));
	}

	void save(String first, String second, String third) {
		save(values(first, second, third));
	}

	void save(Map<String, String> typed) {
		assertThat(this.sections.save(new SaveSection(this.staff, H29, this.issue, OUTCOMES, base(OUTCOMES), typed)))
			.isInstanceOf(SaveOutcome.Saved.class);
	}

	void rate(String grade, String reason) {
		assertThat(this.sections.save(new SaveSection(this.staff, H29, this.issue, RATING, base(RATING),
				Map.of("grade", grade, "suggestionReason", reason))))
			.isInstanceOf(SaveOutcome.Saved.class);
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

	List<Finding> findings() {
		return findings(OUTCOMES);
	}

	List<Finding> findings(String section) {
		SheetContext context = this.contexts.load(head());
		return this.kinds.check(context.form().section(section).orElseThrow(), context);
	}

	OutcomesBlock outcomes() {
		List<SheetBlock> blocks = this.documents.draft(head()).blocks();
		return (OutcomesBlock) blocks.stream().filter(OutcomesBlock.class::isInstance).findFirst().orElseThrow();
	}

	RatingBlock rating() {
		return (RatingBlock) this.documents.draft(head())
			.blocks()
			.stream()
			.filter(RatingBlock.class::isInstance)
			.findFirst()
			.orElseThrow();
	}

	/** What a page of the sheet says. */
	String text(String page) {
		return new String(get(page).getResponse().getContentAsByteArray(), UTF_8);
	}

	/** A page or file of the sheet; its path follows that of the sheet. */
	MvcTestResult get(String page) {
		return this.mvc.get().uri(path() + page).with(authentication(StaffAuthentication.of(this.staff))).exchange();
	}

}
