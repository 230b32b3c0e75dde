package jp.kyodo.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The conditions of a list of project-years; every value that somebody typed is a
 * parameter.
 */
final class ProjectConditions {

	private static final int MOST_WORDS = 5;

	private static final int LONGEST_WORDS = 200;

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> parameters = new LinkedHashMap<>();

	ProjectConditions(ProjectFilter filter) {
		if (filter.year() != null) {
			add("y.fiscal_year = :year", "year", filter.year().value());
		}
		if (filter.departmentId() != null) {
			add("y.department_id = :department", "department", filter.departmentId());
		}
		if (filter.departments() != null) {
			add("y.department_id = ANY (:departments)", "departments", filter.departments().toArray(Long[]::new));
		}
		if (filter.surveyState() != null) {
			add("r.state = :state", "state", filter.surveyState());
		}
		words(filter.words());
	}

	String where() {
		return this.conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", this.conditions);
	}

	StatementSpec bind(StatementSpec statement) {
		return statement.params(this.parameters);
	}

	/**
	 * Every word must stand somewhere: in the name, as the code, or in a partner's name.
	 */
	private void words(String typed) {
		String cut = (typed.length() > LONGEST_WORDS) ? typed.substring(0, LONGEST_WORDS) : typed;
		int number = 0;
		for (String word : cut.strip().split("[\\s\u3000]+")) {
			String key = ProjectName.key(word);
			if (key.isEmpty() || number >= MOST_WORDS) {
				continue;
			}
			String name = "word" + number++;
			add("""
					(y.name_key LIKE :%1$s OR lower(p.code) LIKE :%1$s OR EXISTS (SELECT FROM project_partner l
					JOIN partner o ON o.id = l.partner_id WHERE l.project_year_id = y.id AND o.name_key LIKE :%1$s))
					""".formatted(name), name, "%" + escaped(key) + "%");
		}
	}

	private void add(String condition, String name, Object value) {
		this.conditions.add(condition);
		this.parameters.put(name, value);
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

}
