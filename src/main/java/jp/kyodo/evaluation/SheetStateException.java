package jp.kyodo.evaluation;

import jp.kyodo.web.ConflictException;

/**
 * Refuses something because the sheet has moved on to another state.
 */
public class SheetStateException extends ConflictException {

	private final SheetState state;

	public SheetStateException(SheetState state) {
		super("evaluation.problem.state." + state.name());
		this.state = state;
	}

	/**
	 * The state in which the sheet is now.
	 */
	public SheetState state() {
		return this.state;
	}

}
