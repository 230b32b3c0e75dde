package jp.kyodo.project.survey.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.survey.ResponseHead;
import jp.kyodo.project.survey.SurveyQueries;
import jp.kyodo.web.ForbiddenException;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The list of surveys: for the planning section with how far each has come, for a
 * department with its own answers.
 */
@Controller
class SurveyListController {

	private final SurveyQueries queries;

	private final SurveyPlaces places;

	SurveyListController(SurveyQueries queries, SurveyPlaces places) {
		this.queries = queries;
		this.places = places;
	}

	@GetMapping("/staff/surveys")
	String list(StaffMember staff, Model model) {
		Set<Long> own = new TreeSet<>(staff.departmentsWith(Role.EDITOR));
		own.addAll(staff.departmentsWith(Role.APPROVER));
		if (own.isEmpty() && !staff.readsEverything()) {
			throw new ForbiddenException("project-survey.other-department");
		}
		List<SurveyListPage.Answer> answers = own.isEmpty() ? List.of()
				: this.queries.headsOf(own).stream().map(this::answer).toList();
		model.addAttribute("page", new SurveyListPage(staff.readsEverything() ? this.queries.surveys() : List.of(),
				answers, staff.readsEverything(), staff.has(Role.PLANNING)));
		return "project/survey/list";
	}

	private SurveyListPage.Answer answer(ResponseHead head) {
		return new SurveyListPage.Answer(head, this.places.name(head.year(), head.departmentId()),
				head.isLate(this.places.today()));
	}

}
