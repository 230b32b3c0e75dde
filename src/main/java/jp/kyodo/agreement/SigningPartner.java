package jp.kyodo.agreement;

import java.util.Objects;

import jp.kyodo.web.ChangeCheck;

/**
 * A partner of an agreement (相手方).
 *
 * @param partnerId its key in the register of partners
 * @param name its name when the agreement was signed, 1 to 200 characters
 */
public record SigningPartner(long partnerId, String name) {

	/** The longest name. */
	public static final int LONGEST_NAME = 200;

	public SigningPartner {
		ChangeCheck check = new ChangeCheck("agreement.field.");
		name = check.line("partners", Objects.requireNonNullElse(name, ""), LONGEST_NAME);
		check.done();
	}

}
