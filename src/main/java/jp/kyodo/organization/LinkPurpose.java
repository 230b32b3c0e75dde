package jp.kyodo.organization;

/**
 * What the holder of a one-time link may do with it.
 *
 * @param firstAdministrator whether it makes the first administrator's account; otherwise
 * it sets the password of the account that is named
 * @param loginName the account, empty for the first administrator
 * @param displayName whose it is, empty for the first administrator
 */
public record LinkPurpose(boolean firstAdministrator, String loginName, String displayName) {

	static LinkPurpose ofFirstAdministrator() {
		return new LinkPurpose(true, "", "");
	}

	static LinkPurpose of(StaffAccount account) {
		return new LinkPurpose(false, account.loginName(), account.displayName());
	}

}
