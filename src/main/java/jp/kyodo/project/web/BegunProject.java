package jp.kyodo.project.web;

import java.time.Instant;

/**
 * A new project that was begun and not saved.
 *
 * @param key names its form
 * @param year the year as typed
 * @param name the name as typed, or empty
 * @param at when it was kept
 */
record BegunProject(String key, String year, String name, Instant at) {
}
