package jp.kyodo.evaluation.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import jp.kyodo.evaluation.PublishedSheets;
import jp.kyodo.evaluation.document.IndicatorsBlock;
import jp.kyodo.evaluation.document.IndicatorsBlock.Indicator;
import jp.kyodo.evaluation.document.SheetBlock;
import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.evaluation.document.SheetDocumentCodec;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.DefineIndicator;
import jp.kyodo.indicator.Direction;
import jp.kyodo.indicator.FollowIndicator;
import jp.kyodo.indicator.IndicatorContinuity;
import jp.kyodo.indicator.IndicatorContinuityQueries;
import jp.kyodo.indicator.IndicatorContinuityQueries.Candidate;
import jp.kyodo.indicator.IndicatorDefinition;
import jp.kyodo.indicator.IndicatorService;
import jp.kyodo.indicator.SeriesBreak;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.plan.AddIssue;
import jp.kyodo.plan.CreatePlan;
import jp.kyodo.plan.LinkPlans;
import jp.kyodo.plan.PlanContinuity;
import jp.kyodo.plan.PlanService;
import jp.kyodo.plan.PolicyIssueContent;
import jp.kyodo.plan.PolicyIssueService;
import jp.kyodo.publication.PublicationService;
import jp.kyodo.publication.Publish;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest(properties = "kyodo.sample-city=true")
@Transactional
class IssueThreadTests {

	private static final String OLD = "71203000";

	private static final String NEW = "T-90100";

	private static final String INDICATOR = "協働型事業の数（新しい数え方）";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private PublishedSheets sheets;

	@Autowired
	private SheetDocumentCodec codec;

	@Autowired
	private PublicationService publications;

	@Autowired
	private PlanService plans;

	@Autowired
	private PolicyIssueService issues;

	@Autowired
	private PlanContinuity continuity;

	@Autowired
	private IndicatorService indicators;

	@Autowired
	private IndicatorContinuity series;

	@Autowired
	private IndicatorContinuityQueries queries;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void followsAnIssueAndItsIndicatorThroughThePlans() {
		String plan = addNextPlan();
		this.continuity.link(new LinkPlans("third", plan,
				List.of(new LinkPlans.Line(1, "issue:" + OLD, "issue:" + NEW, "名称を改めて引き継いだ"))));
		assertThat(this.mvc.get().uri("/issues/" + OLD)).bodyText().doesNotContain(NEW);
		publishNext(plan);

		assertThat(this.mvc.get().uri("/issues/" + NEW)).hasStatusOk()
			.bodyText()
			.contains("前後の計画の施策課題", "/issues/" + OLD, "名称を改めて引き継いだ", "/sheets/2013/" + OLD, "/sheets/2014/" + NEW,
					"次の計画の年度ごとの評価", "前の指標：" + OLD, "切れ目（前後の値は比べられません）", "算出・調査の方法が変わった", "数え方を改めた");
		assertThat(this.mvc.get().uri("/issues/" + OLD)).bodyText().contains("/issues/" + NEW, "/sheets/2014/" + NEW);
		assertThat(TestTransaction.isFlaggedForRollback()).isTrue();
	}

	private String addNextPlan() {
		String plan = this.plans
			.createPlan(
					new CreatePlan("next-plan", "次の計画", new FiscalYear(2014), new FiscalYear(2016), List.of("施策"), ""))
			.code();
		long department = this.jdbc.sql("SELECT id FROM department WHERE code = 'kyodo-suishin'")
			.query(Long.class)
			.single();
		long issue = this.issues.addIssue(
				new AddIssue(plan, null, NEW, new FiscalYear(2014), PolicyIssueContent.of("協働・連携の推進", department)));
		Candidate before = this.queries.candidates(List.of(OLD)).get(0);
		long indicator = this.indicators.define(new DefineIndicator(issue, new IndicatorDefinition(INDICATOR, "",
				Direction.HIGHER, null, null, "事業", 0, null, new FiscalYear(2014), null, "")));
		this.series.follow(new FollowIndicator(indicator, before.id(),
				List.of(SeriesBreak.Kind.DEFINITION, SeriesBreak.Kind.METHOD), "数え方を改めた"));
		return plan;
	}

	private void publishNext(String plan) {
		SheetDocument old = this.sheets.current(new FiscalYear(2013), OLD).orElseThrow().document();
		List<SheetBlock> blocks = old.blocks().stream().map(IssueThreadTests::withNewIndicator).toList();
		SheetDocument next = new SheetDocument(old.shape(), old.form(), old.city(), new FiscalYear(2014), NEW,
				"協働・連携の推進", new SheetDocument.Plan(plan, "次の計画", new FiscalYear(2014), new FiscalYear(2016)),
				old.department(), blocks);
		this.publications.publish(new Publish(PublishedSheets.KIND, next.year(), NEW, next.issueName(), "", "",
				List.of(), this.codec.write(next), next.shape(),
				new StaffMember(this.jdbc.sql("SELECT min(id) FROM staff_account").query(Long.class).single(), "kikaku",
						"企画 次郎", "", Set.of()),
				null));
	}

	private static SheetBlock withNewIndicator(SheetBlock block) {
		if (!(block instanceof IndicatorsBlock indicators)) {
			return block;
		}
		Indicator old = indicators.indicators().get(0);
		return new IndicatorsBlock(indicators.key(), indicators.title(),
				List.of(new Indicator(1, INDICATOR, "", old.directionCode(), old.direction(), null, null, old.unit(), 0,
						"", List.of(new IndicatorsBlock.YearValue(new FiscalYear(2014), false, BigDecimal.valueOf(200),
								null, BigDecimal.valueOf(210), null, null)))));
	}

}
