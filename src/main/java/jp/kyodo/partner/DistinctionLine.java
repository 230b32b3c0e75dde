package jp.kyodo.partner;

import java.time.Instant;

/**
 * Two partners that are not the same. For staff only.
 *
 * @param firstCode code of one of them
 * @param firstName its present name
 * @param secondCode code of the other one
 * @param secondName its present name
 * @param reason how that is known
 * @param at when it was noted
 * @param by who noted it
 */
public record DistinctionLine(String firstCode, String firstName, String secondCode, String secondName, String reason,
		Instant at, String by) {
}
