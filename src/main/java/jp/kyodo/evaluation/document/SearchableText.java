package jp.kyodo.evaluation.document;

import java.util.stream.Stream;

/**
 * A block with texts that citizens search for.
 */
public interface SearchableText extends SheetBlock {

	@Override
	Stream<String> searchableTexts();

}
