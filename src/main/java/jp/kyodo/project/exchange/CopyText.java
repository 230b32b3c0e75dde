package jp.kyodo.project.exchange;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * Rows in the text format of PostgreSQL's COPY.
 */
final class CopyText {

	private final StringBuilder text = new StringBuilder();

	private boolean atStart = true;

	CopyText value(@Nullable Object value) {
		if (!this.atStart) {
			this.text.append('\t');
		}
		this.atStart = false;
		if (value == null) {
			this.text.append("\\N");
		}
		else {
			escape(value.toString());
		}
		return this;
	}

	CopyText array(@Nullable Collection<String> values) {
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

	void end() {
		this.text.append('\n');
		this.atStart = true;
	}

	boolean isEmpty() {
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

}
