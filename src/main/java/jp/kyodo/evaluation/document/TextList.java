package jp.kyodo.evaluation.document;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A text with a heading of its own inside of a block, for instance the reason of a
 * rating.
 *
 * @param title the heading as printed
 * @param style how the parts are printed
 * @param parts the parts in order
 */
public record TextList(String title, @Nullable ListStyle style, List<String> parts) {

	public TextList {
		style = (style != null) ? style : ListStyle.BULLETS;
		parts = List.copyOf(parts);
	}

	/**
	 * The parts with their marks in front.
	 */
	public List<String> marked() {
		return Objects.requireNonNull(this.style).marked(this.parts);
	}

	/**
	 * Whether each part has a bullet, which pages draw themselves.
	 */
	@JsonIgnore
	public boolean isBulleted() {
		return this.style == ListStyle.BULLETS;
	}

	TextList with(List<String> others) {
		return new TextList(this.title, this.style, others);
	}

}
