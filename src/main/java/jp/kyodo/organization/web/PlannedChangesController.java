package jp.kyodo.organization.web;

import java.util.List;

import jp.kyodo.organization.PlannedChange;
import jp.kyodo.organization.PlannedChanges;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.Flash;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lists the reorganisations whose day is still to come, and takes them back.
 */
@Controller
@RequestMapping("/admin/departments/planned")
class PlannedChangesController {

	private final PlannedChanges changes;

	private final FormAttempts attempts;

	PlannedChangesController(PlannedChanges changes, FormAttempts attempts) {
		this.changes = changes;
		this.attempts = attempts;
	}

	@GetMapping
	String list(Model model) {
		return show(FieldMessages.none(), model);
	}

	@PostMapping("/{revision:\\d{1,18}}/take-back")
	String takeBack(@PathVariable long revision, @RequestParam(required = false) @Nullable String formToken,
			Model model, RedirectAttributes redirect) {
		FormAttempt attempt = this.attempts.begin();
		if (attempt.succeeds(formToken, () -> this.changes.takeBack(revision))) {
			Flash.success(redirect, "organization.planned.taken-back");
			return "redirect:/admin/departments/planned";
		}
		return show(attempt.errors(), model);
	}

	private String show(FieldMessages errors, Model model) {
		model.addAttribute("page", new PlannedChangesPage(this.changes.all(), errors));
		return "organization/planned";
	}

	/**
	 * The changes with what is wrong with taking one back.
	 */
	record PlannedChangesPage(List<PlannedChange> changes, FieldMessages errors) {
	}

}
