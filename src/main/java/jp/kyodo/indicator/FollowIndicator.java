package jp.kyodo.indicator;

import java.util.List;

import jp.kyodo.web.ChangeCheck;

/**
 * Asks that an indicator's series go on from another one's.
 *
 * @param indicatorId the later indicator
 * @param predecessorId the earlier indicator
 * @param breaks what has changed between them, in the order of the enum; empty if the
 * values can be compared
 * @param reason why it has changed; must be given where there is a break
 */
public record FollowIndicator(Long indicatorId, Long predecessorId, List<SeriesBreak.Kind> breaks, String reason) {

	public FollowIndicator {
		ChangeCheck check = new ChangeCheck("indicator-continuity.field.").inOrder("indicator", "predecessor", "breaks",
				"reason");
		check.required("indicator", indicatorId);
		check.required("predecessor", predecessorId);
		breaks = breaks.stream().distinct().sorted().toList();
		reason = check.text("reason", reason, 500);
		check.that(breaks.isEmpty() || !reason.isEmpty(), "reason", "indicator-continuity.refused.reason");
		check.done();
	}

}
