package jp.kyodo.project.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Reorganization;
import jp.kyodo.organization.Reorganizations;
import jp.kyodo.project.EndProject;
import jp.kyodo.project.ProjectService;
import jp.kyodo.testing.CityDay;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.web.RefusedChangeException;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@PortalTest
@Import(SurveyFixture.class)
class SurveyRoundsTests {

	@Autowired
	private SurveyRounds rounds;

	@Autowired
	private SurveyQueries queries;

	@Autowired
	private SurveyFixture fixture;

	@Autowired
	private ProjectService projects;

	@Autowired
	private Reorganizations reorganizations;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void bringsLastYearsProjectsToTheirDepartment() {
		FiscalYear year = this.fixture.year();
		long asked = this.fixture.department("市民協働推進課");
		String going = this.fixture.project("花と緑の道づくり", asked, year);
		String ended = this.fixture.project("防災かまどベンチ", asked, year);
		this.projects.end(new EndProject(ended, year.minus(1), "目的を達成したため"));

		SurveyOpening opening = this.fixture.open(year, asked);

		assertThat(opening.toAsk()).hasSize(1);
		assertThat(opening.projects()).isOne();
		assertThat(this.fixture.items(year, asked)).extracting(SurveyItemView::code, SurveyItemView::decision)
			.containsExactly(tuple(going, Decision.OPEN));
	}

	@Test
	void previewChangesNothing() {
		FiscalYear year = this.fixture.year();
		long department = this.fixture.department("市民協働推進課");
		this.fixture.project("花と緑の道づくり", department, year);

		SurveyOpening opening = this.rounds.preview(year);

		assertThat(opening.candidates()).filteredOn((each) -> each.department().id() == department)
			.singleElement()
			.satisfies((each) -> assertThat(each.projects()).isOne());
		assertThat(this.queries.survey(year)).isEmpty();
	}

	@Test
	void asksTheSuccessorOfAReorganisedDepartment() {
		FiscalYear year = new FiscalYear(2012);
		long old = this.fixture.department("公園協働課");
		long successor = this.fixture.department("みどりの協働推進課");
		String project = this.fixture.project("公園の花壇づくり", old, year);
		this.reorganizations
			.carryOut(Reorganization.close(old, LocalDate.of(2012, 4, 1), List.of(successor), Map.of(), null));

		SurveyOpening preview = this.rounds.preview(year);
		this.fixture.open(year, successor);

		assertThat(preview.successors()).anySatisfy((each) -> {
			assertThat(each.department().id()).isEqualTo(successor);
			assertThat(each.from()).containsExactly("公園協働課");
		});
		assertThat(this.fixture.items(year, successor)).extracting(SurveyItemView::code).contains(project);
	}

	@Test
	void openingAgainAddsOnlyWhatIsMissing() {
		FiscalYear year = this.fixture.year();
		long first = this.fixture.department("市民協働推進課");
		long second = this.fixture.department("地域振興課");
		this.fixture.project("花と緑の道づくり", first, year);
		this.fixture.open(year, first);
		this.fixture.project("あとから分かった事業", first, year);

		SurveyOpening again = this.fixture.open(year, CityDay.today().plusDays(40), first, second);
		SurveyOpening nothing = this.fixture.open(year, CityDay.today().plusDays(40), first, second);

		assertThat(again.toAsk()).hasSize(1);
		assertThat(again.projects()).isOne();
		assertThat(nothing.makesSomething()).isFalse();
		assertThat(this.fixture.items(year, first)).hasSize(2);
		assertThat(this.queries.survey(year).orElseThrow().dueOn()).isEqualTo(CityDay.today().plusDays(40));
	}

	@Test
	void twoPeopleWhoOpenAtOnceDoubleNothing() throws Exception {
		FiscalYear year = this.fixture.year();
		long department = this.fixture.department("市民協働推進課");
		IntStream.range(0, 5).forEach((number) -> this.fixture.project("事業" + number, department, year));
		Callable<SurveyOpening> open = () -> this.fixture.open(year, department);
		ExecutorService people = Executors.newFixedThreadPool(8);

		people.invokeAll(IntStream.range(0, 8).mapToObj((number) -> open).collect(Collectors.toList()));
		people.shutdown();

		assertThat(this.fixture.items(year, department)).hasSize(5);
		assertThat(this.queries.survey(year).orElseThrow().departments()).isOne();
	}

	@Test
	void addsNothingToAnAnswerThatWasSubmitted() {
		FiscalYear year = this.fixture.year();
		SurveyFixture.Office office = this.fixture.office(year, ResponseState.SUBMITTED);
		this.fixture.project("あとから分かった事業", office.id(), year);

		SurveyOpening again = this.fixture.open(year, office.id());

		assertThat(again.answered()).hasSize(1);
		assertThat(again.projects()).isZero();
		assertThat(this.fixture.items(year, office.id())).isEmpty();
	}

	@Test
	void refusesADryRunThatIsOutOfDate() {
		FiscalYear year = this.fixture.year();
		long department = this.fixture.department("市民協働推進課");
		String code = this.fixture.codeOf(department);
		String seen = this.rounds.preview(year).askingOnly(Set.of(code)).fingerprint();
		this.fixture.project("確かめたあとの事業", department, year);

		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(() -> this.rounds
			.open(new OpenSurvey(year, new SurveyContent("調査", "", CityDay.today().plusDays(3)), Set.of(code), seen)));
		assertThat(this.queries.survey(year)).isEmpty();
	}

	@Test
	void refusesToAskNobody() {
		FiscalYear year = this.fixture.year();

		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(() -> this.fixture.open(year));
	}

	@Test
	void historyOfTheSurveyCannotBeChanged() {
		this.fixture.open(this.fixture.year(), this.fixture.department("市民協働推進課"));

		for (String table : List.of("project_survey_history", "survey_response_history", "survey_item_history",
				"survey_event")) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.jdbc.sql("DELETE FROM " + table).update());
		}
	}

}
