package jp.kyodo.project.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.intake.RefusedFileException;
import jp.kyodo.intake.TableFile;
import jp.kyodo.intake.TableRow;
import jp.kyodo.project.exchange.ImportMapping.ColumnUse;
import jp.kyodo.project.exchange.ImportMapping.Complete;
import jp.kyodo.project.exchange.ImportMapping.Defaults;
import jp.kyodo.project.exchange.ImportMapping.Gaps;
import jp.kyodo.vocabulary.Term;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the first rows of a file and guesses where its headings are, what its columns
 * hold, and of which year it is.
 */
final class MappingGuess {

	/** Titles and notes may stand above the headings. */
	static final int FIRST_ROWS = 10;

	/** Above a heading may stand what it has in common with others, and twice more. */
	private static final int MOST_HEADING_ROWS = 4;

	private static final Pattern UNIT = Pattern
		.compile("[(（〔［\\[]?(?:単位[:：]?)?(?:百万円|千円|円|人|名|件|回|団体|年度|％|%)[)）〕］\\]]?");

	private static final int ROWS = 300;

	private static final int SAMPLES = 3;

	private static final int SAMPLE_LENGTH = 40;

	private static final int MOST_SHEETS = 8;

	/** Columns in which the same is often written once, or in cells that were merged. */
	private static final Set<ExchangeColumn> GROUPING = EnumSet.of(ExchangeColumn.DEPARTMENT, ExchangeColumn.YEAR,
			ExchangeColumn.WARDS, ExchangeColumn.FIELDS, ExchangeColumn.FORMS);

	private final ExchangeTexts texts;

	private final Map<Vocabulary, Terms> terms;

	private final HeadingMeaning meaning;

	MappingGuess(ExchangeTexts texts, Map<Vocabulary, Terms> terms) {
		this.texts = texts;
		this.terms = terms;
		this.meaning = new HeadingMeaning(texts, terms);
	}

	/**
	 * Guesses for the worksheet in which most headings are known.
	 * @param fileName what the file is called
	 */
	ImportMapping guess(TableFile file, String fileName) {
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
		return mapping(file, bestSheet, best, fileName);
	}

	/**
	 * Guesses with the headings where somebody says that they are.
	 * @param headingRow row number, from 1; of headings in several rows the lowest one
	 */
	ImportMapping guess(TableFile file, String fileName, int sheet, int headingRow) {
		Candidate candidate = best(head(file, sheet), headingRow);
		if (candidate == null) {
			throw new RefusedFileException("project-exchange.refused.no-headings");
		}
		return mapping(file, sheet, candidate, fileName);
	}

	/**
	 * A key that is the same for files with the same headings. The year in a heading and
	 * the column that an error file adds are not part of it.
	 */
	String headingsKey(List<String> headings) {
		List<String> keys = new ArrayList<>(headings.stream().map(this.texts::layoutKey).toList());
		while (!keys.isEmpty() && keys.get(keys.size() - 1).isEmpty()) {
			keys.remove(keys.size() - 1);
		}
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256")
					.digest(String.join("\n", keys).getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<TableRow> head(TableFile file, int sheet) {
		List<TableRow> rows = new ArrayList<>();
		file.read(sheet, (row) -> {
			rows.add(row);
			return rows.size() < ROWS;
		});
		return rows;
	}

	private @Nullable Candidate best(List<TableRow> head, int wantedRow) {
		Candidate best = null;
		for (int index = 0; index < head.size(); index++) {
			TableRow row = head.get(index);
			if (row.number() > FIRST_ROWS) {
				break;
			}
			for (int last = index; last < Math.min(head.size(), index + MOST_HEADING_ROWS); last++) {
				int number = head.get(last).number();
				if (number != row.number() + last - index || (last > index && isTitle(row))) {
					break;
				}
				boolean followedByUnits = wantedRow == 0 && last + 1 < Math.min(head.size(), index + MOST_HEADING_ROWS)
						&& head.get(last + 1).number() == number + 1 && isOfUnits(head.get(last + 1));
				if ((wantedRow == 0 && !followedByUnits) || number == wantedRow) {
					best = better(best, candidate(row.number(), number, headings(head.subList(index, last + 1))));
				}
			}
			if (row.number() == wantedRow && best == null) {
				best = new Candidate(wantedRow, wantedRow, Headings.of(row.cells()), 0);
			}
		}
		return best;
	}

	private static boolean isTitle(TableRow row) {
		return row.cells().stream().filter((cell) -> !cell.isBlank()).count() < 2;
	}

	// what is counted in belongs to the headings and is no project
	private static boolean isOfUnits(TableRow row) {
		return row.cells()
			.stream()
			.map(String::strip)
			.allMatch((cell) -> cell.isEmpty() || UNIT.matcher(cell).matches());
	}

	private static List<String> headings(List<TableRow> rows) {
		return (rows.size() == 1) ? Headings.of(rows.get(0).cells())
				: Headings.joined(rows.stream().map(TableRow::cells).toList());
	}

	private static @Nullable Candidate better(@Nullable Candidate one, @Nullable Candidate other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		boolean simpler = other.score() == one.score() && other.rows() < one.rows();
		return (other.score() > one.score() || simpler) ? other : one;
	}

	private @Nullable Candidate candidate(int firstRow, int row, List<String> headings) {
		if (headings.stream().filter((heading) -> !heading.isEmpty()).count() < 2) {
			return null;
		}
		int known = 0;
		Set<ExchangeColumn> columns = EnumSet.noneOf(ExchangeColumn.class);
		for (ColumnUse use : uses(headings, List.of())) {
			if (use.column() != null) {
				known += columns.add(use.column()) ? 2 : 1;
			}
		}
		return (known >= 2) ? new Candidate(firstRow, row, headings, known) : null;
	}

	private ImportMapping mapping(TableFile file, int sheet, Candidate candidate, String fileName) {
		List<TableRow> head = head(file, sheet);
		List<TableRow> rows = head.stream()
			.filter((row) -> row.number() > candidate.row())
			.filter((row) -> !ListRemarks.looksLikeSum(row))
			.toList();
		List<List<String>> samples = rows.stream()
			.limit(SAMPLES)
			.map((row) -> row.cells().stream().map(MappingGuess::sample).toList())
			.toList();
		int width = Math.max(candidate.headings().size(), samples.stream().mapToInt(List::size).max().orElse(0));
		List<String> headings = new ArrayList<>(candidate.headings());
		while (headings.size() < width) {
			headings.add("");
		}
		ListContext context = new ListContext(head.stream()
			.filter((row) -> row.number() < candidate.firstRow())
			.flatMap((row) -> row.cells().stream())
			.filter((cell) -> !cell.isBlank())
			.toList(), (file.format() == TableFile.Format.XLSX) ? file.sheets().get(sheet) : "", fileName);
		List<ColumnUse> uses = finished(headings, rows, context);
		return new ImportMapping(sheet, candidate.row(), headings, uses, defaults(uses, context), Map.of(),
				Complete.NOTHING, samples, file.sheets());
	}

	private Defaults defaults(List<ColumnUse> uses, ListContext context) {
		Integer year = context.year().map(FiscalYear::value).orElse(null);
		boolean saysForms = uses.stream().anyMatch((use) -> use.column() == ExchangeColumn.FORMS);
		boolean saysYear = uses.stream().anyMatch((use) -> use.column() == ExchangeColumn.YEAR);
		boolean saysWards = uses.stream().anyMatch((use) -> use.column() == ExchangeColumn.WARDS);
		return new Defaults(saysYear ? null : year, "", saysWards ? "" : named(context, Vocabulary.WARD),
				saysForms ? "" : named(context, Vocabulary.FORM));
	}

	private String named(ListContext context, Vocabulary list) {
		return context.term(Objects.requireNonNull(this.terms.get(list))).map(Term::code).orElse("");
	}

	private static String sample(String cell) {
		String text = cell.strip().replaceAll("\\s+", " ");
		return (text.codePointCount(0, text.length()) > SAMPLE_LENGTH)
				? text.substring(0, text.offsetByCodePoints(0, SAMPLE_LENGTH)) + "…" : text;
	}

	private List<ColumnUse> uses(List<String> headings, List<ColumnSample> samples) {
		List<ColumnUse> uses = new ArrayList<>();
		Set<ExchangeColumn> taken = EnumSet.noneOf(ExchangeColumn.class);
		ExchangeColumn marking = null;
		for (int place = 0; place < headings.size(); place++) {
			ColumnSample sample = (place < samples.size()) ? samples.get(place) : null;
			ExchangeColumn left = (place > 0) ? uses.get(place - 1).column() : null;
			ColumnUse use = this.meaning.of(headings.get(place), left, marking, sample);
			ExchangeColumn column = use.column();
			if (column != null && !column.isRepeatable() && !taken.add(column)) {
				use = ColumnUse.NONE;
			}
			if (!headings.get(place).isEmpty()) {
				marking = (column != null && column.isMarkable()) ? column : (column != null) ? null : marking;
			}
			uses.add(use);
		}
		return uses;
	}

	private List<ColumnUse> finished(List<String> headings, List<TableRow> rows, ListContext context) {
		List<ColumnSample> samples = new ArrayList<>();
		for (int place = 0; place < headings.size(); place++) {
			samples.add(ColumnSample.of(rows, place));
		}
		List<ColumnUse> uses = uses(headings, samples);
		ColumnSample names = Stream.iterate(0, (place) -> place < uses.size(), (place) -> place + 1)
			.filter((place) -> uses.get(place).column() == ExchangeColumn.NAME)
			.map(samples::get)
			.findFirst()
			.orElse(null);
		List<ColumnUse> finished = new ArrayList<>();
		for (int place = 0; place < uses.size(); place++) {
			ColumnUse use = uses.get(place);
			ExchangeColumn column = use.column();
			if (column != null && column.isMoney() && use.unit() == 1 && !headings.get(place).contains("円")) {
				use = new ColumnUse(column, "", context.unit());
			}
			if (column != null && GROUPING.contains(column) && use.marked().isEmpty() && names != null
					&& samples.get(place).hasGaps(names)) {
				use = use.with(Gaps.ABOVE);
			}
			finished.add(use);
		}
		return finished;
	}

	/**
	 * Rows that may hold the headings.
	 *
	 * @param firstRow where they begin
	 * @param row where they end
	 */
	private record Candidate(int firstRow, int row, List<String> headings, int score) {

		int rows() {
			return this.row - this.firstRow + 1;
		}

	}

}
