package jp.kyodo.project.survey.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.survey.SurveyQueries;
import jp.kyodo.project.survey.WaitingAnswer;
import jp.kyodo.web.SignedInStaff;
import jp.kyodo.web.StaffNotice;
import jp.kyodo.web.StaffNoticeContributor;
import jp.kyodo.web.Years;

import org.springframework.stereotype.Component;

/**
 * Tells on the start page which answers wait to be entered or approved, and what was said
 * when they were reminded of.
 */
@Component
class SurveyNotices implements StaffNoticeContributor {

	private static final int SHOWN = 10;

	private final SurveyQueries queries;

	private final DepartmentQueries departments;

	private final Years years;

	private final Clock clock;

	SurveyNotices(SurveyQueries queries, DepartmentQueries departments, Years years, Clock clock) {
		this.queries = queries;
		this.departments = departments;
		this.years = years;
		this.clock = clock;
	}

	@Override
	public List<StaffNotice> noticesFor(SignedInStaff signedIn) {
		if (!(signedIn instanceof StaffMember staff)) {
			return List.of();
		}
		List<WaitingAnswer> waiting = this.queries.waitingFor(staff);
		if (waiting.isEmpty()) {
			return List.of();
		}
		LocalDate today = LocalDate.now(this.clock);
		List<StaffNotice.Line> lines = waiting.stream().limit(SHOWN).map((answer) -> line(answer, today)).toList();
		return List.of(new StaffNotice("project-survey.notice.title", "project-survey.notice.lead", 310, lines,
				waiting.size() - lines.size(), "/staff/surveys"));
	}

	private StaffNotice.Line line(WaitingAnswer answer, LocalDate today) {
		Map<Long, DepartmentName> names = this.departments.namesIn(answer.year());
		DepartmentName department = names.get(answer.departmentId());
		List<Object> arguments = new ArrayList<>(List.of(answer.title(), department.name(),
				this.years.date(answer.dueOn()), String.valueOf(answer.undecided()), answer.sentence()));
		String kind = answer.part().name().toLowerCase(Locale.ROOT);
		String urgency = answer.reminded() ? (answer.sentence().isEmpty() ? "reminded" : "reminded-saying")
				: (answer.dueOn().isBefore(today) ? "late" : "waiting");
		return new StaffNotice.Line("project-survey.notice." + kind + "." + urgency, arguments,
				"/staff/surveys/" + answer.year() + "/" + department.code());
	}

}
