package jp.kyodo.export;

/**
 * What the values of a column are, so that every format writes them as such: numbers as
 * numbers, days as ISO 8601, codes as text that keeps its leading zeros.
 */
public enum ColumnType {

	/** A code, never a quantity. */
	CODE,

	/** Text in one line. */
	TEXT,

	/** A whole number. */
	INTEGER,

	/** A number with a fraction. */
	DECIMAL,

	/** A day. */
	DATE,

	/** A point in time. */
	TIMESTAMP,

	/** True or false. */
	BOOLEAN

}
