package jp.kyodo.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jp.kyodo.fiscal.CountedValue;
import jp.kyodo.fiscal.Precision;
import jp.kyodo.fiscal.Yen;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import jp.kyodo.web.RefusedChangeException.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import({ ProjectFixture.class, RegisterFixture.class })
class ProjectRulesTests {

	@Autowired
	private ProjectFixture fixture;

	@Autowired
	private RegisterFixture registers;

	@Autowired
	private RuleContexts contexts;

	@Autowired
	private MessageSource messages;

	private long department;

	private String partner;

	@BeforeEach
	void prepare() {
		this.department = this.fixture.department("地域振興課");
		this.partner = this.fixture.partner("髙橋𠮷子の会");
		this.fixture.ward();
	}

	@Test
	void acceptsWhatKeepsTheRules() {
		String issue = this.registers.issue().code();

		assertThat(problems((content) -> content)).isEmpty();
		assertThat(problems((content) -> content.name("髙𠮷<b>祭</b>")
			.reading("たかよしまつり・PTA")
			.issueCode(issue)
			.wardCodes(List.of("14131"))
			.formCodes(List.of("itaku", "sonota"))
			.formOther("広報紙の共同編集")
			.startsOn(LocalDate.of(2013, 4, 1))
			.endsOn(LocalDate.of(2013, 4, 1))
			.budget(0L)
			.settlement(Yen.LIMIT)
			.summary("あ\nい")
			.casebook(true)
			.lessons("早くから話し合う")
			.counts(List.of(new ProjectCount("参加者", CountedValue.about(100, "人")))))).isEmpty();
		assertThat(problems((content) -> content.cityWide(true))).isEmpty();
	}

	@Test
	void refusesWhatBreaksARuleAtItsField() {
		String issue = this.registers.issue().code();
		Map<String, List<UnaryOperator<ProjectContentBuilder>>> cases = Map.ofEntries(
				Map.entry("name",
						List.of((c) -> c.name("　"), (c) -> c.name("あ".repeat(201)), (c) -> c.name("a\u0000b"))),
				Map.entry("reading", List.of((c) -> c.reading("漢字"))),
				Map.entry("department", List.of((c) -> c.departmentCode(""), (c) -> c.departmentCode("no-such"))),
				Map.entry("issue", List.of((c) -> c.issueCode("no-such"))),
				Map.entry("program",
						List.of((c) -> c.issueCode(issue).programCode("no-such"), (c) -> c.programCode("no-such"))),
				Map.entry("wards",
						List.of((c) -> c.wardCodes(List.of("no-such")),
								(c) -> c.cityWide(true).wardCodes(List.of("14131")))),
				Map.entry("fields", List.of((c) -> c.fieldCodes(List.of("no-such")))),
				Map.entry("forms", List.of((c) -> c.formCodes(List.of()), (c) -> c.formCodes(List.of("no-such")))),
				Map.entry("formOther", List.of((c) -> c.formCodes(List.of("sonota")), (c) -> c.formOther("その他でないのに"))),
				Map.entry("involvements", List.of((c) -> c.involvementCodes(List.of("no-such")))),
				Map.entry("partners",
						List.of((c) -> c.partners(List.of()),
								(c) -> c.partners(List.of(new PartnerEntry("no-such", "会", null))),
								(c) -> c.partners(List.of(new PartnerEntry(this.partner, "", null))),
								(c) -> c.partners(List.of(new PartnerEntry(this.partner, "会", "no-such"))),
								(c) -> c.partners(List.of(new PartnerEntry(this.partner, "会", null),
										new PartnerEntry(this.partner, "会", "kyosai"))))),
				Map.entry("endsOn",
						List.of((c) -> c.startsOn(LocalDate.of(2013, 4, 2)).endsOn(LocalDate.of(2013, 4, 1)))),
				Map.entry("budget", List.of((c) -> c.budget(-1L), (c) -> c.budget(Yen.LIMIT + 1))),
				Map.entry("settlement", List.of((c) -> c.settlement(-1L))),
				Map.entry("purpose", List.of((c) -> c.purpose("あ".repeat(2001)))),
				Map.entry("results", List.of((c) -> c.results("あ".repeat(2001)))),
				Map.entry("counts",
						List.of((c) -> c.counts(List
							.of(new ProjectCount(" ", new CountedValue(BigDecimal.ONE, Precision.EXACT, "人")))))),
				Map.entry("principles", List.of((c) -> c.principleCodes(List.of("no-such")))),
				Map.entry("contact", List.of((c) -> c.contact("あ".repeat(301)))),
				Map.entry("summary", List.of((c) -> c.casebook(true).lessons("学び"))),
				Map.entry("lessons", List.of((c) -> c.casebook(true).summary("概要"))));

		cases.forEach((field, changes) -> changes.forEach((change) -> {
			List<Problem> problems = problems(change);
			assertThat(problems).as(field).extracting(Problem::field).containsExactly(field);
			problems.forEach((problem) -> assertThat(
					this.messages.getMessage(problem.messageKey(), problem.arguments().toArray(), Locale.JAPANESE))
				.doesNotContain("{", "project.field"));
		}));
		assertThat(cases.keySet()).hasSize(21);
	}

	@Test
	void namesAllProblemsInTheOrderOfTheForm() {
		List<Problem> problems = ProjectRules.check(
				ProjectContent.of("", "").summary("あ".repeat(2001)).lessons("あ".repeat(2001)).build(),
				this.contexts.of(ProjectFixture.Y2013));

		assertThat(problems).extracting(Problem::field)
			.containsExactly("name", "department", "summary", "forms", "partners", "lessons");
	}

	@Test
	void refusesWordsThatWereNotUsedInTheYear() {
		RuleContext before = this.contexts.of(new jp.kyodo.fiscal.FiscalYear(1946), List.of(this.partner));

		assertThat(ProjectRules.check(content().build(), before)).extracting(Problem::field)
			.contains("forms", "fields", "department");
	}

	@Test
	void readsEverythingOnceForManyProjects() throws Exception {
		List<ProjectContent> many = Stream.generate(() -> content().build()).limit(200).toList();

		assertThat(SqlStatements.of(() -> {
			RuleContext facts = this.contexts.of(ProjectFixture.Y2013, List.of(this.partner));
			many.forEach((content) -> ProjectRules.check(content, facts));
		})).hasSizeLessThanOrEqualTo(4);
	}

	private List<Problem> problems(UnaryOperator<ProjectContentBuilder> change) {
		return ProjectRules.check(change.apply(content()).build(),
				this.contexts.of(ProjectFixture.Y2013, List.of(this.partner)));
	}

	private ProjectContentBuilder content() {
		return ProjectContent.of("シニア向けの講座", this.fixture.codeOf(this.department))
			.formCodes(List.of("kyosai"))
			.fieldCodes(List.of("gakushu"))
			.partners(List.of(new PartnerEntry(this.partner, "髙橋𠮷子の会", "kyosai")));
	}

}
