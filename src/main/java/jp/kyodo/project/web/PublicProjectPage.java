package jp.kyodo.project.web;

import java.util.List;
import java.util.Set;

import jp.kyodo.project.document.ProjectDocument;
import jp.kyodo.publication.DocumentSummary;
import jp.kyodo.publication.PublishedRevision;

/**
 * A published project for everybody.
 *
 * @param revision the revision that is shown
 * @param document what it holds
 * @param years the published years of the project
 * @param shownPartners codes of the partners that have a page
 * @param issueShown whether the policy issue has a page
 */
record PublicProjectPage(PublishedRevision revision, ProjectDocument document, List<DocumentSummary> years,
		Set<String> shownPartners, boolean issueShown) {
}
