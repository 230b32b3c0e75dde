package jp.kyodo.web;

import org.jspecify.annotations.Nullable;

/**
 * One of the values that a select, radio buttons or check boxes offer.
 *
 * @param value what the form sends
 * @param label what people read
 * @param hint a line below the label, where it needs one
 */
public record Choice(String value, String label, @Nullable String hint) {

	public Choice(String value, String label) {
		this(value, label, null);
	}

}
