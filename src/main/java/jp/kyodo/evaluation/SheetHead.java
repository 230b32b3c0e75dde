package jp.kyodo.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet is about and where it stands, without its content.
 *
 * @param code code of the policy issue
 * @param name the issue's name in that year
 * @param returned whether it was sent back and waits to be mended
 * @param published whether it was ever published
 * @param correctionReason why a published sheet was opened again, while it is open
 * @param contentVersion grows with every saved section
 * @param deadline by when the next step is due, or {@code null}
 */
public record SheetHead(long id, long issueId, String code, String name, FiscalYear year, String planCode, long formId,
		SheetState state, Instant stateSince, boolean returned, boolean published, @Nullable String correctionReason,
		int contentVersion, long responsibleDepartmentId, List<Long> relatedDepartmentIds,
		@Nullable LocalDate deadline) {

	/**
	 * Whether the deadline of the next step has passed. A correction has none.
	 */
	public boolean isLate(LocalDate today) {
		return this.deadline != null && today.isAfter(this.deadline) && !this.published;
	}

}
