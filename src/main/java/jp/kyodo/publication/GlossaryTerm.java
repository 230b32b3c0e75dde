package jp.kyodo.publication;

/**
 * A term of the glossary as it holds in one year.
 *
 * @param term the term
 * @param reading how it is read, in hiragana
 * @param definition what it means
 */
public record GlossaryTerm(String term, String reading, String definition) {
}
