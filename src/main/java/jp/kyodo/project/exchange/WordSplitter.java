package jp.kyodo.project.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a cell with words of a list apart. People separate them by 、 ・ / blanks or
 * numbers, and 補助・助成 is itself one word: the longest known word counts.
 */
final class WordSplitter {

	private static final Pattern NUMBERING = Pattern
		.compile("[①-⑳❶-❿⑴-⒇]|(?<=^|[\\s、,，/／・])[(（]?\\d{1,2}[)）.．:：](?!\\d)\\s*");

	private static final Pattern SEPARATOR = Pattern
		.compile("\\s*[、,，;；/／｜|\\n＋+]\\s*|\\s*(?:・|･|及び|および|ならびに|並びに)\\s*|[ \\t\\u3000]+");

	private static final Pattern WEAK = Pattern.compile("\\s*(?:・|･|及び|および|ならびに|並びに)\\s*|[ \\t\\u3000]+");

	private static final Pattern EDGES = Pattern.compile("^[\\s\\u3000・●○◎■□◆◇※*＊-]+|[\\s\\u3000、,，;；・]+$");

	private static final Pattern NOTHING_ELSE = Pattern.compile("[\\s、]*");

	private static final Pattern SIGN = Pattern.compile("[①-⑳❶-❿⑴-⒇㋐-㋾]|\\d{1,2}|[０-９]{1,2}|[ア-コａ-ｊA-Ja-jＡ-Ｊ]");

	private static final Pattern SIGNS = Pattern.compile(
			"[(（]?(?:" + SIGN.pattern() + ")[)）]?(?:[\\s、,，・･/／.．;；\u3000]+[(（]?(?:" + SIGN.pattern() + ")[)）]?)*");

	private static final int MOST_WORDS = 60;

	private WordSplitter() {
	}

	/**
	 * Returns the words of a cell in their order, known ones and those that are not.
	 * @param known whether a text is a word of the list
	 */
	static List<String> split(String cell, Predicate<String> known) {
		String text = cell.strip();
		List<String> words = new ArrayList<>();
		if (text.isEmpty()) {
			return words;
		}
		if (known.test(text)) {
			words.add(text);
			return words;
		}
		for (String quoted : quotedOrWhole(text)) {
			String part = NUMBERING.matcher(quoted).replaceAll("、");
			if (NOTHING_ELSE.matcher(part).matches() || SIGNS.matcher(quoted).matches()) {
				splitSigns(quoted, words);
			}
			else {
				splitPart(part, known, words);
			}
		}
		return words;
	}

	// 1、3 or ②④ or ア・ウ: signs that a legend explains are words themselves
	private static void splitSigns(String text, List<String> words) {
		SIGN.matcher(text).results().map(MatchResult::group).forEach(words::add);
	}

	private static List<String> quotedOrWhole(String text) {
		return (text.indexOf('"') >= 0) ? CellList.split(text) : List.of(text);
	}

	private static void splitPart(String part, Predicate<String> known, List<String> words) {
		List<String> tokens = new ArrayList<>();
		List<String> gaps = new ArrayList<>();
		Matcher matcher = SEPARATOR.matcher(part);
		int from = 0;
		while (matcher.find() && tokens.size() < MOST_WORDS) {
			if (isInParentheses(part, matcher.start())) {
				continue;
			}
			tokens.add(part.substring(from, matcher.start()));
			gaps.add(matcher.group());
			from = matcher.end();
		}
		tokens.add(part.substring(from));
		StringBuilder unknown = new StringBuilder();
		int index = 0;
		while (index < tokens.size()) {
			int length = longestKnown(tokens, gaps, index, known);
			if (length > 0) {
				add(unknown, words);
				words.add(clean(join(tokens, gaps, index, index + length)));
				index += length;
				continue;
			}
			if (!unknown.isEmpty() && index > 0) {
				if (WEAK.matcher(gaps.get(index - 1)).matches()) {
					unknown.append(gaps.get(index - 1));
				}
				else {
					add(unknown, words);
				}
			}
			unknown.append(tokens.get(index));
			index++;
		}
		add(unknown, words);
	}

	private static int longestKnown(List<String> tokens, List<String> gaps, int start, Predicate<String> known) {
		for (int end = Math.min(tokens.size(), start + 8); end > start; end--) {
			String candidate = clean(join(tokens, gaps, start, end));
			if (!candidate.isEmpty()
					&& (known.test(candidate) || known.test(candidate.replaceAll("[\\s\\u3000]+", "")))) {
				return end - start;
			}
		}
		return 0;
	}

	private static String join(List<String> tokens, List<String> gaps, int start, int end) {
		StringBuilder joined = new StringBuilder(tokens.get(start));
		for (int index = start + 1; index < end; index++) {
			joined.append(gaps.get(index - 1)).append(tokens.get(index));
		}
		return joined.toString();
	}

	private static void add(StringBuilder unknown, List<String> words) {
		String word = clean(unknown.toString());
		String[] parts = word.split("[・･]");
		if (parts.length > 1 && areOfOneKind(parts)) {
			words.addAll(List.of(parts));
		}
		else if (!word.isEmpty()) {
			words.add(word);
		}
		unknown.setLength(0);
	}

	// 東区・西区 are two, 意見・交換会 is one
	private static boolean areOfOneKind(String[] parts) {
		for (String part : parts) {
			if (part.length() < 2 || part.charAt(part.length() - 1) != parts[0].charAt(parts[0].length() - 1)) {
				return false;
			}
		}
		return true;
	}

	private static String clean(String word) {
		return EDGES.matcher(word.strip()).replaceAll("").strip();
	}

	private static boolean isInParentheses(String text, int position) {
		int depth = 0;
		for (int index = 0; index < position; index++) {
			char c = text.charAt(index);
			if (c == '(' || c == '（') {
				depth++;
			}
			else if ((c == ')' || c == '）') && depth > 0) {
				depth--;
			}
		}
		return depth > 0 && text.indexOf((text.lastIndexOf('（', position) >= 0) ? '）' : ')', position) >= 0;
	}

}
