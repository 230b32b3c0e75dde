package jp.kyodo.organization.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

import jp.kyodo.organization.CloseDepartment;
import jp.kyodo.organization.DepartmentDetails;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.MoveDepartment;
import jp.kyodo.organization.OrganizationService;
import jp.kyodo.organization.RenameDepartment;
import jp.kyodo.web.Choice;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.Flash;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Changes a department from a day on: its name, its place in the tree, or its being.
 */
@Controller
@RequestMapping("/admin/departments/{code}")
class DepartmentChangeController {

	private final OrganizationService organization;

	private final DepartmentQueries departments;

	private final DepartmentChoices choices;

	private final FormAttempts attempts;

	DepartmentChangeController(OrganizationService organization, DepartmentQueries departments,
			DepartmentChoices choices, FormAttempts attempts) {
		this.organization = organization;
		this.departments = departments;
		this.choices = choices;
		this.attempts = attempts;
	}

	@GetMapping("/name")
	String askName(@PathVariable String code, Model model) {
		DepartmentDetails department = required(code);
		ChangeForm form = ChangeForm.of(department).withName(department.name().name());
		return show("name", department, form, FieldMessages.none(), model);
	}

	@PostMapping("/name")
	String rename(@PathVariable String code, @ModelAttribute("form") ChangeForm form, Model model,
			RedirectAttributes redirect) {
		return change("name", code, form, model, redirect, (department, attempt) -> {
			LocalDate from = attempt.day("from", form.day(), "organization.department.from.missing");
			String name = Objects.requireNonNullElse(form.name(), "").strip();
			attempt.succeeds(form.formToken(), () -> this.organization.rename(
					new RenameDepartment(department.name().id(), name, Objects.requireNonNull(from), form.version())));
		});
	}

	@GetMapping("/place")
	String askPlace(@PathVariable String code, Model model) {
		DepartmentDetails department = required(code);
		return show("place", department, ChangeForm.of(department), FieldMessages.none(), model);
	}

	@PostMapping("/place")
	String move(@PathVariable String code, @ModelAttribute("form") ChangeForm form, Model model,
			RedirectAttributes redirect) {
		return change("place", code, form, model, redirect, (department, attempt) -> {
			LocalDate from = attempt.day("from", form.day(), "organization.department.from.missing");
			Long parentId = this.choices.chosen("parentId", form.parent(), attempt);
			attempt.succeeds(form.formToken(), () -> this.organization.move(new MoveDepartment(department.name().id(),
					parentId, Objects.requireNonNull(from), form.version())));
		});
	}

	@GetMapping("/closing")
	String askClosing(@PathVariable String code, Model model) {
		DepartmentDetails department = required(code);
		return show("closing", department, ChangeForm.of(department), FieldMessages.none(), model);
	}

	@PostMapping("/closing")
	String close(@PathVariable String code, @ModelAttribute("form") ChangeForm form, Model model,
			RedirectAttributes redirect) {
		return change("closing", code, form, model, redirect, (department, attempt) -> {
			LocalDate lastDay = attempt.day("lastDay", form.day(), "organization.department.lastDay.missing");
			List<Long> successorIds = form.successors()
				.stream()
				.map((successor) -> this.choices.chosen("successorIds", successor, attempt))
				.filter(Objects::nonNull)
				.toList();
			attempt.succeeds(form.formToken(), () -> this.organization.close(new CloseDepartment(department.name().id(),
					Objects.requireNonNull(lastDay), successorIds, form.version())));
		});
	}

	private String change(String what, String code, ChangeForm form, Model model, RedirectAttributes redirect,
			BiConsumer<DepartmentDetails, FormAttempt> command) {
		DepartmentDetails department = required(code);
		FormAttempt attempt = this.attempts.begin();
		command.accept(department, attempt);
		if (attempt.errors().isEmpty()) {
			Flash.success(redirect, "organization.department.changed." + what, department.name().name());
			return "redirect:/admin/departments/" + department.name().code();
		}
		return show(what, department, form, attempt.errors(), model);
	}

	private String show(String what, DepartmentDetails department, ChangeForm form, FieldMessages errors, Model model) {
		model.addAttribute("page", new DepartmentChangePage(department, form, errors, this.choices.ever()));
		return "organization/department-" + what;
	}

	private DepartmentDetails required(String code) {
		return this.departments.find(code).orElseThrow(() -> new NotFoundException("organization.department.unknown"));
	}

	/**
	 * What is typed about a change; each of the three forms sends its part.
	 */
	record ChangeForm(@Nullable String name, @Nullable String parent, @Nullable String day,
			@Nullable List<String> successors, @Nullable Integer version, @Nullable String formToken) {

		ChangeForm {
			successors = (successors != null) ? List.copyOf(successors) : List.of();
		}

		static ChangeForm of(DepartmentDetails department) {
			return new ChangeForm(null, null, null, null, department.version(), null);
		}

		ChangeForm withName(String name) {
			return new ChangeForm(name, this.parent, this.day, this.successors, this.version, this.formToken);
		}

	}

	/**
	 * A form about a department with what it offers and what is wrong with it.
	 */
	record DepartmentChangePage(DepartmentDetails department, ChangeForm form, FieldMessages errors,
			List<Choice> departments) {
	}

}
