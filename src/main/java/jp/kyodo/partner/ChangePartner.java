package jp.kyodo.partner;

import jp.kyodo.web.ChangeCheck;

/**
 * Asks to change what the register says about a partner; its code stays.
 *
 * @param code its code
 * @param content what it says from now on
 * @param sameNameAccepted whether it is known that another partner is called the same
 * @param version the version that was shown
 */
public record ChangePartner(String code, PartnerContent content, boolean sameNameAccepted, int version) {

	public ChangePartner {
		ChangeCheck check = new ChangeCheck(PartnerRules.LABELS);
		content = PartnerRules.checked(content, check);
		check.done();
	}

}
