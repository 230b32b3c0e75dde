package jp.kyodo.evaluation.design.web;

import java.util.List;

import jp.kyodo.web.FieldMessages;
import org.jspecify.annotations.Nullable;

/**
 * One part of a draft, or its head, to be filled in.
 *
 * @param path end of the page's address
 * @param title what the part is called
 * @param kind what it is, such as the kind of section
 * @param help one line on what it is for, or {@code null}
 * @param overtakenBy who changed the part meanwhile, or {@code null}
 * @param differences what stands in the draft where it differs from what was typed
 */
record PartPage(DraftBar bar, String path, String title, String kind, @Nullable String help, List<PropertyField> fields,
		FieldMessages errors, @Nullable String overtakenBy, List<Difference> differences) {

	/**
	 * A field in which two people typed different things.
	 */
	record Difference(String fieldId, String label, String theirs) {

	}

}
