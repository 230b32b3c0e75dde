package jp.kyodo.evaluation.document;

import java.util.function.UnaryOperator;

/**
 * A block whose texts use terms of the glossary.
 */
public interface MarkedTexts {

	/**
	 * The same block with its texts marked.
	 * @param marking marks one text; it is asked in reading order
	 */
	SheetBlock marked(UnaryOperator<String> marking);

}
