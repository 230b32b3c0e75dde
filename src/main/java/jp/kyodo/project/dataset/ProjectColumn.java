package jp.kyodo.project.dataset;

import java.util.Locale;

import jp.kyodo.export.ColumnType;

/**
 * The columns of projects as open data, in their order. A column is never renamed, moved
 * or given another meaning; a change raises {@link #VERSION} and is recorded in the
 * description of {@code schema_version}.
 */
enum ProjectColumn {

	SCHEMA_VERSION(ColumnType.INTEGER),

	LOCAL_GOVERNMENT_CODE(ColumnType.CODE),

	LOCAL_GOVERNMENT_NAME(ColumnType.TEXT),

	FISCAL_YEAR(ColumnType.INTEGER),

	PROJECT_CODE(ColumnType.CODE),

	PROJECT_NAME(ColumnType.TEXT),

	DEPARTMENT_CODE(ColumnType.CODE),

	DEPARTMENT(ColumnType.TEXT),

	ITEM_CODE(ColumnType.CODE),

	ITEM_NAME(ColumnType.TEXT),

	LINE_ORDER(ColumnType.INTEGER),

	VALUE_CODE(ColumnType.CODE),

	VALUE_TEXT(ColumnType.TEXT),

	VALUE_NUMBER(ColumnType.DECIMAL),

	VALUE_DATE(ColumnType.DATE),

	UNIT(ColumnType.TEXT),

	PRECISION_CODE(ColumnType.CODE),

	PRECISION(ColumnType.TEXT),

	DETAIL(ColumnType.TEXT),

	PARTNER_CODE(ColumnType.CODE),

	MISSING_REASON_CODE(ColumnType.CODE),

	MISSING_REASON(ColumnType.TEXT),

	REVISION(ColumnType.INTEGER),

	PUBLISHED_AT(ColumnType.TIMESTAMP);

	/** The version of this set of columns. */
	static final int VERSION = 1;

	private final ColumnType type;

	ProjectColumn(ColumnType type) {
		this.type = type;
	}

	ColumnType type() {
		return this.type;
	}

	String physicalName() {
		return name().toLowerCase(Locale.ROOT);
	}

}
