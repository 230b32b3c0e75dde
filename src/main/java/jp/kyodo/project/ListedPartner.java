package jp.kyodo.project;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A partner in the list of one year.
 *
 * @param partnerId key in the register of partners
 * @param name what it is called in that list
 * @param roleCode its role, or null
 */
@Embeddable
record ListedPartner(long partnerId, String name, @Nullable String roleCode) {
}
