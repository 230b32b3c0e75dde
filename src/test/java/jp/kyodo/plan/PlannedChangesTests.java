package jp.kyodo.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.AffectedWork;
import jp.kyodo.organization.CreateDepartment;
import jp.kyodo.organization.DepartmentKind;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.OrganizationService;
import jp.kyodo.organization.PlannedChange;
import jp.kyodo.organization.PlannedChanges;
import jp.kyodo.organization.Reorganization;
import jp.kyodo.organization.Reorganizations;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.testing.CityDay;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.web.RefusedChangeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest
@Import({ RegisterFixture.class, Offices.class })
class PlannedChangesTests {

	private static final FiscalYear NOW = FiscalYear.of(CityDay.today());

	private static final FiscalYear NEXT = NOW.plus(1);

	private static final LocalDate DAY = NEXT.firstDay();

	@Autowired
	private PlannedChanges planned;

	@Autowired
	private Reorganizations reorganizations;

	@Autowired
	private OrganizationService organization;

	@Autowired
	private DepartmentQueries departments;

	@Autowired
	private RegisterFixture registers;

	@Autowired
	private PlanService planning;

	@Autowired
	private PolicyIssueService issues;

	@Autowired
	private ProgramService programs;

	@Autowired
	private PlanQueries plans;

	@Autowired
	private Offices offices;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private long old;

	private String issue;

	private String program;

	private StaffMember editor;

	@BeforeEach
	void addWork() {
		this.old = this.registers.section("市民協働推進課");
		String plan = this.registers.code("P");
		this.planning.createPlan(new CreatePlan(plan, "これからの計画", NOW, NOW.plus(3), List.of("政策", "施策課題"), ""));
		this.planning.addNode(new AddNode(plan, null, "1", "協働"));
		this.issue = this.registers.code("I");
		this.issues.addIssue(new AddIssue(plan, "1", this.issue, NOW,
				new PolicyIssueContent("協働の推進", this.old, List.of(), false, List.of(), List.of(), List.of())));
		this.program = this.registers.code("G");
		this.programs.addProgram(new AddProgram(plan, this.issue, this.program, "推進事業", this.old));
		this.editor = this.offices.person(Role.EDITOR, this.old);
	}

	@Test
	void closingIsTakenBackWithTheWorkThatWasGivenAway() {
		long successor = this.registers.section("市民自治推進課");
		List<String> before = assignments();
		this.reorganizations.carryOut(Reorganization.close(this.old, DAY, List.of(successor), Map.of(), null));
		assertThat(responsible(NEXT)).isEqualTo(successor);
		assertThat(assignments()).isNotEqualTo(before);
		PlannedChange change = plannedFor(this.old);
		assertThat(change.day()).isEqualTo(DAY);
		assertThat(change.successors()).extracting(DepartmentName::id).containsExactly(successor);

		this.planned.takeBack(change.revision());

		assertThat(this.departments.lastDayOf(this.old)).isEmpty();
		assertThat(this.departments.find(codeOf(this.old)).orElseThrow().successors()).isEmpty();
		assertThat(responsible(NOW)).isEqualTo(this.old);
		assertThat(responsible(NEXT)).isEqualTo(this.old);
		assertThat(this.plans.program(this.program).orElseThrow().responsibleDepartmentId()).isEqualTo(this.old);
		assertThat(assignments()).isEqualTo(before);
		assertThat(this.planned.all()).extracting(PlannedChange::revision).doesNotContain(change.revision());
		this.reorganizations.carryOut(Reorganization.close(this.old, DAY, List.of(successor), Map.of(), null));
		assertThat(responsible(NEXT)).isEqualTo(successor);
	}

	@Test
	void mergeIsTakenBackAsAWhole() {
		long other = this.registers.section("自治課");
		long target = this.registers.section("協働課");
		this.reorganizations.carryOut(Reorganization.merge(List.of(this.old, other), target, DAY));
		PlannedChange change = plannedFor(this.old);
		assertThat(change.ending()).extracting(DepartmentName::id).containsExactlyInAnyOrder(this.old, other);

		this.planned.takeBack(change.revision());

		assertThat(this.departments.lastDayOf(this.old)).isEmpty();
		assertThat(this.departments.lastDayOf(other)).isEmpty();
	}

	@Test
	void splitOfADepartmentThatGoesOnIsPlannedAndTakenBack() {
		long other = this.registers.section("協働課");
		String key = this.reorganizations
			.preview(Reorganization.close(this.old, DAY, List.of(this.old, other), Map.of(), null))
			.works()
			.stream()
			.filter((work) -> work.label().contains(this.program))
			.map(AffectedWork::key)
			.findFirst()
			.orElseThrow();
		this.reorganizations
			.carryOut(Reorganization.close(this.old, DAY, List.of(this.old, other), Map.of(key, other), null));
		assertThat(this.plans.program(this.program).orElseThrow().responsibleDepartmentId()).isEqualTo(other);
		PlannedChange change = this.planned.all()
			.stream()
			.filter((each) -> each.splitting().stream().anyMatch((name) -> name.id() == this.old))
			.findFirst()
			.orElseThrow();
		assertThat(change.day()).isEqualTo(DAY);
		assertThat(change.ending()).isEmpty();
		assertThat(change.successors()).extracting(DepartmentName::id).containsExactly(other);

		this.planned.takeBack(change.revision());

		assertThat(this.plans.program(this.program).orElseThrow().responsibleDepartmentId()).isEqualTo(this.old);
		assertThat(this.planned.all()).extracting(PlannedChange::revision).doesNotContain(change.revision());
	}

	@Test
	void refusesToSplitForADepartmentThatIsNoMore() {
		long other = this.registers.section("協働課");
		this.reorganizations.carryOut(Reorganization.close(other, DAY.minusYears(1), List.of(), Map.of(), null));

		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.reorganizations
				.carryOut(Reorganization.close(this.old, DAY, List.of(this.old, other), Map.of(), null)))
			.satisfies((refusal) -> assertThat(refusal.problems().get(0).field()).isEqualTo("successorIds"));
	}

	@Test
	void whatWasGivenToSomebodyElseSinceThenStays() {
		long successor = this.registers.section("市民自治推進課");
		long third = this.registers.section("公園課");
		this.reorganizations.carryOut(Reorganization.close(this.old, DAY, List.of(successor), Map.of(), null));
		this.jdbc.sql("UPDATE program SET responsible_department_id = ? WHERE code = ?")
			.params(third, this.program)
			.update();

		this.planned.takeBack(plannedFor(this.old).revision());

		assertThat(this.plans.program(this.program).orElseThrow().responsibleDepartmentId()).isEqualTo(third);
		assertThat(responsible(NEXT)).isEqualTo(this.old);
	}

	@Test
	void laterChangeOfADepartmentIsTakenBackFirst() {
		this.reorganizations.carryOut(Reorganization.rename(this.old, "一度目の課", DAY, null));
		PlannedChange first = plannedFor(this.old);
		this.reorganizations.carryOut(Reorganization.rename(this.old, "二度目の課", DAY.plusYears(1), null));

		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.planned.takeBack(first.revision()))
			.satisfies((refusal) -> assertThat(refusal.problems().get(0).messageKey())
				.isEqualTo("organization.planned.later"));
		assertThat(past()).hasSize(3);

		PlannedChange second = this.planned.all()
			.stream()
			.filter((change) -> change.names().stream().anyMatch((name) -> name.after().equals("二度目の課")))
			.findFirst()
			.orElseThrow();
		this.planned.takeBack(second.revision());
		assertThat(past()).containsExactly("市民協働推進課", "一度目の課");
		this.planned.takeBack(first.revision());

		assertThat(past()).containsExactly("市民協働推進課");
		assertThat(this.planned.all()).noneMatch((change) -> concerns(change, this.old));
	}

	@Test
	void renameOfTheSameDayGoesBackToTheOneBefore() {
		this.reorganizations.carryOut(Reorganization.rename(this.old, "一度目の課", DAY, null));
		this.reorganizations.carryOut(Reorganization.rename(this.old, "言い直した課", DAY, null));

		this.planned.takeBack(plannedFor(this.old).revision());

		assertThat(past()).containsExactly("市民協働推進課", "一度目の課");
		this.planned.takeBack(plannedFor(this.old).revision());
		assertThat(past()).containsExactly("市民協働推進課");
	}

	@Test
	void refusesWhatWouldLeaveADepartmentUnderOneThatIsNoMore() {
		long bureau = this.registers.section("市民局");
		long other = this.registers.section("総務局");
		long section = this.organization.createDepartment(new CreateDepartment(this.registers.code("D"),
				DepartmentKind.SECTION, "区政課", bureau, LocalDate.of(1990, 4, 1), 1));
		this.reorganizations.carryOut(Reorganization.move(section, other, DAY, null));
		this.reorganizations.carryOut(Reorganization.close(bureau, DAY.plusYears(1), List.of(other), Map.of(), null));

		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.planned.takeBack(plannedFor(section).revision()))
			.satisfies((refusal) -> assertThat(refusal.problems().get(0).messageKey())
				.isEqualTo("organization.planned.contradicts"));

		this.planned.takeBack(plannedFor(bureau).revision());
		this.planned.takeBack(plannedFor(section).revision());
		assertThat(this.departments.find(codeOf(section)).orElseThrow().name().path()).isEqualTo("市民局区政課");
	}

	@Test
	void changeWhoseDayHasComeStays() {
		this.reorganizations.carryOut(Reorganization.rename(this.old, "今日からの課", CityDay.today(), null));

		assertThat(this.planned.all()).noneMatch((change) -> concerns(change, this.old));
		long revision = this.jdbc.sql("SELECT max(revision_id) FROM department_name_history WHERE department_id = ?")
			.param(this.old)
			.query(Long.class)
			.single();
		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(() -> this.planned.takeBack(revision));
		assertThat(past()).containsExactly("市民協働推進課", "今日からの課");
	}

	@Test
	void pageListsWhatIsPlannedAndTakesItBackOnce() {
		StaffMember person = this.offices.person(Role.PLANNING);
		String name = "改称する課" + this.registers.code("N");
		this.reorganizations.carryOut(Reorganization.rename(this.old, name, DAY, null));
		long revision = plannedFor(this.old).revision();
		String token = UUID.randomUUID().toString();

		assertThat(this.mvc.get().uri("/admin/departments/planned").with(Offices.as(person))).hasStatusOk()
			.bodyText()
			.contains("市民協働推進課 → " + name, "/admin/departments/planned/" + revision + "/take-back");
		assertThat(takeBack(person, revision, token)).hasRedirectedUrl("/admin/departments/planned");
		assertThat(takeBack(person, revision, token)).hasRedirectedUrl("/admin/departments/planned");
		assertThat(past()).containsExactly("市民協働推進課");

		assertThat(takeBack(person, revision, UUID.randomUUID().toString())).hasStatusOk()
			.bodyText()
			.contains("この予定はもうありません");
		assertThat(this.mvc.get().uri("/admin/departments/planned").with(Offices.as(this.editor))).hasStatus(403);
		assertThat(takeBack(this.editor, revision, UUID.randomUUID().toString())).hasStatus(403);
	}

	private MvcTestResult takeBack(StaffMember person, long revision, String token) {
		return this.mvc.post()
			.uri("/admin/departments/planned/" + revision + "/take-back")
			.with(Offices.as(person))
			.with(csrf())
			.param("formToken", token)
			.exchange();
	}

	private PlannedChange plannedFor(long department) {
		return this.planned.all().stream().filter((change) -> concerns(change, department)).findFirst().orElseThrow();
	}

	private boolean concerns(PlannedChange change, long department) {
		return change.ending().stream().anyMatch((name) -> name.id() == department) || this.jdbc
			.sql("SELECT count(*) FROM department_name_history WHERE revision_id = ? AND department_id = ?")
			.params(change.revision(), department)
			.query(Integer.class)
			.single() > 0;
	}

	private List<String> past() {
		return this.departments.find(codeOf(this.old))
			.orElseThrow()
			.past()
			.stream()
			.map((past) -> past.path())
			.toList();
	}

	private List<String> assignments() {
		return this.jdbc.sql("""
				SELECT department_id || ' ' || valid_from || ' ' || coalesce(valid_until::text, '')
				FROM staff_assignment WHERE staff_id = ? ORDER BY valid_from
				""").param(this.editor.id()).query(String.class).list();
	}

	private long responsible(FiscalYear year) {
		return this.plans.issue(this.issue, year).orElseThrow().responsibleDepartmentId();
	}

	private String codeOf(long department) {
		return this.departments.namesIn(NOW).get(department).code();
	}

}
