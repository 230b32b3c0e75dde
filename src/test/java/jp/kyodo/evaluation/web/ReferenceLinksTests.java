package jp.kyodo.evaluation.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.kyodo.evaluation.EvaluationRounds;
import jp.kyodo.evaluation.SaveOutcome;
import jp.kyodo.evaluation.SaveSection;
import jp.kyodo.evaluation.SectionBase;
import jp.kyodo.evaluation.SheetHead;
import jp.kyodo.evaluation.SheetQueries;
import jp.kyodo.evaluation.SheetSections;
import jp.kyodo.evaluation.SheetStep;
import jp.kyodo.evaluation.SheetWorkflow;
import jp.kyodo.evaluation.TakeStep;
import jp.kyodo.evaluation.form.FormCodec;
import jp.kyodo.evaluation.form.FormDefinitions;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.organization.StaffMember.Assignment;
import jp.kyodo.organization.StaffQueries;
import jp.kyodo.plan.PlanView;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a published sheet refers to is a link as soon as it is published itself.
 */
@PortalTest(properties = "kyodo.sample-city=true")
@Import(RegisterFixture.class)
class ReferenceLinksTests {

	private static final String FORM = """
			code: %s
			version: 1
			name: 参照のある様式
			plan: %s
			years: {from: 2011, to: 2013}
			scales: []
			sections:
			  - {kind: narrative, key: text, title: 内容}
			  - {kind: references, key: sheets, title: 関係するシート, target: SHEET}
			  - {kind: references, key: issues, title: 関係する施策課題, target: ISSUE}
			""";

	@Autowired
	private RegisterFixture registers;

	@Autowired
	private FormCodec codec;

	@Autowired
	private FormDefinitions forms;

	@Autowired
	private EvaluationRounds rounds;

	@Autowired
	private SheetQueries queries;

	@Autowired
	private SheetSections sections;

	@Autowired
	private SheetWorkflow workflow;

	@Autowired
	private StaffQueries staff;

	@Autowired
	private MockMvcTester mvc;

	private StaffMember planner;

	private RegisterFixture.Issue from;

	private RegisterFixture.Issue to;

	@BeforeEach
	void open() {
		this.planner = this.staff.find("kikaku").orElseThrow();
		PlanView plan = this.registers.planWithBranch();
		this.from = this.registers.issue(plan, "参照するもの");
		this.to = this.registers.issue(plan, "参照されるもの");
		this.forms.add(this.codec.fromYaml(FORM.formatted(plan.code().toLowerCase(), plan.code())));
		this.rounds.open(plan.code(), RegisterFixture.Y2011, LocalDate.of(2030, 3, 31));
	}

	@Test
	void unpublishedSheetIsNamedWithoutALinkUntilItIsPublished() throws Exception {
		save(this.from, "sheets", "list", this.to.code());
		save(this.from, "issues", "list", this.to.code() + "\n" + this.from.code());
		save(this.to, "text", "text", "参照される文章");
		publish(this.from);
		String sheet = "href=\"/sheets/2011/" + this.to.code() + "\"";
		String issue = "href=\"/issues/" + this.to.code() + "\"";

		MvcTestResult before = page(null);
		String tag = before.getResponse().getHeader(HttpHeaders.ETAG);

		assertThat(before).bodyText()
			.contains("<span>" + this.to.code() + "　参照されるもの（2011", "href=\"/issues/" + this.from.code() + "\"")
			.doesNotContain(sheet, issue);
		assertThat(page(tag)).hasStatus(304);

		publish(this.to);

		List<String> statements = SqlStatements
			.of(() -> assertThat(page(tag)).hasStatusOk().bodyText().contains(sheet, issue));
		assertThat(statements.stream().filter((statement) -> statement.contains("published_document"))).hasSize(3);
	}

	private MvcTestResult page(String tag) {
		var request = this.mvc.get().uri("/sheets/2011/" + this.from.code());
		if (tag != null) {
			request.header(HttpHeaders.IF_NONE_MATCH, tag);
		}
		return request.exchange();
	}

	private void save(RegisterFixture.Issue issue, String section, String field, String text) {
		SheetHead head = this.queries.head(RegisterFixture.Y2011, issue.code());
		SectionBase base = this.sections.form(this.planner, head)
			.sections()
			.stream()
			.filter((known) -> known.key().equals(section))
			.findFirst()
			.orElseThrow()
			.base();
		assertThat(this.sections.save(new SaveSection(this.planner, head.year(), head.code(), section, base,
				new HashMap<>(Map.of(field, text)))))
			.isInstanceOf(SaveOutcome.Saved.class);
	}

	private void publish(RegisterFixture.Issue issue) {
		StaffMember everything = new StaffMember(this.planner.id(), "all", "見本 職員", "企画課",
				Set.of(new Assignment(Assignment.WHOLE_CITY, Role.PLANNING),
						new Assignment(issue.department(), Role.APPROVER)));
		for (SheetStep step : List.of(SheetStep.SUBMIT, SheetStep.APPROVE, SheetStep.FINALIZE, SheetStep.PUBLISH)) {
			SheetHead now = this.queries.head(RegisterFixture.Y2011, issue.code());
			assertThat(this.workflow
				.take(new TakeStep(everything, now.year(), now.code(), step, now.contentVersion(), null))).isEmpty();
		}
	}

}
