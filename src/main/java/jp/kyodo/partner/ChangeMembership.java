package jp.kyodo.partner;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import jp.kyodo.web.ChangeCheck;

/**
 * Asks to note that a partner has left, or to put its days right.
 *
 * @param schemeCode what it had joined
 * @param id key of the record
 * @param joinedOn its first day
 * @param leftOn the day on which it left, or null while it takes part
 * @param leavingReason why it left; given exactly when it has left
 * @param version the version that was shown
 */
public record ChangeMembership(String schemeCode, long id, @Nullable LocalDate joinedOn, @Nullable LocalDate leftOn,
		String leavingReason, int version) {

	public ChangeMembership {
		ChangeCheck check = new ChangeCheck("partner.scheme.field.");
		check.required("joinedOn", joinedOn);
		check.that(joinedOn == null || leftOn == null || !leftOn.isBefore(joinedOn), "leftOn",
				"partner.refused.left-before");
		leavingReason = check.text("leavingReason", leavingReason, 500);
		check.that(leftOn == null || !leavingReason.isEmpty(), "leavingReason", "partner.refused.leaving-reason");
		check.that(leftOn != null || leavingReason.isEmpty(), "leftOn", "partner.refused.reason-without-day");
		check.done();
	}

}
