package jp.kyodo.project;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.project.document.ProjectListDocument;
import jp.kyodo.publication.DocumentKind;

import org.springframework.stereotype.Component;

/**
 * The list of a year's projects as a kind of document that citizens read.
 */
@Component
class ProjectListKind implements DocumentKind {

	@Override
	public String kind() {
		return ProjectListDocument.KIND;
	}

	@Override
	public String labelKey() {
		return "project.list.kind";
	}

	@Override
	public String path(FiscalYear year, String code) {
		return "/projects/" + year.value();
	}

}
