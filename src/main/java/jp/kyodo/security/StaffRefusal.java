package jp.kyodo.security;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kyodo.organization.CurrentStaff;
import jp.kyodo.organization.StaffAuthentication;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Answers requests to staff pages that are not allowed, in the way that helps the person
 * on: to the sign-in page and back, to the choice of a new password, or with the text
 * that they had sent when their session had ended.
 */
@Component
class StaffRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final CurrentStaff currentStaff;

	private final UnsentForms unsentForms;

	StaffRefusal(CurrentStaff currentStaff, UnsentForms unsentForms) {
		this.currentStaff = currentStaff;
		this.unsentForms = unsentForms;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
			throws IOException, ServletException {
		if (isProgram(request)) {
			response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
			return;
		}
		if (request.getMethod().equals("POST")) {
			showSignIn(LoginAgain.Reason.SESSION_ENDED,
					UnsentForm.in(request).map(this.unsentForms::write).orElse(null), request, response);
			return;
		}
		response.sendRedirect(request.getContextPath() + "/login");
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
			throws IOException, ServletException {
		if (cause instanceof CsrfException) {
			refuseToken(request, response);
		}
		else if (mustChangePassword()) {
			response.sendRedirect(request.getContextPath() + "/staff/password");
		}
		else {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
	}

	private void refuseToken(HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		if (path.equals("/logout")) {
			response.sendRedirect(request.getContextPath() + "/login?out");
		}
		else if (path.equals("/login")) {
			showSignIn(LoginAgain.Reason.PAGE_TOO_OLD, request.getParameter(UnsentForm.PARAMETER), request, response);
		}
		else if (path.startsWith("/setup/")) {
			response.sendRedirect(request.getContextPath() + path + "?again");
		}
		else if (this.currentStaff.find().isPresent()) {
			offerAgain(request, response);
		}
		else {
			commence(request, response, new SessionEndedException());
		}
	}

	// Signed in again elsewhere: the page still holds the token of the session before.
	private void offerAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Optional<UnsentForm> unsent = UnsentForm.in(request);
		if (unsent.isEmpty()) {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
			return;
		}
		unsent.get().waitIn(request.getSession());
		response.sendRedirect(request.getContextPath() + "/staff/unsent");
	}

	private static void showSignIn(LoginAgain.Reason reason, @Nullable String unsent, HttpServletRequest request,
			HttpServletResponse response) throws IOException, ServletException {
		new LoginAgain(reason, request.getParameter("username"), null, unsent).handOver(request);
		request.getRequestDispatcher(LoginAgain.PATH).forward(request, response);
	}

	private static boolean mustChangePassword() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return authentication != null && authentication.getAuthorities()
			.stream()
			.anyMatch((authority) -> StaffAuthentication.PASSWORD_CHANGE.equals(authority.getAuthority()));
	}

	private static boolean isProgram(HttpServletRequest request) {
		String accept = request.getHeader("Accept");
		boolean page = accept == null || accept.contains("text/html") || accept.contains("*/*");
		return !page || request.getHeader("X-Requested-With") != null || request.getHeader("HX-Request") != null;
	}

	/**
	 * The session of the form has ended.
	 */
	private static final class SessionEndedException extends AuthenticationException {

		private static final long serialVersionUID = 1L;

		SessionEndedException() {
			super("The session has ended");
		}

	}

}
