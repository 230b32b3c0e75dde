package jp.kyodo.organization.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jp.kyodo.organization.Reorganization;
import jp.kyodo.web.Choice;
import jp.kyodo.web.FieldMessages;
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
 * Merges departments into one from a day on.
 */
@Controller
@RequestMapping("/admin/departments/merge")
class MergeController {

	private final ReorganizationPages pages;

	private final DepartmentChoices choices;

	private final MessageSource messages;

	MergeController(ReorganizationPages pages, DepartmentChoices choices, MessageSource messages) {
		this.pages = pages;
		this.choices = choices;
		this.messages = messages;
	}

	@GetMapping
	String ask(Model model) {
		return show(ReorganizationForm.empty(), FieldMessages.none(), model);
	}

	@PostMapping
	String merge(@ModelAttribute("form") ReorganizationForm form, @RequestParam Map<String, String> typed, Model model,
			RedirectAttributes redirect) {
		FormAttempt attempt = this.pages.begin();
		String title = this.messages.getMessage("organization.reorganization.merge.title", null, Locale.JAPANESE);
		ReorganizationPages.Place place = new ReorganizationPages.Place("merge", title, "/admin/departments/merge",
				"/admin/departments");
		return this.pages.handle(place, read(form, attempt), form, typed, attempt, model, redirect,
				(errors) -> show(form, errors, model));
	}

	private @Nullable Reorganization read(ReorganizationForm form, FormAttempt attempt) {
		LocalDate from = attempt.day("from", form.day(), "organization.reorganization.merge.day.missing");
		Long successorId = this.choices.chosen("successorIds", form.successor(), attempt);
		if (successorId == null && attempt.errors().of("successorIds") == null) {
			attempt.fail("successorIds", "organization.reorganization.merge.successor.missing");
		}
		List<Long> departmentIds = this.choices.chosen("departmentIds", form.departments(), attempt);
		if (departmentIds.isEmpty()) {
			attempt.fail("departmentIds", "organization.reorganization.merge.choose");
		}
		return (from != null && successorId != null && attempt.errors().isEmpty())
				? Reorganization.merge(departmentIds, successorId, from) : null;
	}

	private String show(ReorganizationForm form, FieldMessages errors, Model model) {
		model.addAttribute("page", new MergePage(form, errors, this.choices.present()));
		return "organization/merge";
	}

	/**
	 * The form with what it offers and what is wrong with it.
	 */
	record MergePage(ReorganizationForm form, FieldMessages errors, List<Choice> departments) {
	}

}
