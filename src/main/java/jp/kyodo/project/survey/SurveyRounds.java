package jp.kyodo.project.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentKind;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.RefusedChangeException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens and closes the survey of a year. Opening brings each project of last year to the
 * department that answers for it now; opening again adds what is missing and doubles
 * nothing.
 */
@Service
public class SurveyRounds {

	private final SurveyRepository surveys;

	private final SurveyResponseRepository responses;

	private final SurveyItemRepository items;

	private final DepartmentQueries departments;

	private final JdbcClient jdbc;

	private final Clock clock;

	SurveyRounds(SurveyRepository surveys, SurveyResponseRepository responses, SurveyItemRepository items,
			DepartmentQueries departments, JdbcClient jdbc, Clock clock) {
		this.surveys = surveys;
		this.responses = responses;
		this.items = items;
		this.departments = departments;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What opening the survey of a year would do if all departments were asked: all
	 * sections of the year, and those that answer for projects of last year.
	 */
	@Transactional(readOnly = true)
	public SurveyOpening preview(FiscalYear year) {
		Map<Long, DepartmentName> names = this.departments.namesIn(year);
		Map<Long, Boolean> asked = new HashMap<>();
		this.jdbc.sql("""
				SELECT r.department_id, r.state NOT IN ('NOT_STARTED', 'DRAFT') AS answered
				FROM survey_response r JOIN project_survey s ON s.id = r.survey_id WHERE s.fiscal_year = ?
				""").param(year.value()).query((row) -> {
			asked.put(row.getLong("department_id"), row.getBoolean("answered"));
		});
		Map<Long, List<Long>> projects = new HashMap<>();
		Map<Long, Set<String>> from = new HashMap<>();
		LocalDate day = dayIn(year);
		for (LastYears project : projectsOfLastYear(year)) {
			long answering = this.departments.answeringFor(project.departmentId(), day);
			projects.computeIfAbsent(answering, (id) -> new ArrayList<>()).add(project.id());
			DepartmentName before = this.departments.namesIn(year.minus(1)).get(project.departmentId());
			if (answering != project.departmentId() && before != null) {
				from.computeIfAbsent(answering, (id) -> new LinkedHashSet<>()).add(before.path());
			}
		}
		Set<Long> candidates = new LinkedHashSet<>(asked.keySet());
		candidates.addAll(projects.keySet());
		this.departments.selectableIn(year)
			.stream()
			.filter((name) -> name.kind() == DepartmentKind.SECTION)
			.forEach((name) -> candidates.add(name.id()));
		return new SurveyOpening(year, this.surveys.findByFiscalYear(year.value()).isPresent(),
				candidates.stream()
					.map(names::get)
					.sorted(Comparator.comparingInt(DepartmentName::order))
					.map((name) -> new SurveyOpening.Candidate(name, asked.containsKey(name.id()),
							asked.getOrDefault(name.id(), false), projects.getOrDefault(name.id(), List.of()),
							List.copyOf(from.getOrDefault(name.id(), Set.of()))))
					.toList());
	}

	/**
	 * Opens the survey of a year, or brings it up to date.
	 * @return what was done
	 * @throws RefusedChangeException when nobody would be asked, the survey is closed, or
	 * something has changed since the dry run that was confirmed
	 */
	@Transactional
	public SurveyOpening open(OpenSurvey command) {
		// Others wait: what the dry run says still holds when it is done.
		this.jdbc.sql("LOCK TABLE project_survey IN SHARE ROW EXCLUSIVE MODE").update();
		SurveyOpening opening = preview(command.year()).askingOnly(command.departmentCodes());
		ChangeCheck check = new ChangeCheck("project-survey.field.");
		check.that(!opening.candidates().isEmpty(), "departments", "project-survey.refused.nobody");
		check.that(command.seen() == null || command.seen().equals(opening.fingerprint()), "",
				"project-survey.refused.changed-meanwhile");
		check.done();
		LocalDate today = LocalDate.now(this.clock);
		Survey survey = this.surveys.findByFiscalYear(command.year().value())
			.orElseGet(() -> this.surveys.save(new Survey(command.year(), command.content(), today)));
		if (survey.isClosed()) {
			throw RefusedChangeException.of("", "project-survey.refused.closed", command.year().toString());
		}
		survey.describe(command.content());
		for (SurveyOpening.Candidate candidate : opening.candidates()) {
			// who submits at this moment either waits, or is left as it is
			SurveyResponse answer = this.responses.lock(survey.id(), candidate.department().id())
				.orElseGet(() -> this.responses.save(new SurveyResponse(survey.id(), candidate.department().id())));
			if (answer.state().isOpen()) {
				this.items.saveAll(candidate.projectIds()
					.stream()
					.map((project) -> new SurveyItem(answer.id(), project, Decision.OPEN))
					.toList());
			}
		}
		this.responses.flush();
		return opening;
	}

	/**
	 * Ends the survey: nobody can answer any more until it is opened again.
	 */
	@Transactional
	public void close(FiscalYear year) {
		survey(year).close();
	}

	/**
	 * Lets the departments answer a closed survey again.
	 */
	@Transactional
	public void reopen(FiscalYear year) {
		survey(year).reopen();
	}

	private Survey survey(FiscalYear year) {
		return this.surveys.findByFiscalYear(year.value())
			.orElseThrow(() -> new NotFoundException("project-survey.unknown", year.toString()));
	}

	/**
	 * The projects of last year that have not ended and that no department is asked about
	 * yet.
	 */
	private List<LastYears> projectsOfLastYear(FiscalYear year) {
		return this.jdbc.sql("""
				SELECT y.project_id, y.department_id FROM project_year y JOIN project p ON p.id = y.project_id
				WHERE y.fiscal_year = :year - 1 AND NOT coalesce(p.ended_year < :year, false)
					AND NOT EXISTS (SELECT FROM survey_item i JOIN survey_response r ON r.id = i.response_id
						JOIN project_survey s ON s.id = r.survey_id
						WHERE i.project_id = y.project_id AND s.fiscal_year = :year)
				ORDER BY y.name_key, p.code
				""")
			.param("year", year.value())
			.query((row, number) -> new LastYears(row.getLong("project_id"), row.getLong("department_id")))
			.list();
	}

	// today, or the day of the year that is nearest to it
	private LocalDate dayIn(FiscalYear year) {
		LocalDate today = LocalDate.now(this.clock);
		if (today.isBefore(year.firstDay())) {
			return year.firstDay();
		}
		return today.isAfter(year.lastDay()) ? year.lastDay() : today;
	}

	/** A project of last year and who did it. */
	private record LastYears(long id, long departmentId) {
	}

}
