package jp.kyodo.project.survey;

import java.time.Clock;
import java.util.Collection;
import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.ForbiddenException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds departments that have not answered; their people see it on their start page.
 */
@Service
public class SurveyReminders {

	private static final int SENTENCE_CHARACTERS = 500;

	private final AnswerDesk desk;

	private final SurveyEvents events;

	private final Clock clock;

	SurveyReminders(AnswerDesk desk, SurveyEvents events, Clock clock) {
		this.desk = desk;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Reminds departments; those that have answered meanwhile are left alone.
	 * @param sentence what is added, may be empty
	 * @return how many were reminded
	 */
	@Transactional
	public int remind(FiscalYear year, Collection<Long> departmentIds, String sentence, StaffMember staff) {
		if (!staff.has(Role.PLANNING)) {
			throw new ForbiddenException("project-survey.forbidden.PLANNING");
		}
		ChangeCheck check = new ChangeCheck("project-survey.field.").inOrder("departments", "sentence");
		check.that(!departmentIds.isEmpty(), "departments", "project-survey.refused.nobody-chosen");
		String added = check.text("sentence", sentence, SENTENCE_CHARACTERS);
		check.done();
		int reminded = 0;
		// always in the same order, so that two reminders wait for each other
		for (long departmentId : List.copyOf(departmentIds).stream().distinct().sorted().toList()) {
			AnswerDesk.Held held = this.desk.hold(year, departmentId);
			if (!held.response().state().isAnswered()) {
				held.response().remind(this.clock.instant());
				this.events.record(held.head().id(), SurveyEvent.REMIND, added, staff);
				reminded++;
			}
		}
		this.desk.flush();
		return reminded;
	}

}
