package jp.kyodo.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;

import jp.kyodo.fiscal.FiscalYear;

/**
 * A baseline (基準値) as it was decided. The last revision (基準値の改定) holds; the ones before
 * stay visible.
 *
 * @param number 1 for the first, then one more for each revision
 * @param value the value
 * @param asOf the year from which it is
 * @param source where it comes from, may be empty
 * @param reason why it was revised; empty for the first
 * @param decidedOn the day on which it was decided
 */
public record BaselineRevision(int number, BigDecimal value, FiscalYear asOf, String source, String reason,
		LocalDate decidedOn) {
}
