package jp.kyodo.publication.web;

import org.jspecify.annotations.Nullable;

/**
 * What is typed about the end of a term.
 *
 * @param untilYear the last year, empty for no end
 * @param version the version that was shown
 * @param formToken lets the form be carried out once
 */
record GlossaryEndForm(@Nullable String untilYear, @Nullable Integer version, @Nullable String formToken) {
}
