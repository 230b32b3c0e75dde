package jp.kyodo.project.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Approvers;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.ForbiddenException;
import jp.kyodo.web.RefusedChangeException;
import jp.kyodo.web.RefusedChangeException.Problem;
import jp.kyodo.web.StaleChangeException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes answers through their work-flow. State and history change in one transaction, one
 * step of an answer after the other.
 */
@Service
public class SurveyWorkflow {

	private static final int REASON_CHARACTERS = 1000;

	private final AnswerDesk desk;

	private final SurveyItemRepository items;

	private final SurveyQueries queries;

	private final SurveyFindings findings;

	private final SurveyEvents events;

	private final Approvers approvers;

	SurveyWorkflow(AnswerDesk desk, SurveyItemRepository items, SurveyQueries queries, SurveyFindings findings,
			SurveyEvents events, Approvers approvers) {
		this.desk = desk;
		this.items = items;
		this.queries = queries;
		this.findings = findings;
		this.events = events;
		this.approvers = approvers;
	}

	/**
	 * Takes a step.
	 * @throws ForbiddenException when this person does not take that step
	 * @throws ResponseStateException when the answer has moved on
	 * @throws SurveyClosedException when the survey has ended
	 * @throws StaleChangeException when something was decided after the confirmation page
	 * was shown
	 * @throws RefusedChangeException with all that is still open, or when the reason is
	 * missing
	 */
	@Transactional
	public void take(TakeResponseStep command) {
		if (!SurveyAccess.takes(command.staff(), command.step(), command.departmentId())) {
			throw new ForbiddenException("project-survey.forbidden." + command.step().role().name());
		}
		AnswerDesk.Held held = this.desk.hold(command.year(), command.departmentId());
		SurveyResponse response = held.response();
		if (!command.step().startsFrom(response.state())) {
			throw new ResponseStateException(response.state());
		}
		StaleChangeException.refuseUnlessCurrent("answer " + held.head().id(), command.version(), response.version());
		ChangeCheck check = new ChangeCheck("project-survey.field.");
		String reason = check.text("reason", command.reason(), REASON_CHARACTERS);
		check.that(!command.step().needsReason() || !reason.isEmpty(), "reason", "project-survey.refused.reason");
		check.done();
		if (command.step() == ResponseStep.APPROVE) {
			refuseOwn(command, held.head());
		}
		if (command.step().needsCompleteAnswer()) {
			refuseIncomplete(held.head());
		}
		take(held, command.step(), reason, command.staff());
	}

	/**
	 * Refuses a step that this person cannot take now, before its page is shown.
	 */
	public void refuseUnlessPossible(StaffMember staff, ResponseStep step, ResponseHead head) {
		if (!SurveyAccess.takes(staff, step, head.departmentId())) {
			throw new ForbiddenException("project-survey.forbidden." + step.role().name());
		}
		if (head.closed()) {
			throw new SurveyClosedException(head.year());
		}
		if (!step.startsFrom(head.state())) {
			throw new ResponseStateException(head.state());
		}
	}

	/**
	 * Accepts every approved answer that is complete.
	 * @return how many were accepted
	 */
	@Transactional
	public int acceptAll(FiscalYear year, StaffMember staff) {
		if (!staff.has(Role.PLANNING)) {
			throw new ForbiddenException("project-survey.forbidden.PLANNING");
		}
		int accepted = 0;
		for (ResponseProgress progress : this.queries.progress(year)) {
			if (progress.state() == ResponseState.APPROVED) {
				AnswerDesk.Held held = this.desk.hold(year, progress.departmentId());
				if (held.response().state() == ResponseState.APPROVED && this.findings.of(held.head()).isEmpty()) {
					take(held, ResponseStep.ACCEPT, "", staff);
					accepted++;
				}
			}
		}
		return accepted;
	}

	private void take(AnswerDesk.Held held, ResponseStep step, String reason, StaffMember staff) {
		if (step == ResponseStep.SUBMIT) {
			note(held);
		}
		held.response().take(step);
		this.desk.flush();
		this.events.record(held.head().id(), step.name(), reason, staff);
	}

	/**
	 * What the register says is noted with the answer, so that its history tells what was
	 * submitted.
	 */
	private void note(AnswerDesk.Held held) {
		Map<Long, SurveyItem> known = new HashMap<>();
		this.items.findByResponseId(held.head().id()).forEach((item) -> known.put(item.projectId(), item));
		List<SurveyItem> added = new ArrayList<>();
		boolean any = false;
		for (SurveyItemView view : this.queries.items(held.head())) {
			SurveyItem item = known.get(view.projectId());
			if (item != null) {
				item.decide(view.decision(), view.reason());
			}
			else {
				added.add(new SurveyItem(held.head().id(), view.projectId(), view.decision()));
			}
			any |= view.decision() != Decision.ENDED;
		}
		this.items.saveAll(added);
		if (any && held.response().reportsNothing()) {
			held.response().reportNothing(false);
		}
	}

	/**
	 * Nobody approves what they have submitted themselves while another approver is
	 * there.
	 */
	private void refuseOwn(TakeResponseStep command, ResponseHead head) {
		boolean own = this.events.submittedBy(head.id()).filter((id) -> id == command.staff().id()).isPresent();
		if (own && this.approvers.hasOtherThan(command.staff().id(), head.departmentId())) {
			throw RefusedChangeException.of("", "project-survey.refused.own");
		}
	}

	private void refuseIncomplete(ResponseHead head) {
		List<Problem> problems = this.findings.of(head)
			.stream()
			.map((finding) -> new Problem("", finding.messageKey(), finding.arguments()))
			.toList();
		if (!problems.isEmpty()) {
			throw new RefusedChangeException(problems);
		}
	}

}
