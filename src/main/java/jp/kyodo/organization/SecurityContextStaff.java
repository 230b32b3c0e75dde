package jp.kyodo.organization;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Takes the person who is signed in from Spring Security's context.
 */
@Component
class SecurityContextStaff implements CurrentStaff {

	@Override
	public Optional<StaffMember> find() {
		return in(SecurityContextHolder.getContext().getAuthentication());
	}

	static Optional<StaffMember> in(@Nullable Authentication authentication) {
		if (authentication != null && authentication.isAuthenticated()
				&& authentication.getPrincipal() instanceof StaffMember staff) {
			return Optional.of(staff);
		}
		return Optional.empty();
	}

}
