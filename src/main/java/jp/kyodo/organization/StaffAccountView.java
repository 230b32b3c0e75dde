package jp.kyodo.organization;

import java.util.List;

/**
 * An account as its administrators see it.
 *
 * @param id its key
 * @param loginName what the person types to sign in
 * @param displayName what people read
 * @param enabled whether it may be used
 * @param withPassword whether a password has been chosen
 * @param version the version that a change refers to
 * @param roles the roles that are held, oldest first
 */
public record StaffAccountView(long id, String loginName, String displayName, boolean enabled, boolean withPassword,
		int version, List<HeldRole> roles) {
}
