package jp.kyodo.indicator;

import java.math.BigDecimal;

import jp.kyodo.fiscal.FiscalYear;

/**
 * The target of one year of an indicator, for instance 21%以上(H29).
 *
 * @param year the year for which it was set
 * @param value the target value
 * @param comparator 以上, 以下 or nothing
 */
public record Milestone(FiscalYear year, BigDecimal value, TargetComparator comparator) {
}
