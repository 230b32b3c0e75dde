package jp.kyodo.indicator;

import java.util.List;
import java.util.Optional;

import jp.kyodo.fiscal.FiscalYear;

/**
 * From where an indicator starts, where it shall go, and what is known about it.
 *
 * @param basis where its values come from
 * @param milestones the targets by year
 * @param baselines all baselines that were decided, the one that holds last
 * @param breaks the years from which on it cannot be compared, by year
 * @param version version of basis and milestones; -1 while there are none
 */
public record IndicatorAims(IndicatorBasis basis, List<Milestone> milestones, List<BaselineRevision> baselines,
		List<SeriesBreak> breaks, int version) {

	public IndicatorAims {
		milestones = List.copyOf(milestones);
		baselines = List.copyOf(baselines);
		breaks = List.copyOf(breaks);
	}

	/** An indicator of which nothing is known yet. */
	public static IndicatorAims none() {
		return new IndicatorAims(IndicatorBasis.none(), List.of(), List.of(), List.of(), -1);
	}

	/** The baseline that holds. */
	public Optional<BaselineRevision> baseline() {
		return this.baselines.isEmpty() ? Optional.empty() : Optional.of(this.baselines.get(this.baselines.size() - 1));
	}

	/** The target of exactly that year. */
	public Optional<Milestone> milestone(FiscalYear year) {
		return this.milestones.stream().filter((milestone) -> milestone.year().equals(year)).findFirst();
	}

	/** The break that begins with that year. */
	public Optional<SeriesBreak> breakAt(FiscalYear year) {
		return this.breaks.stream().filter((one) -> one.from().equals(year)).findFirst();
	}

}
