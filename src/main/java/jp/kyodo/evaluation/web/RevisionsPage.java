package jp.kyodo.evaluation.web;

import java.util.List;

import jp.kyodo.publication.DocumentSummary;
import jp.kyodo.publication.RevisionSummary;

/**
 * The revisions of one published sheet.
 */
record RevisionsPage(DocumentSummary sheet, List<RevisionSummary> revisions) {

}
