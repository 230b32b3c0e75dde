package jp.kyodo.vocabulary;

/**
 * Asks to change what is said about a word; its code stays.
 *
 * @param vocabulary the list
 * @param code its code
 * @param content what is said about it from now on
 * @param version the version that was shown
 */
public record ChangeTerm(Vocabulary vocabulary, String code, TermContent content, int version) {
}
