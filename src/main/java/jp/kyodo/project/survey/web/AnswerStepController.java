package jp.kyodo.project.survey.web;

import java.util.List;
import java.util.Set;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.ProjectComparisons;
import jp.kyodo.project.ProjectDrafts;
import jp.kyodo.project.survey.ResponseHead;
import jp.kyodo.project.survey.ResponseStep;
import jp.kyodo.project.survey.SurveyFindings;
import jp.kyodo.project.survey.SurveyItemView;
import jp.kyodo.project.survey.SurveyQueries;
import jp.kyodo.project.survey.SurveyWorkflow;
import jp.kyodo.project.survey.TakeResponseStep;
import jp.kyodo.project.survey.web.FindingTexts.Finding;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.Flash;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The confirmation pages of the answers' work-flow: what is still open, and the step
 * itself.
 */
@Controller
@RequestMapping("/staff/surveys/{year}/{department}/steps/{step}")
class AnswerStepController {

	private final SurveyWorkflow workflow;

	private final SurveyQueries queries;

	private final SurveyFindings findings;

	private final ProjectComparisons comparisons;

	private final ProjectDrafts drafts;

	private final FindingTexts texts;

	private final SurveyPlaces places;

	private final ChangeAttempts attempts;

	AnswerStepController(SurveyWorkflow workflow, SurveyQueries queries, SurveyFindings findings,
			ProjectComparisons comparisons, ProjectDrafts drafts, FindingTexts texts, SurveyPlaces places,
			ChangeAttempts attempts) {
		this.workflow = workflow;
		this.queries = queries;
		this.findings = findings;
		this.comparisons = comparisons;
		this.drafts = drafts;
		this.texts = texts;
		this.places = places;
		this.attempts = attempts;
	}

	@GetMapping
	String confirm(@PathVariable FiscalYear year, @PathVariable String department, @PathVariable String step,
			StaffMember staff, Model model) {
		ResponseStep asked = step(step);
		ResponseHead head = this.places.answer(staff, year, department);
		this.workflow.refuseUnlessPossible(staff, asked, head);
		return show(head, asked, "", ChangeOutcome.none(), model);
	}

	@PostMapping
	String take(@PathVariable FiscalYear year, @PathVariable String department, @PathVariable String step,
			StepForm form, StaffMember staff, Model model, RedirectAttributes redirect) {
		ResponseStep asked = step(step);
		ResponseHead head = this.places.answer(staff, year, department);
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(),
				() -> this.workflow.take(new TakeResponseStep(staff, year, head.departmentId(), asked,
						form.expectedVersion(), form.reasonOrEmpty())));
		if (!outcome.isDone()) {
			return show(this.places.answer(staff, year, department), asked, form.reasonOrEmpty(), outcome, model);
		}
		Flash.success(redirect, "project-survey.step.done." + asked.name());
		return "redirect:/staff/surveys/" + year + "/" + department;
	}

	private String show(ResponseHead head, ResponseStep step, String reason, ChangeOutcome outcome, Model model) {
		List<SurveyItemView> items = this.queries.items(head);
		List<Finding> open = step.needsCompleteAnswer() ? this.texts.of(this.findings.of(head, items)) : List.of();
		List<String> codes = items.stream().map(SurveyItemView::code).toList();
		Set<String> typing = step.needsCompleteAnswer() ? this.drafts.unsavedAmong(codes, head.year()) : Set.of();
		model.addAttribute("page", new StepPage(head, this.places.name(head.year(), head.departmentId()), step, items,
				this.comparisons.sinceYearBefore(head.year(), codes),
				items.stream().filter((item) -> typing.contains(item.code())).map(SurveyItemView::name).toList(), open,
				reason, outcome));
		return "project/survey/step";
	}

	private static ResponseStep step(String path) {
		return ResponseStep.of(path).orElseThrow(() -> new NotFoundException("project-survey.step-unknown", path));
	}

	/**
	 * What the confirmation page sends.
	 */
	record StepForm(@Nullable String formToken, @Nullable String version, @Nullable String reason) {

		int expectedVersion() {
			return (this.version != null && this.version.matches("[0-9]{1,9}")) ? Integer.parseInt(this.version) : -1;
		}

		String reasonOrEmpty() {
			return (this.reason != null) ? this.reason : "";
		}

	}

}
