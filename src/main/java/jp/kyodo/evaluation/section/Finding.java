package jp.kyodo.evaluation.section;

/**
 * Something that is missing or odd on a sheet, for the confirmation page.
 *
 * @param sectionKey the section where it stands
 * @param field the field inside the section
 * @param severity whether the sheet can go on
 * @param message the Japanese sentence, which says what to do
 */
public record Finding(String sectionKey, String field, Severity severity, String message) {

	/**
	 * What a finding means for the next step.
	 */
	public enum Severity {

		/** Required: the sheet cannot go on. */
		BLOCKS,

		/** Odd: the sheet can go on when this is as it should be. */
		WARNS

	}

	public boolean blocks() {
		return this.severity == Severity.BLOCKS;
	}

	/**
	 * The anchor of the field on the entry page.
	 */
	public String anchor() {
		return this.sectionKey + "." + this.field;
	}

}
