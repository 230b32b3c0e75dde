package jp.kyodo.project.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.intake.TableRow;
import jp.kyodo.project.ProjectContentBuilder;
import jp.kyodo.project.ProjectCount;
import jp.kyodo.project.ProjectOrigin;
import jp.kyodo.project.ProposedBy;
import jp.kyodo.project.exchange.ImportMapping.ColumnUse;
import jp.kyodo.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Understands the rows of one file: what every cell means by the mapping, and what is
 * wrong with those that mean nothing.
 */
final class RowReader {

	private static final int LONGEST_SHOWN = 60;

	private static final Pattern NOTHING = Pattern.compile("[-－―ー—–‐‑−…]+");

	private static final Pattern OTHER_WITH_TEXT = Pattern.compile("その他[\\s\u3000]*[（(\\[［:：](.+?)[)）\\]］]?");

	private final ImportMapping mapping;

	private final KnownWords words;

	private final ExchangeTexts texts;

	private final UnknownWords unknown;

	private final String otherForm;

	private final Map<ExchangeColumn, List<Integer>> places = new EnumMap<>(ExchangeColumn.class);

	private final Map<ExchangeColumn, Map<String, SplitCell>> splitCells = new EnumMap<>(ExchangeColumn.class);

	RowReader(ImportMapping mapping, KnownWords words, ExchangeTexts texts, UnknownWords unknown, String otherForm) {
		this.mapping = mapping;
		this.words = words;
		this.texts = texts;
		this.unknown = unknown;
		this.otherForm = otherForm;
		for (ExchangeColumn column : ExchangeColumn.values()) {
			List<Integer> of = mapping.placesOf(column);
			if (!of.isEmpty()) {
				this.places.put(column, of);
			}
		}
	}

	ReadRow read(TableRow table) {
		return read(table, "", List.of());
	}

	/**
	 * Reads the row of a project.
	 * @param department the heading under which it stands, or empty
	 * @param further numbers of the rows that were taken for more of it
	 */
	ReadRow read(TableRow table, String department, List<Integer> further) {
		ReadRow row = new ReadRow(table.number(), table.cells());
		row.departmentHeading = department;
		if (!further.isEmpty()) {
			row.notes()
				.add(this.texts.text("project-exchange.note.further",
						String.join("、", further.stream().map(String::valueOf).toList())));
		}
		Cells cells = new Cells(row);
		readFirst(row, cells);
		row.identityProblems = row.problems().size();
		readTexts(row, cells);
		readWords(row, cells);
		readPartners(row, cells);
		readNumbers(row, cells);
		readDecision(row, cells);
		return row;
	}

	private void readFirst(ReadRow row, Cells cells) {
		row.code = CellValues.code(cells.text(ExchangeColumn.CODE));
		row.name = cells.text(ExchangeColumn.NAME);
		String year = cells.text(ExchangeColumn.YEAR);
		Integer usual = this.mapping.defaults().year();
		if (!year.isEmpty()) {
			row.year = CellValues.year(year).orElse(null);
			if (row.year == null) {
				cells.problem(ExchangeColumn.YEAR, year, "project-exchange.problem.year");
			}
		}
		else if (usual != null) {
			row.year = new FiscalYear(usual);
		}
		else {
			cells.problem(ExchangeColumn.YEAR, "", "project-exchange.problem.no-year");
		}
		readDepartment(row, cells);
	}

	private void readDepartment(ReadRow row, Cells cells) {
		String cell = cells.text(ExchangeColumn.DEPARTMENT);
		String text = cell.isEmpty() ? row.departmentHeading : cell;
		if (text.isEmpty()) {
			row.departmentCode = this.mapping.defaults().departmentCode();
			return;
		}
		if (row.year == null) {
			return;
		}
		Set<String> codes = this.words.departments(text, row.year);
		if (codes.size() == 1) {
			row.departmentCode = codes.iterator().next();
		}
		else if (codes.isEmpty()) {
			this.unknown.add(ImportMapping.DEPARTMENT, text, row.number());
			cells.problem(ExchangeColumn.DEPARTMENT, text, "project-exchange.problem.department");
		}
		else {
			this.unknown.add(ImportMapping.DEPARTMENT, text, row.number());
			cells.problem(ExchangeColumn.DEPARTMENT, text, "project-exchange.problem.department-several",
					String.join("、", codes));
		}
	}

	private void readTexts(ReadRow row, Cells cells) {
		if (has(ExchangeColumn.NAME)) {
			row.sets((content) -> content.name(row.name));
		}
		if (!row.departmentCode.isEmpty()) {
			row.sets((content) -> content.departmentCode(row.departmentCode));
		}
		text(row, cells, ExchangeColumn.READING, ProjectContentBuilder::reading);
		text(row, cells, ExchangeColumn.PURPOSE, ProjectContentBuilder::purpose);
		text(row, cells, ExchangeColumn.SUMMARY, ProjectContentBuilder::summary);
		text(row, cells, ExchangeColumn.CITY_ROLE, ProjectContentBuilder::cityRole);
		text(row, cells, ExchangeColumn.PARTNER_ROLE, ProjectContentBuilder::partnerRole);
		text(row, cells, ExchangeColumn.RESULTS, ProjectContentBuilder::results);
		text(row, cells, ExchangeColumn.CONTACT, ProjectContentBuilder::contact);
		text(row, cells, ExchangeColumn.LESSONS, ProjectContentBuilder::lessons);
		if (has(ExchangeColumn.ISSUE)) {
			String code = CellValues.code(cells.text(ExchangeColumn.ISSUE));
			row.sets((content) -> content.issueCode(code));
		}
		if (has(ExchangeColumn.PROGRAM)) {
			String code = CellValues.code(cells.text(ExchangeColumn.PROGRAM));
			row.sets((content) -> content.programCode(code));
		}
		fixed(row, cells, ExchangeColumn.PROPOSED_BY,
				(content, word) -> content.proposedBy((word != null) ? ProposedBy.valueOf(word.name()) : null));
		fixed(row, cells, ExchangeColumn.ORIGIN,
				(content, word) -> content.origin((word != null) ? ProjectOrigin.valueOf(word.name()) : null));
		fixed(row, cells, ExchangeColumn.FOLLOWS_RULE,
				(content, word) -> content.followsRule((word != null) ? word == FixedWord.YES : null));
		fixed(row, cells, ExchangeColumn.CASEBOOK, (content, word) -> content.casebook(word == FixedWord.YES));
	}

	private void readWords(ReadRow row, Cells cells) {
		readWards(row, cells);
		if (has(ExchangeColumn.FIELDS)) {
			List<String> codes = codes(row, cells, ExchangeColumn.FIELDS, new ArrayList<>());
			row.sets((content) -> content.fieldCodes(codes));
		}
		if (has(ExchangeColumn.PRINCIPLES)) {
			List<String> codes = codes(row, cells, ExchangeColumn.PRINCIPLES, new ArrayList<>());
			row.sets((content) -> content.principleCodes(codes));
		}
		if (has(ExchangeColumn.INVOLVEMENTS)) {
			List<String> codes = codes(row, cells, ExchangeColumn.INVOLVEMENTS, new ArrayList<>());
			row.sets((content) -> content.involvementCodes(codes));
		}
		readForms(row, cells);
	}

	private void readWards(ReadRow row, Cells cells) {
		String usual = this.mapping.defaults().wardCode();
		if (!has(ExchangeColumn.WARDS) && usual.isEmpty()) {
			return;
		}
		List<String> codes = codes(row, cells, ExchangeColumn.WARDS, new ArrayList<>());
		if (codes.isEmpty() && !usual.isEmpty() && cells.text(ExchangeColumn.WARDS).isEmpty()) {
			codes.add(usual);
		}
		boolean cityWide = codes.remove(ImportMapping.CITY_WIDE);
		List<String> wards = cityWide ? List.of() : codes;
		row.sets((content) -> content.cityWide(cityWide).wardCodes(wards));
	}

	private void readForms(ReadRow row, Cells cells) {
		String usual = this.mapping.defaults().formCode();
		if (!has(ExchangeColumn.FORMS) && !has(ExchangeColumn.FORM_OTHER) && usual.isEmpty()) {
			return;
		}
		List<String> others = new ArrayList<>();
		String other = cells.text(ExchangeColumn.FORM_OTHER);
		if (!other.isEmpty()) {
			others.add(other);
		}
		if (has(ExchangeColumn.FORMS) || !usual.isEmpty()) {
			List<String> codes = codes(row, cells, ExchangeColumn.FORMS, others);
			if (codes.isEmpty() && !usual.isEmpty() && cells.text(ExchangeColumn.FORMS).isEmpty()) {
				codes.add(usual);
				row.addsForms = true;
			}
			row.sets((content) -> content.formCodes(codes));
		}
		if (has(ExchangeColumn.FORM_OTHER) || !others.isEmpty()) {
			String text = String.join("、", new LinkedHashSet<>(others));
			row.sets((content) -> content.formOther(text));
		}
		else {
			row.sets((content) -> content.formOther(""));
		}
	}

	/**
	 * Reads the words of a column: those that stand in its cells and those for which a
	 * mark stands in a column of their own.
	 */
	private List<String> codes(ReadRow row, Cells cells, ExchangeColumn column, List<String> others) {
		Set<String> codes = new LinkedHashSet<>();
		for (int place : this.places.getOrDefault(column, List.of())) {
			ColumnUse use = this.mapping.uses().get(place);
			String cell = cells.at(place);
			if (cell.isEmpty() || isNothing(cell)) {
				continue;
			}
			if (!use.marked().isEmpty()) {
				readMark(row, cells, place, use, cell, codes, others);
				continue;
			}
			SplitCell split = this.splitCells.computeIfAbsent(column, (key) -> new LinkedHashMap<>())
				.computeIfAbsent(cell, (text) -> split(column, text));
			codes.addAll(split.codes());
			others.addAll(split.others());
			for (String word : split.unknown()) {
				this.unknown.add(list(column).name(), word, row.number());
				cells.problem(place, word, "project-exchange.problem.word", this.texts.heading(column));
			}
		}
		codes.remove(ImportMapping.LEFT_OUT);
		return new ArrayList<>(codes);
	}

	private void readMark(ReadRow row, Cells cells, int place, ColumnUse use, String cell, Set<String> codes,
			List<String> others) {
		Optional<FixedWord> truth = this.texts.fixed("TRUTH", cell);
		boolean isOther = use.column() == ExchangeColumn.FORMS && use.marked().equals(this.otherForm);
		if (truth.isEmpty() && isOther) {
			others.add(cell);
		}
		else if (truth.isEmpty() && !"1".equals(CellValues.code(cell))) {
			cells.problem(place, cell, "project-exchange.problem.mark");
			return;
		}
		if (truth.filter((word) -> word == FixedWord.NO).isEmpty()) {
			codes.add(use.marked());
			if (isOther && truth.isPresent() && !headingAsOther(place, others) && !has(ExchangeColumn.FORM_OTHER)) {
				cells.problem(place, cell, "project-exchange.problem.other-mark");
				row.asksForOther = true;
			}
		}
	}

	// a form that the city has no word for: its heading says what it is
	private boolean headingAsOther(int place, List<String> others) {
		String heading = Headings.lower(this.mapping.headings().get(place));
		boolean says = !heading.isEmpty()
				&& this.words.code(Vocabulary.FORM, heading).filter(this.otherForm::equals).isEmpty();
		if (says) {
			others.add(heading);
		}
		return says;
	}

	private SplitCell split(ExchangeColumn column, String cell) {
		Vocabulary list = list(column);
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
		return new SplitCell(codes, others, unknown);
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

	private void readPartners(ReadRow row, Cells cells) {
		if (!has(ExchangeColumn.PARTNERS) && !has(ExchangeColumn.PARTNER_CODES)) {
			return;
		}
		List<String> names = new ArrayList<>();
		for (int place : this.places.getOrDefault(ExchangeColumn.PARTNERS, List.of())) {
			String cell = cells.at(place);
			if (!isNothing(cell)) {
				names.addAll(PartnerCell.split(cell));
			}
		}
		List<String> codes = CellList.split(cells.text(ExchangeColumn.PARTNER_CODES));
		List<String> roles = CellList.split(cells.text(ExchangeColumn.PARTNER_ROLES));
		List<String> marked = new ArrayList<>();
		List<String> types = CellList.split(partnerTypes(row, cells, marked));
		int count = Math.max(names.size(), codes.size());
		if (roles.size() > count || (codes.size() > names.size() && !names.isEmpty())) {
			ExchangeColumn column = (roles.size() > count) ? ExchangeColumn.PARTNER_ROLES
					: ExchangeColumn.PARTNER_CODES;
			cells.problem(column, cells.text(column), "project-exchange.problem.beside", String.valueOf(names.size()));
		}
		boolean typesBeside = types.size() <= count;
		List<String> ownRoles = CellValues.beside(roles, count);
		List<String> ownTypes = CellValues.beside(typesBeside ? types : List.of(), count);
		List<RowPartner> partners = new ArrayList<>();
		for (int index = 0; index < count; index++) {
			String name = (index < names.size()) ? bareName(row, names.get(index)) : "";
			String code = (index < codes.size()) ? CellValues.code(codes.get(index)) : "";
			if (code.isEmpty() && name.length() == 1 && this.texts.fixed("TRUTH", name).isPresent()) {
				cells.problem(ExchangeColumn.PARTNERS, name, "project-exchange.problem.mark-as-partner");
			}
			else if (!name.isEmpty() || !code.isEmpty()) {
				List<String> role = partnerWords(row, cells, ExchangeColumn.PARTNER_ROLES, ownRoles.get(index));
				List<String> kinds = marked.isEmpty()
						? partnerWords(row, cells, ExchangeColumn.PARTNER_TYPES, ownTypes.get(index)) : marked;
				partners.add(new RowPartner(name, code, kinds, role.isEmpty() ? "" : role.get(0)));
			}
		}
		row.partners = partners;
	}

	/**
	 * The cell with the kinds of the partners, and the kinds for which a mark stands in a
	 * column of their own: they are those of all partners of the row.
	 */
	private String partnerTypes(ReadRow row, Cells cells, List<String> marked) {
		Set<String> codes = new LinkedHashSet<>();
		List<String> written = new ArrayList<>();
		for (int place : this.places.getOrDefault(ExchangeColumn.PARTNER_TYPES, List.of())) {
			ColumnUse use = this.mapping.uses().get(place);
			String cell = cells.at(place);
			if (use.marked().isEmpty()) {
				written.add(cell);
			}
			else if (!cell.isEmpty() && !isNothing(cell)) {
				readMark(row, cells, place, use, cell, codes, new ArrayList<>());
			}
		}
		marked.addAll(codes);
		return String.join("、", written);
	}

	private String bareName(ReadRow row, String name) {
		String bare = PartnerCell.bare(name);
		if (!bare.equals(name)) {
			row.notes().add(this.texts.text("project-exchange.note.more-partners", name, bare));
		}
		return bare;
	}

	private List<String> partnerWords(ReadRow row, Cells cells, ExchangeColumn column, String cell) {
		if (cell.isEmpty() || isNothing(cell)) {
			return List.of();
		}
		SplitCell split = this.splitCells.computeIfAbsent(column, (key) -> new LinkedHashMap<>())
			.computeIfAbsent(cell, (text) -> split(column, text));
		for (String word : split.unknown()) {
			this.unknown.add(list(column).name(), word, row.number());
			cells.problem(column, word, "project-exchange.problem.word", this.texts.heading(column));
		}
		return split.codes().stream().filter((code) -> !code.equals(ImportMapping.LEFT_OUT)).distinct().toList();
	}

	private void readNumbers(ReadRow row, Cells cells) {
		period(row, cells);
		day(row, cells, ExchangeColumn.STARTS_ON, Periods.Span::first, ProjectContentBuilder::startsOn);
		day(row, cells, ExchangeColumn.ENDS_ON, Periods.Span::last, ProjectContentBuilder::endsOn);
		money(row, cells, ExchangeColumn.BUDGET, ProjectContentBuilder::budget);
		money(row, cells, ExchangeColumn.SETTLEMENT, ProjectContentBuilder::settlement);
		if (has(ExchangeColumn.COUNTS)) {
			List<ProjectCount> counts = new ArrayList<>();
			for (String part : CellList.split(cells.text(ExchangeColumn.COUNTS))) {
				Optional<ProjectCount> count = CellValues.count(part);
				if (count.isPresent()) {
					counts.add(labelled(count.get()));
				}
				else if (!part.isEmpty() && !isNothing(part)) {
					cells.problem(ExchangeColumn.COUNTS, part, "project-exchange.problem.count");
				}
			}
			row.sets((content) -> content.counts(counts));
		}
	}

	// 参加者数 above 約100人 says what was counted
	private ProjectCount labelled(ProjectCount count) {
		String heading = headingOf(ExchangeColumn.COUNTS);
		boolean says = count.label().isEmpty() && !this.texts.isOurs(heading, ExchangeColumn.COUNTS);
		return says ? new ProjectCount(Headings.lower(heading), count.value()) : count;
	}

	private void readDecision(ReadRow row, Cells cells) {
		String cell = cells.text(ExchangeColumn.DECISION);
		row.endReason = cells.text(ExchangeColumn.END_REASON);
		if (cell.isEmpty() || isNothing(cell)) {
			return;
		}
		row.decision = this.texts.fixed("DECISION", cell).orElse(null);
		if (row.decision == null) {
			cells.problem(ExchangeColumn.DECISION, cell, "project-exchange.problem.choice",
					String.join("、", this.texts.choices("DECISION")));
		}
	}

	private void text(ReadRow row, Cells cells, ExchangeColumn column,
			BiConsumer<ProjectContentBuilder, String> change) {
		if (has(column)) {
			String text = cells.text(column);
			row.sets((content) -> change.accept(content, text));
		}
	}

	private void fixed(ReadRow row, Cells cells, ExchangeColumn column,
			BiConsumer<ProjectContentBuilder, @Nullable FixedWord> change) {
		if (!has(column)) {
			return;
		}
		String cell = cells.text(column);
		String list = (column == ExchangeColumn.PROPOSED_BY || column == ExchangeColumn.ORIGIN) ? column.name()
				: "TRUTH";
		Optional<FixedWord> word = (cell.isEmpty()) ? Optional.empty() : this.texts.fixed(list, cell);
		if (word.isEmpty() && !cell.isEmpty() && !isNothing(cell)) {
			cells.problem(column, cell, "project-exchange.problem.choice", String.join("、", this.texts.choices(list)));
			return;
		}
		row.sets((content) -> change.accept(content, word.orElse(null)));
	}

	private void period(ReadRow row, Cells cells) {
		if (!has(ExchangeColumn.PERIOD)) {
			return;
		}
		String cell = cells.text(ExchangeColumn.PERIOD);
		Optional<Periods.Span> span = Periods.read(cell, row.year);
		if (span.isEmpty() && !cell.isEmpty() && !isNothing(cell)) {
			if (this.texts.fixed("TIME", cell).isEmpty()) {
				cells.problem(ExchangeColumn.PERIOD, cell, "project-exchange.problem.period");
				return;
			}
			row.notes().add(this.texts.text("project-exchange.note.no-days", cell));
		}
		row.sets((content) -> content.startsOn(span.map(Periods.Span::first).orElse(null))
			.endsOn(span.map(Periods.Span::last).orElse(null)));
	}

	private void day(ReadRow row, Cells cells, ExchangeColumn column, Function<Periods.Span, @Nullable LocalDate> side,
			BiConsumer<ProjectContentBuilder, @Nullable LocalDate> change) {
		if (!has(column)) {
			return;
		}
		String cell = cells.text(column);
		Optional<LocalDate> day = cell.isEmpty() ? Optional.empty() : CellValues.day(cell);
		if (day.isEmpty() && !cell.isEmpty()) {
			day = Periods.read(cell, row.year).map(side);
		}
		if (day.isEmpty() && !cell.isEmpty() && !isNothing(cell)) {
			cells.problem(column, cell, "project-exchange.problem.day");
			return;
		}
		LocalDate read = day.orElse(null);
		row.sets((content) -> change.accept(content, read));
	}

	private void money(ReadRow row, Cells cells, ExchangeColumn column,
			BiConsumer<ProjectContentBuilder, @Nullable Long> change) {
		if (!has(column)) {
			return;
		}
		int place = this.places.get(column).get(0);
		String cell = cells.text(column);
		Optional<Long> amount = cell.isEmpty() ? Optional.empty()
				: CellValues.yen(cell, this.mapping.uses().get(place).unit());
		if (amount.isEmpty() && !cell.isEmpty() && !isNothing(cell)) {
			cells.problem(column, cell, "project-exchange.problem.money");
			return;
		}
		row.sets((content) -> change.accept(content, amount.orElse(null)));
	}

	private boolean has(ExchangeColumn column) {
		return this.places.containsKey(column);
	}

	private boolean isNothing(String cell) {
		return (cell.length() <= 8 && NOTHING.matcher(cell).matches()) || this.texts.fixed("NOTHING", cell).isPresent();
	}

	private static Vocabulary list(ExchangeColumn column) {
		Vocabulary list = column.vocabulary();
		if (list == null) {
			throw new IllegalArgumentException(column + " holds no words of a list");
		}
		return list;
	}

	static String shortened(String value) {
		int length = value.codePointCount(0, value.length());
		return (length > LONGEST_SHOWN) ? value.substring(0, value.offsetByCodePoints(0, LONGEST_SHOWN)) + "…" : value;
	}

	/**
	 * Adds a problem to a row.
	 */
	void problem(ReadRow row, ExchangeColumn column, String value, String text) {
		List<Integer> of = this.places.getOrDefault(column, List.of());
		if (of.isEmpty()) {
			row.problems().add(new RowProblem("", this.texts.heading(column), shortened(value), text));
		}
		else {
			problem(row, of.get(0), value, text);
		}
	}

	/**
	 * What the column is called in the file, or by us if the file has none.
	 */
	String headingOf(ExchangeColumn column) {
		List<Integer> of = this.places.getOrDefault(column, List.of());
		return of.isEmpty() ? this.texts.heading(column) : this.mapping.headings().get(of.get(0));
	}

	/**
	 * What stands in the first cell that is read as a column of ours.
	 */
	String cell(ReadRow row, ExchangeColumn column) {
		List<Integer> of = this.places.getOrDefault(column, List.of());
		return of.stream()
			.filter((place) -> place < row.cells().size())
			.map((place) -> row.cells().get(place).strip())
			.filter((cell) -> !cell.isEmpty())
			.findFirst()
			.orElse("");
	}

	private void problem(ReadRow row, int place, String value, String text) {
		row.problems()
			.add(new RowProblem(columnName(place) + row.number(), this.mapping.headings().get(place), shortened(value),
					text));
	}

	static String columnName(int place) {
		StringBuilder name = new StringBuilder();
		for (int rest = place + 1; rest > 0; rest = (rest - 1) / 26) {
			name.insert(0, (char) ('A' + (rest - 1) % 26));
		}
		return name.toString();
	}

	/**
	 * The cells of one row.
	 */
	private final class Cells {

		private final ReadRow row;

		Cells(ReadRow row) {
			this.row = row;
		}

		String at(int place) {
			List<String> cells = this.row.cells();
			return (place < cells.size()) ? cells.get(place).strip() : "";
		}

		/**
		 * The cell of a column; several columns of one kind are put together.
		 */
		String text(ExchangeColumn column) {
			Collection<Integer> of = RowReader.this.places.getOrDefault(column, List.of());
			if (of.size() == 1) {
				return at(of.iterator().next());
			}
			List<String> parts = of.stream().map(this::at).filter((part) -> !part.isEmpty()).toList();
			return String.join("\n", parts);
		}

		void problem(ExchangeColumn column, String value, String key, Object... arguments) {
			RowReader.this.problem(this.row, column, value, RowReader.this.texts.text(key, arguments));
		}

		void problem(int place, String value, String key, Object... arguments) {
			RowReader.this.problem(this.row, place, value, RowReader.this.texts.text(key, arguments));
		}

	}

	/**
	 * What the words of a cell mean.
	 */
	private record SplitCell(List<String> codes, List<String> others, List<String> unknown) {
	}

}
