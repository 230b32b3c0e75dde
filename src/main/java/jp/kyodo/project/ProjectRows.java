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
import java.util.function.LongFunction;

import jp.kyodo.database.CopyText;
import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of the register into what a project is in a year. Lists of codes and days
 * are few and stand in many rows, so each is made once.
 */
final class ProjectRows {

	/**
	 * What is read of a project-year {@code y}, its project {@code p} and its department
	 * {@code d}.
	 */
	static final String COLUMNS = """
			y.id, y.project_id, p.code, y.fiscal_year, y.version, y.department_id, p.ended_year, y.name, y.reading,
			y.purpose, y.summary, d.code AS department_code, y.issue_code, y.program_code, y.city_wide, y.ward_codes,
			y.field_codes, y.form_codes, y.form_other, y.involvement_codes, y.proposed_by, y.origin, y.starts_on,
			y.ends_on, y.budget, y.settlement, y.city_role, y.partner_role, y.results, y.counts, y.follows_rule,
			y.principle_codes, y.contact, y.casebook, y.lessons
			""";

	/**
	 * The partners of a project-year {@code y} in three arrays, read behind the columns.
	 */
	static final String PARTNERS = """
			, ARRAY(SELECT o.code FROM project_partner l JOIN partner o ON o.id = l.partner_id
				WHERE l.project_year_id = y.id ORDER BY l.position) AS partner_codes,
			ARRAY(SELECT l.name FROM project_partner l WHERE l.project_year_id = y.id ORDER BY l.position)
				AS partner_names,
			ARRAY(SELECT coalesce(l.role_code, '') FROM project_partner l WHERE l.project_year_id = y.id
				ORDER BY l.position) AS partner_roles
			""";

	private static final String TRUE = "t";

	private final DepartmentPaths departments;

	private final Map<String, List<String>> lists = new HashMap<>();

	private final Map<String, LocalDate> days = new HashMap<>();

	ProjectRows(DepartmentPaths departments) {
		this.departments = departments;
	}

	/**
	 * Reads {@link #COLUMNS} and {@link #PARTNERS}.
	 */
	ProjectYearView view(ResultSet row) throws SQLException {
		@Nullable String[] values = new String[row.getMetaData().getColumnCount()];
		for (int place = 0; place < values.length; place++) {
			values[place] = row.getString(place + 1);
		}
		return view(new Row(values), Row::partners);
	}

	/**
	 * Reads {@link #COLUMNS} as the database writes them as texts.
	 * @param partnersOf tells the partners of a project-year
	 */
	ProjectYearView view(@Nullable String[] values, LongFunction<List<PartnerEntry>> partnersOf) {
		return view(new Row(values), (row) -> partnersOf.apply(row.id()));
	}

	private ProjectYearView view(Row row, Function<Row, List<PartnerEntry>> partners) {
		long id = row.number();
		long projectId = row.number();
		String code = row.text();
		FiscalYear year = new FiscalYear((int) row.number());
		int version = (int) row.number();
		long department = row.number();
		FiscalYear endedYear = row.optional((value) -> new FiscalYear(Integer.parseInt(value)));
		return new ProjectYearView(id, projectId, code, year, version, department,
				this.departments.path(year, department), content(row, partners.apply(row)), endedYear);
	}

	// in the order of the columns
	private ProjectContent content(Row row, List<PartnerEntry> partners) {
		return new ProjectContent(row.text(), row.text(), row.text(), row.text(), row.text(), row.optional(),
				row.optional(), row.truth(), row.list(), row.list(), row.list(), row.text(), row.list(), partners,
				row.optional(ProposedBy::valueOf), row.optional(ProjectOrigin::valueOf), row.day(), row.day(),
				row.optional(Long::valueOf), row.optional(Long::valueOf), row.text(), row.text(), row.text(),
				ProjectCounts.read(row.text()), row.optional(TRUE::equals), row.list(), row.text(), row.truth(),
				row.text());
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

		Row(@Nullable String[] values) {
			this.values = values;
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

		long id() {
			return Long.parseLong(Objects.requireNonNull(this.values[0]));
		}

		List<PartnerEntry> partners() {
			List<String> codes = last(3);
			List<String> names = last(2);
			List<String> roles = last(1);
			List<PartnerEntry> partners = new ArrayList<>(codes.size());
			for (int place = 0; place < codes.size(); place++) {
				partners.add(new PartnerEntry(codes.get(place), names.get(place), roles.get(place)));
			}
			return partners;
		}

		private List<String> last(int fromEnd) {
			return CopyText.texts(Objects.requireNonNull(this.values[this.values.length - fromEnd]));
		}

	}

}
