package jp.kyodo.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jp.kyodo.organization.AffectedWork;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.DepartmentUse.UnownedWork;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Reorganization;
import jp.kyodo.organization.ReorganizationPreview;
import jp.kyodo.organization.Reorganizations;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.testing.CityDay;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.web.RefusedChangeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.kyodo.plan.RegisterFixture.Y2011;
import static jp.kyodo.plan.RegisterFixture.Y2012;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a reorganization does to the work of a department.
 */
@PortalTest
@Import({ RegisterFixture.class, Offices.class, RoundFixture.class })
class ReorganizationTests {

	private static final LocalDate DAY = LocalDate.of(2012, 4, 1);

	@Autowired
	private Reorganizations reorganizations;

	@Autowired
	private SheetQueries sheets;

	@Autowired
	private RegisterFixture registers;

	@Autowired
	private Offices offices;

	@Autowired
	private PlanQueries plans;

	@Autowired
	private DepartmentQueries departments;

	@Autowired
	private JdbcClient jdbc;

	private OfficeAtWork office;

	@BeforeEach
	void open(@Autowired AutowireCapableBeanFactory beans) {
		this.office = beans.createBean(OfficeAtWork.class);
	}

	@Test
	void showsWhatIsTouchedAndChangesNothing() {
		long successor = this.registers.section("市民自治推進課");

		ReorganizationPreview preview = this.reorganizations
			.preview(Reorganization.close(this.office.department(), DAY, List.of(successor), Map.of(), null));

		assertThat(preview.works()).extracting(AffectedWork::key)
			.contains("issue-" + this.office.issue().code(), "program-" + this.office.program(),
					"person-" + this.office.editor().loginName(), "sheet-2011-" + this.office.issue().code());
		assertThat(preview.obstacles()).isEmpty();
		assertThat(this.office.lastDay()).isNull();
		assertThat(this.plans.issue(this.office.issue().code(), Y2012)).isEmpty();
	}

	@Test
	void givesOpenWorkToTheSuccessorAndKeepsOldYears() {
		long successor = this.registers.section("市民自治推進課");

		this.reorganizations
			.carryOut(Reorganization.close(this.office.department(), DAY, List.of(successor), Map.of(), null));

		assertThat(this.office.responsible(Y2011)).isEqualTo(this.office.department());
		assertThat(this.office.responsible(Y2012)).isEqualTo(successor);
		assertThat(this.office.responsibleForProgram()).isEqualTo(successor);
		StaffMember moved = this.office.editorNow();
		assertThat(moved.hasIn(Role.EDITOR, successor)).isTrue();
		assertThat(SheetAccess.mayEdit(moved, this.sheets.head(Y2011, this.office.issue().code()))).isTrue();
		assertThat(unownedKeys()).noneMatch((label) -> label.startsWith(this.office.issue().code() + " "));
	}

	@Test
	void movesPeopleOnTheDayAndNotBefore() {
		long successor = this.registers.section("市民自治推進課");
		LocalDate tomorrow = CityDay.today().plusDays(1);

		this.reorganizations
			.carryOut(Reorganization.close(this.office.department(), tomorrow, List.of(successor), Map.of(), null));

		assertThat(this.jdbc.sql("""
				SELECT department_id || ' ' || valid_from || ' ' || coalesce(valid_until::text, '')
				FROM staff_assignment WHERE staff_id = ? ORDER BY valid_from
				""").param(this.office.editor().id()).query(String.class).list()).containsExactly(
				this.office.department() + " " + CityDay.today() + " " + CityDay.today(),
				successor + " " + tomorrow + " ");
		assertThat(this.office.editorNow().hasIn(Role.EDITOR, this.office.department())).isTrue();
	}

	@Test
	void splitsByChoiceAndListsWhatHasNoOwner() {
		RegisterFixture.Issue other = this.registers.issue(this.office.issue().plan(), "自治の推進");
		this.jdbc.sql("UPDATE policy_issue_year SET responsible_department_id = ? WHERE policy_issue_id = ?")
			.params(this.office.department(), other.id())
			.update();
		long one = this.registers.section("協働課");
		long two = this.registers.section("自治課");

		this.reorganizations.carryOut(Reorganization.close(this.office.department(), DAY, List.of(one, two),
				Map.of("issue-" + this.office.issue().code(), two, "person-" + this.office.editor().loginName(), one),
				null));

		assertThat(this.office.responsible(Y2012)).isEqualTo(two);
		assertThat(this.plans.issue(other.code(), Y2012)).isEmpty();
		assertThat(this.office.responsibleForProgram()).isEqualTo(this.office.department());
		assertThat(this.office.editorNow().hasIn(Role.EDITOR, one)).isTrue();
		assertThat(unownedKeys()).anyMatch((label) -> label.contains(other.code()))
			.anyMatch((label) -> label.contains(this.office.program()));
	}

	@Test
	void letsADepartmentGoOnThatGivesSomethingAway() {
		long other = this.registers.section("自治課");

		this.reorganizations.carryOut(Reorganization.close(this.office.department(), DAY,
				List.of(this.office.department(), other), Map.of("issue-" + this.office.issue().code(), other), null));

		assertThat(this.office.responsible(Y2012)).isEqualTo(other);
		assertThat(this.office.lastDay()).isNull();
		assertThat(this.office.responsibleForProgram()).isEqualTo(this.office.department());
		assertThat(this.office.editorNow().hasIn(Role.EDITOR, this.office.department())).isTrue();
	}

	@Test
	void mergesIntoOneOfThem() {
		long target = this.registers.section("協働課");
		this.offices.person(Role.EDITOR, target);

		this.reorganizations.carryOut(Reorganization.merge(List.of(this.office.department(), target), target, DAY));

		assertThat(this.office.responsible(Y2012)).isEqualTo(target);
		assertThat(this.office.lastDay()).isEqualTo("2012-03-31");
		assertThat(this.departments.find(this.office.codeOf(target)).orElseThrow().period().to()).isNull();
	}

	@Test
	void refusesToRenameWhatIsPublished() {
		this.office.publishSheets();
		Reorganization change = Reorganization.rename(this.office.department(), "市民自治課", LocalDate.of(2011, 10, 1),
				null);

		assertThat(this.reorganizations.preview(change).obstacles()).extracting((obstacle) -> obstacle.possibleFrom())
			.containsExactly(DAY);
		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(() -> this.reorganizations.carryOut(change))
			.satisfies((refusal) -> assertThat(refusal.problems().get(0).arguments().get(0).toString())
				.contains(this.office.issue().code()));
		assertThat(this.office.nameIn(Y2011)).isEqualTo("市民協働推進課");

		this.reorganizations.carryOut(Reorganization.rename(this.office.department(), "市民自治課", DAY, null));

		assertThat(this.office.nameIn(Y2011)).isEqualTo("市民協働推進課");
		assertThat(this.office.nameIn(Y2012)).isEqualTo("市民自治課");
	}

	private List<String> unownedKeys() {
		return this.reorganizations.unownedOn(CityDay.today()).stream().map(UnownedWork::label).toList();
	}

}
