package jp.kyodo.database;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Rows in the text format of PostgreSQL's COPY.
 */
public final class CopyText {

	private static final String NULL = "\\N";

	private static final char SEPARATOR = '\t';

	private final StringBuilder text = new StringBuilder();

	private boolean atStart = true;

	/**
	 * Adds a value to the present row; null is the database's NULL.
	 */
	public CopyText value(@Nullable Object value) {
		if (!this.atStart) {
			this.text.append(SEPARATOR);
		}
		this.atStart = false;
		if (value == null) {
			this.text.append(NULL);
		}
		else {
			escape(value.toString());
		}
		return this;
	}

	/**
	 * Adds an array of texts to the present row.
	 */
	public CopyText array(@Nullable Collection<String> values) {
		if (values == null) {
			return value(null);
		}
		StringBuilder array = new StringBuilder("{");
		for (String value : values) {
			if (array.length() > 1) {
				array.append(',');
			}
			array.append('"');
			for (int index = 0; index < value.length(); index++) {
				char c = value.charAt(index);
				if (c == '"' || c == '\\') {
					array.append('\\');
				}
				array.append(c);
			}
			array.append('"');
		}
		return value(array.append('}'));
	}

	/**
	 * Ends the present row.
	 */
	public void end() {
		this.text.append('\n');
		this.atStart = true;
	}

	public boolean isEmpty() {
		return this.text.isEmpty();
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

	private void escape(String value) {
		for (int index = 0; index < value.length(); index++) {
			char c = value.charAt(index);
			switch (c) {
				case '\\' -> this.text.append("\\\\");
				case '\t' -> this.text.append("\\t");
				case '\n' -> this.text.append("\\n");
				case '\r' -> this.text.append("\\r");
				case '\0' -> {
				}
				default -> this.text.append(c);
			}
		}
	}

	/**
	 * The values of a row that the database has written, null where it wrote NULL.
	 * @param row the row with its line end, in UTF-8
	 */
	static @Nullable String[] values(byte[] row) {
		int count = 1;
		for (byte each : row) {
			if (each == SEPARATOR) {
				count++;
			}
		}
		@Nullable String[] values = new String[count];
		int start = 0;
		boolean escaped = false;
		int place = 0;
		for (int index = 0; index < row.length; index++) {
			byte each = row[index];
			if (each == '\\') {
				escaped = true;
			}
			else if (each == SEPARATOR || each == '\n') {
				String value = new String(row, start, index - start, StandardCharsets.UTF_8);
				values[place++] = escaped ? unescaped(value) : value;
				escaped = false;
				start = index + 1;
			}
		}
		return values;
	}

	private static @Nullable String unescaped(String value) {
		if (value.equals(NULL)) {
			return null;
		}
		StringBuilder text = new StringBuilder(value.length());
		for (int index = 0; index < value.length(); index++) {
			char c = value.charAt(index);
			if (c != '\\') {
				text.append(c);
				continue;
			}
			index++;
			text.append(switch (value.charAt(index)) {
				case 'b' -> '\b';
				case 'f' -> '\f';
				case 'n' -> '\n';
				case 'r' -> '\r';
				case 't' -> '\t';
				case 'v' -> '\u000b';
				default -> value.charAt(index);
			});
		}
		return text.toString();
	}

	/**
	 * The texts of an array as the database writes it: {@code {a,"b c"}}, without NULL.
	 */
	public static List<String> texts(String array) {
		if (array.length() == 2) {
			return List.of();
		}
		if (array.indexOf('"') < 0) {
			return List.of(array.substring(1, array.length() - 1).split(","));
		}
		List<String> texts = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		boolean quoted = false;
		for (int index = 1; index < array.length(); index++) {
			char c = array.charAt(index);
			if (c == '"') {
				quoted = !quoted;
			}
			else if (c == '\\') {
				index++;
				text.append(array.charAt(index));
			}
			else if (!quoted && (c == ',' || index == array.length() - 1)) {
				texts.add(text.toString());
				text.setLength(0);
			}
			else {
				text.append(c);
			}
		}
		return List.copyOf(texts);
	}

}
