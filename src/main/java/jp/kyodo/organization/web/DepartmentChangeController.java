package jp.kyodo.organization.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

import jp.kyodo.organization.DepartmentDetails;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.Reorganization;
import jp.kyodo.web.Choice;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Changes a department from a day on: its name, its place in the tree, or its being. What
 * a form asks for is shown first and done when that is confirmed.
 */
@Controller
@RequestMapping("/admin/departments/{code}")
class DepartmentChangeController {

	private final ReorganizationPages pages;

	private final DepartmentQueries departments;

	private final DepartmentChoices choices;

	DepartmentChangeController(ReorganizationPages pages, DepartmentQueries departments, DepartmentChoices choices) {
		this.pages = pages;
		this.departments = departments;
		this.choices = choices;
	}

	@GetMapping("/name")
	String askName(@PathVariable String code, Model model) {
		DepartmentDetails department = required(code);
		return show("name", department, ReorganizationForm.of(department.version(), department.name().name()),
				FieldMessages.none(), model);
	}

	@PostMapping("/name")
	String rename(@PathVariable String code, @ModelAttribute("form") ReorganizationForm form,
			@RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
		return change("name", code, form, typed, model, redirect, (department, attempt) -> {
			LocalDate from = attempt.day("from", form.day(), "organization.department.from.missing");
			String name = Objects.requireNonNullElse(form.name(), "").strip();
			return (from != null) ? Reorganization.rename(department.name().id(), name, from, form.version()) : null;
		});
	}

	@GetMapping("/place")
	String askPlace(@PathVariable String code, Model model) {
		DepartmentDetails department = required(code);
		return show("place", department, ReorganizationForm.of(department.version(), null), FieldMessages.none(),
				model);
	}

	@PostMapping("/place")
	String move(@PathVariable String code, @ModelAttribute("form") ReorganizationForm form,
			@RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
		return change("place", code, form, typed, model, redirect, (department, attempt) -> {
			LocalDate from = attempt.day("from", form.day(), "organization.department.from.missing");
			Long parentId = this.choices.chosen("parentId", form.parent(), attempt);
			return (from != null) ? Reorganization.move(department.name().id(), parentId, from, form.version()) : null;
		});
	}

	@GetMapping("/closing")
	String askClosing(@PathVariable String code, Model model) {
		DepartmentDetails department = required(code);
		return show("closing", department, ReorganizationForm.of(department.version(), null), FieldMessages.none(),
				model);
	}

	@PostMapping("/closing")
	String close(@PathVariable String code, @ModelAttribute("form") ReorganizationForm form,
			@RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
		return change("closing", code, form, typed, model, redirect, (department, attempt) -> {
			LocalDate lastDay = attempt.day("lastDay", form.day(), "organization.department.lastDay.missing");
			List<Long> successorIds = this.choices.chosen("successorIds", form.successors(), attempt);
			return (lastDay != null) ? Reorganization.close(department.name().id(), lastDay.plusDays(1), successorIds,
					this.pages.choices(typed, attempt), form.version()) : null;
		});
	}

	private String change(String what, String code, ReorganizationForm form, Map<String, String> typed, Model model,
			RedirectAttributes redirect, BiFunction<DepartmentDetails, FormAttempt, @Nullable Reorganization> reading) {
		DepartmentDetails department = required(code);
		FormAttempt attempt = this.pages.begin();
		Reorganization change = reading.apply(department, attempt);
		String page = "/admin/departments/" + department.name().code();
		ReorganizationPages.Place place = new ReorganizationPages.Place(what, department.name().name(),
				page + "/" + what, page);
		return this.pages.handle(place, change, form, typed, attempt, model, redirect,
				(errors) -> show(what, department, form, errors, model));
	}

	private String show(String what, DepartmentDetails department, ReorganizationForm form, FieldMessages errors,
			Model model) {
		model.addAttribute("page", new DepartmentChangePage(department, form, errors, this.choices.ever()));
		return "organization/department-" + what;
	}

	private DepartmentDetails required(String code) {
		return this.departments.find(code).orElseThrow(() -> new NotFoundException("organization.department.unknown"));
	}

	/**
	 * A form about a department with what it offers and what is wrong with it.
	 */
	record DepartmentChangePage(DepartmentDetails department, ReorganizationForm form, FieldMessages errors,
			List<Choice> departments) {
	}

}
