package jp.kyodo.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * Builds the columns of a dataset with what people read in the message bundle: the label
 * under {@code <prefix>.<column>}, the description under {@code .description}, and, where
 * there is one, the unit under {@code .unit}.
 */
public final class DatasetColumns {

	private final MessageSource messages;

	private final String prefix;

	private final List<Column> columns = new ArrayList<>();

	/**
	 * Starts without columns.
	 * @param prefix the beginning of the message keys, without a dot at its end
	 */
	public DatasetColumns(MessageSource messages, String prefix) {
		this.messages = messages;
		this.prefix = prefix;
	}

	/**
	 * Adds a column behind the others.
	 */
	public DatasetColumns add(String name, ColumnType type) {
		String key = this.prefix + "." + name;
		String label = this.messages.getMessage(key, null, Locale.JAPAN);
		String description = this.messages.getMessage(key + ".description", null, Locale.JAPAN);
		@Nullable String unit = this.messages.getMessage(key + ".unit", null, "", Locale.JAPAN);
		this.columns.add(new Column(name, label, type, (unit == null || unit.isEmpty()) ? null : unit, description));
		return this;
	}

	/**
	 * Returns the columns in the order in which they were added.
	 */
	public List<Column> list() {
		return List.copyOf(this.columns);
	}

}
