package jp.kyodo.project.survey;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.AddProject;
import jp.kyodo.project.ProjectFixture;
import jp.kyodo.project.ProjectService;
import jp.kyodo.project.survey.DecideProjects.Seen;
import jp.kyodo.testing.CityDay;
import org.junit.jupiter.api.TestInfo;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/**
 * Makes surveys of years of their own, so that tests can share a database.
 */
@TestComponent
@Import({ ProjectFixture.class, Offices.class })
public class SurveyFixture {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private static final Map<Method, FiscalYear> YEARS = new ConcurrentHashMap<>();

	private final ProjectFixture registers;

	private final ProjectService projects;

	private final SurveyRounds rounds;

	private final SurveyAnswers answers;

	private final SurveyWorkflow workflow;

	private final SurveyQueries queries;

	private final DepartmentQueries departments;

	private final Offices offices;

	SurveyFixture(ProjectFixture registers, ProjectService projects, SurveyRounds rounds, SurveyAnswers answers,
			SurveyWorkflow workflow, SurveyQueries queries, DepartmentQueries departments, Offices offices) {
		this.registers = registers;
		this.projects = projects;
		this.rounds = rounds;
		this.answers = answers;
		this.workflow = workflow;
		this.queries = queries;
		this.departments = departments;
		this.offices = offices;
	}

	/** A year in which no other test asks. */
	public FiscalYear year() {
		return new FiscalYear(2031 + 2 * NUMBER.getAndIncrement());
	}

	/**
	 * A year in which no other test asks. The rows of a table share one, since there are
	 * not enough years for each of them.
	 */
	public FiscalYear year(TestInfo test) {
		return YEARS.computeIfAbsent(test.getTestMethod().orElseThrow(), (method) -> year());
	}

	/** A year of the past, which not more than one test of a context may use. */
	public FiscalYear pastYear(int value) {
		return new FiscalYear(value);
	}

	public long department(String name) {
		return this.registers.department(name);
	}

	public String codeOf(long departmentId) {
		return this.departments.namesIn(new FiscalYear(2030)).get(departmentId).code();
	}

	/** A project of the year before; returns its code. */
	public String project(String name, long departmentId, FiscalYear surveyYear) {
		return this.projects
			.add(new AddProject(surveyYear.minus(1), this.registers.content(name, departmentId).build(), null));
	}

	/** A project that begins in the year itself; returns its code. */
	public String newProject(String name, long departmentId, FiscalYear surveyYear) {
		return this.projects.add(new AddProject(surveyYear, this.registers.content(name, departmentId).build(), null));
	}

	/** Asks those departments, until a month from now. */
	public SurveyOpening open(FiscalYear year, Long... departmentIds) {
		return open(year, CityDay.today().plusDays(30), departmentIds);
	}

	public SurveyOpening open(FiscalYear year, LocalDate due, Long... departmentIds) {
		Set<String> codes = Arrays.stream(departmentIds).map(this::codeOf).collect(Collectors.toSet());
		return this.rounds.open(new OpenSurvey(year,
				new SurveyContent(year + "年度 協働型事業に関する庁内調査", "前年度の事業を一つずつ確かめてください。", due), codes, null));
	}

	public ResponseHead head(FiscalYear year, long departmentId) {
		return this.queries.head(year, departmentId).orElseThrow();
	}

	public List<SurveyItemView> items(FiscalYear year, long departmentId) {
		return this.queries.items(head(year, departmentId));
	}

	public SurveyItemView item(FiscalYear year, long departmentId, String code) {
		return items(year, departmentId).stream().filter((item) -> item.code().equals(code)).findFirst().orElseThrow();
	}

	/** What a person sees of projects. */
	public List<Seen> seen(FiscalYear year, long departmentId, String... codes) {
		return Arrays.stream(codes).map((code) -> new Seen(code, item(year, departmentId, code).version())).toList();
	}

	public void goOn(StaffMember staff, FiscalYear year, long departmentId, String... codes) {
		this.answers.decide(
				new DecideProjects(staff, year, departmentId, seen(year, departmentId, codes), Decision.GOES_ON, ""));
	}

	public void end(StaffMember staff, FiscalYear year, long departmentId, String reason, String... codes) {
		this.answers.decide(
				new DecideProjects(staff, year, departmentId, seen(year, departmentId, codes), Decision.ENDED, reason));
	}

	public void take(StaffMember staff, FiscalYear year, long departmentId, ResponseStep step) {
		this.workflow.take(new TakeResponseStep(staff, year, departmentId, step, head(year, departmentId).version(),
				step.needsReason() ? "相手方の名称を確かめてください。" : ""));
	}

	/** A department with an answer that says that there is nothing, in that state. */
	public Office office(FiscalYear year, ResponseState state) {
		long id = department("調査の課");
		Office office = new Office(id, codeOf(id), this.offices.person(Role.EDITOR, id),
				this.offices.person(Role.APPROVER, id), this.offices.person(Role.PLANNING));
		open(year, id);
		if (state != ResponseState.NOT_STARTED) {
			this.answers.reportNothing(office.editor(), year, id, true);
		}
		if (state.compareTo(ResponseState.SUBMITTED) >= 0) {
			take(office.editor(), year, id, ResponseStep.SUBMIT);
		}
		if (state.compareTo(ResponseState.APPROVED) >= 0) {
			take(office.approver(), year, id, ResponseStep.APPROVE);
		}
		if (state == ResponseState.ACCEPTED) {
			take(office.planner(), year, id, ResponseStep.ACCEPT);
		}
		return office;
	}

	/** A department and its people. */
	public record Office(long id, String code, StaffMember editor, StaffMember approver, StaffMember planner) {
	}

}
