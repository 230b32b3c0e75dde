package jp.kyodo.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

import jp.kyodo.evaluation.document.ItemRatingsBlock;
import jp.kyodo.evaluation.document.RatingBlock;
import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.evaluation.document.SheetDocumentCodec;
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
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rates with scales of their own: programs of the register, years of different scales,
 * and who approves what was rated.
 */
@PortalTest(properties = "kyodo.sample-city=true")
@Import({ RegisterFixture.class, RoundFixture.class, Offices.class })
class RatingSheetTests {

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
	private RoundFixture rounds;

	@Autowired
	private SheetQueries queries;

	@Autowired
	private SheetWorkflow workflow;

	@Autowired
	private SheetDocuments documents;

	@Autowired
	private SheetDocumentCodec documentCodec;

	@Autowired
	private MockMvcTester mvc;

	private FormSheets sheets;

	private RegisterFixture.Issue issue;

	@BeforeEach
	void register(@Autowired AutowireCapableBeanFactory beans) {
		this.sheets = beans.createBean(FormSheets.class);
		this.issue = this.sheets.issue();
	}

	@Test
	void ratesTheProgramsOfTheRegister() {
		this.programs
			.addProgram(new AddProgram(this.sheets.plan(), this.issue.code(), this.registers.code("J"), "見守り事業", null));
		String form = KIND_OF_WORK.formatted(this.sheets.plan().toLowerCase(), this.sheets.plan(), 2011, 2013, "FIRST",
				"下回った") + """
						  - kind: itemRatings
						    key: items
						    title: 事務事業ごとの評価
						    required: true
						    itemTitle: 事務事業
						    rows: PROGRAMS
						    axes:
						      - {key: result, title: 達成状況, scale: result}
						""";
		this.sheets.putInForce(form);
		SheetHead head = this.rounds.open(this.issue, Y2011);
		String field = "p" + this.sheets.block(head, "items", ItemRatingsBlock.class).items().get(0).code() + ".result";
		assertThat(this.sheets.findings(head, true)).anyMatch((message) -> message.contains("見守り事業の達成状況"));

		this.rounds.saved(head, "items", Map.of(field, "3"));

		assertThat(this.sheets.block(head, "items", ItemRatingsBlock.class).items().get(0).ratings().get(0).label())
			.isEqualTo("下回った");
	}

	@Test
	void yearsOfDifferentScalesAreShownWithTheTablesOfBoth() {
		String plan = this.sheets.plan();
		this.sheets.putInForce(KIND_OF_WORK.formatted(plan.toLowerCase() + "-a", plan, 2011, 2011, "FIRST", "下回った"));
		this.sheets.putInForce(KIND_OF_WORK.formatted(plan.toLowerCase() + "-b", plan, 2012, 2013, "LAST", "ほぼ目標どおり"));
		this.issues.carryOverIssueYear(new CarryOverIssueYear(this.issue.id(), RegisterFixture.Y2012));
		publish(Y2011);
		publish(RegisterFixture.Y2012);

		assertThat(this.mvc.get().uri("/issues/" + this.issue.code())).hasStatusOk()
			.bodyText()
			.contains("評価体系の対照表", "下回った", "ほぼ目標どおり", "体系ごとの説明", "上の区分ほどよい", "下の区分ほどよい", "2011（平成23）年度：Ⅲ　下回った",
					"2012（平成24）年度：Ⅲ　ほぼ目標どおり");
		assertThat(this.sheets.block(this.rounds.open(this.issue, RegisterFixture.Y2012), "rating", RatingBlock.class)
			.axes()
			.get(0)
			.years()).extracting(RatingBlock.YearRating::sign).containsExactly("", "Ⅲ", "");
	}

	@Test
	void whoSubmitsLeavesTheApprovalToAnotherApproverIfThereIsOne() {
		String plan = this.sheets.plan();
		this.sheets.putInForce(KIND_OF_WORK.formatted(plan.toLowerCase() + "-f", plan, 2011, 2011, "FIRST", "下回った"));
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

	private void publish(FiscalYear year) {
		this.rounds.saved(this.rounds.open(this.issue, year), "rating", Map.of("grade", "3", "reason", "見本の理由"));
		this.rounds.publish(this.issue, year);
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
