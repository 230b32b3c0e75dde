package jp.kyodo.indicator;

import java.util.List;

/**
 * Asks to say where an indicator's values come from and which targets it has.
 *
 * @param indicatorId the indicator
 * @param basis where its values come from
 * @param milestones all its targets
 * @param version version that the change was made from; -1 for the first time
 */
public record DescribeIndicator(long indicatorId, IndicatorBasis basis, List<Milestone> milestones, int version) {

	public DescribeIndicator {
		milestones = List.copyOf(milestones);
	}

}
