package jp.kyodo.vocabulary;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a word was from a change on.
 *
 * @param at when it was changed
 * @param by the name of who changed it, or null where the portal did
 * @param added whether it was added then
 * @param term the word from then on
 * @param order its place in the list from then on
 */
public record TermChange(Instant at, @Nullable String by, boolean added, Term term, int order) {
}
