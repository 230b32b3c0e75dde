package jp.kyodo.project.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Revisions;
import jp.kyodo.partner.NamedPartner;
import jp.kyodo.partner.PartnerService;
import jp.kyodo.project.survey.SurveyAnswers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what was staged into the register and its history: everything in one transaction
 * by statements over all rows, or nothing.
 */
@Component
class ImportApply {

	/** One at a time, on whichever node. */
	private static final long LOCK = 0x6B796F646F696D70L;

	private static final String CONTENT = """
			name, reading, name_key, purpose, summary, department_id, issue_code, program_code, city_wide, ward_codes,
			field_codes, form_codes, form_other, involvement_codes, proposed_by, origin, starts_on, ends_on, budget,
			settlement, city_role, partner_role, results, counts, follows_rule, principle_codes, contact, casebook, lessons
			""";

	private static final String STAGED = qualified("r");

	private static final String ROWS_OF_TARGET = """
			FROM import_target t JOIN project_import_row r ON r.import_id = :id AND r.row_number = t.row_number
			""";

	private final ImportRepository imports;

	private final ContextStamp stamp;

	private final PartnerService partners;

	private final SurveyAnswers answers;

	private final Revisions revisions;

	private final JdbcClient jdbc;

	ImportApply(ImportRepository imports, ContextStamp stamp, PartnerService partners, SurveyAnswers answers,
			Revisions revisions, JdbcClient jdbc) {
		this.imports = imports;
		this.stamp = stamp;
		this.partners = partners;
		this.answers = answers;
		this.revisions = revisions;
		this.jdbc = jdbc;
	}

	/**
	 * Writes everything.
	 * @throws OvertakenException if the register has changed since the comparison
	 */
	@Transactional
	public void apply(ProjectImport one) {
		UUID id = one.id();
		this.jdbc.sql("SELECT pg_advisory_xact_lock(:key)").param("key", LOCK).query((row, number) -> true).single();
		this.imports.hold(one);
		refuseUnlessUnchanged(one);
		FiscalYear year = one.surveyYear();
		Long department = one.surveyDepartment();
		if (year != null && department != null) {
			this.answers.changedByFile(year, department);
		}
		registerPartners(id);
		long revision = this.revisions.record(one.staffLogin(), one.staffId());
		collectTargets(id);
		writeProjects(id, revision);
		writeYears(id, revision);
		writePartners(id, revision);
		if (!this.imports.applied(one)) {
			throw new ImportStoppedException("Import " + id + " was taken over by another node");
		}
	}

	/**
	 * What the rows were compared with must still stand: projects and years as they were
	 * read, what was new still new, partners not merged, words and departments the same.
	 */
	private void refuseUnlessUnchanged(ProjectImport one) {
		Set<FiscalYear> years = new HashSet<>();
		this.jdbc.sql(
				"SELECT DISTINCT fiscal_year FROM project_import_row WHERE import_id = :id AND fiscal_year IS NOT NULL")
			.param("id", one.id())
			.query(Integer.class)
			.list()
			.forEach((year) -> years.add(new FiscalYear(year)));
		if (!this.stamp.of(years).equals(one.contextStamp())) {
			throw new OvertakenException();
		}
		boolean flawed = this.jdbc
			.sql("SELECT EXISTS (SELECT FROM project_import_row WHERE import_id = :id AND kind = 'ERROR')")
			.param("id", one.id())
			.query(Boolean.class)
			.single();
		if (flawed) {
			throw new OvertakenException();
		}
		this.jdbc.sql("""
				SELECT count(*) FROM (SELECT p.id FROM project p
				JOIN project_import_row r ON r.project_id = p.id AND r.import_id = :id
				WHERE r.kind NOT IN ('SAME', 'LEFT', 'ERROR') ORDER BY p.id FOR UPDATE OF p) locked
				""").param("id", one.id()).query(Integer.class).single();
		this.jdbc.sql("""
				SELECT count(*) FROM (SELECT y.id FROM project_year y
				JOIN project_import_row r ON r.year_id = y.id AND r.import_id = :id
				WHERE r.kind NOT IN ('SAME', 'LEFT', 'ERROR') ORDER BY y.id FOR UPDATE OF y) locked
				""").param("id", one.id()).query(Integer.class).single();
		boolean overtaken = this.jdbc
			.sql("""
					SELECT EXISTS (SELECT FROM project_import_row r
						LEFT JOIN project p ON p.id = r.project_id
						LEFT JOIN project_year y ON y.id = r.year_id
						WHERE r.import_id = :id AND r.kind NOT IN ('SAME', 'LEFT', 'ERROR') AND (
							(r.project_id IS NOT NULL AND p.version IS DISTINCT FROM r.project_version)
							OR (r.year_id IS NOT NULL AND y.version IS DISTINCT FROM r.year_version)
							OR (r.writes_year AND r.project_id IS NOT NULL AND r.year_id IS NULL AND EXISTS
								(SELECT FROM project_year x WHERE x.project_id = r.project_id AND x.fiscal_year = r.fiscal_year))
							OR (r.project_id IS NULL AND r.code IS NOT NULL AND EXISTS
								(SELECT FROM project x WHERE x.code = r.code))
							OR (r.project_id IS NULL AND r.code IS NULL AND EXISTS
								(SELECT FROM project_year x WHERE x.fiscal_year = r.fiscal_year
									AND x.department_id = r.department_id AND x.name_key = r.name_key))))
					OR EXISTS (SELECT FROM project_import_row_partner rp LEFT JOIN partner o ON o.id = rp.partner_id
						WHERE rp.import_id = :id AND rp.partner_id IS NOT NULL AND (o.id IS NULL OR o.merged_into IS NOT NULL))
					""")
			.param("id", one.id())
			.query(Boolean.class)
			.single();
		if (overtaken) {
			throw new OvertakenException();
		}
	}

	private void registerPartners(UUID id) {
		List<NamedPartner> named = new ArrayList<>();
		Map<String, String> keys = new HashMap<>();
		this.jdbc.sql(
				"SELECT name_key, name, type_codes FROM project_import_partner WHERE import_id = :id ORDER BY row_number")
			.param("id", id)
			.query((row) -> {
				named.add(new NamedPartner(row.getString("name"),
						List.of((String[]) row.getArray("type_codes").getArray()), null));
				keys.put(row.getString("name"), row.getString("name_key"));
			});
		if (named.isEmpty()) {
			return;
		}
		Map<String, Long> ids = this.partners.registerNamed(named);
		List<String> nameKeys = new ArrayList<>();
		List<Long> partnerIds = new ArrayList<>();
		ids.forEach((name, partnerId) -> {
			nameKeys.add(keys.get(name));
			partnerIds.add(partnerId);
		});
		this.jdbc.sql("""
				UPDATE project_import_partner p SET partner_id = n.id
				FROM unnest(CAST(:keys AS text[]), CAST(:ids AS bigint[])) AS n (name_key, id)
				WHERE p.import_id = :id AND p.name_key = n.name_key
				""")
			.param("id", id)
			.param("keys", nameKeys.toArray(String[]::new))
			.param("ids", partnerIds.toArray(Long[]::new))
			.update();
	}

	/**
	 * Gives every row that is written the keys under which it is.
	 */
	private void collectTargets(UUID id) {
		this.jdbc.sql("""
				CREATE TEMPORARY TABLE import_target (row_number integer, code varchar(40), project_id bigint,
					year_id bigint, adds_project boolean, adds_year boolean) ON COMMIT DROP
				""").update();
		this.jdbc
			.sql("""
					INSERT INTO import_target
					SELECT row_number, code, project_id,
						CASE WHEN NOT writes_year THEN NULL WHEN year_id IS NULL THEN nextval('project_year_seq') ELSE year_id END,
						project_id IS NULL, writes_year AND year_id IS NULL
					FROM project_import_row WHERE import_id = :id AND kind NOT IN ('SAME', 'LEFT', 'ERROR')
					ORDER BY row_number
					""")
			.param("id", id)
			.update();
		int uncoded = this.jdbc.sql("SELECT count(*) FROM import_target WHERE code IS NULL")
			.query(Integer.class)
			.single();
		if (uncoded > 0) {
			this.jdbc.sql("""
					UPDATE import_target t SET code = n.code
					FROM (SELECT row_number, row_number() OVER (ORDER BY row_number) AS place FROM import_target
						WHERE code IS NULL) u
					JOIN unnest(CAST(:codes AS text[])) WITH ORDINALITY AS n (code, place) ON n.place = u.place
					WHERE t.row_number = u.row_number
					""").param("codes", freeCodes(uncoded).toArray(String[]::new)).update();
		}
		this.jdbc.sql("""
				UPDATE import_target t SET project_id = n.id
				FROM (SELECT code, nextval('project_seq') AS id FROM
					(SELECT DISTINCT code FROM import_target WHERE adds_project) d) n
				WHERE t.adds_project AND t.code = n.code
				""").update();
		this.jdbc.sql("ANALYZE import_target").update();
	}

	private List<String> freeCodes(int count) {
		List<String> codes = new ArrayList<>();
		while (codes.size() < count) {
			codes.addAll(this.jdbc.sql("""
					SELECT c.code FROM (SELECT 'K' || lpad(n::text, greatest(5, length(n::text)), '0') AS code
						FROM (SELECT nextval('project_code_seq') AS n FROM generate_series(1, :count)) s) c
					WHERE NOT EXISTS (SELECT FROM project p WHERE p.code = c.code)
					  AND NOT EXISTS (SELECT FROM import_target t WHERE t.code = c.code)
					ORDER BY c.code
					""").param("count", count - codes.size()).query(String.class).list());
		}
		return codes;
	}

	private void writeProjects(UUID id, long revision) {
		this.jdbc.sql("""
				INSERT INTO project (id, code, ended_year, end_reason, version)
				SELECT DISTINCT project_id, code, CAST(NULL AS integer), '', 0 FROM import_target WHERE adds_project
				""").update();
		this.jdbc.sql("""
				UPDATE project p SET ended_year = r.ended_year, end_reason = r.end_reason, version = p.version + 1
				""" + ROWS_OF_TARGET + "WHERE r.writes_end AND NOT t.adds_project AND p.id = t.project_id")
			.param("id", id)
			.update();
		this.jdbc.sql("""
				INSERT INTO project_history (id, code, ended_year, end_reason, revision_id, revision_kind)
				SELECT DISTINCT p.id, p.code, p.ended_year, p.end_reason, CAST(:revision AS bigint),
					CASE WHEN t.adds_project THEN 0 ELSE 1 END
				""" + ROWS_OF_TARGET + "JOIN project p ON p.id = t.project_id WHERE t.adds_project OR r.writes_end")
			.param("id", id)
			.param("revision", revision)
			.update();
	}

	private void writeYears(UUID id, long revision) {
		this.jdbc
			.sql("INSERT INTO project_year (id, project_id, fiscal_year, version, " + CONTENT
					+ ") SELECT t.year_id, t.project_id, r.fiscal_year, 0, " + STAGED + ROWS_OF_TARGET
					+ "WHERE t.adds_year")
			.param("id", id)
			.update();
		this.jdbc
			.sql("UPDATE project_year y SET version = y.version + 1, (" + CONTENT + ") = ROW (" + STAGED + ") "
					+ ROWS_OF_TARGET + "WHERE t.year_id IS NOT NULL AND NOT t.adds_year AND y.id = t.year_id")
			.param("id", id)
			.update();
		this.jdbc
			.sql("INSERT INTO project_year_history (id, project_id, fiscal_year, revision_id, revision_kind, " + CONTENT
					+ ") SELECT t.year_id, t.project_id, r.fiscal_year, CAST(:revision AS bigint),"
					+ " CASE WHEN t.adds_year THEN 0 ELSE 1 END, " + STAGED + ROWS_OF_TARGET
					+ "WHERE t.year_id IS NOT NULL")
			.param("id", id)
			.param("revision", revision)
			.update();
	}

	private void writePartners(UUID id, long revision) {
		String present = """
				WITH listed AS (
					SELECT t.year_id, rp.position, coalesce(rp.partner_id, np.partner_id) AS partner_id, rp.name, rp.role_code
				"""
				+ ROWS_OF_TARGET + """
							JOIN project_import_row_partner rp ON rp.import_id = :id AND rp.row_number = r.row_number
							LEFT JOIN project_import_partner np ON np.import_id = :id AND np.name_key = rp.new_key
							WHERE r.writes_partners)
						""";
		this.jdbc
			.sql(present
					+ """
							, old AS (SELECT o.* FROM project_partner o JOIN import_target t ON t.year_id = o.project_year_id
								JOIN project_import_row r ON r.import_id = :id AND r.row_number = t.row_number
								WHERE r.writes_partners AND NOT t.adds_year)
							INSERT INTO project_partner_history (project_year_id, position, partner_id, name, role_code, revision_id,
								revision_kind)
							SELECT coalesce(n.year_id, o.project_year_id), coalesce(n.position, o.position),
								coalesce(n.partner_id, o.partner_id), coalesce(n.name, o.name),
								CASE WHEN n.year_id IS NULL THEN o.role_code ELSE n.role_code END, CAST(:revision AS bigint),
								CASE WHEN o.project_year_id IS NULL THEN 0 WHEN n.year_id IS NULL THEN 2 ELSE 1 END
							FROM listed n FULL JOIN old o ON o.project_year_id = n.year_id AND o.position = n.position
							WHERE (o.partner_id, o.name, o.role_code) IS DISTINCT FROM (n.partner_id, n.name, n.role_code)
							""")
			.param("id", id)
			.param("revision", revision)
			.update();
		this.jdbc
			.sql("DELETE FROM project_partner o USING import_target t, project_import_row r WHERE r.import_id = :id"
					+ " AND r.row_number = t.row_number AND r.writes_partners AND NOT t.adds_year"
					+ " AND o.project_year_id = t.year_id")
			.param("id", id)
			.update();
		this.jdbc
			.sql(present + "INSERT INTO project_partner (project_year_id, position, partner_id, name, role_code)"
					+ " SELECT year_id, position, partner_id, name, role_code FROM listed")
			.param("id", id)
			.update();
	}

	private static String qualified(String alias) {
		List<String> columns = new ArrayList<>();
		for (String column : CONTENT.split(",")) {
			columns.add(alias + "." + column.strip());
		}
		return String.join(", ", columns) + " ";
	}

	/**
	 * Somebody has changed meanwhile what the rows were compared with.
	 */
	static final class OvertakenException extends RuntimeException {

		OvertakenException() {
			super("The register has changed since the comparison");
		}

	}

}
