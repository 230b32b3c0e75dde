package jp.kyodo.evaluation;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * Asks to open the evaluation of a fiscal year, or to bring one that is open up to date.
 *
 * @param planCode code of the plan
 * @param year one of its years
 * @param dates the deadlines
 * @param seen fingerprint of the dry run that was confirmed, null where none was shown
 */
public record OpenYear(String planCode, FiscalYear year, RoundDates dates, @Nullable String seen) {

}
