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

	/** What a program achieved. */
	ACHIEVEMENT,

	/** Whether a program counts under another policy issue. */
	REPEATED,

	/** What a term means. */
	DEFINITION,

	/** The points that an answer gives. */
	POINTS,

	/** The sum of points. */
	SCORE,

	/** Another sheet or policy issue that is referred to. */
	REFERENCE;

	String messageKey() {
		return "evaluation-output.measure." + name();
	}

}
