package jp.kyodo.evaluation.output.dataset;

/**
 * What an observation tells. Kinds of money are not among them: they are the codes of the
 * sheet itself.
 */
enum Measure {

	/** A field of the head in words. */
	ATTRIBUTE,

	/** A field of the head that is marked or not. */
	FLAG,

	/** A bullet of a text. */
	TEXT,

	/** The rating of a year. */
	RATING,

	/** A bullet of the reason of a rating. */
	REASON,

	/** A line of the legend of a rating scale. */
	LEGEND,

	/** What an indicator counts. */
	EXPLANATION,

	/** Which way an indicator should go. */
	DIRECTION,

	/** The lower end of an indicator’s range. */
	RANGE_LOW,

	/** The upper end of an indicator’s range. */
	RANGE_HIGH,

	/** The year from which an indicator is counted. */
	BASELINE_YEAR,

	/** The plan value of an indicator. */
	PLAN,

	/** The actual value of an indicator. */
	ACTUAL,

	/** A remark on the values of an indicator. */
	NOTE,

	/** One sentence on how an indicator went. */
	READING,

	/** Where the values of an indicator come from. */
	SOURCE,

	/** How an indicator is computed. */
	FORMULA,

	/** How the values of an indicator are asked for. */
	METHOD,

	/** Why an indicator was chosen. */
	RATIONALE,

	/** Why the targets of an indicator are what they are. */
	TARGET_RATIONALE,

	/** What the value of an indicator was computed from. */
	NUMERATOR,

	/** By what that was divided. */
	DENOMINATOR,

	/** A baseline of an indicator; the last line holds. */
	BASELINE,

	/** Why a baseline was revised, in the line of that baseline. */
	BASELINE_REVISION,

	/** A target of an indicator. */
	TARGET,

	/** What stands behind a target. */
	TARGET_COMPARATOR,

	/** That an indicator cannot be compared any more from a year on. */
	SERIES_BREAK,

	/** Whether the target of an indicator is reached. */
	TARGET_REACHED,

	/** How an indicator is judged. */
	JUDGEMENT,

	/** Why the rule judges an indicator so. */
	JUDGEMENT_SENTENCE,

	/** Why staff judge an indicator otherwise than the rule. */
	JUDGEMENT_REASON,

	/** The rating that the indicators suggest. */
	SUGGESTED_RATING,

	/** Why they suggest it. */
	SUGGESTION_SENTENCE,

	/** Why another rating was given. */
	SUGGESTION_REASON,

	/** A bullet of why an indicator stands so. */
	CAUSE,

	/** A bullet of what is done about it. */
	RESPONSE,

	/** What a program achieved. */
	ACHIEVEMENT,

	/** Whether a program counts under another policy issue. */
	REPEATED,

	/** What a term means. */
	DEFINITION,

	/** What a program is about. */
	OUTLINE,

	/** Who does a program. */
	IN_CHARGE,

	/** How things stood when the plan was made. */
	CURRENT_STATE,

	/** What a program shall do in some years. */
	TEXT_TARGET,

	/** What a program achieved in the year. */
	YEAR_ACHIEVEMENT,

	/** What was done in the year. */
	RESULT,

	/** What changed around a program, and what is open. */
	CHANGES,

	/** The points that an answer gives. */
	POINTS,

	/** The sum of points. */
	SCORE,

	/** Another sheet or policy issue that is referred to. */
	REFERENCE,

	/** Where a picture is found. */
	PICTURE,

	/** What stands below a picture. */
	CAPTION,

	/** What a picture shows, for those who do not see it. */
	ALTERNATIVE;

	String messageKey() {
		return "evaluation-output.measure." + name();
	}

}
