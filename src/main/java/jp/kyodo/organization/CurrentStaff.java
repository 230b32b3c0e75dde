package jp.kyodo.organization;

import java.util.Optional;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/**
 * Tells who is signed in on the current thread.
 */
public interface CurrentStaff {

	/**
	 * The person who is signed in, or nothing for citizens and for jobs of the system.
	 */
	Optional<StaffMember> find();

	/**
	 * The person who is signed in.
	 * @throws AuthenticationCredentialsNotFoundException when nobody is, which leads a
	 * browser to the sign-in page
	 */
	default StaffMember get() {
		return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
	}

}
