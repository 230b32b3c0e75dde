package jp.kyodo.project.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.intake.TableRow;
import jp.kyodo.project.ProjectContentBuilder;
import jp.kyodo.project.ProjectOrigin;
import jp.kyodo.project.ProposedBy;

/**
 * Understands the rows of one file: what every cell means by the mapping, and what is
 * wrong with those that mean nothing.
 */
final class RowReader {

	/** By these one knows which project, department and year it is. */
	private static final Set<ExchangeColumn> IDENTITY = EnumSet.of(ExchangeColumn.CODE, ExchangeColumn.NAME,
			ExchangeColumn.YEAR, ExchangeColumn.DEPARTMENT);

	private final ImportMapping mapping;

	private final FileColumns columns;

	private final KnownWords known;

	private final ExchangeTexts texts;

	private final UnknownWords unknown;

	private final WordCells words;

	private final PartnerColumns partners;

	private final ValueCells values;

	RowReader(ImportMapping mapping, FileColumns columns, KnownWords known, ExchangeTexts texts, UnknownWords unknown,
			String otherForm) {
		this.mapping = mapping;
		this.columns = columns;
		this.known = known;
		this.texts = texts;
		this.unknown = unknown;
		this.words = new WordCells(columns, known, texts, unknown, otherForm);
		this.partners = new PartnerColumns(columns, this.words, texts);
		this.values = new ValueCells(columns, this.words, texts);
	}

	/**
	 * Reads the row of a project.
	 * @param department the heading under which it stands, or empty
	 * @param further numbers of the rows that were taken for more of it
	 */
	ReadRow read(TableRow table, String department, List<Integer> further) {
		ReadRow row = new ReadRow(table);
		row.departmentHeading = department;
		if (!further.isEmpty()) {
			row.notes()
				.add(this.texts.text("project-exchange.note.further",
						String.join("、", further.stream().map(String::valueOf).toList())));
		}
		this.columns.tellUnreadable(row, IDENTITY::contains);
		readFirst(row);
		row.identityProblems = row.problems().size();
		this.columns.tellUnreadable(row, (column) -> !IDENTITY.contains(column));
		readTexts(row);
		readWards(row);
		readWords(row);
		readForms(row);
		this.partners.read(row);
		readNumbers(row);
		readDecision(row);
		return row;
	}

	private void readFirst(ReadRow row) {
		row.code = CellValues.code(this.columns.text(row, ExchangeColumn.CODE));
		row.name = this.columns.text(row, ExchangeColumn.NAME);
		String year = this.columns.text(row, ExchangeColumn.YEAR);
		Integer usual = this.mapping.defaults().year();
		if (!year.isEmpty()) {
			row.year = CellValues.year(year).orElse(null);
			if (row.year == null) {
				this.columns.problem(row, ExchangeColumn.YEAR, year, "project-exchange.problem.year");
			}
		}
		else if (usual != null) {
			row.year = new FiscalYear(usual);
		}
		else {
			this.columns.problem(row, ExchangeColumn.YEAR, "", "project-exchange.problem.no-year");
		}
		readDepartment(row);
	}

	private void readDepartment(ReadRow row) {
		String cell = this.columns.text(row, ExchangeColumn.DEPARTMENT);
		String text = cell.isEmpty() ? row.departmentHeading : cell;
		if (text.isEmpty()) {
			row.departmentCode = this.mapping.defaults().departmentCode();
			return;
		}
		if (row.year == null) {
			return;
		}
		Set<String> codes = this.known.departments(text, row.year);
		if (codes.size() == 1) {
			row.departmentCode = codes.iterator().next();
			return;
		}
		this.unknown.add(ImportMapping.DEPARTMENT, text, row.number());
		if (codes.isEmpty()) {
			this.columns.problem(row, ExchangeColumn.DEPARTMENT, text, "project-exchange.problem.department");
		}
		else {
			this.columns.problem(row, ExchangeColumn.DEPARTMENT, text, "project-exchange.problem.department-several",
					String.join("、", codes));
		}
	}

	private void readTexts(ReadRow row) {
		if (this.columns.has(ExchangeColumn.NAME)) {
			row.sets((content) -> content.name(row.name));
		}
		if (!row.departmentCode.isEmpty()) {
			row.sets((content) -> content.departmentCode(row.departmentCode));
		}
		this.values.text(row, ExchangeColumn.READING, ProjectContentBuilder::reading);
		this.values.text(row, ExchangeColumn.PURPOSE, ProjectContentBuilder::purpose);
		this.values.text(row, ExchangeColumn.SUMMARY, ProjectContentBuilder::summary);
		this.values.text(row, ExchangeColumn.CITY_ROLE, ProjectContentBuilder::cityRole);
		this.values.text(row, ExchangeColumn.PARTNER_ROLE, ProjectContentBuilder::partnerRole);
		this.values.text(row, ExchangeColumn.RESULTS, ProjectContentBuilder::results);
		this.values.text(row, ExchangeColumn.CONTACT, ProjectContentBuilder::contact);
		this.values.text(row, ExchangeColumn.LESSONS, ProjectContentBuilder::lessons);
		this.values.code(row, ExchangeColumn.ISSUE, ProjectContentBuilder::issueCode);
		this.values.code(row, ExchangeColumn.PROGRAM, ProjectContentBuilder::programCode);
		this.values.fixed(row, ExchangeColumn.PROPOSED_BY,
				(content, word) -> content.proposedBy((word != null) ? ProposedBy.valueOf(word.name()) : null));
		this.values.fixed(row, ExchangeColumn.ORIGIN,
				(content, word) -> content.origin((word != null) ? ProjectOrigin.valueOf(word.name()) : null));
		this.values.fixed(row, ExchangeColumn.FOLLOWS_RULE,
				(content, word) -> content.followsRule((word != null) ? word == FixedWord.YES : null));
		this.values.fixed(row, ExchangeColumn.CASEBOOK, (content, word) -> content.casebook(word == FixedWord.YES));
	}

	private void readWards(ReadRow row) {
		String usual = this.mapping.defaults().wardCode();
		if (!this.columns.has(ExchangeColumn.WARDS) && usual.isEmpty()) {
			return;
		}
		List<String> codes = this.words.codes(row, ExchangeColumn.WARDS);
		if (codes.isEmpty() && !usual.isEmpty() && this.columns.text(row, ExchangeColumn.WARDS).isEmpty()) {
			codes.add(usual);
		}
		boolean cityWide = codes.remove(ImportMapping.CITY_WIDE);
		List<String> wards = cityWide ? List.of() : codes;
		row.sets((content) -> content.cityWide(cityWide).wardCodes(wards));
	}

	private void readWords(ReadRow row) {
		if (this.columns.has(ExchangeColumn.FIELDS)) {
			List<String> codes = this.words.codes(row, ExchangeColumn.FIELDS);
			row.sets((content) -> content.fieldCodes(codes));
		}
		if (this.columns.has(ExchangeColumn.PRINCIPLES)) {
			List<String> codes = this.words.codes(row, ExchangeColumn.PRINCIPLES);
			row.sets((content) -> content.principleCodes(codes));
		}
		if (this.columns.has(ExchangeColumn.INVOLVEMENTS)) {
			List<String> codes = this.words.codes(row, ExchangeColumn.INVOLVEMENTS);
			row.sets((content) -> content.involvementCodes(codes));
		}
	}

	private void readForms(ReadRow row) {
		String usual = this.mapping.defaults().formCode();
		if (!this.columns.has(ExchangeColumn.FORMS) && !this.columns.has(ExchangeColumn.FORM_OTHER)
				&& usual.isEmpty()) {
			return;
		}
		List<String> others = new ArrayList<>();
		String other = this.columns.text(row, ExchangeColumn.FORM_OTHER);
		if (!other.isEmpty()) {
			others.add(other);
		}
		if (this.columns.has(ExchangeColumn.FORMS) || !usual.isEmpty()) {
			List<String> codes = this.words.codes(row, ExchangeColumn.FORMS, others);
			if (codes.isEmpty() && !usual.isEmpty() && this.columns.text(row, ExchangeColumn.FORMS).isEmpty()) {
				codes.add(usual);
				row.addsForms = true;
			}
			row.sets((content) -> content.formCodes(codes));
		}
		String text = String.join("、", new LinkedHashSet<>(others));
		row.sets((content) -> content.formOther(text));
	}

	private void readNumbers(ReadRow row) {
		this.values.period(row);
		this.values.day(row, ExchangeColumn.STARTS_ON, PeriodCell.Span::first, ProjectContentBuilder::startsOn);
		this.values.day(row, ExchangeColumn.ENDS_ON, PeriodCell.Span::last, ProjectContentBuilder::endsOn);
		this.values.money(row, ExchangeColumn.BUDGET, ProjectContentBuilder::budget);
		this.values.money(row, ExchangeColumn.SETTLEMENT, ProjectContentBuilder::settlement);
		this.values.counts(row);
	}

	private void readDecision(ReadRow row) {
		String cell = this.columns.text(row, ExchangeColumn.DECISION);
		row.endReason = this.columns.text(row, ExchangeColumn.END_REASON);
		if (this.words.isNothing(cell)) {
			return;
		}
		row.decision = this.texts.fixed("DECISION", cell).orElse(null);
		if (row.decision == null) {
			this.columns.problem(row, ExchangeColumn.DECISION, cell, "project-exchange.problem.choice",
					String.join("、", this.texts.choices("DECISION")));
		}
	}

}
