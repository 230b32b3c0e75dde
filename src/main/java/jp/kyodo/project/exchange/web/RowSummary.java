package jp.kyodo.project.exchange.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.project.exchange.ExchangeColumn;
import jp.kyodo.project.exchange.ExchangeTexts;
import jp.kyodo.project.exchange.ImportRows;
import jp.kyodo.project.exchange.ImportedRow;
import jp.kyodo.project.exchange.RowKind;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in a few words what new rows were understood to be, so that one sees before
 * anything is written whether the columns were read rightly.
 */
@Component
class RowSummary {

	private final ImportRows rows;

	private final ExchangeTexts texts;

	private final Vocabularies vocabularies;

	private final DepartmentQueries departments;

	private final MessageSource messages;

	RowSummary(ImportRows rows, ExchangeTexts texts, Vocabularies vocabularies, DepartmentQueries departments,
			MessageSource messages) {
		this.rows = rows;
		this.texts = texts;
		this.vocabularies = vocabularies;
		this.departments = departments;
		this.messages = messages;
	}

	/**
	 * What is said of the rows that add a project or a year, by row number.
	 */
	Map<Integer, List<String>> of(UUID id, List<ImportedRow> page) {
		List<Integer> numbers = page.stream()
			.filter((row) -> row.kind() == RowKind.NEW || row.kind() == RowKind.YEAR)
			.map(ImportedRow::number)
			.toList();
		if (numbers.isEmpty()) {
			return Map.of();
		}
		Map<Vocabulary, Terms> terms = this.vocabularies.all();
		Map<FiscalYear, Map<Long, DepartmentName>> names = new HashMap<>();
		Map<Integer, List<String>> lines = new HashMap<>();
		this.rows.facts(id, numbers)
			.forEach((number, facts) -> lines.put(number,
					line(facts, names.computeIfAbsent(facts.year(), this.departments::namesIn), terms)));
		return lines;
	}

	private List<String> line(ImportRows.RowFacts facts, Map<Long, DepartmentName> names,
			Map<Vocabulary, Terms> terms) {
		List<String> parts = new ArrayList<>();
		parts.add(text("project-exchange.result.year", facts.year().toString()));
		DepartmentName department = names.get(facts.departmentId());
		add(parts, ExchangeColumn.DEPARTMENT, (department != null) ? department.path() : "");
		add(parts, ExchangeColumn.PARTNERS, String.join("、", facts.partners()));
		String forms = String.join("、", terms.get(Vocabulary.FORM).labels(facts.forms()));
		String other = facts.formOther();
		add(parts, ExchangeColumn.FORMS,
				(other == null || other.isEmpty()) ? forms : text("project-exchange.result.partner", forms, other));
		add(parts, ExchangeColumn.WARDS, facts.cityWide() ? text("project-exchange.words.city-wide")
				: String.join("、", terms.get(Vocabulary.WARD).labels(facts.wards())));
		add(parts, ExchangeColumn.FIELDS, String.join("、", terms.get(Vocabulary.FIELD).labels(facts.fields())));
		add(parts, ExchangeColumn.STARTS_ON, day(facts.startsOn()));
		add(parts, ExchangeColumn.ENDS_ON, day(facts.endsOn()));
		add(parts, ExchangeColumn.BUDGET, yen(facts.budget()));
		add(parts, ExchangeColumn.SETTLEMENT, yen(facts.settlement()));
		return parts;
	}

	private void add(List<String> parts, ExchangeColumn column, String value) {
		if (!value.isEmpty()) {
			String heading = this.texts.heading(column).replaceAll("（.*", "");
			parts.add(text("project-exchange.error-file.line", heading, value));
		}
	}

	private static String day(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : "";
	}

	private String yen(@Nullable Long amount) {
		return (amount != null) ? text("project-exchange.result.yen", amount) : "";
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

}
