package jp.kyodo.export;

import org.jspecify.annotations.Nullable;

/**
 * How a cell of a printable form looks. Start from one of the constants and change what
 * differs.
 *
 * @param size of the letters in points
 * @param bold whether the bold face is used
 * @param horizontal where the text stands between left and right
 * @param vertical where it stands between top and bottom
 * @param border whether a thin line runs around the cell
 * @param fill background as {@code RRGGBB}, or {@code null} for none
 * @param numberFormat format of a number as a spreadsheet writes it, or {@code null}
 */
public record CellStyle(int size, boolean bold, Horizontal horizontal, Vertical vertical, boolean border,
		@Nullable String fill, @Nullable String numberFormat) {

	/** Text within a frame. */
	public static final CellStyle TEXT = new CellStyle(9, false, Horizontal.LEFT, Vertical.TOP, true, null, null);

	/** The heading of a row or a column, within a frame and on grey. */
	public static final CellStyle HEADING = new CellStyle(9, true, Horizontal.CENTER, Vertical.CENTER, true, "E6E6E6",
			null);

	/** A whole number with separators, within a frame. */
	public static final CellStyle NUMBER = new CellStyle(9, false, Horizontal.RIGHT, Vertical.CENTER, true, null,
			"#,##0");

	/** The title of the form, without a frame. */
	public static final CellStyle TITLE = new CellStyle(14, true, Horizontal.LEFT, Vertical.CENTER, false, null, null);

	/** Small print, without a frame. */
	public static final CellStyle NOTE = new CellStyle(8, false, Horizontal.LEFT, Vertical.TOP, false, null, null);

	public CellStyle withSize(int points) {
		return new CellStyle(points, this.bold, this.horizontal, this.vertical, this.border, this.fill,
				this.numberFormat);
	}

	public CellStyle withBold(boolean isBold) {
		return new CellStyle(this.size, isBold, this.horizontal, this.vertical, this.border, this.fill,
				this.numberFormat);
	}

	public CellStyle withHorizontal(Horizontal position) {
		return new CellStyle(this.size, this.bold, position, this.vertical, this.border, this.fill, this.numberFormat);
	}

	public CellStyle withVertical(Vertical position) {
		return new CellStyle(this.size, this.bold, this.horizontal, position, this.border, this.fill,
				this.numberFormat);
	}

	public CellStyle withBorder(boolean hasBorder) {
		return new CellStyle(this.size, this.bold, this.horizontal, this.vertical, hasBorder, this.fill,
				this.numberFormat);
	}

	public CellStyle withFill(@Nullable String colour) {
		return new CellStyle(this.size, this.bold, this.horizontal, this.vertical, this.border, colour,
				this.numberFormat);
	}

	public CellStyle withNumberFormat(@Nullable String format) {
		return new CellStyle(this.size, this.bold, this.horizontal, this.vertical, this.border, this.fill, format);
	}

	/**
	 * Where a text stands between left and right.
	 */
	public enum Horizontal {

		LEFT("left"), CENTER("center"), RIGHT("right");

		private final String word;

		Horizontal(String word) {
			this.word = word;
		}

		String word() {
			return this.word;
		}

	}

	/**
	 * Where a text stands between top and bottom.
	 */
	public enum Vertical {

		TOP("top"), CENTER("center"), BOTTOM("bottom");

		private final String word;

		Vertical(String word) {
			this.word = word;
		}

		String word() {
			return this.word;
		}

	}

}
