package jp.kyodo.evaluation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.AffectedWork;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.DepartmentUse.UnownedWork;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Reorganization;
import jp.kyodo.organization.ReorganizationPreview;
import jp.kyodo.organization.Reorganizations;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.organization.StaffQueries;
import jp.kyodo.plan.AddProgram;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.ProgramService;
import jp.kyodo.plan.RegisterFixture;
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

import static jp.kyodo.plan.RegisterFixture.Y2011;
import static jp.kyodo.plan.RegisterFixture.Y2012;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest
@Import({ RegisterFixture.class, Offices.class, RoundFixture.class })
class ReorganizationTests {

	private static final LocalDate DAY = LocalDate.of(2012, 4, 1);

	@Autowired
	private Reorganizations reorganizations;

	@Autowired
	private EvaluationRounds rounds;

	@Autowired
	private SheetQueries sheets;

	@Autowired
	private RegisterFixture registers;

	@Autowired
	private RoundFixture fixture;

	@Autowired
	private Offices offices;

	@Autowired
	private StaffQueries staff;

	@Autowired
	private PlanQueries plans;

	@Autowired
	private ProgramService programs;

	@Autowired
	private DepartmentQueries departments;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private RegisterFixture.Issue issue;

	private long old;

	private StaffMember editor;

	private String program;

	@BeforeEach
	void addWork() {
		this.issue = this.registers.issue();
		this.old = this.issue.department();
		this.editor = this.offices.person(Role.EDITOR, this.old);
		this.program = this.registers.code("G");
		this.programs
			.addProgram(new AddProgram(this.issue.plan().code(), this.issue.code(), this.program, "推進事業", this.old));
		this.fixture.putFormInForce(this.issue.plan().code(), 1);
		this.rounds.open(this.issue.plan().code(), Y2011, LocalDate.of(2012, 6, 29));
	}

	@Test
	void showsWhatIsTouchedAndChangesNothing() {
		long successor = this.registers.section("市民自治推進課");

		ReorganizationPreview preview = this.reorganizations
			.preview(Reorganization.close(this.old, DAY, List.of(successor), Map.of(), null));

		assertThat(preview.works()).extracting(AffectedWork::key)
			.contains("issue-" + this.issue.code(), "program-" + this.program, "person-" + this.editor.loginName(),
					"sheet-2011-" + this.issue.code());
		assertThat(preview.obstacles()).isEmpty();
		assertThat(this.departments.find(codeOf(this.old)).orElseThrow().period().to()).isNull();
		assertThat(this.plans.issue(this.issue.code(), Y2012)).isEmpty();
	}

	@Test
	void givesOpenWorkToTheSuccessorAndKeepsOldYears() {
		long successor = this.registers.section("市民自治推進課");

		this.reorganizations.carryOut(Reorganization.close(this.old, DAY, List.of(successor), Map.of(), null));

		assertThat(responsible(Y2011)).isEqualTo(this.old);
		assertThat(responsible(Y2012)).isEqualTo(successor);
		assertThat(this.plans.program(this.program).orElseThrow().responsibleDepartmentId()).isEqualTo(successor);
		StaffMember moved = this.staff.find(this.editor.loginName()).orElseThrow();
		assertThat(moved.hasIn(Role.EDITOR, successor)).isTrue();
		assertThat(SheetAccess.mayEdit(moved, this.sheets.head(Y2011, this.issue.code()))).isTrue();
		assertThat(unownedKeys()).noneMatch((label) -> label.startsWith(this.issue.code() + " "));
	}

	@Test
	void movesPeopleOnTheDayAndNotBefore() {
		long successor = this.registers.section("市民自治推進課");
		LocalDate tomorrow = CityDay.today().plusDays(1);

		this.reorganizations.carryOut(Reorganization.close(this.old, tomorrow, List.of(successor), Map.of(), null));

		assertThat(this.jdbc.sql("""
				SELECT department_id || ' ' || valid_from || ' ' || coalesce(valid_until::text, '')
				FROM staff_assignment WHERE staff_id = ? ORDER BY valid_from
				""").param(this.editor.id()).query(String.class).list()).containsExactly(
				this.old + " " + CityDay.today() + " " + CityDay.today(), successor + " " + tomorrow + " ");
		assertThat(this.staff.find(this.editor.loginName()).orElseThrow().hasIn(Role.EDITOR, this.old)).isTrue();
	}

	@Test
	void splitsByChoiceAndListsWhatHasNoOwner() {
		RegisterFixture.Issue other = this.registers.issue(this.issue.plan(), "自治の推進");
		this.jdbc.sql("UPDATE policy_issue_year SET responsible_department_id = ? WHERE policy_issue_id = ?")
			.params(this.old, other.id())
			.update();
		long one = this.registers.section("協働課");
		long two = this.registers.section("自治課");

		this.reorganizations.carryOut(Reorganization.close(this.old, DAY, List.of(one, two),
				Map.of("issue-" + this.issue.code(), two, "person-" + this.editor.loginName(), one), null));

		assertThat(responsible(Y2012)).isEqualTo(two);
		assertThat(this.plans.issue(other.code(), Y2012)).isEmpty();
		assertThat(this.plans.program(this.program).orElseThrow().responsibleDepartmentId()).isEqualTo(this.old);
		assertThat(this.staff.find(this.editor.loginName()).orElseThrow().hasIn(Role.EDITOR, one)).isTrue();
		assertThat(unownedKeys()).anyMatch((label) -> label.contains(other.code()))
			.anyMatch((label) -> label.contains(this.program));
	}

	@Test
	void letsADepartmentGoOnThatGivesSomethingAway() {
		long other = this.registers.section("自治課");

		this.reorganizations.carryOut(Reorganization.close(this.old, DAY, List.of(this.old, other),
				Map.of("issue-" + this.issue.code(), other), null));

		assertThat(responsible(Y2012)).isEqualTo(other);
		assertThat(this.departments.find(codeOf(this.old)).orElseThrow().period().to()).isNull();
		assertThat(this.plans.program(this.program).orElseThrow().responsibleDepartmentId()).isEqualTo(this.old);
		assertThat(this.staff.find(this.editor.loginName()).orElseThrow().hasIn(Role.EDITOR, this.old)).isTrue();
	}

	@Test
	void mergesIntoOneOfThem() {
		long target = this.registers.section("協働課");
		this.offices.person(Role.EDITOR, target);

		this.reorganizations.carryOut(Reorganization.merge(List.of(this.old, target), target, DAY));

		assertThat(responsible(Y2012)).isEqualTo(target);
		assertThat(this.departments.find(codeOf(this.old)).orElseThrow().period().to()).isEqualTo("2012-03-31");
		assertThat(this.departments.find(codeOf(target)).orElseThrow().period().to()).isNull();
	}

	@Test
	void refusesToRenameWhatIsPublished() {
		this.jdbc.sql("UPDATE evaluation_sheet SET state = 'PUBLISHED', published = true WHERE policy_issue_id = ?")
			.param(this.issue.id())
			.update();
		Reorganization change = Reorganization.rename(this.old, "市民自治課", LocalDate.of(2011, 10, 1), null);

		assertThat(this.reorganizations.preview(change).obstacles()).extracting((obstacle) -> obstacle.possibleFrom())
			.containsExactly(DAY);
		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(() -> this.reorganizations.carryOut(change))
			.satisfies((refusal) -> assertThat(refusal.problems().get(0).arguments().get(0).toString())
				.contains(this.issue.code()));
		assertThat(nameIn(Y2011)).isEqualTo("市民協働推進課");

		this.reorganizations.carryOut(Reorganization.rename(this.old, "市民自治課", DAY, null));

		assertThat(nameIn(Y2011)).isEqualTo("市民協働推進課");
		assertThat(nameIn(Y2012)).isEqualTo("市民自治課");
	}

	@Test
	void refusesToMergeOnADayInThePastOfPublishedSheets() {
		this.jdbc.sql("UPDATE evaluation_sheet SET state = 'PUBLISHED', published = true WHERE policy_issue_id = ?")
			.param(this.issue.id())
			.update();
		long target = this.registers.section("協働課");
		StaffMember planning = this.offices.person(Role.PLANNING);

		MvcTestResult refused = post("/admin/departments/merge", planning, UUID.randomUUID().toString(), Map.of("day",
				"2011-10-01", "successors", codeOf(target), "departments", codeOf(this.old), "confirmed", "true"));

		assertThat(refused).hasStatusOk()
			.bodyText()
			.contains("この日付では実行できません", this.issue.code() + " (2011)", "2012年4月1日以後の日付にしてください")
			.doesNotContain("この内容で実行する");
		assertThat(this.departments.find(codeOf(this.old)).orElseThrow().period().to()).isNull();
		assertThat(responsible(Y2011)).isEqualTo(this.old);
		assertThat(this.staff.find(this.editor.loginName()).orElseThrow().hasIn(Role.EDITOR, this.old)).isTrue();
	}

	@Test
	void showsThePreviewFirstAndCarriesOutOnce() throws Exception {
		StaffMember planning = this.offices.person(Role.PLANNING);
		String successor = codeOf(this.registers.section("市民自治推進課"));
		String path = "/admin/departments/" + codeOf(this.old) + "/closing";
		Map<String, String> typed = new HashMap<>(Map.of("day", "2012/3/31", "successors", successor));

		assertThat(post(path, planning, UUID.randomUUID().toString(), typed)).hasStatusOk()
			.bodyText()
			.contains("まだ何も変わっていません", this.issue.code(), this.program, this.editor.displayName(), "name=\"confirmed\"");
		assertThat(this.departments.find(codeOf(this.old)).orElseThrow().period().to()).isNull();

		typed.put("confirmed", "true");
		String token = UUID.randomUUID().toString();
		Callable<MvcTestResult> confirm = () -> post(path, planning, token, typed);
		ExecutorService people = Executors.newFixedThreadPool(20);
		people.invokeAll(IntStream.range(0, 20).mapToObj((number) -> confirm).collect(Collectors.toList()));
		people.shutdown();

		assertThat(this.departments.find(codeOf(this.old)).orElseThrow().period().to()).isEqualTo("2012-03-31");
		assertThat(this.jdbc.sql("SELECT count(*) FROM department_successor WHERE predecessor_id = ?")
			.param(this.old)
			.query(Integer.class)
			.single()).isOne();
		assertThat(this.jdbc.sql("SELECT count(*) FROM staff_assignment WHERE staff_id = ? AND valid_until IS NULL")
			.param(this.editor.id())
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void asksForASuccessorOfEachThingInASplit() {
		StaffMember planning = this.offices.person(Role.PLANNING);
		String one = codeOf(this.registers.section("協働課"));
		String two = codeOf(this.registers.section("自治課"));
		String path = "/admin/departments/" + codeOf(this.old) + "/closing";

		MvcTestResult preview = this.mvc.post()
			.uri(path)
			.with(Offices.as(planning))
			.with(csrf())
			.param("formToken", UUID.randomUUID().toString())
			.param("day", "2012-03-31")
			.param("successors", one, two)
			.param("to-issue-" + this.issue.code(), two)
			.exchange();

		assertThat(preview).hasStatusOk()
			.bodyText()
			.contains("name=\"to-issue-" + this.issue.code() + "\"",
					"name=\"to-person-" + this.editor.loginName() + "\"", "value=\"" + two + "\" selected", "あとで決める");
	}

	@Test
	void listsTheUnownedAndCountsThemOnTheStartPage() {
		StaffMember planning = this.offices.person(Role.PLANNING);
		this.reorganizations.carryOut(Reorganization.close(this.old, DAY, List.of(), Map.of(), null));

		assertThat(unownedPages(planning)).contains(this.issue.code(), this.program, this.editor.displayName());
		assertThat(this.mvc.get().uri("/admin").with(Offices.as(planning))).bodyText().contains("持ち主のいないものが");
	}

	@Test
	void listsTheUnownedInPages() {
		StaffMember planning = this.offices.person(Role.PLANNING);
		IntStream.range(0, 51)
			.forEach((number) -> this.programs.addProgram(new AddProgram(this.issue.plan().code(), this.issue.code(),
					this.registers.code("G"), "事業" + number, this.old)));
		this.reorganizations.carryOut(Reorganization.close(this.old, DAY, List.of(), Map.of(), null));

		assertThat(this.mvc.get().uri("/admin/unowned").with(Offices.as(planning))).bodyText()
			.contains("href=\"/admin/unowned?page=2\"");
		assertThat(unownedPages(planning)).contains("事業0", "事業50");
	}

	/** All pages of the list, one behind the other. */
	private String unownedPages(StaffMember person) {
		StringBuilder pages = new StringBuilder();
		for (int page = 1; page <= 20; page++) {
			MvcTestResult result = this.mvc.get()
				.uri("/admin/unowned?page=" + page)
				.with(Offices.as(person))
				.exchange();
			assertThat(result).hasStatusOk();
			pages.append(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
		}
		return pages.toString();
	}

	@Test
	void keepsWhatWasTypedWhenARuleForbidsIt() {
		StaffMember planning = this.offices.person(Role.PLANNING);

		assertThat(post("/admin/departments/merge", planning, UUID.randomUUID().toString(),
				Map.of("day", "きのう", "successors", codeOf(this.old), "departments", codeOf(this.old))))
			.hasStatusOk()
			.bodyText()
			.contains("value=\"きのう\"", "統合する日を 2012-04-01 のように", "checked");
		assertThat(post("/admin/departments/merge", planning, UUID.randomUUID().toString(),
				Map.of("day", "2012-04-01", "successors", codeOf(this.old), "departments", codeOf(this.old))))
			.hasStatusOk()
			.bodyText()
			.contains("統合先のほかに1つ以上");
	}

	private long responsible(FiscalYear year) {
		return this.plans.issue(this.issue.code(), year).orElseThrow().responsibleDepartmentId();
	}

	private String nameIn(FiscalYear year) {
		return this.departments.namesIn(year).get(this.old).name();
	}

	private String codeOf(long department) {
		return this.departments.namesIn(Y2011).get(department).code();
	}

	private List<String> unownedKeys() {
		return this.reorganizations.unownedOn(CityDay.today()).stream().map(UnownedWork::label).toList();
	}

	private MvcTestResult post(String path, StaffMember person, String token, Map<String, String> fields) {
		var request = this.mvc.post().uri(path).with(Offices.as(person)).with(csrf()).param("formToken", token);
		fields.forEach(request::param);
		return request.exchange();
	}

}
