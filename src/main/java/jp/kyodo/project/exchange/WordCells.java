package jp.kyodo.project.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.kyodo.project.exchange.ImportMapping.ColumnUse;
import jp.kyodo.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Understands the cells of one file that hold words of the city's lists.
 */
final class WordCells {

	private static final int LONGEST_NOTHING = 8;

	private static final Pattern NOTHING = Pattern.compile("[-－―ー—–‐‑−…]+");

	private static final Pattern OTHER_WITH_TEXT = Pattern.compile("その他[\\s\u3000]*[（(\\[［:：](.+?)[)）\\]］]?");

	private final FileColumns columns;

	private final KnownWords words;

	private final ExchangeTexts texts;

	private final UnknownWords unknown;

	private final String otherForm;

	private final Map<ExchangeColumn, Map<String, Split>> splits = new EnumMap<>(ExchangeColumn.class);

	/**
	 * Begins to read a file.
	 * @param unknown takes the words that stand in no list
	 * @param otherForm code of the form その他
	 */
	WordCells(FileColumns columns, KnownWords words, ExchangeTexts texts, UnknownWords unknown, String otherForm) {
		this.columns = columns;
		this.words = words;
		this.texts = texts;
		this.unknown = unknown;
		this.otherForm = otherForm;
	}

	/**
	 * Reads the words of a column: those that stand in its cells and those for which a
	 * mark stands in a column of their own.
	 */
	List<String> codes(ReadRow row, ExchangeColumn column) {
		return codes(row, column, new ArrayList<>());
	}

	/**
	 * Reads the words of a column as well.
	 * @param others takes the texts of the word その他
	 */
	List<String> codes(ReadRow row, ExchangeColumn column, List<String> others) {
		Set<String> codes = new LinkedHashSet<>();
		for (int place : this.columns.places(column)) {
			ColumnUse use = this.columns.use(place);
			String cell = this.columns.at(row, place);
			if (isNothing(cell)) {
				continue;
			}
			if (!use.marked().isEmpty()) {
				readMark(row, place, use, cell, codes, others);
				continue;
			}
			Split split = split(column, cell);
			codes.addAll(split.codes());
			others.addAll(split.others());
			refuseUnknown(row, column, place, split);
		}
		codes.remove(ImportMapping.LEFT_OUT);
		return new ArrayList<>(codes);
	}

	/**
	 * Reads a part of a cell, such as the words about one of several partners.
	 */
	List<String> codesOf(ReadRow row, ExchangeColumn column, String part) {
		if (isNothing(part)) {
			return List.of();
		}
		Split split = split(column, part);
		refuseUnknown(row, column, this.columns.places(column).get(0), split);
		return split.codes().stream().filter((code) -> !code.equals(ImportMapping.LEFT_OUT)).distinct().toList();
	}

	/**
	 * Reads only those words of a column for which a mark stands in a column of their
	 * own.
	 */
	List<String> marked(ReadRow row, ExchangeColumn column) {
		Set<String> codes = new LinkedHashSet<>();
		for (int place : this.columns.places(column)) {
			ColumnUse use = this.columns.use(place);
			String cell = this.columns.at(row, place);
			if (!use.marked().isEmpty() && !isNothing(cell)) {
				readMark(row, place, use, cell, codes, new ArrayList<>());
			}
		}
		return List.copyOf(codes);
	}

	/**
	 * Tells whether a cell says nothing: it is empty, a dash, or a word for it.
	 */
	boolean isNothing(String cell) {
		return cell.isEmpty() || (cell.length() <= LONGEST_NOTHING && NOTHING.matcher(cell).matches())
				|| this.texts.fixed("NOTHING", cell).isPresent();
	}

	private void readMark(ReadRow row, int place, ColumnUse use, String cell, Set<String> codes, List<String> others) {
		Optional<FixedWord> truth = this.texts.fixed("TRUTH", cell);
		boolean isOther = use.column() == ExchangeColumn.FORMS && use.marked().equals(this.otherForm);
		if (truth.isEmpty() && isOther) {
			others.add(cell);
		}
		else if (truth.isEmpty() && !"1".equals(CellValues.code(cell))) {
			this.columns.problemAt(row, place, cell, "project-exchange.problem.mark");
			return;
		}
		if (truth.filter((word) -> word == FixedWord.NO).isEmpty()) {
			codes.add(use.marked());
			if (isOther && truth.isPresent() && !headingAsOther(place, others)
					&& !this.columns.has(ExchangeColumn.FORM_OTHER)) {
				this.columns.problemAt(row, place, cell, "project-exchange.problem.other-mark");
				row.asksForOther = true;
			}
		}
	}

	// a form that the city has no word for: its heading says what it is
	private boolean headingAsOther(int place, List<String> others) {
		String heading = Headings.lower(this.columns.heading(place));
		boolean says = !heading.isEmpty()
				&& this.words.code(Vocabulary.FORM, heading).filter(this.otherForm::equals).isEmpty();
		if (says) {
			others.add(heading);
		}
		return says;
	}

	private void refuseUnknown(ReadRow row, ExchangeColumn column, int place, Split split) {
		for (String word : split.unknown()) {
			this.unknown.add(list(column).name(), word, row.number());
			this.columns.problemAt(row, place, word, "project-exchange.problem.word", this.texts.heading(column));
		}
	}

	private Split split(ExchangeColumn column, String cell) {
		return this.splits.computeIfAbsent(column, (key) -> new LinkedHashMap<>())
			.computeIfAbsent(cell, (text) -> splitAnew(list(column), text));
	}

	private Split splitAnew(Vocabulary list, String cell) {
		List<String> codes = new ArrayList<>();
		List<String> others = new ArrayList<>();
		List<String> unknown = new ArrayList<>();
		for (String word : WordSplitter.split(cell, (text) -> meaning(list, text) != null)) {
			String code = meaning(list, word);
			if (code == null) {
				unknown.add(word);
			}
			else if (code.equals(ImportMapping.OTHER)) {
				codes.add(this.otherForm);
				Matcher withText = OTHER_WITH_TEXT.matcher(word);
				others.add(withText.matches() ? withText.group(1).strip() : word);
			}
			else {
				codes.add(code);
			}
		}
		return new Split(codes, others, unknown);
	}

	private @Nullable String meaning(Vocabulary list, String word) {
		Optional<String> code = this.words.code(list, word);
		if (code.isPresent()) {
			return code.get();
		}
		if (list == Vocabulary.WARD && this.texts.fixed("WARD", word).isPresent()) {
			return ImportMapping.CITY_WIDE;
		}
		if (list == Vocabulary.FORM && OTHER_WITH_TEXT.matcher(word).matches()) {
			return ImportMapping.OTHER;
		}
		return null;
	}

	private static Vocabulary list(ExchangeColumn column) {
		Vocabulary list = column.vocabulary();
		if (list == null) {
			throw new IllegalArgumentException(column + " holds no words of a list");
		}
		return list;
	}

	/**
	 * What the words of a cell mean.
	 */
	private record Split(List<String> codes, List<String> others, List<String> unknown) {
	}

}
