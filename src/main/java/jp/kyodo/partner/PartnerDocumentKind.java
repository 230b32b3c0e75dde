package jp.kyodo.partner;

import org.springframework.stereotype.Component;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.publication.DocumentKind;

/**
 * What lists and searches must know about published partners.
 */
@Component
class PartnerDocumentKind implements DocumentKind {

	@Override
	public String kind() {
		return PartnerDocument.KIND;
	}

	@Override
	public String labelKey() {
		return "partner.document.kind";
	}

	@Override
	public String path(FiscalYear year, String code) {
		return "/partners/" + code;
	}

	/** A partner that moves or is renamed corrects nothing. */
	@Override
	public boolean isCorrectedByRevisions() {
		return false;
	}

	/** Nobody waits for the day on which the register was tidied up. */
	@Override
	public boolean isNews() {
		return false;
	}

	/**
	 * Earlier revisions are kept but not shown: what a partner no longer wants to be
	 * public, such as a person's name, would be read on in them.
	 */
	@Override
	public String revisionPath(FiscalYear year, String code, int revisionNo) {
		return path(year, code);
	}

}
