package jp.kyodo.project.web;

import java.util.List;

import jp.kyodo.project.document.ProjectListDocument;
import jp.kyodo.publication.PublishedRevision;
import jp.kyodo.publication.RevisionSummary;

/**
 * The list of a year as a publication, for everybody.
 *
 * @param revision the revision that is shown
 * @param document what it holds
 * @param revisions all revisions, the latest first
 */
record PublicYearPage(PublishedRevision revision, ProjectListDocument document, List<RevisionSummary> revisions) {
}
