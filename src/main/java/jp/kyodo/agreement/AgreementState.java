package jp.kyodo.agreement;

/**
 * How it stands with an agreement on a day. It is always computed from the term
 * ({@link AgreementTerm#stateOn}), never stored.
 */
public enum AgreementState {

	/** Its first day is still to come. */
	NOT_YET_IN_FORCE,

	/** It holds, and nothing has to be decided yet. */
	IN_FORCE,

	/** It was renewed by itself at least once, and nothing has to be decided yet. */
	RENEWED,

	/** It holds, but its end or its next renewal is near. */
	EXPIRING,

	/** Its last day has passed. */
	ENDED,

	/** It was ended before the day on which it would have ended by itself. */
	TERMINATED;

	/**
	 * Whether the agreement holds in this state.
	 */
	public boolean isInForce() {
		return this == IN_FORCE || this == RENEWED || this == EXPIRING;
	}

	/**
	 * The key of the message that names the state.
	 */
	public String messageKey() {
		return "agreement.state." + name();
	}

}
