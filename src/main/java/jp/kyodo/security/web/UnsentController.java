package jp.kyodo.security.web;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jp.kyodo.security.UnsentForm;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Offers what was sent after a session had ended to be sent once more.
 */
@Controller
class UnsentController {

	private static final int SHORTEST_TEXT = 2;

	// what forms send without anybody having typed it: choices and keys
	private static final Pattern CODE = Pattern.compile("(?=.*[a-z])[a-z0-9]+([_-][a-z0-9]+)*");

	@GetMapping("/staff/unsent")
	String show(HttpSession session, Model model) {
		return UnsentForm.waitingIn(session).map((form) -> {
			List<String> texts = form.fields()
				.entrySet()
				.stream()
				.filter((field) -> !field.getKey().equals("formToken") && !field.getKey().equals("version"))
				.flatMap((field) -> field.getValue().stream())
				.filter((text) -> text.strip().length() >= SHORTEST_TEXT && !CODE.matcher(text).matches())
				.toList();
			model.addAttribute("page", new UnsentPage(form, texts));
			return "security/unsent";
		}).orElse("redirect:/staff");
	}

	/**
	 * Sends the browser on to where the form had been meant for, with all that it sends
	 * here (307 repeats the request as it is).
	 */
	@PostMapping("/staff/unsent/sending")
	ResponseEntity<Void> send(HttpSession session, HttpServletRequest request) {
		String target = UnsentForm.waitingIn(session).map(UnsentForm::path).orElse("/staff");
		HttpStatus status = target.equals("/staff") ? HttpStatus.SEE_OTHER : HttpStatus.TEMPORARY_REDIRECT;
		UnsentForm.forget(session);
		return ResponseEntity.status(status).location(URI.create(request.getContextPath() + target)).build();
	}

	@PostMapping("/staff/unsent")
	String forget(HttpSession session) {
		UnsentForm.forget(session);
		return "redirect:/staff";
	}

	/**
	 * The form as it was sent.
	 *
	 * @param form where it goes to and all its fields
	 * @param texts what a person can read of it
	 */
	record UnsentPage(UnsentForm form, List<String> texts) {
	}

}
