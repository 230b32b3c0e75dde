package jp.kyodo.security;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session after its longest life, however busy it is, so that a stolen one does
 * not live for ever. Towards the end the time without activity is cut, so that the page's
 * warning comes in time.
 */
class SessionLifetimeFilter extends OncePerRequestFilter {

	private final Duration lifetime;

	private final Clock clock;

	SessionLifetimeFilter(Duration lifetime, Clock clock) {
		this.lifetime = lifetime;
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		if (session != null) {
			Instant end = Instant.ofEpochMilli(session.getCreationTime()).plus(this.lifetime);
			long secondsLeft = Duration.between(this.clock.instant(), end).toSeconds();
			if (secondsLeft <= 0) {
				session.invalidate();
			}
			else if (secondsLeft < session.getMaxInactiveInterval()) {
				session.setMaxInactiveInterval((int) secondsLeft);
			}
		}
		chain.doFilter(request, response);
	}

}
