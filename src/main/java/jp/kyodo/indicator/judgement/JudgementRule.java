package jp.kyodo.indicator.judgement;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A judgement rule (達成判定) as data: ordered cases of which the first whose conditions all
 * hold gives the judgement.
 *
 * @param name what the judgement is called, for instance 指標の達成度
 * @param note where the rule comes from and whether it was confirmed, or {@code null}
 * @param interpolation which target a year between milestones has; NONE where left out
 * @param shares for {@link Interpolation#SHARES}: per cent of the way, by year of the
 * plan
 * @param lowerRate the rate where smaller is better; MIRRORED where left out
 * @param tolerance which differences count as none, or {@code null}
 * @param unjudgedSign what is printed where it cannot be judged, for instance －, or
 * {@code null}
 * @param cases the cases in order
 */
public record JudgementRule(String name, @Nullable String note, @Nullable Interpolation interpolation,
		@Nullable List<BigDecimal> shares, @Nullable LowerRate lowerRate, @Nullable Tolerance tolerance,
		@Nullable String unjudgedSign, List<JudgementCase> cases) {

	public JudgementRule {
		interpolation = (interpolation != null) ? interpolation : Interpolation.NONE;
		lowerRate = (lowerRate != null) ? lowerRate : LowerRate.MIRRORED;
		shares = (shares != null) ? List.copyOf(shares) : List.of();
		if (cases == null || cases.isEmpty()) {
			throw new JudgementRuleException(JudgementProblem.NO_CASES);
		}
		cases = List.copyOf(cases);
		if ((interpolation == Interpolation.SHARES) == shares.isEmpty()) {
			throw new JudgementRuleException(
					shares.isEmpty() ? JudgementProblem.SHARES_MISSING : JudgementProblem.SHARES_NEEDLESS);
		}
		for (int index = 0; index < cases.size() - 1; index++) {
			if (cases.get(index).when().isEmpty()) {
				throw new JudgementRuleException(JudgementProblem.UNREACHABLE_CASES, cases.get(index).code());
			}
		}
	}

	/** The first case with a code. */
	public Optional<JudgementCase> caseOf(@Nullable String code) {
		return this.cases.stream().filter((one) -> one.code().equals(code)).findFirst();
	}

	/**
	 * Judges an indicator. A case whose conditions can be neither affirmed nor denied
	 * ends the search, so that a missing value never lets a later case through.
	 */
	public IndicatorVerdict judge(IndicatorFacts facts) {
		Standing standing = new Standing(this, facts);
		Set<JudgementMeasure> examined = EnumSet.noneOf(JudgementMeasure.class);
		if (facts.actual() == null) {
			return IndicatorVerdict.unjudged(List.of(Unjudgeable.NO_ACTUAL), standing, examined);
		}
		for (int index = 0; index < this.cases.size(); index++) {
			Set<Unjudgeable> reasons = new LinkedHashSet<>();
			boolean denied = false;
			for (JudgementCondition condition : this.cases.get(index).when()) {
				Measured measured = standing.measure(condition.measure());
				if (measured instanceof Measured.Known known) {
					examined.add(condition.measure());
					denied |= !condition.holds(known.figure());
				}
				else if (measured instanceof Measured.Unknown unknown) {
					reasons.addAll(unknown.reasons());
				}
			}
			if (!denied && !reasons.isEmpty()) {
				return IndicatorVerdict.unjudged(List.copyOf(reasons), standing, examined);
			}
			if (!denied) {
				return new IndicatorVerdict(this.cases.get(index), index + 1, List.of(), standing, examined);
			}
		}
		return IndicatorVerdict.unjudged(List.of(Unjudgeable.NO_CASE), standing, examined);
	}

	boolean asksFor(JudgementMeasure measure) {
		return this.cases.stream()
			.flatMap((one) -> one.when().stream())
			.anyMatch((condition) -> condition.measure() == measure);
	}

}
