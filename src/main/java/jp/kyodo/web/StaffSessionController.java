package jp.kyodo.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Keeps a session alive while somebody types, and hands a page that stayed open over a
 * new sign-in the token of the new session.
 */
@RestController
class StaffSessionController {

	private final Layout layout;

	StaffSessionController(Layout layout) {
		this.layout = layout;
	}

	// To be asked at all is the activity that extends the session.
	@GetMapping("/staff/session")
	ResponseEntity<SessionState> extend(HttpServletRequest request) {
		CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new SessionState(this.layout.getSessionSeconds(), csrf(token)));
	}

	private static @Nullable Csrf csrf(@Nullable CsrfToken token) {
		return (token != null) ? new Csrf(token.getHeaderName(), token.getParameterName(), token.getToken()) : null;
	}

	/**
	 * What a page needs to go on.
	 *
	 * @param seconds seconds without activity after which the session ends
	 * @param csrf what the next request must carry
	 */
	record SessionState(int seconds, @Nullable Csrf csrf) {
	}

	/**
	 * The token that shows that a request comes from our own page.
	 *
	 * @param header name of the header
	 * @param parameter name of the form field
	 * @param token its value
	 */
	record Csrf(String header, String parameter, String token) {
	}

}
