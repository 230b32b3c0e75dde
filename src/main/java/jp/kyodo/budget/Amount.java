package jp.kyodo.budget;

import org.jspecify.annotations.Nullable;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.Yen;

/**
 * An amount of money for a policy issue or one of its programs.
 *
 * @param year the year
 * @param kind what the amount means
 * @param programId the program; null for the total of the policy issue
 * @param yen the amount
 * @param version version that a change is made from
 */
public record Amount(FiscalYear year, AmountKind kind, @Nullable Long programId, Yen yen, int version) {
}
