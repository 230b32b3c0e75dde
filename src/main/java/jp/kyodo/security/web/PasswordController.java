package jp.kyodo.security.web;

import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kyodo.organization.StaffAuthentication;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.organization.StaffPasswordService;
import jp.kyodo.security.LoginThrottle;
import jp.kyodo.security.TooManyGuessesException;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.Flash;
import jp.kyodo.web.RefusedChangeException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lets people exchange their own password. All other sessions of theirs end, and this one
 * gets a new identity.
 */
@Controller
class PasswordController {

	private final StaffPasswordService passwords;

	private final LoginThrottle throttle;

	private final MessageSource messages;

	private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	PasswordController(StaffPasswordService passwords, LoginThrottle throttle, MessageSource messages) {
		this.passwords = passwords;
		this.throttle = throttle;
		this.messages = messages;
	}

	@GetMapping("/staff/password")
	String ask(Authentication authentication, Model model) {
		return show(FieldMessages.none(), authentication, model);
	}

	@PostMapping("/staff/password")
	String change(@ModelAttribute("form") PasswordForm form, StaffMember staff, Authentication authentication,
			HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes redirect) {
		FieldMessages errors = NewPassword.differs(form.password(), form.passwordAgain())
				? FieldMessages.none().with("passwordAgain", text("security.password.again.differs"))
				: carryOut(form, staff, request.getRemoteAddr());
		if (!errors.isEmpty()) {
			return show(errors, authentication, model);
		}
		signInAnew(staff, request, response);
		Flash.success(redirect, "security.password.changed");
		return "redirect:/staff";
	}

	private FieldMessages carryOut(PasswordForm form, StaffMember staff, String address) {
		try {
			this.throttle.admit(staff.loginName(), address);
			this.passwords.change(staff.id(), Objects.requireNonNullElse(form.presentPassword(), ""),
					Objects.requireNonNullElse(form.password(), ""));
			this.throttle.succeeded(staff.loginName(), address);
			return FieldMessages.none();
		}
		catch (TooManyGuessesException ex) {
			return FieldMessages.none().with("presentPassword", text("security.password.tooMany"));
		}
		catch (RefusedChangeException ex) {
			if (!ex.concerns("presentPassword")) {
				this.throttle.succeeded(staff.loginName(), address);
			}
			return FieldMessages.from(ex, this.messages);
		}
	}

	// The change has ended every session of this person in the database, this one too.
	private void signInAnew(StaffMember staff, HttpServletRequest request, HttpServletResponse response) {
		request.getSession().invalidate();
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(StaffAuthentication.of(staff));
		SecurityContextHolder.setContext(context);
		this.contexts.saveContext(context, request, response);
	}

	private String show(FieldMessages errors, Authentication authentication, Model model) {
		boolean forced = authentication.getAuthorities()
			.stream()
			.anyMatch((authority) -> StaffAuthentication.PASSWORD_CHANGE.equals(authority.getAuthority()));
		model.addAttribute("page", new PasswordPage(forced, errors));
		return "security/password";
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

	/**
	 * What is typed.
	 */
	record PasswordForm(@Nullable String presentPassword, @Nullable String password, @Nullable String passwordAgain) {

		@Override
		public String toString() {
			return "PasswordForm[]";
		}

	}

	/**
	 * The form; passwords are typed anew each time.
	 *
	 * @param forced whether nothing else can be done before
	 * @param errors what is wrong
	 */
	record PasswordPage(boolean forced, FieldMessages errors) {
	}

}
