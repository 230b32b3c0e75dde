package jp.kyodo.project.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.web.ForbiddenException;
import jp.kyodo.web.RefusedChangeException;
import jp.kyodo.web.StaleChangeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many people act on one answer at once, or in any order.
 */
@PortalTest
@Import({ SurveyFixture.class, Offices.class })
class SurveyRacesTests {

	private static final int PEOPLE = 20;

	@Autowired
	private SurveyFixture fixture;

	@Autowired
	private SurveyAnswers answers;

	@Autowired
	private SurveyWorkflow workflow;

	@Autowired
	private SurveyQueries queries;

	@Autowired
	private Offices offices;

	private FiscalYear year;

	@BeforeEach
	void chooseYear(TestInfo test) {
		this.year = this.fixture.year(test);
	}

	@ParameterizedTest
	@EnumSource(ResponseStep.class)
	void ofTwentyPeopleWhoTakeAStepOneSucceeds(ResponseStep step) throws Exception {
		ResponseState from = Stream.of(ResponseState.values()).filter(step::startsFrom).findFirst().orElseThrow();
		SurveyFixture.Office office = this.fixture.office(this.year, from);
		StaffMember person = switch (step.role()) {
			case EDITOR -> office.editor();
			case APPROVER -> office.approver();
			default -> office.planner();
		};
		int version = this.fixture.head(this.year, office.id()).version();
		Callable<Boolean> take = () -> {
			try {
				this.workflow.take(new TakeResponseStep(person, this.year, office.id(), step, version, "理由"));
				return true;
			}
			catch (ResponseStateException | StaleChangeException ex) {
				return false;
			}
		};
		long before = events(office);

		assertThat(inParallel(take)).containsOnlyOnce(true).hasSize(PEOPLE);

		assertThat(events(office) - before).isOne();
		assertThat(this.fixture.head(this.year, office.id()).state()).isEqualTo(step.to());
	}

	@Test
	void aDecisionAndASubmissionNeverBothMissEachOther() throws Exception {
		SurveyFixture.Office office = this.fixture.office(this.year, ResponseState.DRAFT);
		int version = this.fixture.head(this.year, office.id()).version();
		List<Callable<Boolean>> acts = new ArrayList<>();
		for (int number = 0; number < PEOPLE; number++) {
			boolean submits = number % 2 == 0;
			acts.add(() -> {
				try {
					if (submits) {
						this.workflow.take(new TakeResponseStep(office.editor(), this.year, office.id(),
								ResponseStep.SUBMIT, version, ""));
					}
					else {
						this.answers.reportNothing(office.editor(), this.year, office.id(), false);
					}
					return submits;
				}
				catch (ResponseStateException | StaleChangeException ex) {
					return false;
				}
			});
		}

		List<Boolean> submitted = run(acts);

		ResponseHead head = this.fixture.head(this.year, office.id());
		assertThat(submitted.stream().filter((each) -> each).count())
			.isEqualTo((head.state() == ResponseState.SUBMITTED) ? 1 : 0);
		// what was submitted is what the confirmation page showed
		assertThat(head.reportsNothing()).isEqualTo(head.state() == ResponseState.SUBMITTED);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void randomActsLeadWhereTheTableSays(long seed) {
		Random random = new Random(seed);
		SurveyFixture.Office office = this.fixture.office(this.year, ResponseState.NOT_STARTED);
		List<StaffMember> people = List.of(office.editor(), office.approver(), office.planner(),
				this.offices.person(Role.EDITOR, this.fixture.department("よその課")));
		ResponseState expected = ResponseState.NOT_STARTED;
		boolean nothing = false;
		List<String> told = new ArrayList<>();

		for (int act = 0; act < 60; act++) {
			StaffMember person = people.get(random.nextInt(people.size()));
			boolean enters = person == office.editor() || person == office.planner();
			int choice = random.nextInt(ResponseStep.values().length + 2);
			if (choice < ResponseStep.values().length) {
				ResponseStep step = ResponseStep.values()[choice];
				boolean may = switch (step.role()) {
					case EDITOR -> enters;
					case APPROVER -> person == office.approver();
					default -> person == office.planner();
				};
				boolean complete = nothing || !step.needsCompleteAnswer();
				boolean done = attempt(() -> this.fixture.take(person, this.year, office.id(), step));
				assertThat(done).as("%s by %s in %s", step, person.loginName(), expected)
					.isEqualTo(may && step.startsFrom(expected) && complete);
				if (done) {
					expected = step.to();
					told.add(0, step.name());
				}
			}
			else {
				boolean says = choice % 2 == 0;
				boolean done = attempt(() -> this.answers.reportNothing(person, this.year, office.id(), says));
				assertThat(done).isEqualTo(enters && expected.isOpen());
				if (done) {
					expected = ResponseState.DRAFT;
					nothing = says;
				}
			}
			ResponseHead head = this.fixture.head(this.year, office.id());
			assertThat(head.state()).isEqualTo(expected);
			assertThat(head.reportsNothing()).isEqualTo(nothing);
		}
		assertThat(this.queries.events(this.fixture.head(this.year, office.id()).id())).extracting(SurveyEvent::kind)
			.containsExactlyElementsOf(told);
	}

	private long events(SurveyFixture.Office office) {
		return this.queries.events(this.fixture.head(this.year, office.id()).id()).size();
	}

	private static boolean attempt(Runnable act) {
		try {
			act.run();
			return true;
		}
		catch (ForbiddenException | ResponseStateException | RefusedChangeException ex) {
			return false;
		}
	}

	private static List<Boolean> inParallel(Callable<Boolean> act) throws Exception {
		return run(IntStream.range(0, PEOPLE).mapToObj((number) -> act).collect(Collectors.toList()));
	}

	private static List<Boolean> run(List<Callable<Boolean>> acts) throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
		try {
			List<Boolean> results = new ArrayList<>();
			for (Future<Boolean> result : people.invokeAll(acts)) {
				results.add(result.get());
			}
			return results;
		}
		finally {
			people.shutdown();
		}
	}

}
