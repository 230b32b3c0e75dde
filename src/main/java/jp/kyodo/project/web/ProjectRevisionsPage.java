package jp.kyodo.project.web;

import java.util.List;

import jp.kyodo.project.document.ProjectDocument;
import jp.kyodo.publication.RevisionSummary;

/**
 * The revisions of a published project.
 *
 * @param document the project as it is published now
 * @param revisions all revisions, the latest first
 */
record ProjectRevisionsPage(ProjectDocument document, List<RevisionSummary> revisions) {
}
