package jp.kyodo.project;

/**
 * Who had the idea of a project. The names stand in the table.
 */
public enum ProposedBy {

	/** 市民提案: citizens or a group came to the city. */
	CITIZENS,

	/** 行政提案: the city looked for partners. */
	CITY

}
