package jp.kyodo.project.exchange;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps imports, their files and how far they have come. A step that goes on in the
 * background names its attempt, so that a node that was given up cannot disturb the one
 * that took over.
 */
@Repository
class ImportRepository {

	static final Duration KEPT = Duration.ofDays(30);

	/** A server that works on a step says so every few seconds. */
	private static final Duration SILENCE = Duration.ofSeconds(10);

	private static final JsonMapper JSON = JsonMapper.shared();

	private final JdbcClient jdbc;

	private final Clock clock;

	ImportRepository(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void add(ProjectImport one) {
		Set<Long> departments = one.departments();
		FiscalYear year = one.surveyYear();
		this.jdbc
			.sql("""
					INSERT INTO project_import (id, state, attempt, file_name, encoding, staff_id, staff_login, department_ids,
						survey_year, survey_department_id, mapping, progress_done, progress_total, tally, failure, created_at,
						expires_at)
					VALUES (:id, :state, 0, :fileName, :encoding, :staffId, :staffLogin, :departments, :surveyYear,
						:surveyDepartment, :mapping::jsonb, 0, 0, :tally::jsonb, '', :createdAt, :expiresAt)
					""")
			.param("id", one.id())
			.param("state", one.state().name())
			.param("fileName", one.fileName())
			.param("encoding", one.encoding())
			.param("staffId", one.staffId())
			.param("staffLogin", one.staffLogin())
			.param("departments", (departments != null) ? departments.toArray(Long[]::new) : null)
			.param("surveyYear", (year != null) ? year.value() : null)
			.param("surveyDepartment", one.surveyDepartment())
			.param("mapping", JSON.writeValueAsString(one.mapping()))
			.param("tally", JSON.writeValueAsString(one.tally()))
			.param("createdAt", at(one.createdAt()))
			.param("expiresAt", at(one.expiresAt()))
			.update();
	}

	void addPiece(UUID id, int position, byte[] content) {
		this.jdbc
			.sql("INSERT INTO project_import_piece (import_id, position, content) VALUES (:id, :position, :content)")
			.param("id", id)
			.param("position", position)
			.param("content", content)
			.update();
	}

	/**
	 * Gives an import the file of another one, of which it reads another worksheet.
	 */
	void share(UUID from, UUID id) {
		this.jdbc.sql("""
				INSERT INTO project_import_piece (import_id, position, content)
				SELECT :id, position, content FROM project_import_piece WHERE import_id = :from
				""").param("id", id).param("from", from).update();
		this.jdbc.sql("""
				UPDATE project_import SET book_id = (SELECT coalesce(book_id, id) FROM project_import WHERE id = :from)
				WHERE id = :id
				""").param("id", id).param("from", from).update();
	}

	/**
	 * The imports of the worksheets of one file, the newest first.
	 */
	List<ProjectImport> ofSameFile(UUID id) {
		return this.jdbc.sql("""
				SELECT i.* FROM project_import i
				JOIN (SELECT coalesce(book_id, id) AS book FROM project_import WHERE id = :id) b
					ON i.id = b.book OR i.book_id = b.book
				ORDER BY i.created_at DESC, i.id
				""").param("id", id).query(ImportRepository::read).list();
	}

	Optional<byte[]> findPiece(UUID id, int position) {
		return this.jdbc.sql("SELECT content FROM project_import_piece WHERE import_id = :id AND position = :position")
			.param("id", id)
			.param("position", position)
			.query((row, number) -> row.getBytes(1))
			.optional();
	}

	Optional<ProjectImport> find(UUID id) {
		return this.jdbc.sql("SELECT * FROM project_import WHERE id = :id")
			.param("id", id)
			.query(ImportRepository::read)
			.optional();
	}

	List<ProjectImport> latestOf(long staffId, long offset, int size) {
		return this.jdbc.sql("""
				SELECT * FROM project_import WHERE staff_id = :staff
				ORDER BY created_at DESC, id LIMIT :size OFFSET :offset
				""")
			.param("staff", staffId)
			.param("size", size)
			.param("offset", offset)
			.query(ImportRepository::read)
			.list();
	}

	long countOf(long staffId) {
		return this.jdbc.sql("SELECT count(*) FROM project_import WHERE staff_id = :staff")
			.param("staff", staffId)
			.query(Long.class)
			.single();
	}

	/**
	 * Changes how a file is read, as long as it may be.
	 */
	boolean map(UUID id, ImportMapping mapping) {
		return this.jdbc.sql("""
				UPDATE project_import SET mapping = :mapping::jsonb, state = 'MAPPING', failure = ''
				WHERE id = :id AND state IN ('MAPPING', 'CHECKED', 'FAILED')
				""").param("id", id).param("mapping", JSON.writeValueAsString(mapping)).update() == 1;
	}

	/**
	 * Puts an import into a step of the background, if it is where that step begins.
	 */
	boolean queue(UUID id, ImportState from, ImportState step) {
		return this.jdbc.sql("""
				UPDATE project_import
				SET state = :step, attempt = 0, progress_done = 0, progress_total = 0, failure = ''
				WHERE id = :id AND state = :from
				""").param("id", id).param("step", step.name()).param("from", from.name()).update() == 1;
	}

	/**
	 * Begins an attempt of the present step.
	 */
	Optional<ProjectImport> begin(UUID id) {
		return this.jdbc.sql("""
				UPDATE project_import SET attempt = attempt + 1, progress_done = 0
				WHERE id = :id AND state IN ('CHECKING', 'APPLYING') RETURNING *
				""").param("id", id).query(ImportRepository::read).optional();
	}

	/**
	 * Keeps others from beginning another attempt of the present step until the
	 * transaction is over.
	 * @throws ImportStoppedException if one has begun
	 */
	void hold(ProjectImport one) {
		this.jdbc.sql("""
				SELECT true FROM project_import WHERE id = :id AND attempt = :attempt AND state = :state
				FOR NO KEY UPDATE
				""")
			.param("id", one.id())
			.param("attempt", one.attempt())
			.param("state", one.state().name())
			.query(Boolean.class)
			.optional()
			.orElseThrow(() -> new ImportStoppedException("Import " + one.id() + " was taken over by another node"));
	}

	/**
	 * Whether nothing is heard of the server that works on the present step.
	 */
	boolean isSilent(UUID id) {
		return this.jdbc.sql("""
				SELECT EXISTS (SELECT FROM scheduled_tasks
					WHERE task_name = :task AND task_instance LIKE :instance AND picked AND last_heartbeat < :silent)
				""")
			.param("task", ExchangeConfiguration.STEP.getTaskName())
			.param("instance", id + "@%")
			.param("silent", at(this.clock.instant().minus(SILENCE)))
			.query(Boolean.class)
			.single();
	}

	/**
	 * Records progress.
	 * @return false where the attempt is not the current one any more
	 */
	boolean advance(ProjectImport one, int done, int total) {
		return this.jdbc.sql("""
				UPDATE project_import SET progress_done = :done, progress_total = :total
				WHERE id = :id AND attempt = :attempt AND state = :state
				""")
			.param("id", one.id())
			.param("attempt", one.attempt())
			.param("state", one.state().name())
			.param("done", done)
			.param("total", total)
			.update() == 1;
	}

	/**
	 * Ends the comparison.
	 */
	boolean checked(ProjectImport one, ImportTally tally, String contextStamp) {
		return this.jdbc.sql("""
				UPDATE project_import
				SET state = 'CHECKED', tally = :tally::jsonb, context_stamp = :stamp, checked_at = :now
				WHERE id = :id AND attempt = :attempt AND state = 'CHECKING'
				""")
			.param("id", one.id())
			.param("attempt", one.attempt())
			.param("tally", JSON.writeValueAsString(tally))
			.param("stamp", contextStamp)
			.param("now", at(this.clock.instant()))
			.update() == 1;
	}

	/**
	 * Ends the writing, within the transaction that writes.
	 */
	boolean applied(ProjectImport one) {
		return this.jdbc.sql("""
				UPDATE project_import SET state = 'APPLIED', finished_at = :now
				WHERE id = :id AND attempt = :attempt AND state = 'APPLYING'
				""")
			.param("id", one.id())
			.param("attempt", one.attempt())
			.param("now", at(this.clock.instant()))
			.update() == 1;
	}

	/**
	 * Ends a step with a reason why it did not succeed.
	 * @param next where the import stands then
	 */
	void end(ProjectImport one, ImportState next, String failure) {
		this.jdbc.sql("""
				UPDATE project_import SET state = :next, failure = :failure
				WHERE id = :id AND attempt = :attempt AND state = :state
				""")
			.param("id", one.id())
			.param("attempt", one.attempt())
			.param("state", one.state().name())
			.param("next", next.name())
			.param("failure", failure)
			.update();
	}

	void removeExpired() {
		this.jdbc.sql("DELETE FROM project_import WHERE expires_at < :now")
			.param("now", at(this.clock.instant()))
			.update();
	}

	Optional<ImportMapping> findLayout(String headingsKey) {
		return this.jdbc.sql("SELECT mapping FROM project_import_layout WHERE headings_key = :key")
			.param("key", headingsKey)
			.query((row, number) -> JSON.readValue(row.getString(1), ImportMapping.class))
			.optional();
	}

	Optional<Instant> layoutUsedAt(String headingsKey) {
		return this.jdbc.sql("SELECT used_at FROM project_import_layout WHERE headings_key = :key")
			.param("key", headingsKey)
			.query((row, number) -> row.getTimestamp(1).toInstant())
			.optional();
	}

	void rememberLayout(String headingsKey, ImportMapping mapping) {
		this.jdbc.sql("""
				INSERT INTO project_import_layout (headings_key, mapping, used_at) VALUES (:key, :mapping::jsonb, :now)
				ON CONFLICT (headings_key) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at
				""")
			.param("key", headingsKey)
			.param("mapping", JSON.writeValueAsString(mapping))
			.param("now", at(this.clock.instant()))
			.update();
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

	private static ProjectImport read(ResultSet row, int number) throws SQLException {
		Array departments = row.getArray("department_ids");
		Integer year = row.getObject("survey_year", Integer.class);
		return new ProjectImport(row.getObject("id", UUID.class), ImportState.valueOf(row.getString("state")),
				row.getInt("attempt"), row.getString("file_name"), row.getString("encoding"), row.getLong("staff_id"),
				row.getString("staff_login"), (departments != null) ? Set.of((Long[]) departments.getArray()) : null,
				(year != null) ? new FiscalYear(year) : null, row.getObject("survey_department_id", Long.class),
				JSON.readValue(row.getString("mapping"), ImportMapping.class), row.getString("context_stamp"),
				row.getInt("progress_done"), row.getInt("progress_total"),
				JSON.readValue(row.getString("tally"), ImportTally.class), row.getString("failure"),
				row.getTimestamp("created_at").toInstant(), instant(row, "finished_at"),
				row.getTimestamp("expires_at").toInstant());
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp timestamp = row.getTimestamp(column);
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

}
