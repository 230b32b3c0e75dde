package jp.kyodo.project.survey;

import java.time.LocalDate;

/**
 * What the departments read of a survey.
 *
 * @param title its name
 * @param instructions how to answer, may be empty
 * @param dueOn the last day on which an answer is in time
 */
public record SurveyContent(String title, String instructions, LocalDate dueOn) {
}
