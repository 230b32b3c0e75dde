package jp.kyodo.web;

/**
 * What is wrong with one field, said so that one knows what to do.
 *
 * @param fieldId id of the field on the page; empty if it concerns the whole form
 * @param message the sentence, already in Japanese
 */
public record FieldMessage(String fieldId, String message) {

	/**
	 * Turns the name of a field, such as {@code indicators[0].actual}, into its id on the
	 * page, such as {@code indicators-0-actual}.
	 */
	public static String fieldIdOf(String fieldName) {
		return fieldName.replace("].", "-").replace("]", "").replace('[', '-').replace('.', '-');
	}

}
