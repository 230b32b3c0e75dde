package jp.kyodo.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Answers what citizens may not ask: there is no such page, or it can only be read.
 */
class PublicRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final RequestMatcher known = new OrRequestMatcher(
			AccessRules.PUBLIC.stream().<RequestMatcher>map(PathPatternRequestMatcher::pathPattern).toList());

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
			throws IOException {
		refuse(request, response);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
			throws IOException {
		refuse(request, response);
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (this.known.matches(request)) {
			response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
			response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
		}
		else {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
		}
	}

}
