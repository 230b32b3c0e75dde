package jp.kyodo.security;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/**
 * Sends a person who has signed in to where they wanted to go, and shows the sign-in page
 * again to one who was refused.
 */
@Component
class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

	static final String START = "/staff";

	private final RequestCache requests;

	private final UnsentForms unsentForms;

	SignInOutcome(RequestCache requests, UnsentForms unsentForms) {
		this.requests = requests;
		this.unsentForms = unsentForms;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		Optional<UnsentForm> unsent = this.unsentForms.read(request.getParameter(UnsentForm.PARAMETER));
		String target = unsent.isPresent() ? "/staff/unsent" : wanted(request, response);
		unsent.ifPresent((form) -> form.waitIn(request.getSession()));
		this.requests.removeRequest(request, response);
		response.sendRedirect(request.getContextPath() + target);
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException, ServletException {
		String loginName = request.getParameter("username");
		String unsent = request.getParameter(UnsentForm.PARAMETER);
		LoginAgain again = (failure instanceof TooManyGuessesException tooMany)
				? new LoginAgain(LoginAgain.Reason.TOO_MANY_GUESSES, loginName, tooMany.retryAt(), unsent)
				: new LoginAgain(LoginAgain.Reason.REFUSED, loginName, null, unsent);
		again.handOver(request);
		request.getRequestDispatcher(LoginAgain.PATH).forward(request, response);
	}

	// Path and query only: the host in the saved request is what somebody claimed.
	private String wanted(HttpServletRequest request, HttpServletResponse response) {
		SavedRequest saved = this.requests.getRequest(request, response);
		if (!(saved instanceof DefaultSavedRequest wanted)) {
			return START;
		}
		String path = wanted.getServletPath() + ((wanted.getPathInfo() != null) ? wanted.getPathInfo() : "");
		if (!path.startsWith("/staff") && !path.startsWith("/admin")) {
			return START;
		}
		String uri = wanted.getRequestURI().substring(request.getContextPath().length());
		return uri + ((wanted.getQueryString() != null) ? "?" + wanted.getQueryString() : "");
	}

}
