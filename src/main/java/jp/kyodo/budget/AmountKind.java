package jp.kyodo.budget;

/**
 * What an amount of a year means.
 */
public enum AmountKind {

	/** What the plan foresees (計画事業費). */
	PLANNED,

	/** The budget of the year (予算). */
	BUDGET,

	/** What will have been spent, before the books are closed (決算見込). */
	SETTLEMENT_ESTIMATE,

	/** What was spent (決算). */
	SETTLEMENT;

	/** Whether only one of this and its counterpart can stand for a year. */
	boolean isSettlement() {
		return this == SETTLEMENT_ESTIMATE || this == SETTLEMENT;
	}

}
