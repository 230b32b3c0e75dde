package jp.kyodo.organization;

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

	StaffAccess(CurrentStaff currentStaff, ApplicationEventPublisher events) {
		this.currentStaff = currentStaff;
		this.events = events;
	}

	boolean isOfCurrentPerson(StaffAccount account) {
		return this.currentStaff.find().filter((staff) -> staff.id() == account.id()).isPresent();
	}

	void changed(StaffAccount account) {
		this.events.publishEvent(new StaffAccessChanged(account.loginName()));
	}

}
