package jp.kyodo.evaluation.design;

/**
 * Something that keeps a draft from being used, or that should be looked at.
 *
 * @param blocks whether the form cannot be used with it
 * @param list the list in which the part stands; empty for the form's head
 * @param partId id of the part; empty for the head or the list as a whole
 * @param partName what the part is called; empty for the head
 * @param field the field's name on the page of the part; empty for the part as a whole
 * @param message what is wrong and what to do
 */
public record DraftFinding(boolean blocks, String list, String partId, String partName, String field, String message) {

}
