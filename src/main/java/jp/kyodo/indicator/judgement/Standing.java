package jp.kyodo.indicator.judgement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.Direction;
import jp.kyodo.indicator.Milestone;
import jp.kyodo.indicator.TargetComparator;
import org.jspecify.annotations.Nullable;

/**
 * Where an indicator stands in a year: between baseline and target, by a rule's way of
 * counting. All figures are exact.
 */
final class Standing {

	private final JudgementRule rule;

	private final IndicatorFacts facts;

	private final @Nullable Milestone milestone;

	private final @Nullable Fraction target;

	private final boolean shareMissing;

	Standing(JudgementRule rule, IndicatorFacts facts) {
		this.rule = rule;
		this.facts = facts;
		this.milestone = nextMilestone().orElse(null);
		this.target = (this.milestone != null) ? target(this.milestone) : null;
		this.shareMissing = this.milestone != null && rule.interpolation() == Interpolation.SHARES && share() == null;
	}

	/**
	 * Which way is good. A value to be kept with 以上 or 以下 goes that way.
	 */
	enum Way {

		UP, DOWN, NEAR

	}

	IndicatorFacts facts() {
		return this.facts;
	}

	JudgementRule rule() {
		return this.rule;
	}

	/** The milestone that is aimed at, or null. */
	@Nullable Milestone milestone() {
		return this.milestone;
	}

	/** The target of this year, or null. */
	@Nullable Fraction target() {
		return this.target;
	}

	/** Whether the target of the year was computed from those of other years. */
	boolean isPaced() {
		return this.milestone != null && this.target != null
				&& this.target.compareTo(Fraction.of(this.milestone.value())) != 0;
	}

	Way way() {
		TargetComparator comparator = (this.milestone != null) ? this.milestone.comparator() : TargetComparator.NONE;
		return switch (this.facts.direction()) {
			case HIGHER -> Way.UP;
			case LOWER -> Way.DOWN;
			case RANGE -> Way.NEAR;
			case KEEP -> switch (comparator) {
				case AT_LEAST -> Way.UP;
				case AT_MOST -> Way.DOWN;
				case NONE -> Way.NEAR;
			};
		};
	}

	Measured measure(JudgementMeasure measure) {
		return switch (measure) {
			case FROM_TARGET -> fromTarget();
			case FROM_BASELINE -> fromBaseline();
			case FROM_BASELINE_RATE -> fromBaselineRate();
			case TARGET_RATE -> targetRate();
			case PROGRESS -> progress();
			case PLAN_YEAR -> known(Fraction.of(this.facts.year().value() - this.facts.planFirstYear().value() + 1L));
			case YEARS_LEFT -> (this.milestone != null)
					? known(Fraction.of((long) this.milestone.year().value() - this.facts.year().value()))
					: unknown(Unjudgeable.NO_TARGET);
		};
	}

	/** Whether the tolerance makes an unchanged value out of a changed one. */
	boolean isTolerated() {
		return fromBaseline() instanceof Measured.Known known && known.figure().signum() == 0
				&& this.facts.actual() != null && this.facts.baseline() != null
				&& this.facts.actual().compareTo(this.facts.baseline().value()) != 0 && tolerance().signum() > 0;
	}

	Fraction tolerance() {
		Tolerance tolerance = this.rule.tolerance();
		if (tolerance == null || (tolerance.surveysOnly() && !this.facts.survey())) {
			return Fraction.ZERO;
		}
		BigDecimal own = this.facts.tolerance();
		return Fraction.of((own != null) ? own : tolerance.points());
	}

	private Measured fromTarget() {
		List<Unjudgeable> missing = missing(true, false);
		if (!missing.isEmpty()) {
			return new Measured.Unknown(missing);
		}
		Fraction actual = actual();
		Fraction difference = switch (way()) {
			case UP -> actual.minus(this.target);
			case DOWN -> this.target.minus(actual);
			case NEAR -> distance(actual).negated();
		};
		boolean tolerated = this.rule.tolerance() != null && this.rule.tolerance().towardsTarget()
				&& difference.magnitude().compareTo(tolerance()) <= 0;
		return known(tolerated ? Fraction.ZERO : difference);
	}

	private Measured fromBaseline() {
		List<Unjudgeable> missing = missing(false, true);
		if (!missing.isEmpty()) {
			return new Measured.Unknown(missing);
		}
		Fraction difference = improvement(baseline(), actual());
		return known((difference.magnitude().compareTo(tolerance()) <= 0) ? Fraction.ZERO : difference);
	}

	private Measured fromBaselineRate() {
		Measured difference = fromBaseline();
		if (!(difference instanceof Measured.Known known)) {
			return difference;
		}
		return (baseline().signum() == 0) ? unknown(Unjudgeable.CHANGE_FROM_ZERO)
				: known(known.figure().times(Fraction.HUNDRED).dividedBy(baseline().magnitude()));
	}

	private Measured targetRate() {
		if (this.facts.direction() == Direction.KEEP || this.facts.direction() == Direction.RANGE) {
			return unknown(Unjudgeable.RATE_OF_KEPT_VALUE);
		}
		List<Unjudgeable> missing = missing(true, false);
		if (!missing.isEmpty()) {
			return new Measured.Unknown(missing);
		}
		if (this.target.signum() <= 0) {
			return unknown(Unjudgeable.RATE_WITHOUT_POSITIVE_TARGET);
		}
		if (way() == Way.UP) {
			return known(actual().times(Fraction.HUNDRED).dividedBy(this.target));
		}
		if (this.rule.lowerRate() == LowerRate.MIRRORED) {
			return known(this.target.plus(this.target).minus(actual()).times(Fraction.HUNDRED).dividedBy(this.target));
		}
		return (actual().signum() <= 0) ? unknown(Unjudgeable.RATE_WITHOUT_POSITIVE_ACTUAL)
				: known(this.target.times(Fraction.HUNDRED).dividedBy(actual()));
	}

	private Measured progress() {
		List<Unjudgeable> missing = missing(true, true);
		if (!missing.isEmpty()) {
			return new Measured.Unknown(missing);
		}
		if (this.facts.direction() == Direction.RANGE) {
			return unknown(Unjudgeable.PROGRESS_WITHOUT_WAY);
		}
		Fraction whole = improvement(baseline(), this.target);
		return (whole.signum() <= 0) ? unknown(Unjudgeable.PROGRESS_WITHOUT_WAY)
				: known(improvement(baseline(), actual()).times(Fraction.HUNDRED).dividedBy(whole));
	}

	private List<Unjudgeable> missing(boolean needsTarget, boolean needsBaseline) {
		List<Unjudgeable> missing = new ArrayList<>();
		if (this.facts.actual() == null) {
			missing.add(Unjudgeable.NO_ACTUAL);
		}
		if (needsTarget && this.target == null && !hasRange()) {
			missing.add(noTarget());
		}
		if (needsBaseline && this.facts.baseline() == null) {
			missing.add(Unjudgeable.NO_BASELINE);
		}
		else if (needsBaseline && this.facts.brokenSinceBaseline()) {
			missing.add(Unjudgeable.BASELINE_BEFORE_BREAK);
		}
		return missing;
	}

	/** A target that is only computed may also be missing for want of where it starts. */
	private Unjudgeable noTarget() {
		if (this.shareMissing) {
			return Unjudgeable.NO_SHARE;
		}
		return (this.milestone != null) ? Unjudgeable.NO_BASELINE : Unjudgeable.NO_TARGET;
	}

	private Fraction improvement(Fraction from, Fraction to) {
		return switch (way()) {
			case UP -> to.minus(from);
			case DOWN -> from.minus(to);
			case NEAR -> (this.target != null || hasRange()) ? distance(from).minus(distance(to))
					: to.minus(from).magnitude().negated();
		};
	}

	/** How far a value lies from what is to be kept; 0 within a range. */
	private Fraction distance(Fraction value) {
		Fraction low = hasRange() ? fraction(this.facts.rangeLow()) : this.target;
		Fraction high = hasRange() ? fraction(this.facts.rangeHigh()) : this.target;
		Fraction distance = Fraction.ZERO;
		if (low != null) {
			distance = distance.max(low.minus(value));
		}
		if (high != null) {
			distance = distance.max(value.minus(high));
		}
		return distance;
	}

	private boolean hasRange() {
		return this.facts.direction() == Direction.RANGE
				&& (this.facts.rangeLow() != null || this.facts.rangeHigh() != null);
	}

	private Optional<Milestone> nextMilestone() {
		FiscalYear year = this.facts.year();
		return this.facts.milestones()
			.stream()
			.filter((milestone) -> (this.rule.interpolation() == Interpolation.NONE) ? milestone.year().equals(year)
					: !milestone.year().isBefore(year))
			.min(Comparator.comparing(Milestone::year));
	}

	private @Nullable Fraction target(Milestone next) {
		Fraction goal = Fraction.of(next.value());
		return switch (this.rule.interpolation()) {
			case NONE, NEXT -> goal;
			case LINEAR -> next.year().equals(this.facts.year()) ? goal : onTheLine(next, goal);
			case SHARES -> shared(goal);
		};
	}

	private @Nullable Fraction onTheLine(Milestone next, Fraction goal) {
		FiscalYear startYear = null;
		Fraction start = null;
		Optional<Milestone> before = this.facts.milestones()
			.stream()
			.filter((milestone) -> milestone.year().isBefore(this.facts.year()))
			.max(Comparator.comparing(Milestone::year));
		if (before.isPresent()) {
			startYear = before.get().year();
			start = Fraction.of(before.get().value());
		}
		else if (this.facts.baseline() != null && this.facts.baseline().asOf().isBefore(next.year())) {
			startYear = this.facts.baseline().asOf();
			start = Fraction.of(this.facts.baseline().value());
		}
		if (start == null || startYear == null) {
			return null;
		}
		Fraction passed = Fraction.of((long) this.facts.year().value() - startYear.value());
		Fraction whole = Fraction.of((long) next.year().value() - startYear.value());
		return start.plus(goal.minus(start).times(passed).dividedBy(whole));
	}

	private @Nullable Fraction shared(Fraction goal) {
		BigDecimal share = share();
		if (share == null || this.facts.baseline() == null) {
			return null;
		}
		Fraction start = baseline();
		return start.plus(goal.minus(start).times(Fraction.of(share)).dividedBy(Fraction.HUNDRED));
	}

	private @Nullable BigDecimal share() {
		int index = this.facts.year().value() - this.facts.planFirstYear().value();
		return (index >= 0 && index < this.rule.shares().size()) ? this.rule.shares().get(index) : null;
	}

	private Fraction actual() {
		return Fraction.of(this.facts.actual());
	}

	private Fraction baseline() {
		return Fraction.of(this.facts.baseline().value());
	}

	private static @Nullable Fraction fraction(@Nullable BigDecimal value) {
		return (value != null) ? Fraction.of(value) : null;
	}

	private static Measured known(Fraction figure) {
		return new Measured.Known(figure);
	}

	private static Measured unknown(Unjudgeable reason) {
		return new Measured.Unknown(List.of(reason));
	}

}
