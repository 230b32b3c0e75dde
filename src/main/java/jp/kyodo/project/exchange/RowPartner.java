package jp.kyodo.project.exchange;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A partner as a row names it.
 *
 * @param name its name, or empty if only a code is given
 * @param code its code in the register, or empty
 * @param types words for its kind that were understood, as codes
 * @param role code of its role, or empty
 */
record RowPartner(String name, String code, List<String> types, String role) {

	@Nullable String roleOrNull() {
		return this.role.isEmpty() ? null : this.role;
	}

}
