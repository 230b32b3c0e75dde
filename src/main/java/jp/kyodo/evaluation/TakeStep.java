package jp.kyodo.evaluation;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffMember;
import org.jspecify.annotations.Nullable;

/**
 * Takes a sheet one step on.
 *
 * @param staff who takes the step
 * @param contentVersion the content that the confirmation page showed
 * @param reason why, or {@code null}
 */
public record TakeStep(StaffMember staff, FiscalYear year, String code, SheetStep step, int contentVersion,
		@Nullable String reason) {

}
