package jp.kyodo.project.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What was begun about a project and not saved.
 *
 * @param code code of the project, null for a new one
 * @param key names the form of a new project; empty for a known one
 * @param year the year as typed
 * @param name the name as typed, or empty
 * @param at when it was kept
 */
record BegunProject(@Nullable String code, String key, String year, String name, Instant at) {
}
