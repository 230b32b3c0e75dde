package jp.kyodo.project;

/**
 * How a project became a collaborative one. The names stand in the table.
 */
public enum ProjectOrigin {

	/** 新規: it was new. */
	NEW,

	/** 転換: the city had done it alone before. */
	CONVERTED

}
