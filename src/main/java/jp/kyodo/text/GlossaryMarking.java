package jp.kyodo.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Finds the terms of a glossary in the text of a document, so that each can be marked ＊
 * where it first stands and explained at the end. Of several terms at one place the
 * longest counts. Widths, 〜 and ～ make no difference.
 * <p>
 * A term that begins or ends with half-width letters, digits or katakana is not found
 * within a longer such word: コンパクト is not marked in コンパクトシティ.
 */
public final class GlossaryMarking {

	/** What stands from ｡ to ﾟ, in full width. */
	private static final String HALF_WIDTH_KANA = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソ"
			+ "タチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";

	private final Map<Character, List<Term>> termsByFirst = new HashMap<>();

	private GlossaryMarking(Collection<String> terms) {
		Set<String> known = new HashSet<>();
		for (String written : terms) {
			String term = written.strip();
			String folded = fold(term);
			if (!folded.isEmpty() && known.add(folded)) {
				this.termsByFirst.computeIfAbsent(folded.charAt(0), (first) -> new ArrayList<>())
					.add(new Term(term, folded));
			}
		}
		Comparator<Term> longestFirst = Comparator.comparingInt((term) -> -term.folded.length());
		this.termsByFirst.values().forEach((sameFirst) -> sameFirst.sort(longestFirst));
	}

	/**
	 * The marking for the terms of a glossary; blank ones are passed over.
	 */
	public static GlossaryMarking of(Collection<String> terms) {
		return new GlossaryMarking(terms);
	}

	/**
	 * Splits the texts of one document, given in reading order, at the terms. A ＊ or *
	 * that the writer put right behind a term is taken away.
	 * @return one list of segments for each text, in the same order
	 */
	public List<List<Segment>> mark(List<String> texts) {
		Set<String> met = new HashSet<>();
		return texts.stream().map((text) -> split(text, met)).toList();
	}

	private List<Segment> split(String text, Set<String> met) {
		String folded = fold(text);
		List<Segment> segments = new ArrayList<>();
		int plainFrom = 0;
		int index = 0;
		while (index < text.length()) {
			Term term = termAt(folded, index);
			if (term == null) {
				index++;
				continue;
			}
			if (plainFrom < index) {
				segments.add(new Plain(text.substring(plainFrom, index)));
			}
			int end = index + term.folded.length();
			segments.add(new Marked(text.substring(index, end), term.written, met.add(term.folded)));
			boolean markTyped = end < text.length() && folded.charAt(end) == '*';
			index = markTyped ? end + 1 : end;
			plainFrom = index;
		}
		if (plainFrom < text.length()) {
			segments.add(new Plain(text.substring(plainFrom)));
		}
		return List.copyOf(segments);
	}

	private @Nullable Term termAt(String folded, int index) {
		for (Term term : this.termsByFirst.getOrDefault(folded.charAt(index), List.of())) {
			int end = index + term.folded.length();
			if (folded.startsWith(term.folded, index) && !joined(folded, index) && !joined(folded, end)) {
				return term;
			}
		}
		return null;
	}

	/** Whether the characters before and behind a place belong to one word. */
	private static boolean joined(String folded, int at) {
		if (at == 0 || at >= folded.length()) {
			return false;
		}
		char before = folded.charAt(at - 1);
		char behind = folded.charAt(at);
		return (CodePoints.isKatakana(before) && CodePoints.isKatakana(behind))
				|| (CodePoints.isHalfWidthWord(before) && CodePoints.isHalfWidthWord(behind));
	}

	/** The text with one width for everything, each character in its old place. */
	private static String fold(String text) {
		StringBuilder folded = new StringBuilder(text);
		for (int i = 0; i < folded.length(); i++) {
			folded.setCharAt(i, fold(folded.charAt(i)));
		}
		return folded.toString();
	}

	private static char fold(char c) {
		if (c == '〜' || c == '∼') {
			return '~';
		}
		if (c == '\u3000' || c == '\u00A0') {
			return ' ';
		}
		if (c == '−' || c == '‐') {
			return '-';
		}
		if (c >= '！' && c <= '～') {
			return (char) (c - '！' + '!');
		}
		return (c >= '｡' && c <= 'ﾟ') ? HALF_WIDTH_KANA.charAt(c - '｡') : c;
	}

	/**
	 * A part of a text.
	 */
	public sealed interface Segment {

		/**
		 * The part as it was written, without a typed mark.
		 */
		String text();

	}

	/**
	 * A part without a term.
	 */
	public record Plain(String text) implements Segment {
	}

	/**
	 * A term of the glossary.
	 *
	 * @param text the term as it was written here
	 * @param term the term as the glossary has it
	 * @param first whether it stands here for the first time in the document, so that ＊
	 * belongs behind it
	 */
	public record Marked(String text, String term, boolean first) implements Segment {
	}

	private record Term(String written, String folded) {
	}

}
