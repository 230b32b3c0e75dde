package jp.kyodo.evaluation.output.web;

import java.util.List;

import jp.kyodo.web.Choice;
import jp.kyodo.web.FieldMessages;

/**
 * The page that asks for the exports of a year.
 *
 * @param scopes what may be exported; only one where there is nothing to choose
 */
record SheetExportPage(List<Choice> years, List<Choice> formats, List<Choice> scopes,
		SheetExportController.ExportForm form, FieldMessages errors) {

}
