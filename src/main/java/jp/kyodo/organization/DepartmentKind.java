package jp.kyodo.organization;

/**
 * The rank of a department in the city's organisation.
 */
public enum DepartmentKind {

	/** 局. */
	BUREAU,

	/** 部. */
	DIVISION,

	/** 課, 室, 所. */
	SECTION,

	/** 区役所, which stands beside the bureaus. */
	WARD

}
