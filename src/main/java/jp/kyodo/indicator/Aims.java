package jp.kyodo.indicator;

import org.springframework.stereotype.Component;

/**
 * What is kept about where an indicator starts and where it shall go.
 */
@Component
class Aims {

	final BasisRepository bases;

	final MilestoneRepository milestones;

	final BaselineRepository baselines;

	final BreakRepository breaks;

	Aims(BasisRepository bases, MilestoneRepository milestones, BaselineRepository baselines, BreakRepository breaks) {
		this.bases = bases;
		this.milestones = milestones;
		this.baselines = baselines;
		this.breaks = breaks;
	}

	/** Forgets everything about an indicator that is removed. */
	void removeOf(long indicatorId) {
		this.breaks.deleteAll(this.breaks.findByIndicatorId(indicatorId));
		this.baselines.deleteAll(this.baselines.findByIndicatorIdOrderByRevisionNo(indicatorId));
		this.milestones.deleteAll(this.milestones.findByIndicatorId(indicatorId));
		this.bases.findById(indicatorId).ifPresent(this.bases::delete);
		this.bases.flush();
	}

}
