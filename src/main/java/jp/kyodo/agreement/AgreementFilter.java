package jp.kyodo.agreement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * By what the staff narrow the list of agreements.
 *
 * @param words words of titles and of names of partners, or a code
 * @param state only those in this state on the day, or null for all
 * @param partnerType only those with a partner of this kind, or null for all
 * @param departmentId only those of this department, or null for all
 * @param day the day of the state
 * @param concern only those about which this has to be thought of, or null for all
 */
public record AgreementFilter(String words, @Nullable AgreementState state, @Nullable String partnerType,
		@Nullable Long departmentId, LocalDate day, @Nullable AgreementConcern concern) {
}
