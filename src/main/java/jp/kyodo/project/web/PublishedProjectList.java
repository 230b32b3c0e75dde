package jp.kyodo.project.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jp.kyodo.publication.FacetedList;

/**
 * The citizens' list of projects: where it is and by what it is narrowed.
 */
final class PublishedProjectList {

	static final String PATH = "/projects";

	/** The groups that the page offers, in its order. */
	static final List<String> OFFERED = List.of("year", "ward", "field", "form", "partnerType", "involvement",
			"casebook", "department");

	/** Groups that other pages lead to. */
	private static final List<String> UNDERSTOOD = List.of("bureau", "canonicalForm", "partner", "issue");

	static final FacetedList LIST = new FacetedList(PATH, Stream.concat(OFFERED.stream(), UNDERSTOOD.stream()).toList(),
			Arrays.stream(ProjectSort.values()).map(ProjectSort::value).toList());

	private PublishedProjectList() {
	}

}
