package jp.kyodo.evaluation.design;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists the forms that the portal has, and those that are being made.
 */
@Service
@Transactional(readOnly = true)
public class FormOverview {

	private final JdbcClient jdbc;

	FormOverview(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * All versions of all forms, the newest version of each first.
	 */
	public List<FormVersion> versions() {
		return this.jdbc.sql("""
				SELECT f.id, f.code, f.version_no, f.name, f.plan_code, f.from_year, f.to_year, f.created_at,
					f.created_by_name, count(s.id) AS sheets
				FROM form_definition f
				LEFT JOIN evaluation_sheet s ON s.form_definition_id = f.id
				GROUP BY f.id ORDER BY f.from_year DESC, f.code, f.version_no DESC
				""")
			.query((row, number) -> new FormVersion(row.getLong("id"), row.getString("code"), row.getInt("version_no"),
					row.getString("name"), row.getString("plan_code"), row.getInt("from_year"), row.getInt("to_year"),
					row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getString("created_by_name"),
					row.getInt("sheets")))
			.list();
	}

	/**
	 * One version of a form.
	 */
	public Optional<FormVersion> version(String code, int version) {
		return versions().stream().filter((form) -> form.code().equals(code) && form.version() == version).findFirst();
	}

	/**
	 * The number that the next version of a form gets.
	 */
	public int nextVersion(String code) {
		return this.jdbc.sql("SELECT coalesce(max(version_no), 0) + 1 FROM form_definition WHERE code = ?")
			.param(code)
			.query(Integer.class)
			.single();
	}

	/**
	 * The drafts that can be changed, the last saved first.
	 */
	public List<OpenDraft> drafts() {
		return this.jdbc.sql("""
				SELECT id, content->>'code' AS code, content->>'name' AS name, saved_at, saved_by_name
				FROM form_draft WHERE state = 'OPEN' ORDER BY saved_at DESC, id DESC
				""")
			.query((row, number) -> new OpenDraft(row.getLong("id"), text(row.getString("code")),
					text(row.getString("name")), row.getObject("saved_at", OffsetDateTime.class).toInstant(),
					row.getString("saved_by_name")))
			.list();
	}

	/**
	 * The fiscal years of a plan that were opened for evaluation already, from one year
	 * to another.
	 */
	public List<Integer> openedYears(String planCode, int from, int to) {
		return this.jdbc
			.sql("SELECT fiscal_year FROM evaluation_round WHERE plan_code = ? AND fiscal_year BETWEEN ? AND ?"
					+ " ORDER BY fiscal_year")
			.params(planCode, from, to)
			.query(Integer.class)
			.list();
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/**
	 * A version of a form.
	 *
	 * @param createdBy who put it in force, or {@code null} where it came with the portal
	 * @param sheets how many sheets follow it
	 */
	public record FormVersion(long id, String code, int version, String name, String planCode, int fromYear, int toYear,
			Instant createdAt, @Nullable String createdBy, int sheets) {

	}

	/**
	 * A form that is being made.
	 */
	public record OpenDraft(long id, String code, String name, Instant savedAt, String savedBy) {

	}

}
