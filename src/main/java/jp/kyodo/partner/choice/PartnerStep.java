package jp.kyodo.partner.choice;

import jp.kyodo.partner.PartnerSuggestions.Found;
import org.jspecify.annotations.Nullable;

/**
 * What a form shows where partners are chosen, after a step or before any.
 *
 * @param chosen the partners of the form
 * @param found who was found, null if nobody has searched
 * @param keptFromSaving whether the form would have been saved, had nothing been left in
 * the field that looks for partners
 */
public record PartnerStep(ChosenPartners chosen, @Nullable Found found, boolean keptFromSaving) {

	/** The partners as they are; nobody has searched. */
	public static PartnerStep of(ChosenPartners chosen) {
		return new PartnerStep(chosen, null, false);
	}

}
