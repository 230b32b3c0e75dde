package jp.kyodo.project.survey.web;

import jp.kyodo.project.survey.OpenSurvey;
import jp.kyodo.project.survey.SurveyOpening;
import jp.kyodo.web.FieldMessages;

/**
 * The dry run that is confirmed before a survey is opened.
 */
record SurveyOpeningPage(SurveyOpening opening, OpenSurvey command, SurveyForm form, FieldMessages errors) {
}
