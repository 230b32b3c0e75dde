package jp.kyodo.export;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A column of a workbook that people fill in.
 *
 * @param header its heading, by which it is known again when the file comes back
 * @param kind what is typed into it
 * @param width in characters of half width
 * @param hint how to fill it in, for the sheet of instructions; may be empty
 * @param choices what may be chosen; empty where anything may be typed
 * @param several whether several choices may stand in one cell, so that other texts than
 * a single one are taken
 */
public record EntryColumn(String header, Kind kind, double width, String hint, List<Choice> choices, boolean several) {

	public EntryColumn {
		choices = List.copyOf(choices);
	}

	/**
	 * A column into which anything of its kind may be typed.
	 */
	public static EntryColumn of(String header, Kind kind, double width, String hint) {
		return new EntryColumn(header, kind, width, hint, List.of(), false);
	}

	/**
	 * What is typed into a column.
	 */
	public enum Kind {

		/** Texts and codes; leading zeros stay. */
		TEXT("@"),

		/** Numbers, with which a spreadsheet may calculate. */
		NUMBER(null),

		/** Days. */
		DATE("yyyy-mm-dd");

		private final @Nullable String format;

		Kind(@Nullable String format) {
			this.format = format;
		}

		@Nullable String format() {
			return this.format;
		}

	}

	/**
	 * Something that may be chosen.
	 *
	 * @param value what stands in the cell
	 * @param description what it means; may be empty
	 */
	public record Choice(String value, String description) {

	}

}
