package jp.kyodo.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.JapaneseDates;
import jp.kyodo.fiscal.Yen;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what became of a project-year: each change with who made it and with what stood
 * there before and after, in the words of today.
 */
@Component
@Transactional(readOnly = true)
public class ProjectHistory {

	private static final int MOST = 200;

	private final JdbcClient jdbc;

	private final Vocabularies vocabularies;

	private final DepartmentQueries departments;

	private final MessageSource messages;

	ProjectHistory(JdbcClient jdbc, Vocabularies vocabularies, DepartmentQueries departments, MessageSource messages) {
		this.jdbc = jdbc;
		this.vocabularies = vocabularies;
		this.departments = departments;
		this.messages = messages;
	}

	/**
	 * The changes of a project-year, the latest first, at most 200.
	 */
	public List<ProjectChange> of(long projectYearId, FiscalYear year) {
		Words words = new Words(this.vocabularies.all(), this.departments.namesIn(year), this.messages);
		Map<Long, Step> steps = new TreeMap<>();
		this.jdbc.sql("""
				SELECT h.*, v.recorded_at, coalesce(a.display_name, v.recorded_by) AS recorded_by
				FROM project_year_history h JOIN revision v ON v.id = h.revision_id
				LEFT JOIN staff_account a ON a.id = v.staff_id
				WHERE h.id = ? ORDER BY h.revision_id
				""").param(projectYearId).query((row) -> {
			Step step = step(steps, row);
			step.kind = row.getInt("revision_kind");
			step.values = values(row, words);
		});
		this.jdbc
			.sql("""
					SELECT h.*, v.recorded_at, coalesce(a.display_name, v.recorded_by) AS recorded_by, o.code AS partner_code
					FROM project_partner_history h JOIN revision v ON v.id = h.revision_id
					LEFT JOIN staff_account a ON a.id = v.staff_id
					LEFT JOIN partner o ON o.id = h.partner_id
					WHERE h.project_year_id = ? ORDER BY h.revision_id, h.position
					""")
			.param(projectYearId)
			.query((row) -> {
				String role = row.getString("role_code");
				String partner = row.getString("name") + "（" + row.getString("partner_code")
						+ ((role != null) ? "、" + words.term(Vocabulary.PARTNER_ROLE, role) : "") + "）";
				step(steps, row).partners.put(row.getInt("position"),
						(row.getInt("revision_kind") == 2) ? "" : partner);
			});
		return changes(steps.values());
	}

	private static List<ProjectChange> changes(Collection<Step> steps) {
		List<ProjectChange> changes = new ArrayList<>();
		Map<String, String> values = Map.of();
		Map<Integer, String> partners = new TreeMap<>();
		for (Step step : steps) {
			List<ProjectChange.Field> fields = new ArrayList<>();
			if (step.values != null && step.kind != 2) {
				for (Map.Entry<String, String> entry : step.values.entrySet()) {
					add(fields, entry.getKey(), values.getOrDefault(entry.getKey(), ""), entry.getValue());
				}
				values = step.values;
			}
			String before = String.join("\n", partners.values());
			step.partners.forEach((position, name) -> {
				partners.put(position, name);
				if (name.isEmpty()) {
					partners.remove(position);
				}
			});
			add(fields, "partners", before, String.join("\n", partners.values()));
			ProjectChange.Kind kind = switch (step.kind) {
				case 0 -> ProjectChange.Kind.ADDED;
				case 2 -> ProjectChange.Kind.REMOVED;
				default -> ProjectChange.Kind.CHANGED;
			};
			changes.add(new ProjectChange(step.at, step.by, kind, fields));
		}
		Collections.reverse(changes);
		return changes.stream().limit(MOST).toList();
	}

	private static void add(List<ProjectChange.Field> fields, String field, String before, String after) {
		if (!before.equals(after)) {
			fields.add(new ProjectChange.Field(ProjectRules.LABELS + field, before, after));
		}
	}

	private static Step step(Map<Long, Step> steps, ResultSet row) throws SQLException {
		long revision = row.getLong("revision_id");
		Step known = steps.get(revision);
		if (known == null) {
			known = new Step(row.getTimestamp("recorded_at").toInstant(), row.getString("recorded_by"));
			steps.put(revision, known);
		}
		return known;
	}

	private static Map<String, String> values(ResultSet row, Words words) throws SQLException {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("name", row.getString("name"));
		values.put("reading", row.getString("reading"));
		values.put("department", words.department(row.getLong("department_id")));
		values.put("issue", text(row.getString("issue_code")));
		values.put("program", text(row.getString("program_code")));
		values.put("purpose", row.getString("purpose"));
		values.put("summary", row.getString("summary"));
		values.put("cityWide", words.flag(row.getObject("city_wide", Boolean.class)));
		values.put("wards", words.terms(Vocabulary.WARD, row, "ward_codes"));
		values.put("fields", words.terms(Vocabulary.FIELD, row, "field_codes"));
		values.put("forms", words.terms(Vocabulary.FORM, row, "form_codes"));
		values.put("formOther", row.getString("form_other"));
		values.put("involvements", words.terms(Vocabulary.INVOLVEMENT, row, "involvement_codes"));
		values.put("proposedBy", words.choice("project.proposed-by.", row.getString("proposed_by")));
		values.put("origin", words.choice("project.origin.", row.getString("origin")));
		values.put("startsOn", day(row.getObject("starts_on", LocalDate.class)));
		values.put("endsOn", day(row.getObject("ends_on", LocalDate.class)));
		values.put("budget", yen(row.getObject("budget", Long.class)));
		values.put("settlement", yen(row.getObject("settlement", Long.class)));
		values.put("cityRole", row.getString("city_role"));
		values.put("partnerRole", row.getString("partner_role"));
		values.put("results", row.getString("results"));
		values.put("counts",
				ProjectCounts.read(row.getString("counts"))
					.stream()
					.map((count) -> count.label() + " " + count.value().display())
					.collect(Collectors.joining("\n")));
		values.put("followsRule", words.rule(row.getObject("follows_rule", Boolean.class)));
		values.put("principles", words.terms(Vocabulary.PRINCIPLE, row, "principle_codes"));
		values.put("contact", row.getString("contact"));
		values.put("casebook", words.flag(row.getObject("casebook", Boolean.class)));
		values.put("lessons", row.getString("lessons"));
		return values;
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private static String day(@Nullable LocalDate day) {
		return (day != null) ? JapaneseDates.day(day) : "";
	}

	private static String yen(@Nullable Long amount) {
		return (amount != null) ? new Yen(amount).display() : "";
	}

	private static final class Step {

		private final Instant at;

		private final String by;

		private final Map<Integer, String> partners = new TreeMap<>();

		private int kind = 1;

		private @Nullable Map<String, String> values;

		Step(Instant at, String by) {
			this.at = at;
			this.by = by;
		}

	}

	private record Words(Map<Vocabulary, Terms> vocabularies, Map<Long, DepartmentName> departments,
			MessageSource messages) {

		String term(Vocabulary vocabulary, String code) {
			return this.vocabularies.get(vocabulary).label(code);
		}

		String terms(Vocabulary vocabulary, ResultSet row, String column) throws SQLException {
			return String.join("、",
					this.vocabularies.get(vocabulary).labels(ProjectQueries.texts(row.getArray(column))));
		}

		String department(long id) {
			DepartmentName name = this.departments.get(id);
			return (name != null) ? name.path() : "";
		}

		String flag(@Nullable Boolean flag) {
			return answer(flag, "project.yes", "project.no");
		}

		String rule(@Nullable Boolean follows) {
			return answer(follows, "project.rule.yes", "project.rule.no");
		}

		private String answer(@Nullable Boolean answer, String yes, String no) {
			return (answer != null) ? this.messages.getMessage(answer ? yes : no, null, Locale.JAPANESE) : "";
		}

		String choice(String prefix, @Nullable String name) {
			return (name != null) ? this.messages.getMessage(prefix + name, null, Locale.JAPANESE) : "";
		}

	}

}
