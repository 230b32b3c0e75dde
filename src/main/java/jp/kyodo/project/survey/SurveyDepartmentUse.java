package jp.kyodo.project.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.AffectedWork;
import jp.kyodo.organization.CurrentStaff;
import jp.kyodo.organization.DepartmentChange;
import jp.kyodo.organization.DepartmentUse;
import jp.kyodo.organization.Handover;
import jp.kyodo.organization.ResponsibilityQueries;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets who takes over a department's projects answer for them. An answer that was
 * submitted stays with the department that gave it.
 */
@Component
@Order(4)
class SurveyDepartmentUse implements DepartmentUse {

	private static final String ITEM = "survey-item-";

	private final SurveyRepository surveys;

	private final SurveyResponseRepository responses;

	private final SurveyItemRepository items;

	private final SurveyEvents events;

	private final CurrentStaff currentStaff;

	private final ResponsibilityQueries responsibilities;

	private final SurveyTakeBack takingBack;

	private final JdbcClient jdbc;

	SurveyDepartmentUse(SurveyRepository surveys, SurveyResponseRepository responses, SurveyItemRepository items,
			SurveyEvents events, CurrentStaff currentStaff, ResponsibilityQueries responsibilities,
			SurveyTakeBack takingBack, JdbcClient jdbc) {
		this.surveys = surveys;
		this.responses = responses;
		this.items = items;
		this.events = events;
		this.currentStaff = currentStaff;
		this.responsibilities = responsibilities;
		this.takingBack = takingBack;
		this.jdbc = jdbc;
	}

	@Override
	public List<AffectedWork> affectedBy(DepartmentChange change) {
		List<AffectedWork> works = new ArrayList<>();
		this.jdbc
			.sql("""
					SELECT s.fiscal_year, s.title, s.closed, r.state, r.department_id, d.code
					FROM survey_response r JOIN project_survey s ON s.id = r.survey_id JOIN department d ON d.id = r.department_id
					WHERE r.department_id = ANY (?) ORDER BY s.fiscal_year, d.code
					""")
			.param(change.touched())
			.query((row, number) -> {
				FiscalYear year = new FiscalYear(row.getInt("fiscal_year"));
				long department = row.getLong("department_id");
				boolean open = !row.getBoolean("closed") && ResponseState.valueOf(row.getString("state")).isOpen();
				boolean given = open && !year.isBefore(change.firstYear()) && change.givingIds().contains(department);
				return new AffectedWork("survey-" + year + "-" + row.getString("code"),
						given ? "project-survey.use.open" : "project-survey.use.given", row.getString("title"),
						department, false);
			})
			.list()
			.forEach(works::add);
		// a project that has content this year is told, and given away, as such
		this.jdbc.sql("""
				SELECT p.code, max(l.name) AS name, r.department_id
				FROM survey_item i JOIN project p ON p.id = i.project_id
				JOIN survey_response r ON r.id = i.response_id AND r.state IN ('NOT_STARTED', 'DRAFT')
				JOIN project_survey s ON s.id = r.survey_id AND NOT s.closed AND s.fiscal_year >= ?
				JOIN project_year l ON l.project_id = p.id AND l.fiscal_year = s.fiscal_year - 1
				WHERE r.department_id = ANY (?) AND NOT EXISTS (SELECT FROM project_year y
					WHERE y.project_id = p.id AND y.fiscal_year = s.fiscal_year)
				GROUP BY p.code, r.department_id ORDER BY p.code
				""")
			.params(change.firstYear().value(), change.giving())
			.query((row, number) -> new AffectedWork(ITEM + row.getString("code"), "project-survey.use.item",
					row.getString("code") + " " + row.getString("name"), row.getLong("department_id"), true))
			.list()
			.forEach(works::add);
		return works;
	}

	@Override
	public void handOver(Handover handover) {
		for (Survey survey : this.surveys
			.findByFiscalYearGreaterThanEqualOrderByFiscalYear(handover.firstYear().value())) {
			if (!survey.isClosed()) {
				this.responses.lock(survey.id(), handover.departmentId())
					.filter((response) -> response.state().isOpen())
					.ifPresent((response) -> handOver(survey, response, handover));
			}
		}
	}

	@Override
	public void takeBack(long revision) {
		this.takingBack.takeBack(revision);
	}

	/**
	 * Answers that wait for decisions and that nobody can give.
	 */
	@Override
	public List<UnownedWork> unownedOn(LocalDate day) {
		Set<Long> entered = this.responsibilities.enteredFor(day);
		return this.jdbc
			.sql("""
					SELECT s.fiscal_year, s.title, r.department_id, d.code
					FROM survey_response r JOIN project_survey s ON s.id = r.survey_id JOIN department d ON d.id = r.department_id
					WHERE NOT s.closed AND r.state IN ('NOT_STARTED', 'DRAFT')
						AND EXISTS (SELECT FROM survey_item i WHERE i.response_id = r.id AND i.decision = 'OPEN')
					ORDER BY s.fiscal_year, d.code
					""")
			.query((row, number) -> new UnownedWork("project-survey.use.unowned", row.getString("title"),
					"/staff/surveys/" + row.getInt("fiscal_year") + "/" + row.getString("code"),
					row.getLong("department_id")))
			.list()
			.stream()
			.filter((work) -> !entered.contains(work.departmentId()))
			.toList();
	}

	private void handOver(Survey survey, SurveyResponse given, Handover handover) {
		if (handover.successorIds().isEmpty()) {
			return;
		}
		Map<Long, SurveyResponse> taking = new HashMap<>();
		Map<Long, String> keys = keys(survey, given);
		boolean empty = true;
		for (SurveyItem item : this.items.findByResponseId(given.id())) {
			OptionalLong successor = handover.successorOf(keys.get(item.projectId()));
			SurveyResponse target = successor.isPresent() && successor.getAsLong() != handover.departmentId()
					? taking.computeIfAbsent(successor.getAsLong(), (id) -> answerOf(survey, id)) : given;
			if (target != given && target.state().isOpen()) {
				item.handOverTo(target.id());
				if (given.state() == ResponseState.DRAFT) {
					target.decided();
				}
			}
			else {
				empty = false;
			}
		}
		if (!handover.goesOn()) {
			handover.successorIds().forEach((id) -> taking.computeIfAbsent(id, (each) -> answerOf(survey, each)));
			if (empty) {
				finish(given);
			}
		}
		this.responses.flush();
	}

	private SurveyResponse answerOf(Survey survey, long departmentId) {
		return this.responses.lock(survey.id(), departmentId)
			.orElseGet(() -> this.responses.save(new SurveyResponse(survey.id(), departmentId)));
	}

	/**
	 * Who has nothing left is not asked any more; what has happened so far is kept.
	 */
	private void finish(SurveyResponse given) {
		if (!this.events.any(given.id())) {
			this.responses.flush();
			this.responses.delete(given);
			return;
		}
		this.currentStaff.find().ifPresent((staff) -> {
			given.takenOver();
			this.events.record(given.id(), SurveyEvent.HAND_OVER, "", staff);
		});
	}

	/**
	 * Under what key each project of an answer was given a successor.
	 */
	private Map<Long, String> keys(Survey survey, SurveyResponse response) {
		Map<Long, String> keys = new HashMap<>();
		this.jdbc.sql("""
				SELECT p.id, p.code, EXISTS (SELECT FROM project_year y
					WHERE y.project_id = p.id AND y.fiscal_year = ?) AS described
				FROM survey_item i JOIN project p ON p.id = i.project_id WHERE i.response_id = ?
				""").params(survey.fiscalYear(), response.id()).query((row) -> {
			keys.put(row.getLong("id"), (row.getBoolean("described") ? "project-" : ITEM) + row.getString("code"));
		});
		return keys;
	}

}
