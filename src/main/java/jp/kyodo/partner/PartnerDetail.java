package jp.kyodo.partner;

import org.jspecify.annotations.Nullable;

/**
 * A partner with everything that the register says, personal data included: for staff
 * only.
 *
 * @param id its key inside
 * @param code its code
 * @param content what the register says
 * @param mergedInto code of the partner that it became, or null
 * @param version the version that a change refers to
 */
public record PartnerDetail(long id, String code, PartnerContent content, @Nullable String mergedInto, int version) {
}
