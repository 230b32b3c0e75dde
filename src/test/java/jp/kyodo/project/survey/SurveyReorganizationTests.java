package jp.kyodo.project.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.AffectedWork;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.PlannedChanges;
import jp.kyodo.organization.Reorganization;
import jp.kyodo.organization.Reorganizations;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffAuthentication;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import({ SurveyFixture.class, Offices.class })
class SurveyReorganizationTests {

	@Autowired
	private SurveyFixture fixture;

	@Autowired
	private SurveyQueries queries;

	@Autowired
	private SurveyReminders reminders;

	@Autowired
	private Reorganizations reorganizations;

	@Autowired
	private PlannedChanges planned;

	@Autowired
	private Offices offices;

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void answersOfAMergedDepartmentGoToTheSuccessor() {
		FiscalYear year = this.fixture.year();
		long old = this.fixture.department("公園協働課");
		long successor = this.fixture.department("みどりの協働推進課");
		String decided = this.fixture.project("公園の花壇づくり", old, year);
		String open = this.fixture.project("遊具の見守り", old, year);
		String own = this.fixture.project("街路樹の里親", successor, year);
		this.fixture.open(year, old, successor);
		this.fixture.goOn(this.offices.person(Role.EDITOR, old), year, old, decided);
		StaffMember successorEditor = this.offices.person(Role.EDITOR, successor);

		close(old, year, successor);

		assertThat(this.queries.head(year, old)).isEmpty();
		assertThat(this.fixture.items(year, successor)).extracting(SurveyItemView::code)
			.containsExactlyInAnyOrder(decided, open, own);
		this.fixture.goOn(successorEditor, year, successor, open, own);
		assertThat(this.fixture.items(year, successor)).extracting(SurveyItemView::decision)
			.containsOnly(Decision.GOES_ON);
	}

	@Test
	void whoWasNotAskedIsAskedInPlaceOfTheMergedDepartment() {
		FiscalYear year = this.fixture.year();
		long old = this.fixture.department("公園協働課");
		long successor = this.fixture.department("みどりの協働推進課");
		this.fixture.open(year, old);
		StaffMember planner = this.offices.person(Role.PLANNING);
		this.reminders.remind(year, List.of(old), "", planner);
		SecurityContextHolder.getContext().setAuthentication(StaffAuthentication.of(planner));

		close(old, year, successor);

		ResponseHead ended = this.fixture.head(year, old);
		assertThat(ended.state()).isEqualTo(ResponseState.ACCEPTED);
		assertThat(this.queries.events(ended.id())).extracting(SurveyEvent::kind)
			.containsExactly("HAND_OVER", "REMIND");
		assertThat(this.fixture.head(year, successor).state()).isEqualTo(ResponseState.NOT_STARTED);
	}

	@Test
	void answersGoBackWhenTheReorganisationIsTakenBack() {
		FiscalYear year = this.fixture.year();
		long old = this.fixture.department("公園協働課");
		long successor = this.fixture.department("みどりの協働推進課");
		String decided = this.fixture.project("公園の花壇づくり", old, year);
		String open = this.fixture.project("遊具の見守り", old, year);
		String own = this.fixture.project("街路樹の里親", successor, year);
		this.fixture.open(year, old, successor);
		this.fixture.goOn(this.offices.person(Role.EDITOR, old), year, old, decided);
		close(old, year, successor);

		takeBack(old);

		assertThat(this.fixture.head(year, old).state()).isEqualTo(ResponseState.DRAFT);
		assertThat(this.fixture.items(year, old)).extracting(SurveyItemView::code)
			.containsExactlyInAnyOrder(decided, open);
		assertThat(this.fixture.item(year, old, decided).decision()).isEqualTo(Decision.GOES_ON);
		assertThat(this.fixture.head(year, successor).state()).isEqualTo(ResponseState.NOT_STARTED);
		assertThat(this.fixture.items(year, successor)).extracting(SurveyItemView::code).containsExactly(own);
		close(old, year, successor);
		assertThat(this.fixture.items(year, successor)).hasSize(3);
	}

	@Test
	void whatTheSuccessorHasDecidedSinceStaysWithIt() {
		FiscalYear year = this.fixture.year();
		long old = this.fixture.department("公園協働課");
		long successor = this.fixture.department("みどりの協働推進課");
		String open = this.fixture.project("公園の花壇づくり", old, year);
		String ended = this.fixture.project("遊具の見守り", old, year);
		this.fixture.open(year, old);
		StaffMember successorEditor = this.offices.person(Role.EDITOR, successor);
		close(old, year, successor);
		this.fixture.end(successorEditor, year, successor, "役目を終えたため", ended);

		takeBack(old);

		assertThat(this.fixture.items(year, old)).extracting(SurveyItemView::code).containsExactly(open);
		assertThat(this.fixture.items(year, successor)).extracting(SurveyItemView::code).containsExactly(ended);
		assertThat(this.fixture.head(year, successor).state()).isEqualTo(ResponseState.DRAFT);
	}

	@Test
	void whatTheSuccessorHasSubmittedSinceStaysSubmitted() {
		FiscalYear year = this.fixture.year();
		long old = this.fixture.department("公園協働課");
		long successor = this.fixture.department("みどりの協働推進課");
		String project = this.fixture.project("公園の花壇づくり", old, year);
		this.fixture.open(year, old);
		this.fixture.goOn(this.offices.person(Role.EDITOR, old), year, old, project);
		StaffMember successorEditor = this.offices.person(Role.EDITOR, successor);
		close(old, year, successor);
		this.fixture.take(successorEditor, year, successor, ResponseStep.SUBMIT);

		takeBack(old);

		assertThat(this.fixture.head(year, successor).state()).isEqualTo(ResponseState.SUBMITTED);
		assertThat(this.fixture.items(year, successor)).hasSize(1);
		assertThat(this.fixture.items(year, old)).isEmpty();
	}

	@Test
	void whoWasAskedInPlaceOfAnotherIsNotAskedAnyMore() {
		FiscalYear year = this.fixture.year();
		long old = this.fixture.department("公園協働課");
		long successor = this.fixture.department("みどりの協働推進課");
		this.fixture.open(year, old);
		StaffMember planner = this.offices.person(Role.PLANNING);
		this.reminders.remind(year, List.of(old), "", planner);
		SecurityContextHolder.getContext().setAuthentication(StaffAuthentication.of(planner));
		close(old, year, successor);

		takeBack(old);

		ResponseHead again = this.fixture.head(year, old);
		assertThat(again.state()).isEqualTo(ResponseState.NOT_STARTED);
		assertThat(this.queries.events(again.id())).extracting(SurveyEvent::kind)
			.containsExactly("TAKE_BACK", "HAND_OVER", "REMIND");
		assertThat(this.queries.head(year, successor)).isEmpty();
	}

	@Test
	void aSubmittedAnswerStaysWithWhoGaveIt() {
		FiscalYear year = this.fixture.year();
		SurveyFixture.Office office = this.fixture.office(year, ResponseState.SUBMITTED);
		long successor = this.fixture.department("みどりの協働推進課");

		close(office.id(), year, successor);

		assertThat(this.fixture.head(year, office.id()).state()).isEqualTo(ResponseState.SUBMITTED);
	}

	@Test
	void surveysBeforeTheReorganisationKeepTheirDepartment() {
		FiscalYear year = this.fixture.year();
		long old = this.fixture.department("公園協働課");
		this.fixture.open(year, old);

		close(old, year.plus(1), this.fixture.department("みどりの協働推進課"));

		assertThat(this.queries.head(year, old)).isPresent();
	}

	@Test
	void aDividedDepartmentsQuestionsGoWhereTheyAreChosenToGo() {
		FiscalYear year = this.fixture.year();
		long old = this.fixture.department("市民課");
		long first = this.fixture.department("市民第一課");
		long second = this.fixture.department("市民第二課");
		String one = this.fixture.project("花と緑の道づくり", old, year);
		String other = this.fixture.project("防災かまどベンチ", old, year);
		this.fixture.open(year, old);

		this.reorganizations.carryOut(Reorganization.close(old, year.firstDay(), List.of(first, second),
				Map.of("survey-item-" + one, first, "survey-item-" + other, second), null));

		assertThat(this.fixture.items(year, first)).extracting(SurveyItemView::code).containsExactly(one);
		assertThat(this.fixture.items(year, second)).extracting(SurveyItemView::code).containsExactly(other);
		assertThat(this.queries.head(year, old)).isEmpty();
	}

	@Test
	void theDryRunNamesTheAnswersThatAreGiven() {
		FiscalYear year = this.fixture.year();
		long old = this.fixture.department("公園協働課");
		this.fixture.open(year, old);

		List<AffectedWork> works = this.reorganizations
			.preview(Reorganization.close(old, year.firstDay(), List.of(this.fixture.department("みどりの課")), Map.of(),
					null))
			.works();

		assertThat(works).extracting(AffectedWork::kindKey).contains("project-survey.use.open");
	}

	private void takeBack(long department) {
		this.planned.takeBack(this.planned.all()
			.stream()
			.filter((change) -> change.ending().stream().anyMatch((name) -> name.id() == department))
			.findFirst()
			.orElseThrow()
			.revision());
	}

	private void close(long department, FiscalYear year, long successor) {
		LocalDate day = year.firstDay();
		this.reorganizations.carryOut(Reorganization.close(department, day, List.of(successor), Map.of(), null));
	}

}
