package jp.kyodo.project.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.kyodo.project.exchange.ImportMapping.ColumnUse;
import jp.kyodo.vocabulary.Term;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a column is by its heading: alone, below another one, and where the heading
 * is a word of a list. What stands in the column may contradict.
 */
final class HeadingMeaning {

	private static final Pattern BRACKETED = Pattern.compile("(.{1,30})[（(【〔［\\[](.{1,40})[）)】〕］\\]]");

	private static final Pattern NUMBERING = Pattern.compile("^(?:[①-⑳]|[(（]?[0-9０-９]{1,2}[)）.．:：]?)\\s*");

	private static final Pattern KIND = Pattern.compile("区分|種別|種類|属性");

	private static final Pattern ROLE = Pattern.compile("役割.*");

	private static final Pattern START = Pattern.compile("開始.*|始期|始|自|から|着手.*");

	private static final Pattern END = Pattern.compile("終了.*|終期|終|至|まで|完了.*");

	/** What only tells in what is counted. */
	private static final Pattern UNIT = Pattern
		.compile("(?:[(（〔［\\[].{1,20}[)）〕］\\]]|(?:単位[:：]?)?(?:百万円|千円|円|人|名|件|回|団体))");

	private static final Pattern SHORT_NUMBER = Pattern.compile("[0-9０-９]{1,4}(?:\\.0+)?");

	private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{2,40}");

	private final ExchangeTexts texts;

	private final Map<Vocabulary, Terms> terms;

	HeadingMeaning(ExchangeTexts texts, Map<Vocabulary, Terms> terms) {
		this.texts = texts;
		this.terms = terms;
	}

	/**
	 * What a column is.
	 * @param left the column to the left, or null
	 * @param neighbour the list whose words stood in the headings to the left, or null
	 * @param sample what stands in it, or null if that is not known
	 */
	ColumnUse of(String heading, @Nullable ExchangeColumn left, @Nullable ExchangeColumn neighbour,
			@Nullable ColumnSample sample) {
		if (heading.isEmpty() || this.texts.isErrorColumn(heading)) {
			return ColumnUse.NONE;
		}
		if (left == ExchangeColumn.PARTNERS && KIND.matcher(heading).matches()) {
			return ColumnUse.of(ExchangeColumn.PARTNER_TYPES);
		}
		ColumnUse use = byParts(heading, neighbour, sample);
		return (sample != null && use.column() != null) ? confirmed(heading, use, sample) : use;
	}

	private ColumnUse byParts(String heading, @Nullable ExchangeColumn neighbour, @Nullable ColumnSample sample) {
		List<String> parts = Headings.parts(heading);
		int last = parts.size() - 1;
		ColumnUse use = byPairs(parts, neighbour, sample);
		if (use.column() == null && last > 0 && UNIT.matcher(parts.get(last)).matches()) {
			use = byPairs(parts.subList(0, last), neighbour, sample);
		}
		ExchangeColumn column = use.column();
		return (column != null && column.isMoney()) ? use(column, heading) : use;
	}

	/**
	 * Takes the lowest part of a heading with each of those above it, from the nearest
	 * on.
	 */
	private ColumnUse byPairs(List<String> parts, @Nullable ExchangeColumn neighbour, @Nullable ColumnSample sample) {
		String lowest = parts.get(parts.size() - 1);
		if (parts.size() == 1) {
			return byWords(lowest, neighbour, sample);
		}
		ColumnUse use = ColumnUse.NONE;
		for (int place = parts.size() - 2; place >= 0 && use.column() == null; place--) {
			use = byWords(Headings.join(parts.get(place), lowest), neighbour, sample);
		}
		return use;
	}

	private ColumnUse byWords(String heading, @Nullable ExchangeColumn neighbour, @Nullable ColumnSample sample) {
		String upper = Headings.upper(heading);
		String lower = Headings.lower(heading);
		Matcher bracketed = BRACKETED.matcher(heading);
		if (upper.isEmpty() && bracketed.matches()) {
			Optional<ExchangeColumn> outside = this.texts.column(bracketed.group(1));
			Optional<Term> inside = outside.filter(ExchangeColumn::isMarkable)
				.flatMap((column) -> term(column, bracketed.group(2)));
			if (inside.isPresent()) {
				return new ColumnUse(outside.orElseThrow(), inside.get().code(), 1);
			}
		}
		Optional<ExchangeColumn> whole = this.texts.column(heading);
		if (whole.isPresent()) {
			return use(whole.get(), heading);
		}
		if (!upper.isEmpty()) {
			ColumnUse below = this.texts.column(upper)
				.map((column) -> below(column, heading, lower, sample))
				.orElse(null);
			if (below != null) {
				return below;
			}
			Optional<ExchangeColumn> alone = this.texts.column(lower);
			if (alone.isPresent()) {
				return use(alone.get(), heading);
			}
		}
		return marked(lower, neighbour);
	}

	private @Nullable ColumnUse below(ExchangeColumn upper, String heading, String lower,
			@Nullable ColumnSample sample) {
		if (upper == ExchangeColumn.PARTNERS || upper == ExchangeColumn.PARTNER_TYPES) {
			if (KIND.matcher(lower).matches()) {
				return ColumnUse.of(ExchangeColumn.PARTNER_TYPES);
			}
			Optional<Term> type = term(ExchangeColumn.PARTNER_TYPES, lower);
			if (type.isPresent()) {
				return new ColumnUse(ExchangeColumn.PARTNER_TYPES, type.get().code(), 1);
			}
			if (sample != null && sample.isMarked(this.texts)) {
				return WordSuggestion.of(this.terms.get(Vocabulary.PARTNER_TYPE), lower)
					.map((code) -> new ColumnUse(ExchangeColumn.PARTNER_TYPES, code, 1))
					.orElse(ColumnUse.NONE);
			}
			if (ROLE.matcher(lower).matches()) {
				return ColumnUse.of(ExchangeColumn.PARTNER_ROLE);
			}
			return this.texts.column(lower).isPresent() ? null : ColumnUse.of(upper);
		}
		if (upper.isMarkable()) {
			Optional<Term> term = term(upper, lower);
			if (term.isPresent()) {
				return new ColumnUse(upper, term.get().code(), 1);
			}
			if (upper == ExchangeColumn.WARDS && isChoice("WARD", lower)) {
				return new ColumnUse(upper, ImportMapping.CITY_WIDE, 1);
			}
			if (sample == null || !sample.isMarked(this.texts)) {
				return null;
			}
			Terms list = this.terms.get(upper.vocabulary());
			return WordSuggestion.within(list, lower)
				.or(() -> (upper == ExchangeColumn.FORMS) ? other(list) : Optional.empty())
				.map((code) -> new ColumnUse(upper, code, 1))
				.orElse(ColumnUse.NONE);
		}
		if (upper == ExchangeColumn.PERIOD) {
			return START.matcher(lower).matches() ? ColumnUse.of(ExchangeColumn.STARTS_ON)
					: END.matcher(lower).matches() ? ColumnUse.of(ExchangeColumn.ENDS_ON) : null;
		}
		return null;
	}

	private ColumnUse marked(String heading, @Nullable ExchangeColumn neighbour) {
		List<ExchangeColumn> lists = new ArrayList<>();
		if (neighbour != null) {
			lists.add(neighbour);
		}
		lists.addAll(List.of(ExchangeColumn.FORMS, ExchangeColumn.WARDS, ExchangeColumn.FIELDS));
		Set<ExchangeColumn> found = EnumSet.noneOf(ExchangeColumn.class);
		lists.stream().filter((column) -> term(column, heading).isPresent()).forEach(found::add);
		if (found.isEmpty()) {
			return ColumnUse.NONE;
		}
		ExchangeColumn column = (neighbour != null && found.contains(neighbour)) ? neighbour
				: (found.size() == 1) ? found.iterator().next() : null;
		return (column != null) ? new ColumnUse(column, term(column, heading).orElseThrow().code(), 1) : ColumnUse.NONE;
	}

	// その他, with the heading as its text
	private static Optional<String> other(Terms forms) {
		return Optional.of(ImportCheck.otherForm(forms)).filter((code) -> !code.isEmpty());
	}

	private Optional<Term> term(ExchangeColumn column, String heading) {
		Vocabulary vocabulary = column.vocabulary();
		if (vocabulary == null) {
			return Optional.empty();
		}
		Terms list = this.terms.get(vocabulary);
		Optional<Term> term = list.called(heading);
		return term.isPresent() ? term : list.called(NUMBERING.matcher(heading).replaceFirst(""));
	}

	private static ColumnUse use(ExchangeColumn column, String heading) {
		if (!column.isMoney()) {
			return ColumnUse.of(column);
		}
		return new ColumnUse(column, "",
				ListContext.unit(heading.contains("百万円") ? "百万円" : heading.contains("千円") ? "千円" : "円"));
	}

	/**
	 * The use, unless what stands in the column speaks against it.
	 */
	private ColumnUse confirmed(String heading, ColumnUse use, ColumnSample sample) {
		ExchangeColumn column = use.column();
		if (column == null || this.texts.isOurs(heading, column)) {
			return use;
		}
		if (!use.marked().isEmpty()) {
			// a column of texts whose heading happens to be a word of a list; その他 may
			// hold texts
			boolean marks = isOther(column, use.marked()) || sample.admits((cell) -> isChoice("TRUTH", cell));
			return marks ? use : ColumnUse.of(column);
		}
		boolean contradicted = switch (column) {
			// running numbers are no codes: those of two lists would be the same
			case CODE -> !sample.admits((cell) -> !SHORT_NUMBER.matcher(cell).matches());
			case YEAR -> sample.contradicts((cell) -> CellValues.year(cell).isPresent());
			case PROPOSED_BY, ORIGIN, DECISION -> sample.contradicts((cell) -> isChoice(column.name(), cell));
			case FOLLOWS_RULE, CASEBOOK -> sample.contradicts((cell) -> isChoice("TRUTH", cell));
			case BUDGET, SETTLEMENT -> sample.contradicts((cell) -> CellValues.yen(cell, use.unit()).isPresent());
			case ISSUE, PROGRAM -> sample.contradicts((cell) -> CODE.matcher(CellValues.code(cell)).matches());
			default -> false;
		};
		if (contradicted) {
			return ColumnUse.NONE;
		}
		boolean ranges = (column == ExchangeColumn.STARTS_ON || column == ExchangeColumn.ENDS_ON)
				&& sample.filled().stream().anyMatch((cell) -> cell.matches(".+[~〜～].*"));
		return ranges ? ColumnUse.of(ExchangeColumn.PERIOD) : use;
	}

	private boolean isOther(ExchangeColumn column, String code) {
		return column == ExchangeColumn.FORMS && ImportCheck.otherForm(this.terms.get(Vocabulary.FORM)).equals(code);
	}

	private boolean isChoice(String list, String cell) {
		return this.texts.fixed(list, cell).isPresent();
	}

}
