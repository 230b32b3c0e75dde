package jp.kyodo.evaluation.output.dataset;

import java.util.Locale;

import jp.kyodo.export.ColumnType;

/**
 * The columns of the sheets as open data, in their order. A column is never renamed,
 * moved or given another meaning; a change raises {@link #VERSION} and is recorded in the
 * description of {@code schema_version}.
 */
enum SheetColumn {

	SCHEMA_VERSION(ColumnType.INTEGER),

	LOCAL_GOVERNMENT_CODE(ColumnType.CODE),

	LOCAL_GOVERNMENT_NAME(ColumnType.TEXT),

	FISCAL_YEAR(ColumnType.INTEGER),

	PLAN_CODE(ColumnType.CODE),

	PLAN_NAME(ColumnType.TEXT),

	ISSUE_CODE(ColumnType.CODE),

	ISSUE_NAME(ColumnType.TEXT),

	DEPARTMENT(ColumnType.TEXT),

	FORM_CODE(ColumnType.CODE),

	FORM_VERSION(ColumnType.INTEGER),

	FORM_NAME(ColumnType.TEXT),

	SECTION_ORDER(ColumnType.INTEGER),

	SECTION_KEY(ColumnType.CODE),

	SECTION_KIND(ColumnType.CODE),

	SECTION_KIND_NAME(ColumnType.TEXT),

	SECTION_TITLE(ColumnType.TEXT),

	ITEM_ORDER(ColumnType.INTEGER),

	ITEM_CODE(ColumnType.CODE),

	ITEM_NAME(ColumnType.TEXT),

	LINE_ORDER(ColumnType.INTEGER),

	PERIOD_YEAR(ColumnType.INTEGER),

	MEASURE(ColumnType.CODE),

	MEASURE_NAME(ColumnType.TEXT),

	VALUE(ColumnType.DECIMAL),

	UNIT(ColumnType.TEXT),

	TEXT(ColumnType.TEXT),

	SCALE_CODE(ColumnType.CODE),

	CHOICE_CODE(ColumnType.CODE),

	CHOICE_DETAIL_CODE(ColumnType.CODE),

	CHOICE_LABEL(ColumnType.TEXT),

	MISSING_REASON_CODE(ColumnType.CODE),

	MISSING_REASON(ColumnType.TEXT),

	MISSING_REASON_DETAIL(ColumnType.TEXT),

	STATUS_CODE(ColumnType.CODE),

	STATUS(ColumnType.TEXT),

	REVISION(ColumnType.INTEGER),

	PUBLISHED_AT(ColumnType.TIMESTAMP),

	FROM_YEAR(ColumnType.INTEGER),

	TO_YEAR(ColumnType.INTEGER);

	/** Version of this set of columns. */
	static final int VERSION = 2;

	private final ColumnType type;

	SheetColumn(ColumnType type) {
		this.type = type;
	}

	ColumnType type() {
		return this.type;
	}

	String physicalName() {
		return name().toLowerCase(Locale.ROOT);
	}

}
