package jp.kyodo.evaluation.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * A block with texts that people read and search for, and that use terms of the glossary.
 */
public interface MarkedTexts extends SearchableText {

	/**
	 * The texts in reading order.
	 */
	List<String> texts();

	/**
	 * The same block with other texts, as many as {@link #texts()} has.
	 */
	SheetBlock withTexts(List<String> texts);

	@Override
	default Stream<String> searchableTexts() {
		return texts().stream();
	}

}
