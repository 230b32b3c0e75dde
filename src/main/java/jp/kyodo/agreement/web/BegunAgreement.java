package jp.kyodo.agreement.web;

import java.time.Instant;

/**
 * A new agreement that was begun and not saved.
 *
 * @param key names its form
 * @param title the title as typed, or empty
 * @param at when it was kept
 */
record BegunAgreement(String key, String title, Instant at) {
}
