package jp.kyodo.project.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.CarryOver;
import jp.kyodo.project.EndProject;
import jp.kyodo.project.ProjectService;
import jp.kyodo.project.RemoveProjectYear;
import jp.kyodo.project.ReopenProject;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.ForbiddenException;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.RefusedChangeException;
import jp.kyodo.web.StaleChangeException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out what departments decide about last year's projects. Each decision can be
 * revised until the answer is submitted.
 */
@Service
public class SurveyAnswers {

	private static final int REASON_CHARACTERS = 1000;

	private final AnswerDesk desk;

	private final SurveyItemRepository items;

	private final SurveyQueries queries;

	private final ProjectService projects;

	SurveyAnswers(AnswerDesk desk, SurveyItemRepository items, SurveyQueries queries, ProjectService projects) {
		this.desk = desk;
		this.items = items;
		this.queries = queries;
		this.projects = projects;
	}

	/**
	 * Decides about projects: those that go on have this year's content as a copy of last
	 * year's, those that have ended have none.
	 * @throws ForbiddenException when this person does not enter for the department
	 * @throws ResponseStateException when the answer is not open
	 * @throws SurveyClosedException when the survey has ended
	 * @throws StaleChangeException when someone else has decided about one of them
	 * @throws RefusedChangeException when none is chosen or the reason is missing
	 */
	@Transactional
	public void decide(DecideProjects command) {
		SurveyResponse response = begin(command.staff(), command.year(), command.departmentId());
		ChangeCheck check = new ChangeCheck("project-survey.field.").inOrder("projects", "decision", "reason");
		boolean ends = command.decision() == Decision.ENDED;
		check.that(!command.projects().isEmpty(), "projects", "project-survey.refused.none-chosen");
		check.that(ends || command.decision() == Decision.GOES_ON, "decision", "project-survey.refused.decision");
		String reason = check.text("reason", command.reason(), REASON_CHARACTERS);
		check.that(!ends || !reason.isEmpty(), "reason", "project-survey.refused.end-reason");
		check.done();
		Map<String, SurveyItemView> known = new HashMap<>();
		this.queries.items(this.queries.head(command.year(), command.departmentId()).orElseThrow())
			.forEach((item) -> known.put(item.code(), item));
		Map<Long, SurveyItem> noted = new HashMap<>();
		this.items.findByResponseId(response.id()).forEach((item) -> noted.put(item.projectId(), item));
		for (DecideProjects.Seen seen : command.projects()) {
			SurveyItemView item = known.get(seen.code());
			if (item == null) {
				throw new NotFoundException("project-survey.project-unknown", seen.code());
			}
			StaleChangeException.refuseUnlessCurrent("item " + seen.code(), seen.version(), item.version());
			SurveyItem note = noted.get(item.projectId());
			if (note == null || item.decision() == Decision.ADDED) {
				throw RefusedChangeException.of("projects", "project-survey.refused.added", item.name());
			}
			carryOut(item, command.year(), command.decision(), reason);
			note.decide(command.decision(), reason);
		}
		response.reportNothing(false);
		this.desk.changed(response);
	}

	/**
	 * Says that the department has no project in that year, or takes that back.
	 * @throws RefusedChangeException when there are projects that say otherwise
	 */
	@Transactional
	public void reportNothing(StaffMember staff, FiscalYear year, long departmentId, boolean nothing) {
		SurveyResponse response = begin(staff, year, departmentId);
		List<SurveyItemView> items = this.queries.items(this.queries.head(year, departmentId).orElseThrow());
		if (nothing && items.stream().anyMatch((item) -> item.decision() != Decision.ENDED)) {
			throw RefusedChangeException.of("", "project-survey.refused.not-nothing");
		}
		response.reportNothing(nothing);
		this.desk.changed(response);
	}

	/**
	 * Notes within the present transaction that a file changes what a department answers.
	 * Whether somebody may do so for that department was decided by the caller.
	 * @throws ResponseStateException when the answer is not open
	 * @throws SurveyClosedException when the survey has ended
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void changedByFile(FiscalYear year, long departmentId) {
		SurveyResponse response = this.desk.hold(year, departmentId).response();
		response.decided();
		response.reportNothing(false);
		this.desk.changed(response);
		this.desk.flush();
	}

	private SurveyResponse begin(StaffMember staff, FiscalYear year, long departmentId) {
		if (!SurveyAccess.entersFor(staff, departmentId)) {
			throw new ForbiddenException("project-survey.forbidden.EDITOR");
		}
		SurveyResponse response = this.desk.hold(year, departmentId).response();
		response.decided();
		return response;
	}

	private void carryOut(SurveyItemView item, FiscalYear year, Decision decision, String reason) {
		if (decision == Decision.GOES_ON) {
			if (item.decision() == Decision.ENDED) {
				this.projects.reopen(new ReopenProject(item.code()));
			}
			if (item.yearVersion() == null) {
				this.projects.carryOver(new CarryOver(item.code(), year));
			}
			return;
		}
		if (item.yearVersion() != null) {
			this.projects.removeYear(new RemoveProjectYear(item.code(), year, item.yearVersion()));
		}
		if (item.decision() == Decision.ENDED) {
			this.projects.reopen(new ReopenProject(item.code()));
		}
		this.projects.end(new EndProject(item.code(), year.minus(1), reason));
	}

}
