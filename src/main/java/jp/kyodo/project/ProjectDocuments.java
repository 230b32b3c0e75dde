package jp.kyodo.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.project.document.ProjectDocument;
import jp.kyodo.project.document.ProjectDocument.Picture;
import jp.kyodo.vocabulary.Vocabularies;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what the register knows of projects in the words of their year.
 */
@Component
@Transactional(readOnly = true)
public class ProjectDocuments {

	private final JdbcClient jdbc;

	private final Vocabularies vocabularies;

	private final DepartmentQueries departments;

	ProjectDocuments(JdbcClient jdbc, Vocabularies vocabularies, DepartmentQueries departments) {
		this.jdbc = jdbc;
		this.vocabularies = vocabularies;
		this.departments = departments;
	}

	/**
	 * Documents of projects of one year, in six statements.
	 */
	public List<ProjectDocument> of(FiscalYear year, List<ProjectYearView> views) {
		ProjectWords words = words(year, views.stream().map(ProjectYearView::projectYearId).toArray(Long[]::new));
		return views.stream().map(words::document).toList();
	}

	private ProjectWords words(FiscalYear year, Long[] ids) {
		Map<String, String> issues = new HashMap<>();
		this.jdbc.sql("""
				SELECT i.code, (SELECT n.name FROM policy_issue_year n WHERE n.policy_issue_id = i.id
					ORDER BY abs(n.fiscal_year - :year), n.fiscal_year LIMIT 1) AS name
				FROM policy_issue i
				WHERE i.code IN (SELECT y.issue_code FROM project_year y WHERE y.id = ANY (:ids))
				""").param("year", year.value()).param("ids", ids).query((row) -> {
			String name = row.getString("name");
			issues.put(row.getString("code"), (name != null) ? name : row.getString("code"));
		});
		Map<String, String> programs = new HashMap<>();
		this.jdbc.sql("""
				SELECT code, name FROM program
				WHERE code IN (SELECT y.program_code FROM project_year y WHERE y.id = ANY (:ids))
				""").param("ids", ids).query((row) -> {
			programs.put(row.getString("code"), row.getString("name"));
		});
		Map<String, List<String>> types = new HashMap<>();
		this.jdbc.sql("""
				SELECT code, type_codes FROM partner
				WHERE id IN (SELECT l.partner_id FROM project_partner l WHERE l.project_year_id = ANY (:ids))
				""").param("ids", ids).query((row) -> {
			types.put(row.getString("code"), ProjectQueries.texts(row.getArray("type_codes")));
		});
		return new ProjectWords(year, this.vocabularies.all(), this.departments.namesIn(year), issues, programs, types,
				pictures(ids));
	}

	/** Those to which somebody has consented. */
	private Map<Long, List<Picture>> pictures(Long[] ids) {
		Map<Long, List<Picture>> pictures = new HashMap<>();
		this.jdbc.sql("""
				SELECT project_year_id, sha256, caption, alternative FROM project_picture
				WHERE project_year_id = ANY (:ids) AND consent_on IS NOT NULL ORDER BY sort_order, id
				""").param("ids", ids).query((row) -> {
			pictures.computeIfAbsent(row.getLong("project_year_id"), (id) -> new ArrayList<>())
				.add(new Picture(row.getString("sha256"), row.getString("caption"), row.getString("alternative")));
		});
		return pictures;
	}

}
