package jp.kyodo.partner;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * That it was noted, or taken back, that a partner and another one are not the same. For
 * staff only.
 *
 * @param at when it was saved
 * @param by who did it, null for the system
 * @param isTakenBack whether it was taken back
 * @param otherCode code of the other partner
 * @param otherName its present name
 * @param reason how it was known that they are not the same
 */
public record DistinctionChange(Instant at, @Nullable String by, boolean isTakenBack, String otherCode,
		String otherName, String reason) {
}
