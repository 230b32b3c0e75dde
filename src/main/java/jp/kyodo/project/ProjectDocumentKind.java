package jp.kyodo.project;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.project.document.ProjectDocument;
import jp.kyodo.publication.DocumentKind;

import org.springframework.stereotype.Component;

/**
 * A project of one year as a kind of document that citizens read.
 */
@Component
class ProjectDocumentKind implements DocumentKind {

	@Override
	public String kind() {
		return ProjectDocument.KIND;
	}

	@Override
	public String labelKey() {
		return "project.kind";
	}

	@Override
	public String path(FiscalYear year, String code) {
		return "/projects/" + year.value() + "/" + code;
	}

	/** The list of the year tells of all its projects at once. */
	@Override
	public boolean isNews() {
		return false;
	}

}
