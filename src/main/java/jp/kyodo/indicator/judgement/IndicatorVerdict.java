package jp.kyodo.indicator.judgement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a judgement rule says about an indicator, or why it can say nothing.
 */
public final class IndicatorVerdict {

	private static final int DECIMALS = 1;

	private final @Nullable JudgementCase matched;

	private final int caseNumber;

	private final List<Unjudgeable> reasons;

	private final Standing standing;

	private final Set<JudgementMeasure> examined;

	IndicatorVerdict(@Nullable JudgementCase matched, int caseNumber, List<Unjudgeable> reasons, Standing standing,
			Set<JudgementMeasure> examined) {
		this.matched = matched;
		this.caseNumber = caseNumber;
		this.reasons = List.copyOf(reasons);
		this.standing = standing;
		this.examined = Set.copyOf(examined);
	}

	static IndicatorVerdict unjudged(List<Unjudgeable> reasons, Standing standing, Set<JudgementMeasure> examined) {
		return new IndicatorVerdict(null, 0, reasons, standing, examined);
	}

	/** The case that holds; empty when it cannot be judged. */
	public Optional<JudgementCase> matched() {
		return Optional.ofNullable(this.matched);
	}

	/** The code that the rule gives; empty when it cannot be judged. */
	public Optional<String> code() {
		return matched().map(JudgementCase::code);
	}

	/** Place of the case in the rule from 1; 0 when it cannot be judged. */
	public int caseNumber() {
		return this.caseNumber;
	}

	/** Why it cannot be judged; empty when it can. */
	public List<Unjudgeable> reasons() {
		return this.reasons;
	}

	/** Whether the target of the year is reached; empty when that cannot be said. */
	public Optional<Boolean> reached() {
		return figure(JudgementMeasure.FROM_TARGET).map((figure) -> figure.signum() >= 0);
	}

	/** Whether it lies below the baseline; empty when that cannot be said. */
	public Optional<Boolean> belowBaseline() {
		return figure(JudgementMeasure.FROM_BASELINE).map((figure) -> figure.signum() < 0);
	}

	/** A figure for people, rounded half up to one decimal; empty where it has none. */
	public Optional<BigDecimal> rounded(JudgementMeasure measure) {
		return figure(measure).map((figure) -> figure.rounded(DECIMALS));
	}

	Optional<Fraction> figure(JudgementMeasure measure) {
		return (this.standing.measure(measure) instanceof Measured.Known known) ? Optional.of(known.figure())
				: Optional.empty();
	}

	boolean examined(JudgementMeasure measure) {
		return this.examined.contains(measure);
	}

	Standing standing() {
		return this.standing;
	}

}
