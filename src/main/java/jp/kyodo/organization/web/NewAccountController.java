package jp.kyodo.organization.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import jp.kyodo.organization.CreateStaffAccount;
import jp.kyodo.organization.StaffAccountService;
import jp.kyodo.organization.StaffMember.Assignment;
import jp.kyodo.organization.StaffPasswordService;
import jp.kyodo.web.Choice;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.Flash;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Makes an account, whose owner chooses the password through a one-time link.
 */
@Controller
class NewAccountController {

	private final StaffAccountService accounts;

	private final StaffPasswordService passwords;

	private final AccountFormReader reader;

	private final FormAttempts attempts;

	NewAccountController(StaffAccountService accounts, StaffPasswordService passwords, AccountFormReader reader,
			FormAttempts attempts) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.reader = reader;
		this.attempts = attempts;
	}

	@GetMapping("/admin/accounts/new")
	String ask(Model model) {
		return show(AccountForm.empty(), FieldMessages.none(), model);
	}

	@PostMapping("/admin/accounts/new")
	String create(@ModelAttribute("form") AccountForm form, Model model, RedirectAttributes redirect) {
		FormAttempt attempt = this.attempts.begin();
		String loginName = StaffAccountService.normalizeLoginName(form.loginName());
		String displayName = Objects.requireNonNullElse(form.displayName(), "");
		Set<Assignment> assignments = this.reader.assignments(form, attempt);
		boolean done = attempt.succeeds(form.formToken(), () -> {
			long id = this.accounts.create(CreateStaffAccount.withoutPassword(loginName, displayName, assignments));
			IssuedLink.leave(redirect, this.passwords.reset(id));
		});
		if (done) {
			Flash.success(redirect, "organization.account.created", displayName);
			return "redirect:/admin/accounts/" + loginName;
		}
		return show(form, attempt.errors(), model);
	}

	private String show(AccountForm form, FieldMessages errors, Model model) {
		model.addAttribute("page", new NewAccountPage(form, errors, this.reader.roles(), this.reader.departments()));
		return "organization/account-new";
	}

	/**
	 * The form with what it offers and what is wrong with it.
	 */
	record NewAccountPage(AccountForm form, FieldMessages errors, List<Choice> roles, List<Choice> departments) {
	}

}
