package jp.kyodo.organization;

/**
 * Happens, within the transaction of the change, when what a person may do has changed in
 * any way: whoever keeps them signed in has to end that.
 *
 * @param loginName the person's login name
 */
public record StaffAccessChanged(String loginName) {
}
