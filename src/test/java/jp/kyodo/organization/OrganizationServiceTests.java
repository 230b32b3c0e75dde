package jp.kyodo.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
class OrganizationServiceTests {

	private static final LocalDate BEGINNING = LocalDate.of(2008, 4, 1);

	private static int number;

	@Autowired
	private OrganizationService organization;

	@Autowired
	private DepartmentQueries departments;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private String prefix;

	private long bureau;

	private long section;

	@BeforeEach
	void setUpBureauWithSection() {
		this.prefix = "t" + (++number);
		this.bureau = create("-bureau", DepartmentKind.BUREAU, "市民局", null);
		this.section = create("-section", DepartmentKind.SECTION, "地域生活課", this.bureau);
	}

	@Test
	void keepsTheNameOfEachYear() {
		this.organization.rename(new RenameDepartment(this.bureau, "市民・こども局", LocalDate.of(2010, 4, 1)));
		this.organization.rename(new RenameDepartment(this.section, "市民協働推進課", LocalDate.of(2012, 4, 1)));

		assertThat(pathIn(2009)).isEqualTo("市民局地域生活課");
		assertThat(pathIn(2011)).isEqualTo("市民・こども局地域生活課");
		assertThat(pathIn(2012)).isEqualTo("市民・こども局市民協働推進課");
	}

	@Test
	void keepsThePlaceOfEachYear() {
		long other = create("-other", DepartmentKind.BUREAU, "総合企画局", null);

		this.organization.move(new MoveDepartment(this.section, other, LocalDate.of(2012, 4, 1)));

		assertThat(pathIn(2011)).isEqualTo("市民局地域生活課");
		assertThat(pathIn(2012)).isEqualTo("総合企画局地域生活課");
	}

	@Test
	void correctsANameOnItsFirstDay() {
		this.organization.rename(new RenameDepartment(this.section, "地域せいかつ課", BEGINNING));

		assertThat(pathIn(2008)).isEqualTo("市民局地域せいかつ課");
		assertThat(this.departments.find(this.prefix + "-section").orElseThrow().past()).hasSize(1);
	}

	@Test
	void closesWithSuccessors() {
		long successor = create("-successor", DepartmentKind.SECTION, "市民協働課", this.bureau);

		this.organization.close(new CloseDepartment(this.section, LocalDate.of(2012, 3, 31), List.of(successor)));

		DepartmentDetails closed = this.departments.find(this.prefix + "-section").orElseThrow();
		assertThat(closed.period().to()).isEqualTo("2012-03-31");
		assertThat(closed.successors()).extracting(DepartmentName::id).containsExactly(successor);
		assertThat(this.departments.selectableIn(new FiscalYear(2011))).extracting(DepartmentName::id)
			.contains(this.section);
		assertThat(this.departments.selectableIn(new FiscalYear(2012))).extracting(DepartmentName::id)
			.doesNotContain(this.section);
	}

	@Test
	void rejectsClosingWhatHasDepartmentsBelow() {
		assertRefused("organization.department.hasChildren",
				() -> this.organization.close(new CloseDepartment(this.bureau, LocalDate.of(2012, 3, 31), List.of())));
	}

	@Test
	void rejectsCircles() {
		assertRefused("organization.department.parent.below",
				() -> this.organization.move(new MoveDepartment(this.bureau, this.section, LocalDate.of(2012, 4, 1))));
	}

	@Test
	void rejectsCirclesThatCloseLater() {
		long other = create("-other", DepartmentKind.BUREAU, "総合企画局", null);
		this.organization.move(new MoveDepartment(other, this.section, LocalDate.of(2014, 4, 1)));

		assertRefused("organization.department.parent.belowLater",
				() -> this.organization.move(new MoveDepartment(this.section, other, LocalDate.of(2012, 4, 1))));
	}

	@Test
	void rejectsAPlaceUnderWhatEnds() {
		long other = create("-other", DepartmentKind.BUREAU, "総合企画局", null);
		this.organization.close(new CloseDepartment(other, LocalDate.of(2014, 3, 31), List.of()));

		assertRefused("organization.department.parent.ends",
				() -> this.organization.move(new MoveDepartment(this.section, other, LocalDate.of(2012, 4, 1))));
	}

	@Test
	void rejectsAnEndBeforeAPlannedName() {
		this.organization.rename(new RenameDepartment(this.section, "市民協働推進課", LocalDate.of(2014, 4, 1)));

		assertRefused("organization.department.plannedLater",
				() -> this.organization.close(new CloseDepartment(this.section, LocalDate.of(2013, 3, 31), List.of())));
		assertThat(pathIn(2014)).isEqualTo("市民局市民協働推進課");
	}

	@Test
	void rejectsASuccessorThatEnded() {
		long successor = create("-successor", DepartmentKind.SECTION, "市民協働課", this.bureau);
		this.organization.close(new CloseDepartment(successor, LocalDate.of(2012, 3, 31), List.of()));

		assertRefused("organization.department.absentOn", () -> this.organization
			.close(new CloseDepartment(this.section, LocalDate.of(2013, 3, 31), List.of(successor))));
		assertThat(this.departments.find(this.prefix + "-section").orElseThrow().period().to()).isNull();
	}

	@Test
	void rejectsTheEndOfWhoIsToTakeOver() {
		long successor = create("-successor", DepartmentKind.SECTION, "市民協働課", this.bureau);
		this.organization.close(new CloseDepartment(this.section, LocalDate.of(2013, 3, 31), List.of(successor)));

		assertRefused("organization.department.awaited",
				() -> this.organization.close(new CloseDepartment(successor, LocalDate.of(2012, 3, 31), List.of())));
		assertRefused("organization.department.absentOn", () -> this.organization
			.close(new CloseDepartment(successor, LocalDate.of(2014, 3, 31), List.of(this.section))));
	}

	@Test
	void rejectsDaysOnWhichADepartmentIsNotThere() {
		assertRefused("organization.department.dayOutside",
				() -> this.organization.rename(new RenameDepartment(this.section, "別の課", LocalDate.of(2000, 4, 1))));
		assertRefused("organization.department.absentOn",
				() -> this.organization.createDepartment(new CreateDepartment(this.prefix + "-x",
						DepartmentKind.SECTION, "早い課", this.bureau, LocalDate.of(2000, 4, 1), 0)));
	}

	@Test
	void rejectsCodesThatAreTakenOrMalformed() {
		assertRefused("organization.department.code.taken",
				() -> create("-section", DepartmentKind.SECTION, "同じ課", null));
		assertRefused("organization.department.code.malformed",
				() -> create("/../x", DepartmentKind.SECTION, "変な課", null));
	}

	@Test
	void tellsTheSecondOfTwoWhoChangeTheSame() {
		int version = this.departments.find(this.prefix + "-section").orElseThrow().version();
		LocalDate day = LocalDate.of(2012, 4, 1);

		this.organization.rename(new RenameDepartment(this.section, "先の名", day, version));

		assertRefused("organization.changedMeanwhile",
				() -> this.organization.rename(new RenameDepartment(this.section, "後の名", day, version)));
		assertThat(pathIn(2012)).isEqualTo("市民局先の名");
	}

	@Test
	void recordsWhoChangedWhat() {
		StaffMember planner = new StaffMember(4711, "kikaku", "企画 次郎", "", Set.of());
		SecurityContextHolder.getContext().setAuthentication(StaffAuthentication.of(planner));
		try {
			this.organization.rename(new RenameDepartment(this.section, "記録される課", LocalDate.of(2012, 4, 1)));
		}
		finally {
			SecurityContextHolder.clearContext();
		}

		List<String> recorded = this.jdbc.sql("""
				SELECT r.recorded_by || ' ' || h.name || ' ' || h.revision_kind
				FROM department_name_history h JOIN revision r ON r.id = h.revision_id
				WHERE h.department_id = ? ORDER BY r.id, h.valid_from
				""").param(this.section).query(String.class).list();
		assertThat(recorded).containsExactly("system 地域生活課 0", "kikaku 地域生活課 1", "kikaku 記録される課 0");
	}

	@Test
	void neverChangesHistory() {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("UPDATE department_name_history SET name = 'x'").update());
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("DELETE FROM revision").update());
	}

	@Test
	void readsAllNamesWithOneStatementUntilSomethingChanges() throws Exception {
		create("-fresh", DepartmentKind.SECTION, "新しい課", this.bureau);

		int first = SqlStatements.count(() -> this.departments.namesIn(new FiscalYear(2012)));
		int second = SqlStatements.count(() -> this.departments.namesIn(new FiscalYear(2013)));

		assertThat(first).isEqualTo(1);
		assertThat(second).isZero();
	}

	@Test
	void forgetsWhatWasRolledBack() {
		this.transaction.executeWithoutResult((status) -> {
			this.organization.rename(new RenameDepartment(this.section, "幻の課", LocalDate.of(2012, 4, 1)));
			assertThat(pathIn(2012)).isEqualTo("市民局幻の課");
			status.setRollbackOnly();
		});

		assertThat(pathIn(2012)).isEqualTo("市民局地域生活課");
	}

	private long create(String suffix, DepartmentKind kind, String name, @Nullable Long parent) {
		return this.organization
			.createDepartment(new CreateDepartment(this.prefix + suffix, kind, name, parent, BEGINNING, 1));
	}

	private String pathIn(int year) {
		return this.departments.namesIn(new FiscalYear(year)).get(this.section).path();
	}

	private static void assertRefused(String reason, Runnable change) {
		assertThatExceptionOfType(ChangeRefused.class).isThrownBy(change::run)
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo(reason));
	}

}
