package jp.kyodo.project.survey.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jp.kyodo.project.survey.ResponseHead;
import jp.kyodo.project.survey.SurveyItemView;

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
		return "/staff/projects/" + code + "/" + head.year() + "/edit?back=" + back(head, department);
	}

	/**
	 * What a project is in the survey's year, or what it was the year before.
	 */
	static String project(SurveyItemView item, ResponseHead head) {
		return "/staff/projects/" + item.code() + "/"
				+ ((item.yearVersion() != null) ? head.year() : head.year().minus(1));
	}

	/**
	 * The form that adds a project to the survey's year.
	 */
	static String newProject(ResponseHead head, String department) {
		return "/staff/projects/new?year=" + head.year() + "&department=" + department + "&back="
				+ back(head, department);
	}

	private static String back(ResponseHead head, String department) {
		return URLEncoder.encode("/staff/surveys/" + head.year() + "/" + department, StandardCharsets.UTF_8);
	}

}
