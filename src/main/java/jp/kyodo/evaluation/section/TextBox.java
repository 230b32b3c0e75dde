package jp.kyodo.evaluation.section;

import java.util.Objects;

import jp.kyodo.evaluation.document.ListStyle;
import org.jspecify.annotations.Nullable;

/**
 * A box for text inside of a section, for instance the reason of a rating.
 *
 * @param title what the box is called
 * @param guidance what helps staff to fill it in, or {@code null}
 * @param required whether it must be filled in
 * @param style how its parts are printed; bullets where nothing is said
 * @param characters most characters
 * @param lineCharacters full-width characters on one printed line
 * @param lines printed lines before the box grows on the A4 form
 */
record TextBox(String title, @Nullable String guidance, boolean required, @Nullable ListStyle style,
		@Nullable Integer characters, @Nullable Integer lineCharacters, @Nullable Integer lines) {

	TextBox {
		style = (style != null) ? style : ListStyle.BULLETS;
	}

	TextLimits limits() {
		return TextLimits.of(this.characters, this.lineCharacters, this.lines);
	}

	ListStyle listStyle() {
		return Objects.requireNonNull(this.style);
	}

	/**
	 * The box as the entry page shows it.
	 * @param field name of its field
	 * @param value what stands in it
	 * @param lastYear what last year's sheet says, or an empty string
	 */
	Shown shown(String field, String value, String lastYear) {
		return new Shown(field, this.title, this.guidance, this.required, listStyle(), limits(), value, lastYear);
	}

	/**
	 * What the entry page shows of a box.
	 */
	record Shown(String field, String title, @Nullable String guidance, boolean required, ListStyle style,
			TextLimits limits, String value, String lastYear) {

	}

}
