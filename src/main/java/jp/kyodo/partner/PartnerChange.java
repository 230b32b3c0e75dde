package jp.kyodo.partner;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A state of a partner in its history. For staff only.
 *
 * @param at when it was saved
 * @param by who did it, null for the system
 * @param content what the register said from then on
 * @param mergedInto code of the partner that it became, or null
 */
public record PartnerChange(Instant at, @Nullable String by, PartnerContent content, @Nullable String mergedInto) {
}
