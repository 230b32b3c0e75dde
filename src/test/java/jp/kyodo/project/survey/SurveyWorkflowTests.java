package jp.kyodo.project.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.organization.StaffMember.Assignment;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.web.ForbiddenException;
import jp.kyodo.web.RefusedChangeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The steps of an answer to the survey, by state and role, and the reminders.
 */
@PortalTest
@Import({ SurveyFixture.class, Offices.class })
class SurveyWorkflowTests {

	@Autowired
	private SurveyFixture fixture;

	@Autowired
	private SurveyAnswers answers;

	@Autowired
	private SurveyWorkflow workflow;

	@Autowired
	private SurveyReminders reminders;

	@Autowired
	private SurveyQueries queries;

	@Autowired
	private Offices offices;

	@Autowired
	private JdbcClient jdbc;

	private FiscalYear year;

	@BeforeEach
	void chooseYear(TestInfo test) {
		this.year = this.fixture.year(test);
	}

	@Test
	void goesThroughAllStatesAndTellsIt() {
		SurveyFixture.Office office = this.fixture.office(this.year, ResponseState.ACCEPTED);

		ResponseHead head = this.fixture.head(this.year, office.id());
		assertThat(head.state()).isEqualTo(ResponseState.ACCEPTED);
		assertThat(this.queries.events(head.id())).extracting(SurveyEvent::kind)
			.containsExactly("ACCEPT", "APPROVE", "SUBMIT");
	}

	@Test
	void aReturnNeedsItsReason() {
		SurveyFixture.Office office = this.fixture.office(this.year, ResponseState.SUBMITTED);

		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.workflow.take(new TakeResponseStep(office.approver(), this.year, office.id(),
					ResponseStep.RETURN, this.fixture.head(this.year, office.id()).version(), " ")))
			.satisfies((ex) -> assertThat(ex.concerns("reason")).isTrue());
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.workflow.take(new TakeResponseStep(office.approver(), this.year, office.id(),
					ResponseStep.RETURN, this.fixture.head(this.year, office.id()).version(), "あ".repeat(1001))));
		this.fixture.take(office.approver(), this.year, office.id(), ResponseStep.RETURN);

		assertThat(this.queries.progress(this.year)).singleElement()
			.satisfies((progress) -> assertThat(progress.mark()).isEqualTo("RETURNED"));
	}

	@Test
	void nobodyApprovesTheirOwnSubmissionWhileAnotherApproverIsThere() {
		SurveyFixture.Office office = this.fixture.office(this.year, ResponseState.DRAFT);
		StaffMember both = new StaffMember(office.editor().id(), "kenmu", "兼務", "",
				Set.of(new Assignment(office.id(), Role.EDITOR), new Assignment(office.id(), Role.APPROVER)));
		this.fixture.take(both, this.year, office.id(), ResponseStep.SUBMIT);

		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.fixture.take(both, this.year, office.id(), ResponseStep.APPROVE));
		this.jdbc.sql("UPDATE staff_account SET enabled = false WHERE id = ?").param(office.approver().id()).update();
		this.fixture.take(both, this.year, office.id(), ResponseStep.APPROVE);

		assertThat(this.fixture.head(this.year, office.id()).state()).isEqualTo(ResponseState.APPROVED);
	}

	static Stream<Arguments> steps() {
		return Stream.of(ResponseStep.values())
			.flatMap((step) -> Stream.of(ResponseState.values()).map((state) -> Arguments.of(step, state)));
	}

	@ParameterizedTest
	@MethodSource("steps")
	void eachStepIsTakenByItsRoleFromItsStatesAndByNobodyElse(ResponseStep step, ResponseState state) {
		SurveyFixture.Office office = this.fixture.office(this.year, state);
		long elsewhere = this.fixture.department("よその課");
		int version = this.fixture.head(this.year, office.id()).version();
		List<StaffMember> strangers = List.of(this.offices.person(Role.EDITOR, elsewhere),
				this.offices.person(Role.APPROVER, elsewhere), this.offices.person(Role.READER),
				this.offices.person(Role.ADMINISTRATOR));
		List<StaffMember> people = new ArrayList<>(strangers);
		people.addAll(List.of(office.editor(), office.approver(), office.planner()));

		for (StaffMember person : people) {
			boolean may = !strangers.contains(person) && switch (step.role()) {
				case EDITOR -> person != office.approver();
				case APPROVER -> person == office.approver();
				default -> person == office.planner();
			};
			if (!may) {
				assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> this.workflow
					.take(new TakeResponseStep(person, this.year, office.id(), step, version, "理由")));
			}
			else if (!step.startsFrom(state)) {
				assertThatExceptionOfType(ResponseStateException.class).isThrownBy(() -> this.workflow
					.take(new TakeResponseStep(person, this.year, office.id(), step, version, "理由")));
			}
		}
		assertThat(this.fixture.head(this.year, office.id()).state()).isEqualTo(state);
	}

	@ParameterizedTest
	@EnumSource(ResponseState.class)
	void decidingIsForThoseWhoEnterWhileTheAnswerIsOpen(ResponseState state) {
		SurveyFixture.Office office = this.fixture.office(this.year, state);
		long elsewhere = this.fixture.department("よその課");

		for (StaffMember person : List.of(office.approver(), this.offices.person(Role.EDITOR, elsewhere),
				this.offices.person(Role.APPROVER, elsewhere), this.offices.person(Role.READER),
				this.offices.person(Role.ADMINISTRATOR))) {
			assertThatExceptionOfType(ForbiddenException.class)
				.isThrownBy(() -> this.answers.reportNothing(person, this.year, office.id(), true));
		}
		if (!state.isOpen()) {
			assertThatExceptionOfType(ResponseStateException.class)
				.isThrownBy(() -> this.answers.reportNothing(office.editor(), this.year, office.id(), true));
			assertThatExceptionOfType(ResponseStateException.class)
				.isThrownBy(() -> this.answers.reportNothing(office.planner(), this.year, office.id(), true));
		}
		assertThat(this.fixture.head(this.year, office.id()).state()).isEqualTo(state);
	}

	@Test
	void acceptsAllThatAreApproved() {
		SurveyFixture.Office first = this.fixture.office(this.year, ResponseState.APPROVED);
		SurveyFixture.Office second = this.fixture.office(this.year, ResponseState.APPROVED);
		SurveyFixture.Office third = this.fixture.office(this.year, ResponseState.SUBMITTED);

		assertThat(this.workflow.acceptAll(this.year, first.planner())).isEqualTo(2);

		assertThat(this.fixture.head(this.year, second.id()).state()).isEqualTo(ResponseState.ACCEPTED);
		assertThat(this.fixture.head(this.year, third.id()).state()).isEqualTo(ResponseState.SUBMITTED);
		assertThatExceptionOfType(ForbiddenException.class)
			.isThrownBy(() -> this.workflow.acceptAll(this.year, first.approver()));
	}

	@Test
	void aReminderIsKeptAndToldWithoutDisturbingWhoAnswers() {
		SurveyFixture.Office office = this.fixture.office(this.year, ResponseState.DRAFT);
		SurveyFixture.Office done = this.fixture.office(this.year, ResponseState.APPROVED);
		int version = this.fixture.head(this.year, office.id()).version();

		int reminded = this.reminders.remind(this.year, List.of(office.id(), done.id()), "来週の会議で使います。",
				office.planner());

		assertThat(reminded).isOne();
		assertThat(this.fixture.head(this.year, office.id()).version()).isEqualTo(version);
		assertThat(this.queries.waitingFor(office.editor())).singleElement().satisfies((waiting) -> {
			assertThat(waiting.reminded()).isTrue();
			assertThat(waiting.sentence()).isEqualTo("来週の会議で使います。");
		});
		assertThat(this.queries.waitingFor(office.approver())).singleElement()
			.satisfies((waiting) -> assertThat(waiting.part()).isEqualTo(WaitingAnswer.Part.EXPECT));
		assertThat(this.queries.waitingFor(done.approver())).isEmpty();
		assertThat(this.queries.progress(this.year)).filteredOn((progress) -> progress.departmentId() == office.id())
			.singleElement()
			.satisfies((progress) -> assertThat(progress.remindedAt()).isNotNull());
		assertThatExceptionOfType(ForbiddenException.class)
			.isThrownBy(() -> this.reminders.remind(this.year, List.of(office.id()), "", office.editor()));
	}

}
