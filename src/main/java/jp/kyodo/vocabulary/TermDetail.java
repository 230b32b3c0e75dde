package jp.kyodo.vocabulary;

/**
 * A word with what only those need who look after the lists.
 *
 * @param term the word
 * @param order its place in the list
 * @param version the version that a change refers to
 */
public record TermDetail(Term term, int order, int version) {
}
