package jp.kyodo.evaluation.design.web;

import java.util.List;

import jp.kyodo.web.Choice;
import jp.kyodo.web.FieldMessages;

/**
 * The page on which a form begins.
 *
 * @param copies the versions that can be copied
 * @param copy the version that is chosen, or an empty string
 */
record NewFormPage(String name, List<Choice> copies, String copy, FieldMessages errors) {

}
