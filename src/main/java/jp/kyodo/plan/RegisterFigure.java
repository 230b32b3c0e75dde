package jp.kyodo.plan;

import java.math.BigDecimal;
import java.util.Map;

import jp.kyodo.fiscal.FiscalYear;

/**
 * A number that a register counts for each fiscal year, such as the collaborative
 * projects of a published list. A module offers it as a bean, so that an indicator can
 * take its actual values from there instead of having them typed once more.
 */
public interface RegisterFigure {

	/**
	 * Returns the name under which indicators refer to it, never changed.
	 */
	String code();

	/**
	 * Returns the key of the message that names it.
	 */
	String labelKey();

	/**
	 * Returns what is counted, for all years for which it is published.
	 */
	Map<FiscalYear, BigDecimal> values();

	/**
	 * Returns the page on which everybody can count again.
	 */
	String path(FiscalYear year);

}
