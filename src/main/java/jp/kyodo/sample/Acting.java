package jp.kyodo.sample;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import jp.kyodo.organization.StaffAuthentication;
import jp.kyodo.organization.StaffMember;

/**
 * The time during which somebody of the sample city is signed in on this thread, so that
 * what happens carries their name.
 */
final class Acting implements AutoCloseable {

	private final SecurityContext before;

	private Acting(SecurityContext before) {
		this.before = before;
	}

	static Acting as(StaffMember staff) {
		Acting acting = new Acting(SecurityContextHolder.getContext());
		SecurityContextHolder.setContext(new SecurityContextImpl(StaffAuthentication.of(staff)));
		return acting;
	}

	@Override
	public void close() {
		if (this.before.getAuthentication() == null) {
			SecurityContextHolder.clearContext();
		}
		else {
			SecurityContextHolder.setContext(this.before);
		}
	}

}
