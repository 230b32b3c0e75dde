package jp.kyodo.indicator;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.RefusedChangeException;
import jp.kyodo.web.StaleChangeException;
import jp.kyodo.web.NotFoundException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says where an indicator starts and where it shall go: its basis, targets, baselines and
 * breaks. Who may do that is decided by the caller.
 */
@Service
@Transactional
public class IndicatorAimService {

	/** Targets that one indicator can have. */
	public static final int MAX_MILESTONES = 8;

	private final IndicatorRepository indicators;

	private final Aims aims;

	private final EntityManager entities;

	private final Clock clock;

	IndicatorAimService(IndicatorRepository indicators, Aims aims, EntityManager entities, Clock clock) {
		this.indicators = indicators;
		this.aims = aims;
		this.entities = entities;
		this.clock = clock;
	}

	/** Says where the values come from and which targets there are. */
	public void describe(DescribeIndicator command) {
		IndicatorDefinition definition = locked(command.indicatorId()).definition();
		BasisEntry basis = this.aims.bases.findById(command.indicatorId()).orElse(null);
		StaleChangeException.refuseUnlessCurrent("basis of indicator " + command.indicatorId(), command.version(),
				(basis != null) ? basis.version() : -1);
		check(command.milestones(), definition);
		if (basis == null) {
			basis = this.aims.bases.save(new BasisEntry(command.indicatorId(), command.basis()));
		}
		else {
			basis.revise(command.basis());
		}
		if (replaceMilestones(command) && this.entities.contains(basis) && command.version() >= 0) {
			this.entities.lock(basis, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
		}
		this.entities.flush();
	}

	private static void check(List<Milestone> milestones, IndicatorDefinition definition) {
		ChangeCheck check = new ChangeCheck("indicator.field.");
		check.that(milestones.size() <= MAX_MILESTONES, "", "indicator.refused.milestones",
				String.valueOf(MAX_MILESTONES));
		check.that(milestones.isEmpty() || definition.direction() != Direction.RANGE, "milestoneYear-1",
				"indicator.refused.milestone-of-range");
		Set<FiscalYear> years = new HashSet<>();
		int number = 0;
		for (Milestone milestone : milestones) {
			number++;
			check.that(years.add(milestone.year()), "milestoneYear-" + number, "indicator.refused.milestone-twice",
					milestone.year().toString());
			check.that(!milestone.year().isBefore(definition.fromYear()), "milestoneYear-" + number,
					"indicator.refused.milestone-before", definition.fromYear().toString());
			check.that(fits(milestone.value(), definition), "milestoneValue-" + number,
					"indicator.refused.value-decimals", check.label("milestoneValue"),
					String.valueOf(definition.decimals()));
			check.that(IndicatorDefinition.isStorable(milestone.value()), "milestoneValue-" + number,
					"indicator.refused.value-size", check.label("milestoneValue"));
			check.that(
					!(definition.direction() == Direction.HIGHER && milestone.comparator() == TargetComparator.AT_MOST)
							&& !(definition.direction() == Direction.LOWER
									&& milestone.comparator() == TargetComparator.AT_LEAST),
					"milestoneComparator-" + number, "indicator.refused.comparator");
		}
		check.done();
	}

	private boolean replaceMilestones(DescribeIndicator command) {
		Map<Integer, MilestoneEntry> known = this.aims.milestones.findByIndicatorId(command.indicatorId())
			.stream()
			.collect(Collectors.toMap(MilestoneEntry::fiscalYear, Function.identity()));
		boolean changed = false;
		for (Milestone milestone : command.milestones()) {
			MilestoneEntry entry = known.remove(milestone.year().value());
			if (entry == null) {
				this.aims.milestones.save(new MilestoneEntry(command.indicatorId(), milestone));
				changed = true;
			}
			else {
				changed |= entry.aimAt(milestone);
			}
		}
		this.aims.milestones.deleteAll(known.values());
		return changed || !known.isEmpty();
	}

	/** Decides a baseline, the first one or a revision. */
	public void reviseBaseline(ReviseBaseline command) {
		IndicatorDefinition definition = locked(command.indicatorId()).definition();
		List<BaselineEntry> known = this.aims.baselines.findByIndicatorIdOrderByRevisionNo(command.indicatorId());
		StaleChangeException.refuseUnlessCurrent("baseline of indicator " + command.indicatorId(), command.known(),
				known.size());
		ChangeCheck check = new ChangeCheck("indicator.field.");
		check.that(fits(command.value(), definition), "baselineValue", "indicator.refused.value-decimals",
				check.label("baselineValue"), String.valueOf(definition.decimals()));
		check.that(!command.decidedOn().isAfter(LocalDate.now(this.clock)), "decidedOn",
				"indicator.refused.decided-later");
		check.that(known.isEmpty() || !known.get(known.size() - 1).saysTheSameAs(command), "baselineValue",
				"indicator.refused.same-baseline");
		check.done();
		this.aims.baselines.saveAndFlush(new BaselineEntry(command));
	}

	/** Records that values cannot be compared any more from a year on. */
	public void recordBreak(RecordBreak command) {
		locked(command.indicatorId());
		if (this.aims.breaks.findByIndicatorIdAndFromYear(command.indicatorId(), command.from().value()).isPresent()) {
			throw RefusedChangeException.of("breakFrom", "indicator.refused.break-twice", command.from().toString());
		}
		this.aims.breaks.saveAndFlush(new BreakEntry(command));
	}

	/** Takes back a break that was recorded by mistake; the history keeps it. */
	public void removeBreak(long indicatorId, FiscalYear from) {
		locked(indicatorId);
		this.aims.breaks.findByIndicatorIdAndFromYear(indicatorId, from.value()).ifPresent(this.aims.breaks::delete);
		this.entities.flush();
	}

	private Indicator locked(long id) {
		Indicator indicator = this.indicators.findById(id)
			.orElseThrow(() -> new NotFoundException("indicator.not-found", String.valueOf(id)));
		this.entities.lock(indicator, LockModeType.PESSIMISTIC_WRITE);
		return indicator;
	}

	private static boolean fits(BigDecimal value, IndicatorDefinition definition) {
		return value.stripTrailingZeros().scale() <= definition.decimals();
	}

}
