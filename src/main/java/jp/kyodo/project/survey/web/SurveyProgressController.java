package jp.kyodo.project.survey.web;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.survey.SurveyOverview;
import jp.kyodo.project.survey.SurveyQueries;
import jp.kyodo.project.survey.SurveyReminders;
import jp.kyodo.project.survey.SurveyRounds;
import jp.kyodo.project.survey.SurveyWorkflow;
import jp.kyodo.project.survey.web.SurveyProgressPage.Row;
import jp.kyodo.project.survey.web.SurveyProgressPage.Show;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.Flash;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.Paging;
import jp.kyodo.web.Years;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * How far the survey of a year has come; reminding, accepting and closing.
 */
@Controller
@RequestMapping("/staff/surveys/{year}")
class SurveyProgressController {

	private static final int PAGE_SIZE = 100;

	private final SurveyQueries queries;

	private final SurveyRounds rounds;

	private final SurveyWorkflow workflow;

	private final SurveyReminders reminders;

	private final SurveyPlaces places;

	private final ChangeAttempts attempts;

	private final MessageSource messages;

	private final Years years;

	SurveyProgressController(SurveyQueries queries, SurveyRounds rounds, SurveyWorkflow workflow,
			SurveyReminders reminders, SurveyPlaces places, ChangeAttempts attempts, MessageSource messages,
			Years years) {
		this.queries = queries;
		this.rounds = rounds;
		this.workflow = workflow;
		this.reminders = reminders;
		this.places = places;
		this.attempts = attempts;
		this.messages = messages;
		this.years = years;
	}

	@GetMapping
	String progress(@PathVariable FiscalYear year, @RequestParam(required = false) @Nullable String show,
			@RequestParam(required = false) @Nullable String page, StaffMember staff, Model model) {
		SurveyPlaces.requireOverview(staff);
		model.addAttribute("page", page(year, new Shown(show(show), PageRequestParameter.parse(page)), staff, Set.of(),
				"", FieldMessages.none()));
		return "project/survey/progress";
	}

	@PostMapping("/reminders")
	String remind(@PathVariable FiscalYear year, @RequestParam(required = false) @Nullable String formToken,
			@RequestParam(required = false) @Nullable String show,
			@RequestParam(required = false) @Nullable String page, @RequestParam(required = false) @Nullable String all,
			@RequestParam(required = false) @Nullable List<String> departments,
			@RequestParam(required = false, defaultValue = "") String sentence, StaffMember staff, Model model,
			RedirectAttributes redirect) {
		SurveyPlaces.requirePlanning(staff);
		Shown shown = new Shown(show(show), PageRequestParameter.parse(page));
		Set<String> ticked = new TreeSet<>((departments != null) ? departments : List.of());
		if (all != null) {
			rows(this.places.survey(year), shown.show()).stream()
				.filter(Row::waits)
				.forEach((row) -> ticked.add(row.department().code()));
		}
		int[] reminded = new int[1];
		ChangeOutcome outcome = this.attempts.attempt(formToken, () -> reminded[0] = this.reminders.remind(year,
				ticked.stream().map(this.places::departmentId).toList(), sentence, staff));
		if (!outcome.isDone()) {
			model.addAttribute("page", page(year, shown, staff, ticked, sentence, outcome.errors()));
			return "project/survey/progress";
		}
		Flash.success(redirect, "project-survey.reminded", reminded[0]);
		return back(year, shown, redirect);
	}

	@PostMapping("/acceptance")
	String acceptAll(@PathVariable FiscalYear year, @RequestParam(required = false) @Nullable String formToken,
			StaffMember staff, RedirectAttributes redirect) {
		SurveyPlaces.requirePlanning(staff);
		int approved = this.places.survey(year).approved();
		int[] accepted = new int[1];
		ChangeOutcome outcome = this.attempts.attempt(formToken,
				() -> accepted[0] = this.workflow.acceptAll(year, staff));
		if (outcome.isDone() && accepted[0] >= approved) {
			Flash.success(redirect, "project-survey.accepted-all", accepted[0]);
		}
		else {
			Flash.warning(redirect, "project-survey.accepted-some", accepted[0], approved - accepted[0]);
		}
		return back(year, Shown.ALL, redirect);
	}

	@PostMapping("/closing")
	String close(@PathVariable FiscalYear year, @RequestParam(required = false) @Nullable String formToken,
			StaffMember staff, RedirectAttributes redirect) {
		SurveyPlaces.requirePlanning(staff);
		tell(this.attempts.attempt(formToken, () -> this.rounds.close(year)), "project-survey.closed-now", redirect);
		return back(year, Shown.ALL, redirect);
	}

	@PostMapping("/reopening")
	String reopen(@PathVariable FiscalYear year, @RequestParam(required = false) @Nullable String formToken,
			StaffMember staff, RedirectAttributes redirect) {
		SurveyPlaces.requirePlanning(staff);
		tell(this.attempts.attempt(formToken, () -> this.rounds.reopen(year)), "project-survey.reopened", redirect);
		return back(year, Shown.ALL, redirect);
	}

	private static void tell(ChangeOutcome outcome, String messageKey, RedirectAttributes redirect) {
		if (outcome.isDone()) {
			Flash.success(redirect, messageKey);
		}
		else {
			Flash.warning(redirect, "project-survey.not-done");
		}
	}

	private static String back(FiscalYear year, Shown shown, RedirectAttributes redirect) {
		if (shown.show() != Show.ALL) {
			redirect.addAttribute("show", shown.show().path());
		}
		if (shown.page().page() > 1) {
			redirect.addAttribute("page", shown.page().page());
		}
		return "redirect:/staff/surveys/" + year;
	}

	private SurveyProgressPage page(FiscalYear year, Shown shown, StaffMember staff, Set<String> ticked,
			String sentence, FieldMessages errors) {
		SurveyOverview survey = this.places.survey(year);
		List<Row> rows = rows(survey, shown.show());
		Paging paging = shown.page().paging(PAGE_SIZE, rows.size());
		Map<Long, String> bureaus = this.places.bureaus(year);
		Map<String, List<Row>> byBureau = new LinkedHashMap<>();
		rows.stream()
			.skip(paging.offset())
			.limit(paging.size())
			.forEach((row) -> byBureau
				.computeIfAbsent(bureaus.getOrDefault(row.department().id(), ""), (name) -> new ArrayList<>())
				.add(row));
		return new SurveyProgressPage(survey, shown.show(),
				byBureau.entrySet()
					.stream()
					.map((entry) -> new SurveyProgressPage.Group(entry.getKey(), entry.getValue()))
					.toList(),
				paging, rows.stream().mapToInt((row) -> row.progress().projects()).sum(),
				(int) rows.stream().filter(Row::waits).count(), isLate(survey), staff.has(Role.PLANNING), ticked,
				sentence, letter(survey, rows), errors);
	}

	/** All departments that are shown so, in 建制順. */
	private List<Row> rows(SurveyOverview survey, Show show) {
		long days = isLate(survey) ? ChronoUnit.DAYS.between(survey.dueOn(), this.places.today()) : 0;
		Map<Long, DepartmentName> names = this.places.names(survey.year());
		return this.queries.progress(survey.year())
			.stream()
			.map((each) -> new Row(names.get(each.departmentId()), each, each.state().isAnswered() ? 0 : days))
			.filter((row) -> switch (show) {
				case ALL -> true;
				case WAITING -> row.waits();
				case LATE -> row.daysLate() > 0;
			})
			.sorted(Comparator.comparingInt((row) -> row.department().order()))
			.toList();
	}

	private boolean isLate(SurveyOverview survey) {
		return !survey.closed() && survey.dueOn().isBefore(this.places.today());
	}

	/**
	 * The words of a reminder for who prefers to send it by mail: no addresses of staff
	 * are kept. It names the departments that are waited for.
	 */
	private String letter(SurveyOverview survey, List<Row> rows) {
		String address = ServletUriComponentsBuilder.fromCurrentContextPath()
			.path("/staff/surveys")
			.build()
			.toUriString();
		String waiting = rows.stream()
			.filter(Row::waits)
			.map((row) -> this.messages.getMessage("project-survey.letter.department",
					new Object[] { row.department().path() }, Locale.JAPANESE))
			.collect(Collectors.joining("\n"));
		return this.messages.getMessage(isLate(survey) ? "project-survey.letter.late" : "project-survey.letter",
				new Object[] { survey.title(), this.years.date(survey.dueOn()), address, waiting }, Locale.JAPANESE);
	}

	private static Show show(@Nullable String asked) {
		return Arrays.stream(Show.values()).filter((show) -> show.path().equals(asked)).findFirst().orElse(Show.ALL);
	}

	/**
	 * Which part of the list is shown.
	 */
	private record Shown(Show show, PageRequestParameter page) {

		static final Shown ALL = new Shown(Show.ALL, new PageRequestParameter(1));

	}

}
