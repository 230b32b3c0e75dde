package jp.kyodo.agreement.web;

import jp.kyodo.agreement.document.AgreementDocument;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.publication.DocumentKind;

import org.springframework.stereotype.Component;

/**
 * Tells the publication where agreements are read.
 */
@Component
class AgreementDocumentKind implements DocumentKind {

	@Override
	public String kind() {
		return AgreementDocument.KIND;
	}

	@Override
	public String labelKey() {
		return "agreement.document.kind";
	}

	@Override
	public String path(FiscalYear year, String code) {
		return "/agreements/" + code;
	}

}
