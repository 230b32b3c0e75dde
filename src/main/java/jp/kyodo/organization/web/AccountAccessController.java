package jp.kyodo.organization.web;

import java.util.function.Consumer;

import jp.kyodo.organization.StaffAccountQueries;
import jp.kyodo.organization.StaffAccountService;
import jp.kyodo.organization.StaffAccountView;
import jp.kyodo.organization.StaffPasswordService;
import jp.kyodo.web.Flash;
import jp.kyodo.web.FormTokens;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.RefusedChangeException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lets a person in or keeps them out, and gives them a link to choose a new password.
 */
@Controller
@RequestMapping("/admin/accounts/{loginName}")
class AccountAccessController {

	private final StaffAccountQueries queries;

	private final StaffAccountService accounts;

	private final StaffPasswordService passwords;

	private final FormTokens tokens;

	AccountAccessController(StaffAccountQueries queries, StaffAccountService accounts, StaffPasswordService passwords,
			FormTokens tokens) {
		this.queries = queries;
		this.accounts = accounts;
		this.passwords = passwords;
		this.tokens = tokens;
	}

	@PostMapping("/disabling")
	String disable(@PathVariable String loginName, @RequestParam(required = false) @Nullable String formToken,
			RedirectAttributes redirect) {
		return change(loginName, formToken, redirect, "organization.account.disabled",
				(account) -> this.accounts.disable(account.id()));
	}

	@PostMapping("/enabling")
	String enable(@PathVariable String loginName, @RequestParam(required = false) @Nullable String formToken,
			RedirectAttributes redirect) {
		return change(loginName, formToken, redirect, "organization.account.enabled",
				(account) -> this.accounts.enable(account.id()));
	}

	@PostMapping("/password-link")
	String reset(@PathVariable String loginName, @RequestParam(required = false) @Nullable String formToken,
			RedirectAttributes redirect) {
		return change(loginName, formToken, redirect, "organization.account.reset",
				(account) -> IssuedLink.leave(redirect, this.passwords.reset(account.id())));
	}

	private String change(String loginName, @Nullable String formToken, RedirectAttributes redirect, String message,
			Consumer<StaffAccountView> command) {
		StaffAccountView account = this.queries.find(loginName)
			.orElseThrow(() -> new NotFoundException("organization.account.unknown"));
		try {
			this.tokens.once(formToken, () -> command.accept(account));
			Flash.success(redirect, message, account.displayName());
		}
		catch (RefusedChangeException ex) {
			ex.problems()
				.forEach((problem) -> Flash.warning(redirect, problem.messageKey(), problem.arguments().toArray()));
		}
		return "redirect:/admin/accounts/" + account.loginName();
	}

}
