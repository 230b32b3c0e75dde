package jp.kyodo.evaluation.web;

import java.util.List;

import jp.kyodo.publication.DocumentSummary;
import jp.kyodo.web.Choice;
import jp.kyodo.web.Paging;

/**
 * The list of published sheets with its filter.
 */
record PublicSheetListPage(List<DocumentSummary> sheets, Paging paging, String year, String department,
		List<Choice> years, List<Choice> departments) {

}
