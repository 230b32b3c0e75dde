package jp.kyodo.export;

/**
 * For whom a CSV is written.
 */
public enum CsvFlavour {

	/** For a double click: UTF-8 with a byte order mark, Japanese column names. */
	EXCEL,

	/**
	 * For programs that read nothing but the Windows character set: Windows-31J, Japanese
	 * column names. What the character set lacks is replaced.
	 */
	CP932,

	/** For programs: UTF-8 without a byte order mark, physical column names. */
	OPEN_DATA

}
