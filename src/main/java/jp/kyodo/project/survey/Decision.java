package jp.kyodo.project.survey;

/**
 * What a department says about one project.
 */
public enum Decision {

	/** 未回答: nothing has been said. */
	OPEN,

	/** 継続: it goes on, as it was or with other content. */
	GOES_ON,

	/** 終了: last year was its last. */
	ENDED,

	/** 新しく加えた: it has begun this year. */
	ADDED;

	/**
	 * The message key of its name.
	 */
	public String messageKey() {
		return "project-survey.decision." + name();
	}

}
