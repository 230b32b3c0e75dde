package jp.kyodo.evaluation.document;

import java.util.List;

/**
 * A block with texts that people read and search for, and that use terms of the glossary.
 */
public interface MarkedTexts extends SheetBlock {

	@Override
	List<String> texts();

	@Override
	SheetBlock withTexts(List<String> texts);

}
