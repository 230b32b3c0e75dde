package jp.kyodo.intake;

/**
 * How much of a file is read before it is refused.
 *
 * @param rows rows that are not empty, headings among them
 * @param columns columns with a content
 * @param cellLength characters of one cell, as Excel counts them
 * @param bytes size of the file
 * @param unpackedBytes size of everything in a workbook when unpacked
 * @param ratio how many times larger than packed a part may be
 * @param entries files in a workbook
 * @param texts different texts of a workbook
 */
public record TableLimits(int rows, int columns, int cellLength, long bytes, long unpackedBytes, int ratio, int entries,
		int texts) {

	/**
	 * What people may send in: 20,000 records and some lines of headings. Some programs,
	 * ours among them, write one Japanese character with eight bytes.
	 */
	public static final TableLimits DEFAULTS = new TableLimits(20_050, 256, 32_767, 50L << 20, 500L << 20, 200, 2_000,
			3_000_000);

	/** Parts smaller than this may be packed as tightly as they like. */
	static final long HARMLESS_BYTES = 1 << 20;

	long megabytes() {
		return this.bytes >> 20;
	}

}
