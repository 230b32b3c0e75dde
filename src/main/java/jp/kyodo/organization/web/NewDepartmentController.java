package jp.kyodo.organization.web;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jp.kyodo.organization.CreateDepartment;
import jp.kyodo.organization.DepartmentKind;
import jp.kyodo.organization.OrganizationService;
import jp.kyodo.web.Choice;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.Flash;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Sets up a department.
 */
@Controller
class NewDepartmentController {

	private final OrganizationService organization;

	private final DepartmentChoices choices;

	private final FormAttempts attempts;

	private final MessageSource messages;

	NewDepartmentController(OrganizationService organization, DepartmentChoices choices, FormAttempts attempts,
			MessageSource messages) {
		this.organization = organization;
		this.choices = choices;
		this.attempts = attempts;
		this.messages = messages;
	}

	@GetMapping("/admin/departments/new")
	String ask(Model model) {
		NewDepartmentForm empty = new NewDepartmentForm("", "SECTION", "", "", "", "", null);
		return show(empty, FieldMessages.none(), model);
	}

	@PostMapping("/admin/departments/new")
	String create(@ModelAttribute("form") NewDepartmentForm form, Model model, RedirectAttributes redirect) {
		FormAttempt attempt = this.attempts.begin();
		CreateDepartment command = read(form, attempt);
		if (command != null && attempt.succeeds(form.formToken(), () -> this.organization.createDepartment(command))) {
			Flash.success(redirect, "organization.department.created", command.name());
			return "redirect:/admin/departments/" + command.code();
		}
		return show(form, attempt.errors(), model);
	}

	private @Nullable CreateDepartment read(NewDepartmentForm form, FormAttempt attempt) {
		String code = text(form.code());
		if (code.isEmpty()) {
			attempt.fail("code", "organization.department.code.missing");
		}
		String name = text(form.name());
		if (name.isEmpty()) {
			attempt.fail("name", "organization.department.name.missing");
		}
		DepartmentKind kind = Arrays.stream(DepartmentKind.values())
			.filter((each) -> each.name().equals(form.kind()))
			.findFirst()
			.orElse(null);
		if (kind == null) {
			attempt.fail("kind", "organization.department.kind.missing");
		}
		Long parentId = this.choices.chosen("parentId", form.parent(), attempt);
		LocalDate validFrom = attempt.day("validFrom", form.validFrom(), "organization.department.validFrom.missing");
		String order = Normalizer.normalize(text(form.sortOrder()), Normalizer.Form.NFKC);
		if (!order.matches("[0-9]{0,4}")) {
			attempt.fail("sortOrder", "organization.department.sortOrder.malformed");
		}
		if (kind == null || validFrom == null || !attempt.errors().isEmpty()) {
			return null;
		}
		return new CreateDepartment(code, kind, name, parentId, validFrom,
				order.isEmpty() ? 0 : Integer.parseInt(order));
	}

	private String show(NewDepartmentForm form, FieldMessages errors, Model model) {
		List<Choice> kinds = Arrays.stream(DepartmentKind.values())
			.map((kind) -> new Choice(kind.name(),
					this.messages.getMessage("organization.department.kind." + kind, null, Locale.JAPANESE)))
			.toList();
		model.addAttribute("page", new NewDepartmentPage(form, errors, kinds, this.choices.ever()));
		return "organization/department-new";
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	/**
	 * What is typed about a new department.
	 */
	record NewDepartmentForm(@Nullable String code, @Nullable String kind, @Nullable String name,
			@Nullable String parent, @Nullable String validFrom, @Nullable String sortOrder,
			@Nullable String formToken) {
	}

	/**
	 * The form with what it offers and what is wrong with it.
	 */
	record NewDepartmentPage(NewDepartmentForm form, FieldMessages errors, List<Choice> kinds,
			List<Choice> departments) {
	}

}
