package jp.kyodo.project.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kyodo.intake.TableFile;
import jp.kyodo.intake.TableRow;
import jp.kyodo.intake.UnreadableCell;
import jp.kyodo.project.exchange.ImportMapping.ColumnUse;
import org.jspecify.annotations.Nullable;

/**
 * Makes one row for each project of what stands below the headings of a list that was
 * made for the eye: 〃 and merged cells say what stands above, further lines of a project
 * belong to it, the heading of a department holds for the rows below, and headings on
 * every page, sums, notes and rows that are struck through are no projects.
 */
final class ListRows implements TableFile.RowSink {

	private static final int LONGEST_HEADING = 40;

	private static final int LONGEST_DITTO = 8;

	private static final Pattern DITTO = Pattern.compile("[〃″”“\"々仝]{1,2}|同上|同じ|上に同じ|同左|同　上");

	private static final Pattern NOTE = Pattern.compile("(?:[※＊*]|[(（]?注\\d*[)）:：、 　]|注意|[(（]?備考[)）:：]|出典|資料[:：]|凡例).*",
			Pattern.DOTALL);

	private static final Pattern SUM = Pattern.compile("(?:合計|総計|小計|総合計|集計|計|事業数計?|件数)(?:[(（:：].*|[0-9０-９].*)?");

	private static final Pattern DEPARTMENT = Pattern
		.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー・　 ]+(?:局|部|課|室|署|区役所|事務局|委員会|支所|センター|事務所|本部|院|館)");

	private static final Pattern DECORATION = Pattern.compile("^[【〔［\\[<＜■□◆◇●○▼▽▲・\\s　]+|[】〕］\\]>＞\\s　]+$");

	private final ImportMapping mapping;

	private final boolean ofSurvey;

	private final Sink sink;

	private final List<Set<String>> headingKeys;

	private List<String> above = List.of();

	/** The cells of the row above whose content is lost. */
	private List<UnreadableCell> lostAbove = List.of();

	private String department = "";

	private @Nullable Pending pending;

	ListRows(ImportMapping mapping, boolean ofSurvey, Sink sink) {
		this.mapping = mapping;
		this.ofSurvey = ofSurvey;
		this.sink = sink;
		this.headingKeys = mapping.headings()
			.stream()
			.map((heading) -> Stream.concat(Stream.of(heading), Headings.parts(heading).stream())
				.map(ExchangeTexts::headingKey)
				.filter((key) -> !key.isEmpty())
				.collect(Collectors.toSet()))
			.toList();
	}

	@Override
	public boolean row(TableRow row) {
		if (row.number() > this.mapping.headingRow()) {
			if (this.ofSurvey) {
				if (holdsAnything(row) && row.isStruckOut()) {
					this.sink.remark(row, Remark.STRUCK);
				}
				else if (holdsAnything(row)) {
					this.sink.project(row, "", List.of());
				}
			}
			else {
				read(row);
			}
		}
		return true;
	}

	/**
	 * Passes on the last row, once the file is at its end.
	 */
	void end() {
		if (this.pending != null) {
			this.pending.pass();
			this.pending = null;
		}
	}

	private void read(TableRow row) {
		List<Integer> filled = filled(row.cells());
		if (filled.isEmpty()) {
			return;
		}
		Remark remark = remark(row, filled);
		if (remark != null) {
			end();
			this.sink.remark(row, remark);
			return;
		}
		if (!holdsAnything(row)) {
			return;
		}
		List<String> cells = withDittos(row.cells());
		if (row.isStruckOut()) {
			passOver(row, withGapsFilled(cells));
			return;
		}
		if (this.pending == null || !this.pending.takes(row, cells)) {
			end();
			cells = withGapsFilled(cells);
			this.pending = new Pending(row, cells, lost(row, cells));
		}
		this.above = this.pending.cells;
		this.lostAbove = this.pending.lost;
	}

	/**
	 * What is struck through is no project, or no part of one; rows below may refer to it
	 * all the same.
	 */
	private void passOver(TableRow row, List<String> cells) {
		boolean partOfOne = this.pending != null && this.pending.isNamedAbove(row);
		if (!partOfOne) {
			end();
		}
		this.sink.remark(row, Remark.STRUCK);
		if (partOfOne) {
			return;
		}
		this.lostAbove = lost(row, cells);
		this.above = cells;
	}

	private @Nullable Remark remark(TableRow row, List<Integer> filled) {
		String first = row.cells().get(filled.get(0)).strip();
		if (repeatsHeadings(row.cells(), filled)) {
			return Remark.HEADINGS;
		}
		if (NOTE.matcher(first).matches() && filled.size() <= 2) {
			return Remark.NOTE;
		}
		if (isSum(row)) {
			return Remark.SUM;
		}
		if (filled.size() == 1 && !this.mapping.reads(ExchangeColumn.DEPARTMENT) && first.length() <= LONGEST_HEADING) {
			String heading = DECORATION.matcher(first).replaceAll("");
			if (DEPARTMENT.matcher(heading).matches()) {
				this.department = heading;
				return Remark.DEPARTMENT;
			}
		}
		return null;
	}

	private boolean repeatsHeadings(List<String> cells, List<Integer> filled) {
		int first = filled.get(0);
		return filled.size() >= 2 && first < this.headingKeys.size() && repeatsHeading(cells, first)
				&& filled.stream().allMatch((place) -> repeatsHeading(cells, place));
	}

	private boolean repeatsHeading(List<String> cells, int place) {
		String cell = cells.get(place);
		return cell.length() <= LONGEST_HEADING && place < this.headingKeys.size()
				&& this.headingKeys.get(place).contains(ExchangeTexts.headingKey(cell));
	}

	private boolean isSum(TableRow row) {
		boolean named = this.mapping.placesOf(ExchangeColumn.PARTNERS)
			.stream()
			.anyMatch((place) -> !row.cell(place).isBlank());
		if (named) {
			return false;
		}
		return looksLikeSum(row);
	}

	/**
	 * Whether one of the first cells says that the row is a sum.
	 */
	static boolean looksLikeSum(TableRow row) {
		return row.cells()
			.stream()
			.filter((cell) -> !cell.isBlank())
			.limit(3)
			.anyMatch(
					(cell) -> cell.length() <= LONGEST_HEADING && SUM.matcher(cell.replaceAll("[\\s　]", "")).matches());
	}

	private List<String> withDittos(List<String> cells) {
		List<String> resolved = new ArrayList<>(cells);
		for (int place = 0; place < cells.size(); place++) {
			String cell = cells.get(place);
			if (cell.length() <= LONGEST_DITTO && place < this.above.size() && DITTO.matcher(cell.strip()).matches()) {
				resolved.set(place, this.above.get(place));
			}
		}
		return resolved;
	}

	private List<String> withGapsFilled(List<String> cells) {
		List<String> filled = new ArrayList<>(cells);
		List<ColumnUse> uses = this.mapping.uses();
		for (int place = 0; place < uses.size(); place++) {
			if (uses.get(place).fillsGaps() && place < this.above.size() && cell(filled, place).isBlank()) {
				set(filled, place, this.above.get(place));
			}
		}
		return filled;
	}

	/**
	 * What is lost of a row, also because it was taken from the row above.
	 */
	private List<UnreadableCell> lost(TableRow row, List<String> cells) {
		List<UnreadableCell> lost = new ArrayList<>(row.unreadable());
		for (UnreadableCell cell : this.lostAbove) {
			int place = cell.column();
			boolean taken = !cell(cells, place).equals(row.cell(place));
			if (taken && cell(cells, place).equals(cell(this.above, place))) {
				lost.add(cell);
			}
		}
		return lost;
	}

	// columns that are not read may hold remarks beside the list
	private boolean holdsAnything(TableRow row) {
		List<ColumnUse> uses = this.mapping.uses();
		for (int place = 0; place < uses.size(); place++) {
			if (uses.get(place).column() != null && !row.cell(place).isBlank()) {
				return true;
			}
		}
		return row.unreadable()
			.stream()
			.anyMatch((cell) -> cell.column() < uses.size() && uses.get(cell.column()).column() != null);
	}

	private static List<Integer> filled(List<String> cells) {
		List<Integer> filled = new ArrayList<>();
		for (int place = 0; place < cells.size(); place++) {
			if (!cells.get(place).isBlank()) {
				filled.add(place);
			}
		}
		return filled;
	}

	private static String cell(List<String> cells, int place) {
		return (place < cells.size()) ? cells.get(place) : "";
	}

	private static void set(List<String> cells, int place, String text) {
		while (cells.size() <= place) {
			cells.add("");
		}
		cells.set(place, text);
	}

	/**
	 * A row to which the next ones may still belong.
	 */
	private final class Pending {

		private final TableRow first;

		private final List<String> cells;

		private final List<UnreadableCell> lost;

		private final List<Integer> further = new ArrayList<>();

		private final String department = ListRows.this.department;

		Pending(TableRow first, List<String> cells, List<UnreadableCell> lost) {
			this.first = first;
			this.cells = new ArrayList<>(cells);
			this.lost = lost;
		}

		/**
		 * Takes a row that names no project, or the same one, and more of what a project
		 * may have several of.
		 */
		boolean takes(TableRow row, List<String> rowCells) {
			if (!row.unreadable().isEmpty() || !isFilled(ExchangeColumn.NAME, this.cells)
					|| (isFilled(ExchangeColumn.CODE, rowCells) && !isMerged(ExchangeColumn.CODE, row))) {
				return false;
			}
			boolean more = false;
			boolean partner = isFilled(ExchangeColumn.PARTNERS, rowCells);
			List<ColumnUse> uses = ListRows.this.mapping.uses();
			for (int place = 0; place < Math.min(uses.size(), rowCells.size()); place++) {
				ExchangeColumn column = uses.get(place).column();
				String cell = rowCells.get(place).strip();
				if (column != null && isLost(place) && (!cell.isEmpty() || (partner && isBesidePartners(column)))) {
					return false;
				}
				if (column == null || cell.isEmpty() || cell.equals(cell(this.cells, place).strip())) {
					continue;
				}
				boolean several = column.isRepeatable() && column != ExchangeColumn.DEPARTMENT;
				if (!several && !(isBesidePartners(column) && partner)) {
					return false;
				}
				more |= several;
			}
			if (more) {
				this.further.add(row.number());
				add(rowCells, partner);
			}
			return more || isMerged(ExchangeColumn.NAME, row);
		}

		/** Whether a row does not name a project of its own. */
		boolean isNamedAbove(TableRow row) {
			return !isFilled(ExchangeColumn.NAME, row.cells()) || isMerged(ExchangeColumn.NAME, row);
		}

		// what is known to be lost must not be hidden behind what is added to it
		private boolean isLost(int place) {
			return this.lost.stream().anyMatch((cell) -> cell.column() == place);
		}

		private boolean isMerged(ExchangeColumn column, TableRow row) {
			return ListRows.this.mapping.placesOf(column).stream().anyMatch(row.continued()::contains);
		}

		private boolean isFilled(ExchangeColumn column, List<String> row) {
			return ListRows.this.mapping.placesOf(column).stream().anyMatch((place) -> !cell(row, place).isBlank());
		}

		private static boolean isBesidePartners(@Nullable ExchangeColumn column) {
			return column == ExchangeColumn.PARTNER_TYPES || column == ExchangeColumn.PARTNER_ROLES
					|| column == ExchangeColumn.PARTNER_CODES;
		}

		private void add(List<String> row, boolean partner) {
			List<ColumnUse> uses = ListRows.this.mapping.uses();
			for (int place = 0; place < uses.size(); place++) {
				ColumnUse use = uses.get(place);
				ExchangeColumn column = use.column();
				String mine = cell(this.cells, place).strip();
				String cell = cell(row, place).strip();
				if (isBesidePartners(column) && use.marked().isEmpty()) {
					if (partner) {
						set(this.cells, place, mine + "、" + cell);
					}
				}
				else if (column != null && column.isRepeatable() && column != ExchangeColumn.DEPARTMENT
						&& !cell.isEmpty() && !cell.equals(mine)) {
					boolean fresh = mine.isEmpty() || !use.marked().isEmpty();
					set(this.cells, place, fresh ? cell : mine + "\n" + cell);
				}
			}
		}

		void pass() {
			ListRows.this.sink.project(new TableRow(this.first.number(), this.cells, this.lost, Set.of(),
					this.first.hidden(), this.first.struck()), this.department, this.further);
		}

	}

	/**
	 * Takes what the rows of a list are.
	 */
	interface Sink {

		/**
		 * A project.
		 * @param department the heading under which it stands, or empty
		 * @param further the rows that were taken for more of it
		 */
		void project(TableRow row, String department, List<Integer> further);

		/**
		 * A row that is no project.
		 */
		void remark(TableRow row, Remark remark);

	}

	/**
	 * What rows of a list are that are no projects.
	 */
	enum Remark {

		/** The headings once more. */
		HEADINGS,

		/** The department of the rows below. */
		DEPARTMENT,

		/** A sum. */
		SUM,

		/** A note. */
		NOTE,

		/** A row that is struck through. */
		STRUCK

	}

}
