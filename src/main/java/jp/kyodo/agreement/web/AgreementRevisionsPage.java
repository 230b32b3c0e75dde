package jp.kyodo.agreement.web;

import java.util.List;

import jp.kyodo.publication.RevisionSummary;

/**
 * The revisions of one published agreement.
 */
record AgreementRevisionsPage(String code, String title, List<RevisionSummary> revisions) {
}
