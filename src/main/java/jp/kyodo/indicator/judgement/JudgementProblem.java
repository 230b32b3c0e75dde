package jp.kyodo.indicator.judgement;

import java.util.List;

/**
 * Why a judgement rule is refused. The Japanese sentence stands in the message bundle
 * under {@link #messageKey()}; its arguments are the names of the {@link #words()} and
 * then what the exception carries.
 */
public enum JudgementProblem {

	/** A case or a grade without a code. */
	CASE_WITHOUT_CODE(true, "a case has no code", "code"),

	/** A rule without cases. */
	NO_CASES(true, "the rule has no cases", "cases"),

	/** Cases behind one that always holds. */
	UNREACHABLE_CASES(false, "the rule never comes to the cases behind '%s', which has no condition", "when"),

	/** Shares with another interpolation, or that interpolation without them. */
	SHARES_NEEDLESS(false, "shares are for interpolation SHARES only", "shares", "interpolation.SHARES"),

	/** An interpolation by shares without any. */
	SHARES_MISSING(true, "interpolation SHARES needs shares", "shares", "interpolation.SHARES"),

	/** A tolerance that is no number of 0 or more. */
	NEGATIVE_TOLERANCE(false, "points must be a number of 0 or more", "points"),

	/** A condition that does not say on what. */
	NO_MEASURE(true, "a condition has no measure", "measure"),

	/** Codes for a figure that takes none. */
	CODES_NEEDLESS(false, "codes are for JUDGED_AS only", "codes", "measure.JUDGED_AS"),

	/** A figure that needs codes without any. */
	CODES_MISSING(true, "JUDGED_AS needs codes", "codes", "measure.JUDGED_AS"),

	/** A share of points without the number of points that there are. */
	MOST_POINTS_MISSING(true, "points in per cent need mostPoints", "mostPoints"),

	/** A condition without any bound. */
	NO_BOUND(true, "give one of atLeast, moreThan, atMost, lessThan, or leave the condition out", "atLeast", "moreThan",
			"atMost", "lessThan"),

	/** Two bounds that say the same end. */
	TWO_LOWER_BOUNDS(false, "give atLeast or moreThan, not both", "atLeast", "moreThan"),

	/** Two bounds that say the same end. */
	TWO_UPPER_BOUNDS(false, "give atMost or lessThan, not both", "atMost", "lessThan"),

	/** Bounds between which there is nothing. */
	NOTHING_BETWEEN(false, "no number lies between %s and %s");

	private final boolean open;

	private final String english;

	private final List<String> words;

	JudgementProblem(boolean open, String english, String... words) {
		this.open = open;
		this.english = english;
		this.words = List.of(words);
	}

	/**
	 * Whether something is only missing.
	 */
	public boolean isOpen() {
		return this.open;
	}

	/**
	 * The words of rule files that the sentence names.
	 */
	public List<String> words() {
		return this.words;
	}

	public String messageKey() {
		return "indicator.judgement.problem." + name();
	}

	String english(Object... arguments) {
		return this.english.formatted(arguments);
	}

}
