package jp.kyodo.evaluation.web;

import jp.kyodo.evaluation.PublishedSheets;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.publication.DocumentKind;

import org.springframework.stereotype.Component;

/**
 * Tells the publication where evaluation sheets are read.
 */
@Component
class SheetDocumentKind implements DocumentKind {

	@Override
	public String kind() {
		return PublishedSheets.KIND;
	}

	@Override
	public String labelKey() {
		return "evaluation.document.kind";
	}

	@Override
	public String path(FiscalYear year, String code) {
		return "/sheets/" + year.value() + "/" + code;
	}

}
