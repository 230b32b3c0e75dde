package jp.kyodo.partner;

import org.springframework.stereotype.Component;

import jp.kyodo.organization.CurrentStaff;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.ForbiddenException;
import jp.kyodo.web.NotFoundException;

/**
 * Lets those change the register of partners who enter projects: the editors of any
 * department and the planning section. Everybody else on the staff reads it.
 */
@Component
public class PartnerAccess {

	private final CurrentStaff currentStaff;

	private final PartnerQueries queries;

	PartnerAccess(CurrentStaff currentStaff, PartnerQueries queries) {
		this.currentStaff = currentStaff;
		this.queries = queries;
	}

	public boolean mayChange() {
		StaffMember staff = this.currentStaff.get();
		return staff.has(Role.EDITOR) || staff.has(Role.PLANNING);
	}

	/** Refuses those who only read. */
	public void requireChange() {
		if (!mayChange()) {
			throw new ForbiddenException("partner.forbidden");
		}
	}

	/** Refuses everybody but the planning section. */
	public void requirePlanning() {
		if (!mayPlan()) {
			throw new ForbiddenException("partner.forbidden.planning");
		}
	}

	public boolean mayPlan() {
		return this.currentStaff.get().has(Role.PLANNING);
	}

	/** The partner of an address. */
	public PartnerDetail partner(String code) {
		return this.queries.detail(code).orElseThrow(() -> new NotFoundException("partner.not-found", code));
	}

}
