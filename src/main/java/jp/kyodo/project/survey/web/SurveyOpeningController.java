package jp.kyodo.project.survey.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.survey.OpenSurvey;
import jp.kyodo.project.survey.SurveyOpening;
import jp.kyodo.project.survey.SurveyOpening.Candidate;
import jp.kyodo.project.survey.SurveyOverview;
import jp.kyodo.project.survey.SurveyQueries;
import jp.kyodo.project.survey.SurveyRounds;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.Flash;
import jp.kyodo.web.RefusedChangeException;
import jp.kyodo.web.Years;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Opening the survey of a year: a dry run first, then one confirmation.
 */
@Controller
@RequestMapping("/staff/surveys")
class SurveyOpeningController {

	private static final String FORM = "project/survey/form";

	private final SurveyRounds rounds;

	private final SurveyQueries queries;

	private final SurveyPlaces places;

	private final ChangeAttempts attempts;

	private final MessageSource messages;

	private final Years years;

	SurveyOpeningController(SurveyRounds rounds, SurveyQueries queries, SurveyPlaces places, ChangeAttempts attempts,
			MessageSource messages, Years years) {
		this.rounds = rounds;
		this.queries = queries;
		this.places = places;
		this.attempts = attempts;
		this.messages = messages;
		this.years = years;
	}

	/**
	 * The form: for a year that is open with what it has, otherwise with what is usual.
	 */
	@GetMapping("/new")
	String form(@RequestParam(required = false) @Nullable String year, StaffMember staff, Model model) {
		SurveyPlaces.requirePlanning(staff);
		FiscalYear chosen = chosen(year);
		Optional<SurveyOverview> survey = this.queries.survey(chosen);
		SurveyForm form = survey
			.map((known) -> new SurveyForm(null, chosen.toString(), known.title(), known.instructions(),
					known.dueOn().toString(), null, null))
			.orElseGet(() -> new SurveyForm(null, chosen.toString(),
					this.messages.getMessage("project-survey.form.title.usual",
							new Object[] { this.years.display(chosen) }, Locale.JAPANESE),
					this.messages.getMessage("project-survey.form.instructions.usual", null, Locale.JAPANESE), null,
					null, null));
		SurveyOpening opening = this.rounds.preview(chosen);
		Set<String> ticked = new TreeSet<>();
		opening.candidates().forEach((each) -> ticked.add(each.department().code()));
		model.addAttribute("page", page(opening, form, ticked, FieldMessages.none()));
		return FORM;
	}

	@PostMapping("/preview")
	String preview(@ModelAttribute("form") SurveyForm form, StaffMember staff, Model model) {
		SurveyPlaces.requirePlanning(staff);
		SurveyOpening opening = this.rounds.preview(chosen(form.year()));
		try {
			return show(opening, form, read(opening, form), FieldMessages.none(), model);
		}
		catch (RefusedChangeException ex) {
			return again(opening, form, this.attempts.messages(ex), model);
		}
	}

	/**
	 * Back from the dry run to the form, with everything that was typed.
	 */
	@PostMapping("/edit")
	String edit(@ModelAttribute("form") SurveyForm form, StaffMember staff, Model model) {
		SurveyPlaces.requirePlanning(staff);
		return again(this.rounds.preview(chosen(form.year())), form, FieldMessages.none(), model);
	}

	@PostMapping
	String open(@ModelAttribute("form") SurveyForm form, StaffMember staff, Model model, RedirectAttributes redirect) {
		SurveyPlaces.requirePlanning(staff);
		FiscalYear chosen = chosen(form.year());
		OpenSurvey command;
		SurveyOpening before = this.rounds.preview(chosen);
		try {
			command = read(before, form);
		}
		catch (RefusedChangeException ex) {
			return again(before, form, this.attempts.messages(ex), model);
		}
		SurveyOpening[] done = new SurveyOpening[1];
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(), () -> done[0] = this.rounds.open(command));
		if (!outcome.isDone()) {
			return show(this.rounds.preview(chosen), form, command, outcome.errors(), model);
		}
		if (done[0] != null) {
			Flash.success(redirect, "project-survey.opened", done[0].toAsk().size(), done[0].projects());
		}
		else {
			Flash.success(redirect, "project-survey.opened-before");
		}
		return "redirect:/staff/surveys/" + chosen;
	}

	private static OpenSurvey read(SurveyOpening opening, SurveyForm form) {
		return form.read(opening.year(), !opening.asked().isEmpty());
	}

	private String show(SurveyOpening opening, SurveyForm form, OpenSurvey command, FieldMessages errors, Model model) {
		model.addAttribute("page",
				new SurveyOpeningPage(opening.askingOnly(command.departmentCodes()), command, form, errors));
		return "project/survey/opening";
	}

	private String again(SurveyOpening opening, SurveyForm form, FieldMessages errors, Model model) {
		model.addAttribute("page", page(opening, form, new TreeSet<>(form.ticked()), errors));
		return FORM;
	}

	private SurveyFormPage page(SurveyOpening opening, SurveyForm form, Set<String> ticked, FieldMessages errors) {
		Map<Long, String> bureaus = this.places.bureaus(opening.year());
		Map<String, List<Candidate>> byBureau = new LinkedHashMap<>();
		opening.candidates()
			.forEach((each) -> byBureau
				.computeIfAbsent(bureaus.getOrDefault(each.department().id(), ""), (name) -> new ArrayList<>())
				.add(each));
		return new SurveyFormPage(opening.year(), opening.known(), form,
				byBureau.entrySet()
					.stream()
					.map((entry) -> new SurveyFormPage.Group(entry.getKey(), entry.getValue()))
					.toList(),
				ticked, errors);
	}

	private FiscalYear chosen(@Nullable String typed) {
		FiscalYear read = this.years.read(typed);
		return (read != null) ? read : FiscalYear.of(this.places.today());
	}

}
