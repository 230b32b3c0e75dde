package jp.kyodo.evaluation.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.kyodo.text.Bullets;

/**
 * How a text of several parts is typed and printed.
 */
public enum ListStyle {

	/** Each part behind a bullet. */
	BULLETS {

		@Override
		public List<String> parse(String text) {
			return Bullets.parse(text);
		}

		@Override
		public String mark(int index) {
			return "●";
		}

	},

	/** Each line a paragraph. */
	PLAIN {

		@Override
		public List<String> parse(String text) {
			return text.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		}

		@Override
		public String mark(int index) {
			return "";
		}

	},

	/** Each part behind its number: ①, ②, ③. */
	NUMBERED {

		@Override
		public List<String> parse(String text) {
			List<String> parts = new ArrayList<>();
			boolean numbered = text.lines().anyMatch((line) -> NUMBER.matcher(line.strip()).matches());
			text.lines().map(String::strip).filter((line) -> !line.isEmpty()).forEach((line) -> {
				Matcher number = NUMBER.matcher(line);
				if (number.matches()) {
					parts.add(number.group(1).strip());
				}
				else if (numbered && !parts.isEmpty()) {
					parts.set(parts.size() - 1, parts.get(parts.size() - 1) + line);
				}
				else {
					parts.add(line);
				}
			});
			return parts.stream().filter((part) -> !part.isEmpty()).toList();
		}

		@Override
		public String mark(int index) {
			return (index < CIRCLED) ? Character.toString('①' + index) : "(" + (index + 1) + ")";
		}

	};

	/** A number in front of a part, as people type it: ①, (1), １．, 2、 */
	private static final Pattern NUMBER = Pattern.compile("(?:[①-⑳]|[(（][0-9０-９]{1,2}[)）]|[0-9０-９]{1,2}[.．、)）])(.*)");

	private static final int CIRCLED = 20;

	/**
	 * Takes a typed text apart; marks that were typed are dropped.
	 */
	public abstract List<String> parse(String text);

	/**
	 * What is printed in front of a part.
	 * @param index the part's place from 0
	 */
	public abstract String mark(int index);

	/**
	 * The parts as they stand in a text area: one a line, each with its mark.
	 */
	public String format(List<String> parts) {
		return String.join("\n", marked(parts));
	}

	/**
	 * Each part with its mark in front.
	 */
	public List<String> marked(List<String> parts) {
		List<String> marked = new ArrayList<>();
		for (int index = 0; index < parts.size(); index++) {
			marked.add(mark(index) + parts.get(index));
		}
		return marked;
	}

}
