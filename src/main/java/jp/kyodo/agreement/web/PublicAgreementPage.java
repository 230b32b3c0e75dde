package jp.kyodo.agreement.web;

import jp.kyodo.publication.PublishedRevision;

/**
 * One published agreement.
 */
record PublicAgreementPage(PublishedRevision revision, AgreementShown agreement) {
}
