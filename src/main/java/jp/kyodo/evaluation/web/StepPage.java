package jp.kyodo.evaluation.web;

import java.util.List;

import jp.kyodo.evaluation.SheetStep;
import jp.kyodo.web.FieldMessages;

/**
 * The confirmation page of a step.
 *
 * @param blocking what is missing and keeps the step from being taken
 * @param odd what should be looked at once more
 * @param reason the reason as typed
 */
record StepPage(SheetBar bar, SheetStep step, List<Item> blocking, List<Item> odd, String reason,
		FieldMessages errors) {

	/**
	 * A finding and the id of the field where it stands.
	 */
	record Item(String message, String fieldId) {

	}

	public boolean asksForReason() {
		return this.step.needsReason() || (this.step == SheetStep.PUBLISH && this.bar.head().published());
	}

	/**
	 * The reason that is proposed: for the publication of a correction, why it was
	 * opened.
	 */
	public String proposedReason() {
		String correction = this.bar.head().correctionReason();
		return (this.reason.isEmpty() && correction != null && this.step == SheetStep.PUBLISH) ? correction
				: this.reason;
	}

}
