package jp.kyodo.organization;

import java.time.Clock;
import java.time.Instant;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Watches over changes of what people may do: nobody shuts themselves out, and who is
 * signed in with what held before is told to be signed out.
 */
@Component
class StaffAccess {

	private final CurrentStaff currentStaff;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	StaffAccess(CurrentStaff currentStaff, ApplicationEventPublisher events, Clock clock) {
		this.currentStaff = currentStaff;
		this.events = events;
		this.clock = clock;
	}

	boolean isOfCurrentPerson(StaffAccount account) {
		return this.currentStaff.find().filter((staff) -> staff.id() == account.id()).isPresent();
	}

	Instant now() {
		return this.clock.instant();
	}

	void changed(StaffAccount account) {
		account.changed(now());
		this.events.publishEvent(new StaffAccessChanged(account.loginName()));
	}

}
