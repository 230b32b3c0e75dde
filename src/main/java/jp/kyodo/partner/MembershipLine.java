package jp.kyodo.partner;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * That a partner takes part in a scheme, or did.
 *
 * @param id key of the record
 * @param schemeCode code of the scheme
 * @param schemeName its name
 * @param partnerCode code of the partner
 * @param partnerName its name
 * @param partnerShown whether citizens find the partner
 * @param joinedOn its first day
 * @param leftOn the day on which it left and from which on it is not counted, or null
 * @param leavingReason why it left
 * @param version the version that a change refers to
 */
public record MembershipLine(long id, String schemeCode, String schemeName, String partnerCode, String partnerName,
		boolean partnerShown, LocalDate joinedOn, @Nullable LocalDate leftOn, String leavingReason, int version) {

	/** Whether it takes part on a day. */
	public boolean holdsOn(LocalDate day) {
		return !this.joinedOn.isAfter(day) && (this.leftOn == null || this.leftOn.isAfter(day));
	}

}
