package jp.kyodo.security.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kyodo.organization.CurrentStaff;
import jp.kyodo.security.LoginAgain;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows the sign-in page. What it sends is received by Spring Security's filter.
 */
@Controller
class LoginController {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H時mm分ss秒", Locale.ROOT);

	private final CurrentStaff currentStaff;

	private final MessageSource messages;

	private final Clock clock;

	LoginController(CurrentStaff currentStaff, MessageSource messages, Clock clock) {
		this.currentStaff = currentStaff;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/login")
	String show(@RequestParam(required = false) @Nullable String out,
			@RequestParam(required = false) @Nullable String ready, CsrfToken token, Model model) {
		if (this.currentStaff.find().isPresent()) {
			return "redirect:/staff";
		}
		String notice = null;
		if (out != null) {
			notice = text("security.login.out");
		}
		else if (ready != null) {
			notice = text("security.login.ready");
		}
		return show(new LoginPage(notice, null, null, null), token, model);
	}

	@PostMapping(LoginAgain.PATH)
	String showAgain(HttpServletRequest request, HttpServletResponse response, CsrfToken token, Model model) {
		LoginAgain again = (LoginAgain) request.getAttribute(LoginAgain.ATTRIBUTE);
		if (again == null || request.getDispatcherType() != DispatcherType.FORWARD) {
			throw new NotFoundException("web.error.404.what");
		}
		HttpStatus status = HttpStatus.UNAUTHORIZED;
		if (again.retryAt() != null) {
			status = HttpStatus.TOO_MANY_REQUESTS;
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(secondsUntil(again.retryAt())));
		}
		response.setStatus(status.value());
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		return show(new LoginPage(null, sentence(again), again.loginName(), again.unsent()), token, model);
	}

	private String show(LoginPage page, CsrfToken token, Model model) {
		// makes the session now, before the first byte of the page is on its way
		token.getToken();
		model.addAttribute("page", page);
		return "security/login";
	}

	private String sentence(LoginAgain again) {
		return switch (again.reason()) {
			case REFUSED -> text("security.login.refused");
			case PAGE_TOO_OLD -> text("security.login.pageTooOld");
			case SESSION_ENDED -> text((again.unsent() != null) ? "security.login.endedKept" : "security.login.ended");
			case TOO_MANY_GUESSES -> text("security.login.tooMany",
					TIME.format(LocalTime.ofInstant(roundedUp(again.retryAt()), this.clock.getZone())));
		};
	}

	private long secondsUntil(Instant instant) {
		return Math.max(1, Duration.between(this.clock.instant(), instant).toSeconds() + 1);
	}

	private static Instant roundedUp(@Nullable Instant instant) {
		return (instant != null) ? instant.plusMillis(999) : Instant.EPOCH;
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

	/**
	 * The sign-in page.
	 *
	 * @param notice something good to know
	 * @param problem why it is shown again
	 * @param loginName what had been typed
	 * @param unsent a form that waits to be sent again
	 */
	record LoginPage(@Nullable String notice, @Nullable String problem, @Nullable String loginName,
			@Nullable String unsent) {
	}

}
