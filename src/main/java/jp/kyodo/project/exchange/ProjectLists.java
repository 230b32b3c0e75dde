package jp.kyodo.project.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.project.PartnerEntry;
import jp.kyodo.project.ProjectFilter;
import jp.kyodo.project.ProjectQueries;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.project.exchange.Register.KnownProject;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes projects as the rows of a list that can be brought in again.
 */
@Component
class ProjectLists {

	private static final int CHUNK = 300;

	private static final List<ExchangeColumn> COLUMNS = ExchangeColumn.written();

	private final ProjectQueries projects;

	private final Register register;

	private final Vocabularies vocabularies;

	private final DepartmentQueries departments;

	private final ExchangeTexts texts;

	private final JdbcClient jdbc;

	ProjectLists(ProjectQueries projects, Register register, Vocabularies vocabularies, DepartmentQueries departments,
			ExchangeTexts texts, JdbcClient jdbc) {
		this.projects = projects;
		this.register = register;
		this.vocabularies = vocabularies;
		this.departments = departments;
		this.texts = texts;
		this.jdbc = jdbc;
	}

	/**
	 * Passes on the cells of all project-years that a filter lets through, as they are at
	 * one moment.
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public void forEach(ProjectFilter filter, Consumer<List<?>> sink) {
		Lines lines = lines();
		List<ProjectYearView> chunk = new ArrayList<>();
		this.projects.forEach(filter, (view) -> {
			chunk.add(view);
			if (chunk.size() == CHUNK) {
				lines.write(chunk, sink);
				chunk.clear();
			}
		});
		lines.write(chunk, sink);
	}

	/**
	 * The cells of some project-years by column.
	 */
	List<Map<ExchangeColumn, String>> cells(List<ProjectYearView> views) {
		return lines().cells(views);
	}

	private Lines lines() {
		Map<Vocabulary, Terms> terms = this.vocabularies.all();
		return new Lines(new ProjectCells(terms, this.departments, this.texts));
	}

	private Map<String, List<String>> typesOf(Set<String> partnerCodes) {
		Map<String, List<String>> types = new HashMap<>();
		partnerCodes.forEach((code) -> types.put(code, List.of()));
		this.jdbc.sql("SELECT code, type_codes FROM partner WHERE code = ANY (CAST(:codes AS text[]))")
			.param("codes", partnerCodes.toArray(String[]::new))
			.query((row) -> {
				types.put(row.getString("code"), List.of((String[]) row.getArray("type_codes").getArray()));
			});
		return types;
	}

	/**
	 * Numbers are written as numbers, so that they can be added up.
	 */
	static List<?> row(Map<ExchangeColumn, String> cells) {
		List<Object> row = new ArrayList<>(COLUMNS.size());
		for (ExchangeColumn column : COLUMNS) {
			String cell = cells.getOrDefault(column, "");
			boolean number = (column.isMoney() || column == ExchangeColumn.YEAR) && !cell.isEmpty();
			row.add(number ? (Object) Long.valueOf(cell) : cell);
		}
		return row;
	}

	/**
	 * Writes rows with the words of one moment.
	 */
	private final class Lines {

		private final ProjectCells cells;

		private final Map<String, List<String>> types = new HashMap<>();

		Lines(ProjectCells cells) {
			this.cells = cells;
		}

		void write(List<ProjectYearView> views, Consumer<List<?>> sink) {
			cells(views).forEach((cells) -> sink.accept(row(cells)));
		}

		List<Map<ExchangeColumn, String>> cells(List<ProjectYearView> views) {
			if (views.isEmpty()) {
				return List.of();
			}
			Set<String> unknown = new LinkedHashSet<>();
			Set<String> ended = new LinkedHashSet<>();
			for (ProjectYearView view : views) {
				view.content()
					.partners()
					.stream()
					.map(PartnerEntry::partnerCode)
					.filter((code) -> !this.types.containsKey(code))
					.forEach(unknown::add);
				if (view.year().equals(view.endedYear())) {
					ended.add(view.code());
				}
			}
			if (!unknown.isEmpty()) {
				this.types.putAll(typesOf(unknown));
			}
			Map<String, KnownProject> projects = ended.isEmpty() ? Map.of()
					: ProjectLists.this.register.projects(ended);
			List<Map<ExchangeColumn, String>> rows = new ArrayList<>();
			for (ProjectYearView view : views) {
				Map<ExchangeColumn, String> cells = this.cells.cells(view.year(), view.content());
				cells.put(ExchangeColumn.CODE, view.code());
				cells.put(ExchangeColumn.PARTNER_TYPES,
						this.cells.types(view.content()
							.partners()
							.stream()
							.map(PartnerEntry::partnerCode)
							.map(this.types::get)
							.toList()));
				if (ended.contains(view.code())) {
					cells.put(ExchangeColumn.DECISION, ProjectLists.this.texts.written(FixedWord.ENDS));
					cells.put(ExchangeColumn.END_REASON, Objects.requireNonNull(projects.get(view.code())).endReason());
				}
				rows.add(cells);
			}
			return rows;
		}

	}

}
