package jp.kyodo.web;

/**
 * What became of a change that a form asked for.
 *
 * @param isDone whether it was made
 * @param isOvertaken whether it was not made because someone else had changed the same
 * thing since the form was shown
 * @param errors why it was not made
 */
public record ChangeOutcome(boolean isDone, boolean isOvertaken, FieldMessages errors) {

	/** Nothing was asked for yet: the form is shown for the first time. */
	public static ChangeOutcome none() {
		return new ChangeOutcome(false, false, FieldMessages.none());
	}

	static ChangeOutcome done() {
		return new ChangeOutcome(true, false, FieldMessages.none());
	}

	static ChangeOutcome overtaken() {
		return new ChangeOutcome(false, true, FieldMessages.none());
	}

	static ChangeOutcome refused(FieldMessages errors) {
		return new ChangeOutcome(false, false, errors);
	}

	/** The first of the reasons; empty if there is none. */
	public String firstError() {
		return this.errors.isEmpty() ? "" : this.errors.list().get(0).message();
	}

}
