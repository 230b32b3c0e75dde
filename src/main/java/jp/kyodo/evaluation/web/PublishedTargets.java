package jp.kyodo.evaluation.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jp.kyodo.evaluation.PublishedSheets;
import jp.kyodo.evaluation.document.ReferencesBlock.Reference;
import jp.kyodo.publication.PublicationQueries;

import org.springframework.stereotype.Component;

/**
 * Says for templates which of the sheets and policy issues that a sheet refers to are
 * published, as things stand now.
 */
@Component("publishedTargets")
class PublishedTargets {

	private final PublicationQueries publications;

	PublishedTargets(PublicationQueries publications) {
		this.publications = publications;
	}

	/**
	 * Those of the references that lead somewhere.
	 */
	public Set<Reference> of(List<Reference> references) {
		Set<Reference> found = new HashSet<>();
		if (references.isEmpty()) {
			return found;
		}
		List<String> codes = references.stream().map(Reference::code).distinct().toList();
		this.publications.ofCodes(PublishedSheets.KIND, codes)
			.forEach((document) -> references.stream()
				.filter((reference) -> reference.code().equals(document.code())
						&& (reference.wholeIssue() || reference.year().equals(document.year())))
				.forEach(found::add));
		return found;
	}

}
