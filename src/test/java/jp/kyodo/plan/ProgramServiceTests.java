package jp.kyodo.plan;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import jp.kyodo.web.StaleChangeException;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import jp.kyodo.web.RefusedChangeException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@Import(RegisterFixture.class)
class ProgramServiceTests {

	@Autowired
	private RegisterFixture fixture;

	@Autowired
	private ProgramService programs;

	@Autowired
	private PlanQueries queries;

	private RegisterFixture.Issue issue;

	private RegisterFixture.Issue other;

	private String code;

	private long program;

	@BeforeEach
	void addProgram() {
		this.issue = this.fixture.issue();
		this.other = this.fixture.issue(this.issue.plan(), "別の施策課題");
		this.code = this.fixture.code("G");
		this.program = this.programs
			.addProgram(new AddProgram(this.issue.plan().code(), this.issue.code(), this.code, "協働型事業の推進", null));
	}

	@Test
	void showsProgramWithTheAchievementOfTheYear() throws Exception {
		this.programs.recordAchievements(
				new RecordProgramAchievements(this.issue.id(), RegisterFixture.Y2013, Map.of(this.program, "3")));

		assertThat(this.queries.programs(this.issue.id(), RegisterFixture.Y2013))
			.containsExactly(new ProgramView(this.program, this.code, "協働型事業の推進", false, "3"));
		assertThat(this.queries.programs(this.issue.id(), RegisterFixture.Y2012)).extracting(ProgramView::achievement)
			.containsOnlyNulls();
		assertThat(SqlStatements.of(() -> this.queries.programs(this.issue.id(), RegisterFixture.Y2013))).hasSize(1);
	}

	@Test
	void changesAndRemovesAchievement() {
		this.programs.recordAchievements(
				new RecordProgramAchievements(this.issue.id(), RegisterFixture.Y2013, Map.of(this.program, "3")));
		this.programs.recordAchievements(
				new RecordProgramAchievements(this.issue.id(), RegisterFixture.Y2013, Map.of(this.program, "2")));

		assertThat(this.queries.programs(this.issue.id(), RegisterFixture.Y2013)).extracting(ProgramView::achievement)
			.containsExactly("2");
		this.programs.recordAchievements(
				new RecordProgramAchievements(this.issue.id(), RegisterFixture.Y2013, Map.of(this.program, " ")));

		assertThat(this.queries.programs(this.issue.id(), RegisterFixture.Y2013)).extracting(ProgramView::achievement)
			.containsOnlyNulls();
	}

	@Test
	void countsProgramOnceAndShowsItRepeated() {
		PlaceProgram counted = new PlaceProgram(this.issue.plan().code(), this.other.code(), this.code, false);
		PlaceProgram repeated = new PlaceProgram(this.issue.plan().code(), this.other.code(), this.code, true);
		this.programs.recordAchievements(
				new RecordProgramAchievements(this.issue.id(), RegisterFixture.Y2013, Map.of(this.program, "3")));

		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(() -> this.programs.placeProgram(counted));
		this.programs.placeProgram(repeated);

		assertThat(this.queries.programs(this.other.id(), RegisterFixture.Y2013))
			.containsExactly(new ProgramView(this.program, this.code, "協働型事業の推進", true, "3"));
		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(() -> this.programs.recordAchievements(
				new RecordProgramAchievements(this.other.id(), RegisterFixture.Y2013, Map.of(this.program, "1"))));
	}

	@Test
	void countsWhereItWasRepeatedWhenAskedTo() {
		this.programs.placeProgram(new PlaceProgram(this.issue.plan().code(), this.other.code(), this.code, true));

		this.programs.placeProgram(new PlaceProgram(this.issue.plan().code(), this.other.code(), this.code, false));

		assertThat(this.queries.programs(this.other.id(), RegisterFixture.Y2013)).extracting(ProgramView::repeated)
			.containsExactly(false);
		assertThat(this.queries.programs(this.issue.id(), RegisterFixture.Y2013)).extracting(ProgramView::repeated)
			.containsExactly(true);
	}

	@Test
	void refusesRepetitionOfWhatCountsNowhere() {
		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(() -> this.programs
			.placeProgram(new PlaceProgram(this.issue.plan().code(), this.issue.code(), this.code, true)));
	}

	@Test
	void keepsThePlaceThatCountsAsLongAsItIsRepeated() {
		this.programs.placeProgram(new PlaceProgram(this.issue.plan().code(), this.other.code(), this.code, true));
		RemoveProgramPlace counted = new RemoveProgramPlace(this.issue.plan().code(), this.issue.code(), this.code);

		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(() -> this.programs.removePlace(counted));
		this.programs.removePlace(new RemoveProgramPlace(this.issue.plan().code(), this.other.code(), this.code));
		this.programs.removePlace(counted);

		assertThat(this.queries.programs(this.issue.id(), RegisterFixture.Y2013)).isEmpty();
	}

	@Test
	void movesAndChangesPrograms() {
		String second = this.fixture.code("G");
		this.programs.addProgram(new AddProgram(this.issue.plan().code(), this.issue.code(), second, "CSR推進事業",
				this.issue.department()));

		this.programs.moveProgram(new MoveProgram(this.issue.plan().code(), this.issue.code(), second, MoveStep.UP));
		this.programs.changeProgram(new ChangeProgram(this.code, "新しい名前", this.issue.department(), 0));

		assertThat(this.queries.programs(this.issue.id(), RegisterFixture.Y2012)).extracting(ProgramView::name)
			.containsExactly("CSR推進事業", "新しい名前");
		assertThat(this.queries.program(this.code).orElseThrow().responsibleDepartmentId())
			.isEqualTo(this.issue.department());
		assertThatExceptionOfType(StaleChangeException.class)
			.isThrownBy(() -> this.programs.changeProgram(new ChangeProgram(this.code, "古い画面", null, 0)));
	}

	@Test
	void refusesCodesThatNoRatingScaleHas() {
		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(
				() -> new RecordProgramAchievements(this.issue.id(), RegisterFixture.Y2013, Map.of(this.program, "Ⅲ")));
	}

}
