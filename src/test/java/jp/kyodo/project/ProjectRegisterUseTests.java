package jp.kyodo.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentChange;
import jp.kyodo.organization.DepartmentUse;
import jp.kyodo.organization.Handover;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.partner.PartnerQueries;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How projects follow what happens to departments and partners, and what their history
 * tells of it.
 */
@PortalTest
@Import(ProjectFixture.class)
class ProjectRegisterUseTests {

	@Autowired
	private ProjectFixture fixture;

	@Autowired
	private Offices offices;

	@Autowired
	private ProjectService projects;

	@Autowired
	private ProjectQueries queries;

	@Autowired
	private ProjectDepartmentUse departmentUse;

	@Autowired
	private ProjectPartnerUse partnerUse;

	@Autowired
	private PartnerQueries partners;

	@Autowired
	private ProjectHistory history;

	@Autowired
	private ProjectPublisher publisher;

	@Autowired
	private ProjectTermUse termUse;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void givesOpenProjectYearsToTheSuccessor() {
		long before = this.fixture.department("前の課");
		long after = this.fixture.department("後の課");
		String code = this.fixture.project("引き継がれる事業", before);
		this.projects.carryOver(new CarryOver(code, ProjectFixture.Y2014));
		DepartmentChange change = new DepartmentChange(Set.of(before), Set.of(before), LocalDate.of(2014, 4, 1));

		assertThat(this.departmentUse.affectedBy(change)).singleElement()
			.satisfies((work) -> assertThat(work.label()).contains("引き継がれる事業"));
		inTransaction(() -> this.departmentUse
			.handOver(new Handover(before, LocalDate.of(2014, 4, 1), List.of(after), Map.of())));

		assertThat(this.queries.find(code, ProjectFixture.Y2013).orElseThrow().departmentId()).isEqualTo(before);
		assertThat(this.queries.find(code, ProjectFixture.Y2014).orElseThrow().departmentId()).isEqualTo(after);
	}

	@Test
	void takesBackWhatWasGivenUnlessSomebodyElseGotItSince() {
		long before = this.fixture.department("なくなるはずの課");
		long after = this.fixture.department("続けるはずの課");
		long third = this.fixture.department("別の課");
		String given = this.fixture.project("戻る事業", before);
		String moved = this.fixture.project("移った事業", before);
		String own = this.fixture.project("初めからの事業", after);
		inTransaction(() -> this.departmentUse
			.handOver(new Handover(before, LocalDate.of(2013, 4, 1), List.of(after), Map.of())));
		assertThat(this.queries.find(given, ProjectFixture.Y2013).orElseThrow().departmentId()).isEqualTo(after);
		long revision = this.jdbc.sql("SELECT max(revision_id) FROM project_year_history WHERE id = ?")
			.param(this.queries.find(given, ProjectFixture.Y2013).orElseThrow().projectYearId())
			.query(Long.class)
			.single();
		ProjectYearView view = this.queries.find(moved, ProjectFixture.Y2013).orElseThrow();
		this.projects.change(new ChangeProjectYear(moved, ProjectFixture.Y2013, view.version(),
				view.content().change().departmentCode(this.fixture.codeOf(third)).build()));

		inTransaction(() -> this.departmentUse.takeBack(revision));

		assertThat(this.queries.find(given, ProjectFixture.Y2013).orElseThrow().departmentId()).isEqualTo(before);
		assertThat(this.queries.find(moved, ProjectFixture.Y2013).orElseThrow().departmentId()).isEqualTo(third);
		assertThat(this.queries.find(own, ProjectFixture.Y2013).orElseThrow().departmentId()).isEqualTo(after);
	}

	@ParameterizedTest
	@CsvSource({ "WARD,14131", "FIELD,machizukuri", "FORM,kyosai", "INVOLVEMENT,kumu", "PRINCIPLE,taito",
			"PARTNER_ROLE,sanka" })
	void keepsWordsFromBeingDeleted(Vocabulary vocabulary, String code) {
		this.projects.add(new AddProject(ProjectFixture.Y2013,
				this.fixture.content("言葉を使う事業", this.fixture.department("地域振興課"))
					.wardCodes(List.of(this.fixture.ward()))
					.involvementCodes(List.of("kumu"))
					.principleCodes(List.of("taito"))
					.partners(List.of(new PartnerEntry(this.fixture.partner("構成の会"), "構成の会", "sanka")))
					.build(),
				null));

		assertThat(this.termUse.refersTo(vocabulary, code)).isTrue();
		assertThat(this.termUse.refersTo(vocabulary, "nothing")).isFalse();
		assertThat(this.termUse.refersTo(Vocabulary.PARTNER_TYPE, code)).isFalse();
	}

	@Test
	void standsAgainstAChangeOfWhatIsPublished() {
		FiscalYear year = new FiscalYear(2121);
		long department = this.fixture.department("公表した課");
		this.projects.add(new AddProject(year, this.fixture.content("事業", department).build(), null));
		this.publisher.publishYear(year, this.offices.person(Role.PLANNING), null);

		assertThat(this.departmentUse
			.obstaclesTo(new DepartmentChange(Set.of(department), Set.of(), LocalDate.of(2121, 4, 1))))
			.containsExactly(new DepartmentUse.Obstacle("2121年度 協働型事業の一覧", LocalDate.of(2122, 4, 1)));
		assertThat(this.departmentUse
			.obstaclesTo(new DepartmentChange(Set.of(department), Set.of(), LocalDate.of(2122, 4, 1)))).isEmpty();
	}

	@Test
	void refersToThePartnerThatAnotherBecame() {
		String old = this.fixture.partner("古い会");
		String merged = this.fixture.partner("新しい会");
		String code = this.projects.add(new AddProject(ProjectFixture.Y2013,
				this.fixture.content("相手の変わる事業", this.fixture.department("地域振興課"))
					.partners(List.of(new PartnerEntry(old, "古い会", null)))
					.build(),
				null));
		long from = this.partners.find(old).orElseThrow().id();
		long into = this.partners.find(merged).orElseThrow().id();
		int version = this.queries.find(code, ProjectFixture.Y2013).orElseThrow().version();
		assertThat(this.partnerUse.usesOf(from)).singleElement()
			.satisfies((use) -> assertThat(use.path()).isEqualTo("/staff/projects/" + code + "/2013"));

		inTransaction(() -> this.partnerUse.merge(from, into));

		ProjectYearView after = this.queries.find(code, ProjectFixture.Y2013).orElseThrow();
		assertThat(after.content().partners()).containsExactly(new PartnerEntry(merged, "古い会", null));
		assertThat(after.version()).isGreaterThan(version);
		assertThat(this.partnerUse.usesOf(from)).isEmpty();
		assertThat(changes(after).get(0).fields()).singleElement().satisfies((field) -> {
			assertThat(field.before()).contains(old);
			assertThat(field.after()).contains(merged);
		});
	}

	@Test
	void leavesOneEntryWhereBothPartnersStood() {
		String old = this.fixture.partner("先の会");
		String merged = this.fixture.partner("残る会");
		String other = this.fixture.partner("ほかの会");
		String code = this.projects.add(new AddProject(ProjectFixture.Y2013,
				this.fixture.content("両方が加わる事業", this.fixture.department("地域振興課"))
					.partners(List.of(new PartnerEntry(old, "先の会", "sanka"), new PartnerEntry(other, "ほかの会", null),
							new PartnerEntry(merged, "残る会", null)))
					.build(),
				null));
		long from = this.partners.find(old).orElseThrow().id();
		long into = this.partners.find(merged).orElseThrow().id();
		assertThat(this.partnerUse.meetingsOf(from, into)).singleElement().satisfies((meeting) -> {
			assertThat(meeting.use().path()).isEqualTo("/staff/projects/" + code + "/2013");
			assertThat(meeting.left()).startsWith("残る会（");
			assertThat(meeting.dropped()).startsWith("先の会（");
		});

		inTransaction(() -> this.partnerUse.merge(from, into));

		ProjectYearView after = this.queries.find(code, ProjectFixture.Y2013).orElseThrow();
		assertThat(after.content().partners()).containsExactly(new PartnerEntry(merged, "残る会", "sanka"),
				new PartnerEntry(other, "ほかの会", null));
		assertThat(this.partnerUse.meetingsOf(from, into)).isEmpty();
		assertThat(this.partnerUse.usesOf(from)).isEmpty();
		assertThat(changes(after).get(0).fields()).singleElement().satisfies((field) -> {
			assertThat(field.before()).contains("先の会", "残る会");
			assertThat(field.after()).contains("残る会").doesNotContain("先の会");
		});
		this.projects.change(new ChangeProjectYear(code, ProjectFixture.Y2013, after.version(),
				after.content().change().budget(1_000L).build()));
	}

	@Test
	void tellsWhoChangedWhatFromWhatIntoWhat() {
		String code = this.fixture.project("元の名前", this.fixture.department("地域振興課"));
		ProjectYearView first = this.queries.find(code, ProjectFixture.Y2013).orElseThrow();
		this.projects.change(new ChangeProjectYear(code, ProjectFixture.Y2013, first.version(),
				first.content()
					.change()
					.name("新しい名前")
					.formCodes(List.of("kyosai", "itaku"))
					.budget(1_200_000L)
					.build()));

		List<ProjectChange> changes = changes(first);

		assertThat(changes).extracting(ProjectChange::kind)
			.containsExactly(ProjectChange.Kind.CHANGED, ProjectChange.Kind.ADDED);
		assertThat(changes.get(0).fields()).containsExactly(
				new ProjectChange.Field("project.field.name", "元の名前", "新しい名前"),
				new ProjectChange.Field("project.field.forms", "共催", "共催、委託"),
				new ProjectChange.Field("project.field.budget", "", "1,200,000"));
		assertThat(changes.get(1).fields()).extracting(ProjectChange.Field::labelKey)
			.contains("project.field.name", "project.field.department", "project.field.partners");
	}

	private List<ProjectChange> changes(ProjectYearView view) {
		return this.history.of(view.projectYearId(), view.year());
	}

	private void inTransaction(Runnable work) {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> work.run());
	}

}
