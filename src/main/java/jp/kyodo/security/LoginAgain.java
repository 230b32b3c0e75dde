package jp.kyodo.security;

import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody sees the sign-in page in answer to something that they sent, and what they
 * had typed.
 *
 * @param reason what happened
 * @param loginName what was typed as the name
 * @param retryAt when the next attempt will be looked at, for
 * {@link Reason#TOO_MANY_GUESSES}
 * @param unsent an unsent form as the hidden field carries it
 */
public record LoginAgain(Reason reason, @Nullable String loginName, @Nullable Instant retryAt,
		@Nullable String unsent) {

	/**
	 * The path to which filters hand over; nobody can ask for it from outside.
	 */
	public static final String PATH = "/login/again";

	/**
	 * The request attribute in which it is handed over.
	 */
	public static final String ATTRIBUTE = LoginAgain.class.getName();

	void handOver(HttpServletRequest request) {
		request.setAttribute(ATTRIBUTE, this);
	}

	/**
	 * What happened.
	 */
	public enum Reason {

		/** Name or password was wrong. */
		REFUSED,

		/** There were too many wrong ones. */
		TOO_MANY_GUESSES,

		/** The sign-in page had been open for too long. */
		PAGE_TOO_OLD,

		/** The session had ended when a form was sent. */
		SESSION_ENDED

	}

}
