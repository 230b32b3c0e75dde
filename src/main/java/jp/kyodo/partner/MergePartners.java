package jp.kyodo.partner;

/**
 * Asks to make one partner of two that are the same.
 *
 * @param stayingCode the one that stays
 * @param stayingVersion the version of it that was shown
 * @param leavingCode the one that becomes part of it; its code leads there for good
 * @param leavingVersion the version of it that was shown
 * @param choices which of them gives each field
 */
public record MergePartners(String stayingCode, int stayingVersion, String leavingCode, int leavingVersion,
		MergeChoices choices) {
}
