package jp.kyodo.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps jobs and the pieces of their files. Every change while a file is being made names
 * the attempt it belongs to, so that a node that was given up cannot disturb the one that
 * took over.
 */
@Repository
class ExportJobRepository {

	static final Duration KEPT = Duration.ofDays(7);

	private static final Duration REMEMBERED = Duration.ofDays(30);

	private static final int LONGEST_LIST = 100;

	private static final String COLUMNS = """
			id, kind, requested_by, state, attempt, progress_done, progress_total, file_name, content_type,
			content_length, error_key, created_at, finished_at, expires_at
			""";

	private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	ExportJobRepository(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Adds a job unless the same one is already under way.
	 * @return whether it was added
	 */
	boolean add(ExportRequest request, ExportFile file) {
		return this.jdbc.sql("""
				INSERT INTO export_job (id, kind, parameters, requested_by, state, file_name, content_type, created_at)
				VALUES (:id, :kind, :parameters::jsonb, :requestedBy, 'QUEUED', :fileName, :contentType, :now)
				ON CONFLICT (requested_by, kind, parameters) WHERE state IN ('QUEUED', 'RUNNING') DO NOTHING
				""")
			.param("id", request.id())
			.param("kind", request.kind())
			.param("parameters", this.json.writeValueAsString(request.parameters()))
			.param("requestedBy", request.requestedBy())
			.param("fileName", file.name())
			.param("contentType", file.type().toString())
			.param("now", now())
			.update() == 1;
	}

	Optional<UUID> findUnderWay(ExportRequest request) {
		return this.jdbc
			.sql("""
					SELECT id FROM export_job
					WHERE requested_by IS NOT DISTINCT FROM :requestedBy AND kind = :kind AND parameters = :parameters::jsonb
					  AND state IN ('QUEUED', 'RUNNING')
					""")
			.param("requestedBy", request.requestedBy())
			.param("kind", request.kind())
			.param("parameters", this.json.writeValueAsString(request.parameters()))
			.query(UUID.class)
			.optional();
	}

	Optional<ExportJob> find(UUID id) {
		return this.jdbc.sql("SELECT " + COLUMNS + " FROM export_job WHERE id = :id")
			.param("id", id)
			.query(ExportJobRepository::job)
			.optional();
	}

	List<ExportJob> findAllOf(String login) {
		return this.jdbc.sql("SELECT " + COLUMNS + """
				FROM export_job WHERE requested_by = :login
				ORDER BY created_at DESC, id LIMIT :limit
				""").param("login", login).param("limit", LONGEST_LIST).query(ExportJobRepository::job).list();
	}

	/**
	 * Begins an attempt: throws away what an earlier one has left.
	 * @return the request and the number of the attempt, or nothing where there is
	 * nothing to do any more
	 */
	Optional<Attempt> begin(UUID id) {
		Optional<Attempt> begun = this.jdbc.sql("""
				UPDATE export_job
				SET state = 'RUNNING', attempt = attempt + 1, progress_done = 0, progress_total = 0, started_at = :now
				WHERE id = :id AND state IN ('QUEUED', 'RUNNING')
				RETURNING id, kind, parameters, requested_by, attempt
				""").param("id", id).param("now", now()).query(this::attempt).optional();
		this.jdbc.sql("DELETE FROM export_job_chunk WHERE job_id = :id").param("id", id).update();
		return begun;
	}

	/**
	 * Records progress.
	 * @return false where the attempt is not the current one any more
	 */
	boolean advance(UUID id, int attempt, int done, int total) {
		return this.jdbc.sql("""
				UPDATE export_job SET progress_done = :done, progress_total = :total
				WHERE id = :id AND attempt = :attempt AND state = 'RUNNING'
				""").param("id", id).param("attempt", attempt).param("done", done).param("total", total).update() == 1;
	}

	/**
	 * Adds a piece without waiting until it is on disk: a job is done by a later change,
	 * which waits for everything before it.
	 */
	void addChunk(UUID id, int attempt, int position, byte[] content) {
		this.jdbc.sql("""
				INSERT INTO export_job_chunk (job_id, attempt, position, content)
				SELECT :id, CAST(:attempt AS integer), CAST(:position AS integer), CAST(:content AS bytea)
				WHERE set_config('synchronous_commit', 'off', true) = 'off'
				""")
			.param("id", id)
			.param("attempt", attempt)
			.param("position", position)
			.param("content", content)
			.update();
	}

	Optional<byte[]> findChunk(UUID id, int attempt, int position) {
		return this.jdbc.sql("""
				SELECT content FROM export_job_chunk
				WHERE job_id = :id AND attempt = :attempt AND position = :position
				""")
			.param("id", id)
			.param("attempt", attempt)
			.param("position", position)
			.query((row, number) -> row.getBytes(1))
			.optional();
	}

	boolean finish(UUID id, int attempt, long size) {
		OffsetDateTime now = now();
		return this.jdbc.sql("""
				UPDATE export_job
				SET state = 'DONE', content_length = :size, progress_done = progress_total, finished_at = :now,
				    expires_at = :expiry
				WHERE id = :id AND attempt = :attempt AND state = 'RUNNING'
				""")
			.param("id", id)
			.param("attempt", attempt)
			.param("size", size)
			.param("now", now)
			.param("expiry", now.plus(KEPT))
			.update() == 1;
	}

	void fail(UUID id, int attempt, String errorKey) {
		OffsetDateTime now = now();
		int failed = this.jdbc.sql("""
				UPDATE export_job
				SET state = 'FAILED', error_key = :errorKey, finished_at = :now, expires_at = :expiry
				WHERE id = :id AND attempt = :attempt AND state = 'RUNNING'
				""")
			.param("id", id)
			.param("attempt", attempt)
			.param("errorKey", errorKey)
			.param("now", now)
			.param("expiry", now.plus(KEPT))
			.update();
		if (failed == 1) {
			this.jdbc.sql("DELETE FROM export_job_chunk WHERE job_id = :id").param("id", id).update();
		}
	}

	/**
	 * Puts an attempt back that could not be finished on this node.
	 */
	void putBack(UUID id, int attempt) {
		this.jdbc.sql("""
				UPDATE export_job SET state = 'QUEUED' WHERE id = :id AND attempt = :attempt AND state = 'RUNNING'
				""").param("id", id).param("attempt", attempt).update();
	}

	/**
	 * Removes the content of old jobs, and later the jobs themselves.
	 */
	void expire() {
		this.jdbc.sql("DELETE FROM export_job_chunk c USING export_job j WHERE j.id = c.job_id AND j.expires_at < :now")
			.param("now", now())
			.update();
		this.jdbc.sql("UPDATE export_job SET state = 'EXPIRED' WHERE state IN ('DONE', 'FAILED') AND expires_at < :now")
			.param("now", now())
			.update();
		this.jdbc.sql("DELETE FROM export_job WHERE state = 'EXPIRED' AND expires_at < :before")
			.param("before", now().minus(REMEMBERED))
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private Attempt attempt(ResultSet row, int number) throws SQLException {
		ExportRequest request = new ExportRequest(row.getObject("id", UUID.class), row.getString("kind"),
				this.json.readValue(row.getString("parameters"), PARAMETERS), row.getString("requested_by"));
		return new Attempt(request, row.getInt("attempt"));
	}

	private static ExportJob job(ResultSet row, int number) throws SQLException {
		return new ExportJob(row.getObject("id", UUID.class), row.getString("kind"), row.getString("requested_by"),
				ExportState.valueOf(row.getString("state")), row.getInt("attempt"), row.getInt("progress_done"),
				row.getInt("progress_total"), row.getString("file_name"), row.getString("content_type"),
				row.getLong("content_length"), row.getString("error_key"), row.getTimestamp("created_at").toInstant(),
				instant(row, "finished_at"), instant(row, "expires_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp timestamp = row.getTimestamp(column);
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

	/**
	 * One making of a file.
	 */
	record Attempt(ExportRequest request, int number) {
	}

}
