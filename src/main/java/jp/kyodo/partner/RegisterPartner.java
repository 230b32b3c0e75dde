package jp.kyodo.partner;

import org.jspecify.annotations.Nullable;

import jp.kyodo.web.ChangeCheck;

/**
 * Asks to put a partner into the register.
 *
 * @param code its code, or null for the next one
 * @param content what is known about it
 * @param sameNameAccepted whether it is known that another partner is called the same
 */
public record RegisterPartner(@Nullable String code, PartnerContent content, boolean sameNameAccepted) {

	public RegisterPartner {
		ChangeCheck check = new ChangeCheck(PartnerRules.LABELS);
		if (code != null) {
			code = check.code("code", code);
			check.that(code.length() <= 20 && !PartnerRules.RESERVED.contains(code), "code", "partner.refused.code");
		}
		content = PartnerRules.checked(content, check);
		check.done();
	}

}
