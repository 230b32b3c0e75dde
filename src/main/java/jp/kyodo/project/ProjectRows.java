package jp.kyodo.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import jp.kyodo.database.CopyText;
import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of the register into what a project is in a year. Lists of codes and days
 * are few and stand in many rows, so each is made once.
 */
final class ProjectRows {

	/**
	 * What is read of a project-year {@code y}.
	 */
	static final String COLUMNS = """
			y.id, y.project_id, y.fiscal_year, y.version, y.department_id, y.name, y.reading, y.purpose, y.summary,
			y.issue_code, y.program_code, y.city_wide, y.ward_codes, y.field_codes, y.form_codes, y.form_other,
			y.involvement_codes, y.proposed_by, y.origin, y.starts_on, y.ends_on, y.budget, y.settlement, y.city_role,
			y.partner_role, y.results, y.counts, y.follows_rule, y.principle_codes, y.contact, y.casebook, y.lessons
			""";

	/**
	 * What is read around it, behind the columns: of its project {@code p}, of its
	 * department {@code d}, and its partners in three arrays.
	 */
	static final String AROUND = """
			, p.code, p.ended_year, d.code AS department_code,
			ARRAY(SELECT o.code FROM project_partner l JOIN partner o ON o.id = l.partner_id
				WHERE l.project_year_id = y.id ORDER BY l.position) AS partner_codes,
			ARRAY(SELECT l.name FROM project_partner l WHERE l.project_year_id = y.id ORDER BY l.position)
				AS partner_names,
			ARRAY(SELECT coalesce(l.role_code, '') FROM project_partner l WHERE l.project_year_id = y.id
				ORDER BY l.position) AS partner_roles
			""";

	private static final int AROUND_COLUMNS = 6;

	private static final String TRUE = "t";

	private final DepartmentPaths departments;

	private final Map<String, List<String>> lists = new HashMap<>();

	private final Map<String, LocalDate> days = new HashMap<>();

	ProjectRows(DepartmentPaths departments) {
		this.departments = departments;
	}

	/**
	 * Reads {@link #COLUMNS} and {@link #AROUND}.
	 */
	ProjectYearView view(ResultSet row) throws SQLException {
		@Nullable String[] values = new String[row.getMetaData().getColumnCount()];
		for (int place = 0; place < values.length; place++) {
			values[place] = row.getString(place + 1);
		}
		Row around = new Row(values, values.length - AROUND_COLUMNS);
		return view(values, new Around(around.text(), around.year(), around.text(), around.partners()));
	}

	/**
	 * Reads {@link #COLUMNS} as the database writes them as texts.
	 */
	ProjectYearView view(@Nullable String[] values, Around around) {
		Row row = new Row(values, 0);
		long id = row.number();
		long projectId = row.number();
		FiscalYear year = new FiscalYear((int) row.number());
		int version = (int) row.number();
		long department = row.number();
		return new ProjectYearView(id, projectId, around.code(), year, version, department,
				this.departments.path(year, department), content(row, around), around.endedYear());
	}

	// in the order of the columns
	private ProjectContent content(Row row, Around around) {
		return new ProjectContent(row.text(), row.text(), row.text(), row.text(), around.departmentCode(),
				row.optional(), row.optional(), row.truth(), row.list(), row.list(), row.list(), row.text(), row.list(),
				around.partners(), row.optional(ProposedBy::valueOf), row.optional(ProjectOrigin::valueOf), row.day(),
				row.day(), row.optional(Long::valueOf), row.optional(Long::valueOf), row.text(), row.text(), row.text(),
				ProjectCounts.read(row.text()), row.optional(TRUE::equals), row.list(), row.text(), row.truth(),
				row.text());
	}

	/**
	 * What stands around a project-year.
	 *
	 * @param code code of its project
	 * @param endedYear the last year of the project, null while it goes on
	 * @param departmentCode code of its department
	 * @param partners its partners, in order
	 */
	record Around(String code, @Nullable FiscalYear endedYear, String departmentCode, List<PartnerEntry> partners) {
	}

	/**
	 * Tells what a department was called in a year.
	 */
	@FunctionalInterface
	interface DepartmentPaths {

		String path(FiscalYear year, long departmentId);

	}

	/**
	 * Hands out the values of a row one after the other.
	 */
	private final class Row {

		private final @Nullable String[] values;

		private int place;

		Row(@Nullable String[] values, int place) {
			this.values = values;
			this.place = place;
		}

		@Nullable String optional() {
			return this.values[this.place++];
		}

		<T> @Nullable T optional(Function<String, T> reading) {
			String value = optional();
			return (value != null) ? reading.apply(value) : null;
		}

		String text() {
			return Objects.requireNonNull(optional());
		}

		long number() {
			return Long.parseLong(text());
		}

		boolean truth() {
			return text().equals(TRUE);
		}

		List<String> list() {
			return ProjectRows.this.lists.computeIfAbsent(text(), CopyText::texts);
		}

		@Nullable LocalDate day() {
			return optional((day) -> ProjectRows.this.days.computeIfAbsent(day, LocalDate::parse));
		}

		@Nullable FiscalYear year() {
			return optional((year) -> new FiscalYear(Integer.parseInt(year)));
		}

		List<PartnerEntry> partners() {
			List<String> codes = CopyText.texts(text());
			List<String> names = CopyText.texts(text());
			List<String> roles = CopyText.texts(text());
			List<PartnerEntry> partners = new ArrayList<>(codes.size());
			for (int place = 0; place < codes.size(); place++) {
				partners.add(new PartnerEntry(codes.get(place), names.get(place), roles.get(place)));
			}
			return partners;
		}

	}

}
