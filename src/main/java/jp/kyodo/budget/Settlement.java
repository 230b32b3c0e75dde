package jp.kyodo.budget;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.Yen;

/**
 * The record of how a settlement estimate became a settlement.
 *
 * @param year the year of the amount
 * @param programId the program; null for the total of the policy issue
 * @param estimate what it was estimated to be
 * @param settled what it is
 * @param settledBy who changed it
 * @param settledAt when
 * @param reason why it differs or where it comes from
 */
public record Settlement(FiscalYear year, @Nullable Long programId, Yen estimate, Yen settled, String settledBy,
		Instant settledAt, String reason) {
}
