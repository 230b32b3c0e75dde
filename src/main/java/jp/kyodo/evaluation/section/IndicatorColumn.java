package jp.kyodo.evaluation.section;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import jp.kyodo.evaluation.document.IndicatorsBlock.Cell;
import jp.kyodo.indicator.Direction;
import jp.kyodo.indicator.IndicatorPictures;
import jp.kyodo.indicator.IndicatorView;
import jp.kyodo.indicator.Milestone;
import jp.kyodo.indicator.YearValues;
import jp.kyodo.indicator.judgement.LowerRate;
import org.jspecify.annotations.Nullable;

/**
 * What a column of an indicator's years tells.
 */
enum IndicatorColumn {

	/** The year of the row. */
	YEAR {

		@Override
		Cell cell(YearOf year) {
			return Cell.text(String.valueOf(year.values().year().value()));
		}

	},

	/** The plan value, entered by staff. */
	PLAN {

		@Override
		Cell cell(YearOf year) {
			return Cell.number(year.values().plan(), year.indicator().decimals());
		}

	},

	/** The actual value, entered by staff. */
	ACTUAL {

		@Override
		Cell cell(YearOf year) {
			return Cell.number(year.values().actual(), year.indicator().decimals());
		}

	},

	/** The unit. */
	UNIT {

		@Override
		Cell cell(YearOf year) {
			return Cell.text(year.indicator().unit());
		}

	},

	/** How many per cent of the plan value were reached (達成率). */
	ACHIEVEMENT_RATE {

		@Override
		Cell cell(YearOf year) {
			return Cell.number(rate(year), RATE_DECIMALS);
		}

	},

	/** How many per cent of last year's actual value this year's is (前年度比). */
	ON_PREVIOUS_YEAR {

		@Override
		Cell cell(YearOf year) {
			return Cell.number(percent(year.values().actual(), year.previousActual()), RATE_DECIMALS);
		}

	},

	/** By how much the actual value changed since last year (前年度からの増減). */
	CHANGE {

		@Override
		Cell cell(YearOf year) {
			BigDecimal actual = year.values().actual();
			BigDecimal previous = year.previousActual();
			return Cell.number((actual != null && previous != null) ? actual.subtract(previous) : null,
					year.indicator().decimals());
		}

	},

	/**
	 * The target that is to be reached in the year or, where the year has none, the next
	 * one, with its year.
	 */
	MILESTONE {

		@Override
		Cell cell(YearOf year) {
			return Cell.text(year.milestone().map((target) -> {
				String text = year.pictures().target(year.indicator(), target.value(), target.comparator());
				return target.year().equals(year.values().year()) ? text
						: year.pictures().ofYear(text, target.year(), year.values().year());
			}).orElse(""));
		}

	},

	/** A remark on the year, entered by staff (備考). */
	NOTE {

		@Override
		Cell cell(YearOf year) {
			return Cell.text(year.values().note());
		}

	},

	/** Where the plan values come from (計画値の根拠), as registered. */
	PLAN_BASIS {

		@Override
		Cell cell(YearOf year) {
			return Cell.text(year.indicator().note());
		}

	};

	private static final int RATE_DECIMALS = 1;

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/**
	 * What stands in the column in a year.
	 */
	abstract Cell cell(YearOf year);

	/** Whether it holds texts. */
	boolean isWide() {
		return this == MILESTONE || this == NOTE || this == PLAN_BASIS;
	}

	/** Whether it tells something of the indicator as a whole. */
	boolean isSpanning() {
		return this == PLAN_BASIS;
	}

	/**
	 * The achievement rate; none for a range, without both values, or where it has no
	 * meaning: for a plan value of zero or less and, where the plan value is divided by
	 * the actual one, for such an actual value.
	 */
	private static @Nullable BigDecimal rate(YearOf year) {
		BigDecimal plan = year.values().plan();
		BigDecimal actual = year.values().actual();
		Direction direction = year.indicator().direction();
		if (plan == null || actual == null || plan.signum() <= 0 || direction == Direction.RANGE) {
			return null;
		}
		if (direction != Direction.LOWER) {
			return percent(actual, plan);
		}
		return (year.lowerRate() == LowerRate.MIRRORED) ? percent(plan.add(plan).subtract(actual), plan)
				: percent(plan, actual);
	}

	private static @Nullable BigDecimal percent(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
		return (part == null || whole == null || whole.signum() <= 0) ? null
				: part.multiply(HUNDRED).divide(whole, RATE_DECIMALS, RoundingMode.HALF_UP);
	}

	/**
	 * A year of an indicator.
	 *
	 * @param lowerRate how the achievement rate is computed where smaller is better
	 */
	record YearOf(IndicatorView indicator, YearValues values, LowerRate lowerRate, IndicatorPictures pictures) {

		@Nullable BigDecimal previousActual() {
			return this.indicator.in(this.values.year().minus(1)).map(YearValues::actual).orElse(null);
		}

		Optional<Milestone> milestone() {
			return this.indicator.aims()
				.milestones()
				.stream()
				.filter((target) -> !target.year().isBefore(this.values.year()))
				.findFirst();
		}

	}

}
