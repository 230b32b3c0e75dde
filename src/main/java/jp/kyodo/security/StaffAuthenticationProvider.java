package jp.kyodo.security;

import java.util.Optional;

import jp.kyodo.organization.PasswordHasher;
import jp.kyodo.organization.StaffAuthentication;
import jp.kyodo.organization.StaffCredentials;
import jp.kyodo.organization.StaffQueries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Decides whether login name and password belong to somebody who may sign in. An unknown
 * name, a wrong password, an account without one and a disabled account get the same
 * answer after the same time.
 */
@Component
class StaffAuthenticationProvider implements AuthenticationProvider {

	private static final Logger logger = LoggerFactory.getLogger(StaffAuthenticationProvider.class);

	private final StaffQueries staff;

	private final PasswordHasher passwords;

	private final LoginThrottle throttle;

	StaffAuthenticationProvider(StaffQueries staff, PasswordHasher passwords, LoginThrottle throttle) {
		this.staff = staff;
		this.passwords = passwords;
		this.throttle = throttle;
	}

	@Override
	public Authentication authenticate(Authentication authentication) {
		String loginName = authentication.getName();
		String password = String.valueOf(authentication.getCredentials());
		String address = addressOf(authentication);
		this.throttle.admit(loginName, address);
		Optional<StaffCredentials> credentials = this.staff.credentialsOf(loginName);
		boolean right = this.passwords.matches(password, credentials.map(StaffCredentials::passwordHash).orElse(null));
		if (!right || !credentials.orElseThrow().enabled()) {
			logger.info("Sign-in from {} refused", address);
			throw new BadCredentialsException("Login name or password is wrong");
		}
		this.throttle.succeeded(loginName, address);
		StaffCredentials accepted = credentials.get();
		logger.info("{} signed in from {}", accepted.staff().loginName(), address);
		return accepted.mustChangePassword() ? StaffAuthentication.beforePasswordChange(accepted.staff())
				: StaffAuthentication.of(accepted.staff());
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

	private static String addressOf(Authentication authentication) {
		return (authentication.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress()
				: "";
	}

}
