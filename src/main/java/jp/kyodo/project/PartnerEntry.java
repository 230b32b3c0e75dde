package jp.kyodo.project;

import org.jspecify.annotations.Nullable;

/**
 * A partner of a project in one year.
 *
 * @param partnerCode its code in the register of partners
 * @param name what it is called in the list of that year
 * @param roleCode its role, a code of the vocabulary PARTNER_ROLE, or null
 */
public record PartnerEntry(String partnerCode, String name, @Nullable String roleCode) {

	public PartnerEntry {
		name = name.strip();
		roleCode = (roleCode == null || roleCode.isBlank()) ? null : roleCode.strip();
	}

}
