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

}
