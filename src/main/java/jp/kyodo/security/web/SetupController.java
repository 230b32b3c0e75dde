package jp.kyodo.security.web;

import java.util.Locale;
import java.util.Objects;

import jp.kyodo.organization.FirstAdministrator;
import jp.kyodo.organization.LinkPurpose;
import jp.kyodo.organization.StaffPasswordService;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.RefusedChangeException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Lets the holder of a one-time link choose a password, or make the first administrator's
 * account.
 */
@Controller
class SetupController {

	private final StaffPasswordService passwords;

	private final FirstAdministrator firstAdministrator;

	private final MessageSource messages;

	SetupController(StaffPasswordService passwords, FirstAdministrator firstAdministrator, MessageSource messages) {
		this.passwords = passwords;
		this.firstAdministrator = firstAdministrator;
		this.messages = messages;
	}

	@GetMapping("/setup/{token}")
	String ask(@PathVariable String token, @RequestParam(required = false) @Nullable String again, Model model) {
		FieldMessages errors = FieldMessages.none();
		if (again != null) {
			errors = errors.with("", text("security.setup.again"));
		}
		return show(token, required(token), new SetupForm(null, null, null, null), errors, model);
	}

	@PostMapping("/setup/{token}")
	String choose(@PathVariable String token, @ModelAttribute("form") SetupForm form, Model model) {
		LinkPurpose purpose = required(token);
		FieldMessages errors = NewPassword.differs(form.password(), form.passwordAgain())
				? FieldMessages.none().with("passwordAgain", text("security.password.again.differs"))
				: carryOut(token, purpose, form);
		return errors.isEmpty() ? "redirect:/login?ready" : show(token, purpose, form, errors, model);
	}

	private FieldMessages carryOut(String token, LinkPurpose purpose, SetupForm form) {
		String password = Objects.requireNonNullElse(form.password(), "");
		try {
			if (purpose.firstAdministrator()) {
				this.firstAdministrator.create(token, Objects.requireNonNullElse(form.loginName(), ""),
						Objects.requireNonNullElse(form.displayName(), ""), password);
			}
			else {
				this.passwords.choose(token, password);
			}
			return FieldMessages.none();
		}
		catch (RefusedChangeException ex) {
			return FieldMessages.from(ex, this.messages);
		}
	}

	private String show(String token, LinkPurpose purpose, SetupForm form, FieldMessages errors, Model model) {
		model.addAttribute("page", new SetupPage(token, purpose, form.loginName(), form.displayName(), errors));
		return "security/setup";
	}

	private LinkPurpose required(String token) {
		return this.passwords.purposeOf(token).orElseThrow(() -> new NotFoundException("organization.link.unusable"));
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

	/**
	 * What is typed.
	 */
	record SetupForm(@Nullable String loginName, @Nullable String displayName, @Nullable String password,
			@Nullable String passwordAgain) {

		@Override
		public String toString() {
			return "SetupForm[loginName=" + this.loginName + "]";
		}

	}

	/**
	 * The form; passwords are typed anew each time.
	 */
	record SetupPage(String token, LinkPurpose purpose, @Nullable String loginName, @Nullable String displayName,
			FieldMessages errors) {
	}

}
