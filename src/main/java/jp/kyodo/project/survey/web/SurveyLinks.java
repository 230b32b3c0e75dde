package jp.kyodo.project.survey.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jp.kyodo.project.survey.ResponseHead;

/**
 * The addresses of the register's pages to which an answer leads, and the way back.
 */
final class SurveyLinks {

	private SurveyLinks() {
	}

	/**
	 * The form with a project's content of the survey's year.
	 */
	static String projectForm(String code, ResponseHead head, String department) {
		return "/staff/projects/" + head.year() + "/" + code + "/edit?back="
				+ URLEncoder.encode("/staff/surveys/" + head.year() + "/" + department, StandardCharsets.UTF_8);
	}

}
