package jp.kyodo.evaluation.design;

import jp.kyodo.evaluation.design.PropertyReader.TypedFields;
import jp.kyodo.organization.StaffMember;
import org.jspecify.annotations.Nullable;

/**
 * Changes one part of a draft, or its head.
 *
 * @param baseVersion the draft's version that the page showed
 * @param list the list in which the part stands; empty for the form's head
 * @param partId id of the part; empty for the form's head
 * @param fields what was typed
 * @param operation what to do with an item inside, or {@code null}
 */
public record ChangePart(StaffMember staff, long draftId, int baseVersion, String list, String partId,
		TypedFields fields, @Nullable ItemOperation operation) {

	boolean isHead() {
		return this.list.isEmpty();
	}

}
