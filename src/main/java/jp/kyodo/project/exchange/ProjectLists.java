package jp.kyodo.project.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import jp.kyodo.organization.DepartmentQueries;
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

	private static final int PART = 250;

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
	 * Passes on all project-years that a filter lets through, as they are at one moment,
	 * some hundred at a time.
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public void forEach(ProjectFilter filter, Consumer<ListPart> sink) {
		Words words = words();
		List<ProjectYearView> part = new ArrayList<>();
		this.projects.forEach(filter, (view) -> {
			part.add(view);
			if (part.size() == PART) {
				sink.accept(words.part(part));
				part.clear();
			}
		});
		sink.accept(words.part(part));
	}

	/**
	 * The cells of some project-years by column.
	 */
	List<Map<ExchangeColumn, String>> cells(List<ProjectYearView> views) {
		return words().part(views).cells();
	}

	private Words words() {
		Map<Vocabulary, Terms> terms = this.vocabularies.all();
		return new Words(new ProjectCells(terms, this.departments, this.texts));
	}

	private Map<String, List<String>> typesOf(Set<String> partnerCodes) {
		Map<String, List<String>> types = new HashMap<>();
		this.jdbc.sql("SELECT code, type_codes FROM partner WHERE code = ANY (CAST(:codes AS text[]))")
			.param("codes", partnerCodes.toArray(String[]::new))
			.query((row) -> {
				types.put(row.getString("code"), List.of((String[]) row.getArray("type_codes").getArray()));
			});
		return types;
	}

	/**
	 * The words of one moment, and the kinds of the partners that have been met.
	 */
	private final class Words {

		private final ProjectCells cells;

		private final Map<String, String> types = new HashMap<>();

		Words(ProjectCells cells) {
			this.cells = cells;
		}

		ListPart part(List<ProjectYearView> views) {
			Set<String> partners = new LinkedHashSet<>();
			Set<String> ended = new LinkedHashSet<>();
			for (ProjectYearView view : views) {
				view.content().partners().forEach((partner) -> partners.add(partner.partnerCode()));
				if (view.year().equals(view.endedYear())) {
					ended.add(view.code());
				}
			}
			Map<String, KnownProject> ends = ended.isEmpty() ? Map.of() : ProjectLists.this.register.projects(ended);
			return new ListPart(List.copyOf(views), ends, types(partners), this.cells);
		}

		private Map<String, String> types(Set<String> partners) {
			Set<String> unknown = new LinkedHashSet<>(partners);
			unknown.removeAll(this.types.keySet());
			if (!unknown.isEmpty()) {
				typesOf(unknown).forEach((code, types) -> this.types.put(code, this.cells.types(types)));
			}
			Map<String, String> types = new HashMap<>();
			partners.forEach((code) -> types.put(code, this.types.getOrDefault(code, "")));
			return types;
		}

	}

}
