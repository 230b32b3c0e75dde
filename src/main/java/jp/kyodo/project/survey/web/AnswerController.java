package jp.kyodo.project.survey.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.ProjectChange;
import jp.kyodo.project.ProjectComparisons;
import jp.kyodo.project.survey.DecideProjects;
import jp.kyodo.project.survey.DecideProjects.Seen;
import jp.kyodo.project.survey.Decision;
import jp.kyodo.project.survey.ResponseHead;
import jp.kyodo.project.survey.ResponseStep;
import jp.kyodo.project.survey.SurveyAccess;
import jp.kyodo.project.survey.SurveyAnswers;
import jp.kyodo.project.survey.SurveyFindings;
import jp.kyodo.project.survey.SurveyItemView;
import jp.kyodo.project.survey.SurveyQueries;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.Choice;
import jp.kyodo.web.Flash;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A department's answer: what becomes of last year's projects, and that there are none.
 */
@Controller
@RequestMapping("/staff/surveys/{year}/{department}")
class AnswerController {

	private final SurveyAnswers answers;

	private final SurveyQueries queries;

	private final SurveyFindings findings;

	private final ProjectComparisons comparisons;

	private final FindingTexts texts;

	private final SurveyPlaces places;

	private final ChangeAttempts attempts;

	private final MessageSource messages;

	AnswerController(SurveyAnswers answers, SurveyQueries queries, SurveyFindings findings,
			ProjectComparisons comparisons, FindingTexts texts, SurveyPlaces places, ChangeAttempts attempts,
			MessageSource messages) {
		this.answers = answers;
		this.queries = queries;
		this.findings = findings;
		this.comparisons = comparisons;
		this.texts = texts;
		this.places = places;
		this.attempts = attempts;
		this.messages = messages;
	}

	@GetMapping
	String answer(@PathVariable FiscalYear year, @PathVariable String department,
			@RequestParam(required = false) @Nullable String page, StaffMember staff, Model model) {
		ResponseHead head = this.places.answer(staff, year, department);
		return show(head, staff, page, AnswerPage.Typed.nothing(), ChangeOutcome.none(), model);
	}

	@PostMapping("/decisions")
	String decide(@PathVariable FiscalYear year, @PathVariable String department, DecisionForm form, StaffMember staff,
			Model model, RedirectAttributes redirect) {
		ResponseHead head = this.places.answer(staff, year, department);
		List<Seen> chosen = form.isRest() ? undecided(head) : form.seen();
		DecideProjects command = new DecideProjects(staff, year, head.departmentId(), chosen, form.read(),
				form.reasonOrEmpty());
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(), () -> this.answers.decide(command));
		if (!outcome.isDone()) {
			return show(head, staff, form.page(), form.typed(), outcome, model);
		}
		if (form.change() != null) {
			return "redirect:" + SurveyLinks.projectForm(chosen.get(0).code(), head, department);
		}
		Flash.success(redirect, "project-survey.decided." + command.decision(), chosen.size());
		int page = PageRequestParameter.parse(form.page()).page();
		return "redirect:/staff/surveys/" + year + "/" + department + ((page > 1) ? "?page=" + page : "");
	}

	@PostMapping("/nothing")
	String nothing(@PathVariable FiscalYear year, @PathVariable String department, @Nullable String formToken,
			@Nullable String nothing, StaffMember staff, Model model, RedirectAttributes redirect) {
		ResponseHead head = this.places.answer(staff, year, department);
		boolean isNothing = "true".equals(nothing);
		ChangeOutcome outcome = this.attempts.attempt(formToken,
				() -> this.answers.reportNothing(staff, year, head.departmentId(), isNothing));
		if (!outcome.isDone()) {
			return show(head, staff, null, AnswerPage.Typed.nothing(), outcome, model);
		}
		Flash.success(redirect, isNothing ? "project-survey.nothing.done" : "project-survey.nothing.undone");
		return "redirect:/staff/surveys/" + year + "/" + department;
	}

	private List<Seen> undecided(ResponseHead head) {
		return this.queries.items(head)
			.stream()
			.filter((item) -> item.decision() == Decision.OPEN)
			.map((item) -> new Seen(item.code(), item.version()))
			.toList();
	}

	private String show(ResponseHead head, StaffMember staff, @Nullable String page, AnswerPage.Typed typed,
			ChangeOutcome outcome, Model model) {
		List<SurveyItemView> items = this.queries.items(head);
		Paging paging = AnswerPage.paging(items, page);
		Map<String, List<ProjectChange.Field>> changes = this.comparisons.sinceYearBefore(head.year(),
				AnswerPage.shown(items, paging).stream().map(SurveyItemView::code).toList());
		model.addAttribute("page", new AnswerPage(head, this.places.name(head.year(), head.departmentId()), items,
				paging, changes, this.texts.of(this.findings.of(head, items)), this.queries.events(head.id()),
				head.isLate(this.places.today()), SurveyAccess.mayDecide(staff, head),
				Arrays.stream(ResponseStep.values()).filter((step) -> SurveyAccess.mayTake(staff, step, head)).toList(),
				decisions(), typed, outcome));
		return "project/survey/answer";
	}

	private List<Choice> decisions() {
		return Stream.of(Decision.GOES_ON, Decision.ENDED)
			.map((each) -> new Choice(each.name(),
					this.messages.getMessage("project-survey.choice." + each.name(), null, Locale.JAPANESE)))
			.toList();
	}

	/**
	 * What the table of projects sends.
	 *
	 * @param projects the ticked projects as {@link SurveyItemView#token()}
	 * @param change the one project that goes on with other content
	 * @param rest whether all that are undecided go on
	 * @param page the page of the list on which they stand
	 */
	record DecisionForm(@Nullable String formToken, @Nullable List<String> projects, @Nullable String decision,
			@Nullable String reason, @Nullable String change, @Nullable String rest, @Nullable String page) {

		boolean isRest() {
			return this.rest != null && this.change == null;
		}

		List<Seen> seen() {
			if (this.change != null) {
				return Seen.read(this.change).stream().toList();
			}
			return (this.projects != null)
					? this.projects.stream().map(Seen::read).flatMap(Optional::stream).distinct().toList() : List.of();
		}

		Decision read() {
			if (this.change != null || this.rest != null) {
				return Decision.GOES_ON;
			}
			return Arrays.stream(Decision.values())
				.filter((each) -> each.name().equals(this.decision))
				.findFirst()
				.orElse(Decision.OPEN);
		}

		String reasonOrEmpty() {
			return (this.reason != null) ? this.reason : "";
		}

		AnswerPage.Typed typed() {
			return new AnswerPage.Typed(new TreeSet<>((this.projects != null) ? this.projects : List.of()),
					(this.decision != null) ? this.decision : "", reasonOrEmpty());
		}

	}

}
