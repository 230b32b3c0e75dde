package jp.kyodo.agreement;

/**
 * About what the staff have to think with an agreement.
 */
public enum AgreementConcern {

	/**
	 * Its end, its renewal or the day of notice comes within
	 * {@value AgreementTerm#DAYS_OF_WARNING} days.
	 */
	DUE,

	/** It is not published yet. */
	UNPUBLISHED,

	/** Its partners were registered otherwise since it was published. */
	PARTNERS_CHANGED

}
