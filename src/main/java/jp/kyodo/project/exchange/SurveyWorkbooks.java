package jp.kyodo.project.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.kyodo.export.Unclosed;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.project.ProjectQueries;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.vocabulary.Term;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the workbook with which a department answers the survey offline: instructions,
 * last year's projects to decide about, and the words that may be chosen.
 */
@Component
public class SurveyWorkbooks {

	private static final int FREE_ROWS = 100;

	private static final int LONGEST_LIST = 500;

	private static final int INSTRUCTIONS = 8;

	private static final Set<ExchangeColumn> WIDE = Set.of(ExchangeColumn.NAME, ExchangeColumn.PURPOSE,
			ExchangeColumn.SUMMARY, ExchangeColumn.PARTNERS, ExchangeColumn.RESULTS, ExchangeColumn.END_REASON);

	private final ProjectQueries projects;

	private final ProjectLists lists;

	private final Vocabularies vocabularies;

	private final DepartmentQueries departments;

	private final ExchangeTexts texts;

	SurveyWorkbooks(ProjectQueries projects, ProjectLists lists, Vocabularies vocabularies,
			DepartmentQueries departments, ExchangeTexts texts) {
		this.projects = projects;
		this.lists = lists;
		this.vocabularies = vocabularies;
		this.departments = departments;
		this.texts = texts;
	}

	/**
	 * Writes the workbook of a department for a year.
	 * @param out stays open
	 */
	@Transactional(readOnly = true)
	public void write(FiscalYear year, long departmentId, OutputStream out) {
		Map<Vocabulary, Terms> terms = this.vocabularies.all();
		DepartmentName department = this.departments.namesIn(year).get(departmentId);
		try (Workbook workbook = new Workbook(new Unclosed(out), "Kyodo", null)) {
			instructions(workbook.newWorksheet(text("project-exchange.sheet.instructions")), year, department);
			Worksheet list = workbook.newWorksheet(text("project-exchange.sheet.list"));
			Worksheet codes = workbook.newWorksheet(text("project-exchange.sheet.codes"));
			Map<ExchangeColumn, Range> choices = codes(codes, terms, year);
			list(list, rows(year, departmentId, department), year, department, choices);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void instructions(Worksheet sheet, FiscalYear year, DepartmentName department) {
		sheet.width(0, 100);
		sheet.value(0, 0, text("project-exchange.instruction.title", String.valueOf(year.value()), department.path()));
		sheet.style(0, 0).bold().fontSize(14).set();
		for (int number = 1; number <= INSTRUCTIONS; number++) {
			sheet.value(number + 1, 0, text("project-exchange.instruction." + number));
			sheet.style(number + 1, 0).wrapText(true).set();
		}
	}

	/**
	 * What the department did last year and has not decided about, and what it has this
	 * year already.
	 */
	private List<Map<ExchangeColumn, String>> rows(FiscalYear year, long departmentId, DepartmentName department) {
		List<ProjectYearView> present = this.projects.ofDepartment(year, departmentId);
		Set<String> codes = new LinkedHashSet<>(present.stream().map(ProjectYearView::code).toList());
		List<Map<ExchangeColumn, String>> rows = new ArrayList<>();
		List<ProjectYearView> before = this.projects.ofDepartment(year.minus(1), departmentId)
			.stream()
			.filter((view) -> !codes.contains(view.code()) && view.endedYear() == null)
			.map((view) -> new ProjectYearView(view.projectYearId(), view.projectId(), view.code(), year,
					view.version(), view.departmentId(), view.department(), view.content().carriedOverTo(year), null))
			.toList();
		rows.addAll(this.lists.cells(before));
		for (Map<ExchangeColumn, String> cells : this.lists.cells(present)) {
			cells.put(ExchangeColumn.DECISION, this.texts.written(FixedWord.CHANGES));
			rows.add(cells);
		}
		rows.forEach((cells) -> cells.put(ExchangeColumn.YEAR, String.valueOf(year.value())));
		return rows;
	}

	private void list(Worksheet sheet, List<Map<ExchangeColumn, String>> rows, FiscalYear year,
			DepartmentName department, Map<ExchangeColumn, Range> choices) {
		List<ExchangeColumn> columns = columns();
		for (int place = 0; place < columns.size(); place++) {
			ExchangeColumn column = columns.get(place);
			sheet.value(0, place, this.texts.heading(column));
			sheet.style(0, place).bold().fillColor("E6E6E6").wrapText(true).set();
			sheet.width(place, WIDE.contains(column) ? 32 : 16);
			Range choice = choices.get(column);
			if (choice != null) {
				sheet.range(1, place, rows.size() + FREE_ROWS, place)
					.validateWithList(choice)
					.allowBlank(true)
					.showErrorMessage(column == ExchangeColumn.DECISION || column.vocabulary() == null);
			}
		}
		for (int row = 0; row < rows.size(); row++) {
			for (int place = 0; place < columns.size(); place++) {
				String cell = rows.get(row).getOrDefault(columns.get(place), "");
				if (!cell.isEmpty()) {
					sheet.value(row + 1, place, TableOutput.inWorkbook(cell));
					sheet.style(row + 1, place).wrapText(true).verticalAlignment("top").set();
				}
			}
		}
		sheet.freezePane(4, 1);
	}

	/**
	 * The decision stands first, since it is what the survey asks for.
	 */
	private static List<ExchangeColumn> columns() {
		List<ExchangeColumn> columns = new ArrayList<>(
				List.of(ExchangeColumn.DECISION, ExchangeColumn.END_REASON, ExchangeColumn.CODE));
		for (ExchangeColumn column : ExchangeColumn.written()) {
			if (!columns.contains(column)) {
				columns.add(column);
			}
		}
		return columns;
	}

	private Map<ExchangeColumn, Range> codes(Worksheet sheet, Map<Vocabulary, Terms> terms, FiscalYear year) {
		Map<ExchangeColumn, Range> ranges = new EnumMap<>(ExchangeColumn.class);
		int place = 0;
		for (ExchangeColumn column : ExchangeColumn.written()) {
			List<String> words = words(column, terms, year);
			if (words.isEmpty()) {
				continue;
			}
			sheet.value(0, place, this.texts.heading(column));
			sheet.style(0, place).bold().set();
			sheet.width(place, 28);
			int row = 1;
			for (String word : words) {
				sheet.value(row++, place, word);
			}
			ranges.put(column, sheet.range(1, place, row - 1, place));
			place++;
		}
		return ranges;
	}

	private List<String> words(ExchangeColumn column, Map<Vocabulary, Terms> terms, FiscalYear year) {
		List<String> words = new ArrayList<>();
		Vocabulary vocabulary = column.vocabulary();
		if (column == ExchangeColumn.WARDS) {
			words.add(this.texts.written(FixedWord.CITY_WIDE));
		}
		if (vocabulary != null) {
			terms.get(vocabulary).usedIn(year).stream().limit(LONGEST_LIST).map(Term::label).forEach(words::add);
			return words;
		}
		return switch (column) {
			case PROPOSED_BY, ORIGIN, DECISION -> this.texts.choices(column.name());
			case FOLLOWS_RULE, CASEBOOK -> this.texts.choices("TRUTH");
			default -> words;
		};
	}

	private String text(String key, Object... arguments) {
		return this.texts.text(key, arguments);
	}

}
