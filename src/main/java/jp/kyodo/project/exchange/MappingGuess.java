package jp.kyodo.project.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jp.kyodo.intake.RefusedFileException;
import jp.kyodo.intake.TableFile;
import jp.kyodo.intake.TableRow;
import jp.kyodo.project.exchange.ImportMapping.ColumnUse;
import jp.kyodo.project.exchange.ImportMapping.Complete;
import jp.kyodo.project.exchange.ImportMapping.Defaults;
import jp.kyodo.vocabulary.Term;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the first rows of a file and guesses where its headings are and what its
 * columns hold.
 */
final class MappingGuess {

	/** Titles and notes may stand above the headings. */
	static final int FIRST_ROWS = 10;

	private static final int SAMPLES = 3;

	private static final int SAMPLE_LENGTH = 40;

	private static final int MOST_SHEETS = 8;

	private static final Set<ExchangeColumn> SINGLE = EnumSet.complementOf(EnumSet.of(ExchangeColumn.PARTNERS,
			ExchangeColumn.SUMMARY, ExchangeColumn.PURPOSE, ExchangeColumn.RESULTS, ExchangeColumn.FORM_OTHER));

	private final ExchangeTexts texts;

	private final Map<Vocabulary, Terms> terms;

	MappingGuess(ExchangeTexts texts, Map<Vocabulary, Terms> terms) {
		this.texts = texts;
		this.terms = terms;
	}

	/**
	 * Guesses for the worksheet in which most headings are known.
	 */
	ImportMapping guess(TableFile file) {
		Candidate best = null;
		int bestSheet = 0;
		for (int sheet = 0; sheet < Math.min(MOST_SHEETS, file.sheets().size()); sheet++) {
			Candidate candidate = best(head(file, sheet), 0);
			if (candidate != null && (best == null || candidate.score() > best.score())) {
				best = candidate;
				bestSheet = sheet;
			}
		}
		if (best == null) {
			throw new RefusedFileException("project-exchange.refused.no-headings");
		}
		return mapping(bestSheet, best, head(file, bestSheet));
	}

	/**
	 * Guesses with the headings where somebody says that they are.
	 * @param headingRow row number, from 1
	 */
	ImportMapping guess(TableFile file, int sheet, int headingRow) {
		List<TableRow> head = head(file, sheet);
		Candidate candidate = best(head, headingRow);
		if (candidate == null) {
			throw new RefusedFileException("project-exchange.refused.no-headings");
		}
		return mapping(sheet, candidate, head);
	}

	/**
	 * A key that is the same for files with the same headings, whatever their order.
	 */
	static String headingsKey(List<String> headings) {
		String all = String.join("\n", headings.stream().map(ExchangeTexts::headingKey).toList());
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<TableRow> head(TableFile file, int sheet) {
		List<TableRow> rows = new ArrayList<>();
		file.read(sheet, (row) -> {
			if (row.number() <= FIRST_ROWS || rows.size() < SAMPLES) {
				rows.add(row);
			}
			else {
				rows.add(row);
				return rows.stream().filter((read) -> read.number() > FIRST_ROWS).count() < SAMPLES;
			}
			return true;
		});
		return rows;
	}

	private @Nullable Candidate best(List<TableRow> head, int wantedRow) {
		Candidate best = null;
		for (int index = 0; index < head.size(); index++) {
			TableRow row = head.get(index);
			if (row.number() > FIRST_ROWS || (wantedRow > 0 && row.number() != wantedRow)) {
				continue;
			}
			List<String> headings = headings(row.cells());
			best = better(best, candidate(row.number(), headings));
			if (wantedRow > 0 && best == null) {
				best = new Candidate(row.number(), headings, 0);
			}
			if (index + 1 < head.size() && head.get(index + 1).number() == row.number() + 1) {
				best = better(best, candidate(row.number() + 1, joined(headings, head.get(index + 1).cells())));
			}
		}
		return best;
	}

	private static @Nullable Candidate better(@Nullable Candidate one, @Nullable Candidate other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return (other.score() > one.score()) ? other : one;
	}

	private @Nullable Candidate candidate(int row, List<String> headings) {
		if (headings.stream().filter((heading) -> !heading.isEmpty()).count() < 2) {
			return null;
		}
		int known = 0;
		Set<ExchangeColumn> columns = EnumSet.noneOf(ExchangeColumn.class);
		for (ColumnUse use : uses(headings)) {
			if (use.column() != null) {
				known += columns.add(use.column()) ? 2 : 1;
			}
		}
		return (known >= 2) ? new Candidate(row, headings, known) : null;
	}

	// a merged heading above others: its own cells are below it
	private static List<String> joined(List<String> upper, List<String> lower) {
		List<String> joined = new ArrayList<>();
		for (int place = 0; place < Math.max(upper.size(), lower.size()); place++) {
			String below = (place < lower.size()) ? heading(lower.get(place)) : "";
			joined.add(!below.isEmpty() ? below : (place < upper.size()) ? upper.get(place) : "");
		}
		return joined;
	}

	private static List<String> headings(List<String> cells) {
		return cells.stream().map(MappingGuess::heading).toList();
	}

	private static String heading(String cell) {
		String text = cell.replaceAll("[\\s\u3000]*\\n[\\s\u3000]*", "").strip();
		return (text.length() > 100) ? text.substring(0, text.offsetByCodePoints(0, 50)) : text;
	}

	private ImportMapping mapping(int sheet, Candidate candidate, List<TableRow> head) {
		List<List<String>> samples = head.stream()
			.filter((row) -> row.number() > candidate.row())
			.limit(SAMPLES)
			.map((row) -> row.cells().stream().map(MappingGuess::sample).toList())
			.toList();
		int width = Math.max(candidate.headings().size(), samples.stream().mapToInt(List::size).max().orElse(0));
		List<String> headings = new ArrayList<>(candidate.headings());
		while (headings.size() < width) {
			headings.add("");
		}
		return new ImportMapping(sheet, candidate.row(), headings, uses(headings), Defaults.NONE, Map.of(),
				Complete.NOTHING, samples);
	}

	private static String sample(String cell) {
		String text = cell.strip().replaceAll("\\s+", " ");
		return (text.codePointCount(0, text.length()) > SAMPLE_LENGTH)
				? text.substring(0, text.offsetByCodePoints(0, SAMPLE_LENGTH)) + "…" : text;
	}

	private List<ColumnUse> uses(List<String> headings) {
		List<ColumnUse> uses = new ArrayList<>();
		Set<ExchangeColumn> taken = EnumSet.noneOf(ExchangeColumn.class);
		ExchangeColumn marking = null;
		for (String heading : headings) {
			ColumnUse use = ColumnUse.NONE;
			Optional<ExchangeColumn> column = heading.isEmpty() ? Optional.empty() : this.texts.column(heading);
			if (column.isPresent()) {
				if (!SINGLE.contains(column.get()) || taken.add(column.get())) {
					use = new ColumnUse(column.get(), "", unit(column.get(), heading));
				}
				marking = column.get().isMarkable() ? column.get() : null;
			}
			else if (!heading.isEmpty()) {
				use = marked(heading, marking);
				marking = (use.column() != null) ? use.column() : marking;
			}
			uses.add(use);
		}
		return uses;
	}

	private ColumnUse marked(String heading, @Nullable ExchangeColumn neighbour) {
		List<ExchangeColumn> lists = new ArrayList<>();
		if (neighbour != null) {
			lists.add(neighbour);
		}
		lists.addAll(List.of(ExchangeColumn.FORMS, ExchangeColumn.WARDS, ExchangeColumn.FIELDS));
		Set<ExchangeColumn> found = lists.stream()
			.filter((column) -> term(column, heading).isPresent())
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(ExchangeColumn.class)));
		if (found.isEmpty()) {
			return ColumnUse.NONE;
		}
		ExchangeColumn column = (neighbour != null && found.contains(neighbour)) ? neighbour
				: (found.size() == 1) ? found.iterator().next() : null;
		return (column != null) ? new ColumnUse(column, term(column, heading).orElseThrow().code(), 1) : ColumnUse.NONE;
	}

	private Optional<Term> term(ExchangeColumn column, String heading) {
		Vocabulary vocabulary = column.vocabulary();
		return (vocabulary != null) ? this.terms.get(vocabulary).called(heading.replaceAll("^[①-⑳0-9０-９.．]+\\s*", ""))
				: Optional.empty();
	}

	private static int unit(ExchangeColumn column, String heading) {
		if (!column.isMoney()) {
			return 1;
		}
		if (heading.contains("百万円")) {
			return 1_000_000;
		}
		return heading.contains("千円") ? 1_000 : 1;
	}

	/**
	 * A row that may hold the headings.
	 */
	private record Candidate(int row, List<String> headings, int score) {
	}

}
