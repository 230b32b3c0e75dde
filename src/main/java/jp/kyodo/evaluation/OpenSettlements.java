package jp.kyodo.evaluation;

import jp.kyodo.fiscal.FiscalYear;

/**
 * How many estimates of a year a department still has to settle.
 *
 * @param year the year of the estimates
 * @param departmentId the department that answers for the policy issues
 * @param open how many wait
 */
public record OpenSettlements(FiscalYear year, long departmentId, int open) {

}
