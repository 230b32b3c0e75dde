package jp.kyodo.partner;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The days that matter of a partner, each null while it is not known or has not come.
 *
 * @param establishedOn when it was founded (設立)
 * @param endedOn when it came to its end (解散)
 * @param registeredOn when the city registered it (登録)
 * @param certifiedOn when the NPO法人 was certified (認証)
 * @param approvedOn when the NPO法人 was approved (認定)
 * @param approvedUntil last day for which the approval holds
 * @param designatedOn when the city's ordinance named the NPO法人 (条例指定)
 * @param designatedUntil last day for which that holds
 */
public record PartnerDates(@Nullable LocalDate establishedOn, @Nullable LocalDate endedOn,
		@Nullable LocalDate registeredOn, @Nullable LocalDate certifiedOn, @Nullable LocalDate approvedOn,
		@Nullable LocalDate approvedUntil, @Nullable LocalDate designatedOn, @Nullable LocalDate designatedUntil) {

	/** No day is known. */
	public static final PartnerDates NONE = new PartnerDates(null, null, null, null, null, null, null, null);

	/** Whether there are days that only an NPO法人 has. */
	boolean concernNpo() {
		return this.certifiedOn != null || this.approvedOn != null || this.designatedOn != null;
	}

}
