package jp.kyodo.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jp.kyodo.organization.ChangeStaffAccount;
import jp.kyodo.organization.StaffAccountQueries;
import jp.kyodo.organization.StaffAccountService;
import jp.kyodo.organization.StaffAccountView;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.organization.StaffMember.Assignment;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows an account and changes what its owner is called and may do.
 */
@Controller
class AccountController {

	private final StaffAccountQueries queries;

	private final StaffAccountService accounts;

	private final AccountFormReader reader;

	private final FormAttempts attempts;

	private final Clock clock;

	AccountController(StaffAccountQueries queries, StaffAccountService accounts, AccountFormReader reader,
			FormAttempts attempts, Clock clock) {
		this.queries = queries;
		this.accounts = accounts;
		this.reader = reader;
		this.attempts = attempts;
		this.clock = clock;
	}

	@GetMapping("/admin/accounts/{loginName}")
	String show(@PathVariable String loginName, StaffMember staff, Model model) {
		StaffAccountView account = required(loginName);
		return show(account, AccountForm.of(account, this.clock), FieldMessages.none(), staff, model);
	}

	@PostMapping("/admin/accounts/{loginName}")
	String change(@PathVariable String loginName, @ModelAttribute("form") AccountForm form, StaffMember staff,
			Model model, RedirectAttributes redirect) {
		StaffAccountView account = required(loginName);
		FormAttempt attempt = this.attempts.begin();
		Set<Assignment> assignments = this.reader.assignments(form, attempt);
		LocalDate from = attempt.day("from", form.from(), "organization.account.from.missing");
		boolean done = attempt.succeeds(form.formToken(),
				() -> this.accounts
					.change(new ChangeStaffAccount(account.id(), Objects.requireNonNullElse(form.displayName(), ""),
							assignments, Objects.requireNonNull(from), form.version())));
		if (done) {
			Flash.success(redirect, "organization.account.changed", account.loginName());
			return "redirect:/admin/accounts/" + account.loginName();
		}
		return show(account, form, attempt.errors(), staff, model);
	}

	private String show(StaffAccountView account, AccountForm form, FieldMessages errors, StaffMember staff,
			Model model) {
		IssuedLink link = IssuedLink.takeFrom(model.asMap());
		model.addAttribute("page",
				new AccountPage(account, form, errors, this.reader.roles(), this.reader.departments(),
						account.id() == staff.id(), (link != null) ? link.address() : null,
						(link != null) ? link.until(this.clock) : null));
		return "organization/account";
	}

	private StaffAccountView required(String loginName) {
		return this.queries.find(loginName).orElseThrow(() -> new NotFoundException("organization.account.unknown"));
	}

	/**
	 * An account with the form to change it.
	 *
	 * @param account the account
	 * @param form what is or was typed
	 * @param errors what is wrong with it
	 * @param roles the roles to choose from
	 * @param departments the departments to choose from
	 * @param own whether it is the account of the person who looks at it
	 * @param link a one-time link that was made just now
	 * @param linkUntil when it ends
	 */
	record AccountPage(StaffAccountView account, AccountForm form, FieldMessages errors, List<Choice> roles,
			List<Choice> departments, boolean own, @Nullable String link, @Nullable String linkUntil) {
	}

}
