package jp.kyodo.export;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One column of a dataset and its definition, as the machine-readability rules ask for it
 * (L2-03, L3-04, L3-08).
 *
 * @param name the physical name: lower-case letters, digits and underscores
 * @param label the Japanese name
 * @param type what its values are
 * @param unit the unit of its values, or {@code null} for what has none
 * @param description what it means, in one or two sentences
 */
public record Column(String name, String label, ColumnType type, @Nullable String unit, String description) {

	private static final Pattern PHYSICAL_NAME = Pattern.compile("[a-z][a-z0-9_]*");

	public Column {
		if (!PHYSICAL_NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("The physical name of a column is lower-case ASCII, not " + name);
		}
		if (label.isBlank()) {
			throw new IllegalArgumentException("The column " + name + " has no label");
		}
	}

}
