package jp.kyodo.organization;

/**
 * What a person may do in the portal; one person may hold several, each in a department.
 */
public enum Role {

	/** 入力担当: edits the sheets of the department. */
	EDITOR,

	/** 承認者: approves or returns the sheets of the department. */
	APPROVER,

	/** 企画課: everything about plans, sheets and publication, in the whole city. */
	PLANNING,

	/** 閲覧: reads everything, writes nothing. */
	READER,

	/** システム管理者: accounts and settings, no sheets. */
	ADMINISTRATOR;

	/**
	 * The name of the authority by which access rules know this role.
	 */
	public String authority() {
		return "ROLE_" + name();
	}

	/**
	 * Whether this role is worth something only within a department.
	 */
	public boolean isBoundToDepartment() {
		return this == EDITOR || this == APPROVER;
	}

}
