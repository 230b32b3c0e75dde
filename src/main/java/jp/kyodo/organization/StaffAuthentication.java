package jp.kyodo.organization;

import java.util.ArrayList;
import java.util.List;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Makes the proof of being signed in that Spring Security carries around for a member of
 * staff; also for work that is done in a person's name without a browser.
 */
public final class StaffAuthentication {

	/**
	 * Held by everybody who may use the staff pages.
	 */
	public static final String STAFF = "STAFF";

	/**
	 * Held, and nothing else, by who has to choose a new password first.
	 */
	public static final String PASSWORD_CHANGE = "PASSWORD_CHANGE";

	private StaffAuthentication() {
	}

	/**
	 * A signed-in person with all that their roles allow.
	 */
	public static Authentication of(StaffMember staff) {
		List<GrantedAuthority> authorities = new ArrayList<>();
		authorities.add(new SimpleGrantedAuthority(STAFF));
		for (Role role : Role.values()) {
			if (staff.has(role)) {
				authorities.add(new SimpleGrantedAuthority(role.authority()));
			}
		}
		return UsernamePasswordAuthenticationToken.authenticated(staff, null, authorities);
	}

	/**
	 * A signed-in person who may do nothing but choose a new password.
	 */
	public static Authentication beforePasswordChange(StaffMember staff) {
		return UsernamePasswordAuthenticationToken.authenticated(staff, null,
				List.of(new SimpleGrantedAuthority(PASSWORD_CHANGE)));
	}

}
