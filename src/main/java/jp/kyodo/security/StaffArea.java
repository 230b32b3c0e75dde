package jp.kyodo.security;

import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.server.PathContainer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Recognises the requests that have to do with a session: staff pages, administration and
 * signing in, and the error page that one of these ends in.
 */
class StaffArea implements RequestMatcher {

	private final List<String> paths = Stream.of(AccessRules.SIGN_IN, AccessRules.STAFF).flatMap(List::stream).toList();

	private final RequestMatcher request = new OrRequestMatcher(
			this.paths.stream().<RequestMatcher>map(PathPatternRequestMatcher::pathPattern).toList());

	private final List<PathPattern> patterns = this.paths.stream()
		.map(PathPatternParser.defaultInstance::parse)
		.toList();

	@Override
	public boolean matches(HttpServletRequest request) {
		if (request.getDispatcherType() == DispatcherType.ERROR) {
			Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
			return path != null && containsFailed(path.toString().substring(request.getContextPath().length()));
		}
		return this.request.matches(request);
	}

	private boolean containsFailed(String path) {
		PathContainer parsed = PathContainer.parsePath(path);
		return this.patterns.stream().anyMatch((pattern) -> pattern.matches(parsed));
	}

}
