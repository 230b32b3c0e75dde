package jp.kyodo.evaluation.section;

import jp.kyodo.evaluation.form.SectionDefinition;

/**
 * A section that takes pictures.
 */
public interface PictureSection extends SectionDefinition {

	/**
	 * How many pictures it takes.
	 */
	int count();

	/**
	 * How large the file of a picture may be, in megabytes.
	 */
	int fileMegabytes();

}
