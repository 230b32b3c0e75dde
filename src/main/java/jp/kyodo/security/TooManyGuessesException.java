package jp.kyodo.security;

import java.time.Instant;

import org.springframework.security.core.AuthenticationException;

/**
 * Says that passwords are not looked at for a while, since there were too many wrong
 * ones.
 */
public class TooManyGuessesException extends AuthenticationException {

	private static final long serialVersionUID = 1L;

	private final Instant retryAt;

	TooManyGuessesException(Instant retryAt) {
		super("Too many wrong passwords, again at " + retryAt);
		this.retryAt = retryAt;
	}

	/**
	 * When the next password will be looked at.
	 */
	public Instant retryAt() {
		return this.retryAt;
	}

}
