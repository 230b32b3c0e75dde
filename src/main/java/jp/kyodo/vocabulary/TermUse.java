package jp.kyodo.vocabulary;

/**
 * Keeps codes of words and is therefore asked before one is deleted. Each module that
 * keeps some offers a bean of this type.
 */
public interface TermUse {

	/**
	 * Whether anything refers to that code, now or in an earlier year.
	 */
	boolean refersTo(Vocabulary vocabulary, String code);

}
