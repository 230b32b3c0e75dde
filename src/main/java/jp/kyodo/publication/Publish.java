package jp.kyodo.publication;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffMember;
import org.jspecify.annotations.Nullable;

/**
 * The command to publish a document, for the first time or anew.
 *
 * @param kind the kind of a {@link DocumentKind}
 * @param year the fiscal year that the document is about
 * @param code the business code by which its address names it
 * @param title shown in lists
 * @param reading by which lists in the order of names are sorted; empty where the title
 * serves
 * @param summary one or two sentences, shown in lists
 * @param searchText everything in it that people search for, as it is written
 * @param facets what lists are narrowed by, each as {@code group:value}
 * @param payload the document as JSON; exactly this text is hashed and kept
 * @param payloadVersion the number of the payload's shape, from 1
 * @param by who publishes
 * @param reason why it is published anew, or {@code null} for the first revision
 */
public record Publish(String kind, FiscalYear year, String code, String title, String reading, String summary,
		String searchText, List<String> facets, String payload, int payloadVersion, StaffMember by,
		@Nullable String reason) {

	public Publish {
		facets = List.copyOf(facets);
		if (facets.stream().anyMatch((facet) -> facet.indexOf(':') < 1)) {
			throw new IllegalArgumentException("A facet is written as group:value, not as one of " + facets);
		}
	}

	/**
	 * A document whose title says how it is sorted.
	 */
	public Publish(String kind, FiscalYear year, String code, String title, String summary, String searchText,
			List<String> facets, String payload, int payloadVersion, StaffMember by, @Nullable String reason) {
		this(kind, year, code, title, "", summary, searchText, facets, payload, payloadVersion, by, reason);
	}

}
