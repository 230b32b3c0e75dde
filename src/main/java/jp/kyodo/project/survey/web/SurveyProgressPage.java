package jp.kyodo.project.survey.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import jp.kyodo.organization.DepartmentName;
import jp.kyodo.project.survey.ResponseProgress;
import jp.kyodo.project.survey.SurveyOverview;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.Paging;

/**
 * How far a survey has come, department by department.
 *
 * @param show which departments are shown
 * @param groups the departments of this page, by bureau
 * @param paging which page it is
 * @param projects how many projects the departments report, those of other pages too
 * @param waiting how many of the departments can be reminded, those of other pages too
 * @param mayManage whether this person may remind, accept and close
 * @param ticked the codes of the departments that are ticked to be reminded
 * @param sentence what is added to the reminder, as typed
 * @param letter the text that can be sent by mail
 */
record SurveyProgressPage(SurveyOverview survey, Show show, List<Group> groups, Paging paging, int projects,
		int waiting, boolean late, boolean mayManage, Set<String> ticked, String sentence, String letter,
		FieldMessages errors) {

	public List<Show> offered() {
		return List.of(Show.values());
	}

	/** How many departments are shown so. */
	public int count(Show shown) {
		return switch (shown) {
			case ALL -> this.survey.departments();
			case WAITING -> this.survey.waiting();
			case LATE -> this.late ? this.survey.waiting() : 0;
		};
	}

	/** Whether a department that is shown can be reminded. */
	public boolean remindsAnybody() {
		return this.mayManage && !this.survey.closed() && this.waiting > 0;
	}

	/**
	 * The departments of a bureau or ward.
	 */
	record Group(String bureau, List<Row> rows) {
	}

	/**
	 * One department.
	 *
	 * @param daysLate how many days the deadline has passed, 0 where it has not or does
	 * not matter any more
	 */
	record Row(DepartmentName department, ResponseProgress progress, long daysLate) {

		public boolean waits() {
			return !this.progress.state().isAnswered();
		}

	}

	/**
	 * Which departments are shown.
	 */
	enum Show {

		/** All that are asked. */
		ALL,

		/** Those that have not done their part. */
		WAITING,

		/** Those of them for which the deadline has passed. */
		LATE;

		public String messageKey() {
			return "project-survey.show." + name();
		}

		public String path() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
