package jp.kyodo.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the text of a text area into ordered bullets and back.
 */
public final class Bullets {

	private static final String MARK = "●";

	/**
	 * A mark at the beginning of a line: one of the signs, or - and * with a blank
	 * behind.
	 */
	private static final Pattern MARKED_LINE = Pattern.compile("(?:[●•・◆◇■]|[-*](?=[ \\u3000\\t]|$))(.*)",
			Pattern.DOTALL);

	/** What was copied from a sheet often has all its bullets on one line. */
	private static final Pattern MARK_WITHIN_LINE = Pattern.compile("(?<=[\\s\\u3000。])(?=●)");

	private Bullets() {
	}

	/**
	 * Reads bullets. With a mark on any line, lines without one continue the bullet
	 * before them; without any mark, each line is a bullet. Marks, blank lines and
	 * surrounding blanks are dropped.
	 */
	public static List<String> parse(String text) {
		List<String> lines = lines(text);
		boolean marked = lines.stream().anyMatch((line) -> MARKED_LINE.matcher(line).matches());
		List<StringBuilder> bullets = new ArrayList<>();
		for (String line : lines) {
			Matcher mark = MARKED_LINE.matcher(line);
			if (mark.matches()) {
				bullets.add(new StringBuilder(trim(mark.group(1))));
			}
			else if (marked && !bullets.isEmpty()) {
				continueWith(bullets.get(bullets.size() - 1), line);
			}
			else {
				bullets.add(new StringBuilder(line));
			}
		}
		return bullets.stream().map(StringBuilder::toString).filter((bullet) -> !bullet.isEmpty()).toList();
	}

	/**
	 * Writes bullets for a text area, one a line, each with ●.
	 */
	public static String format(List<String> bullets) {
		StringBuilder text = new StringBuilder();
		for (String bullet : bullets) {
			StringBuilder joined = new StringBuilder();
			bullet.lines().map(Bullets::trim).forEach((line) -> continueWith(joined, line));
			if (!joined.isEmpty()) {
				text.append(text.isEmpty() ? "" : "\n").append(MARK).append(joined);
			}
		}
		return text.toString();
	}

	private static List<String> lines(String text) {
		List<String> lines = new ArrayList<>();
		text.lines()
			.flatMap(MARK_WITHIN_LINE::splitAsStream)
			.map(Bullets::trim)
			.filter((line) -> !line.isEmpty())
			.forEach(lines::add);
		return lines;
	}

	/**
	 * Joins without a blank, but for two words or numbers of half width that would become
	 * one.
	 */
	private static void continueWith(StringBuilder bullet, String line) {
		if (line.isEmpty()) {
			return;
		}
		boolean runTogether = !bullet.isEmpty() && CodePoints.isHalfWidthWord(bullet.charAt(bullet.length() - 1))
				&& CodePoints.isHalfWidthWord(line.charAt(0));
		bullet.append(runTogether ? " " : "").append(line);
	}

	private static String trim(String line) {
		int from = 0;
		int to = line.length();
		while (from < to && CodePoints.isBlank(line.charAt(from))) {
			from++;
		}
		while (from < to && CodePoints.isBlank(line.charAt(to - 1))) {
			to--;
		}
		return line.substring(from, to);
	}

}
