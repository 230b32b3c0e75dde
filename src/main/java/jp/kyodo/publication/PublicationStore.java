package jp.kyodo.publication;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.text.CharacterPairs;
import jp.kyodo.text.SearchKey;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes revisions, and which of them is current, by few statements for many documents.
 */
@Repository
class PublicationStore {

	private static final String ADD_REVISION = """
			INSERT INTO published_revision (id, kind, fiscal_year, code, revision_no, title, payload, payload_version,
			                                sha256, published_at, published_by_id, published_by, reason)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			""";

	private static final String MAKE_CURRENT = """
			INSERT INTO published_document (kind, fiscal_year, code, revision_id, revision_no, title, name_key, summary,
			                                body, search_text, pairs, facets, first_published_at, last_published_at)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (kind, fiscal_year, code) DO UPDATE
			SET revision_id = EXCLUDED.revision_id, revision_no = EXCLUDED.revision_no, title = EXCLUDED.title,
			    name_key = EXCLUDED.name_key, summary = EXCLUDED.summary, body = EXCLUDED.body,
			    search_text = EXCLUDED.search_text, pairs = EXCLUDED.pairs, facets = EXCLUDED.facets,
			    last_published_at = EXCLUDED.last_published_at
			""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	PublicationStore(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/**
	 * Lets one publication of a document wait for the other, also where the document is
	 * new and there is no row yet that could be locked; and for its whole list.
	 */
	void lock(String kind, FiscalYear year, String code) {
		lock("pg_advisory_xact_lock_shared", kind + "/" + year.value());
		lock("pg_advisory_xact_lock", kind + "/" + year.value() + "/" + code);
	}

	/**
	 * Lets every publication of a list and of its documents wait: locks of all documents
	 * would be more than the database can hold.
	 */
	void lockAll(String kind, FiscalYear year) {
		lock("pg_advisory_xact_lock", kind + "/" + year.value());
	}

	private void lock(String function, String name) {
		this.jdbc.sql("SELECT " + function + "(hashtextextended(:name, 0))")
			.param("name", name)
			.query((row, number) -> true)
			.single();
	}

	/**
	 * Returns the current revisions of those documents that have one, by their codes.
	 */
	Map<String, Current> current(String kind, FiscalYear year, List<String> codes) {
		Map<String, Current> current = new TreeMap<>();
		this.jdbc.sql("""
				SELECT d.code, r.revision_no, r.sha256
				FROM published_document d JOIN published_revision r ON r.id = d.revision_id
				WHERE d.kind = :kind AND d.fiscal_year = :year AND d.code = ANY (:codes)
				""")
			.param("kind", kind)
			.param("year", year.value())
			.param("codes", codes.toArray(String[]::new))
			.query((row) -> {
				current.put(row.getString("code"), new Current(row.getInt("revision_no"), row.getString("sha256")));
			});
		return current;
	}

	/**
	 * Adds revisions and makes them current.
	 * @return the keys of the revisions in the same order
	 */
	List<Long> add(List<Revision> revisions, Instant now) {
		if (revisions.isEmpty()) {
			return List.of();
		}
		List<Long> ids = this.jdbc
			.sql("SELECT nextval('published_revision_seq') FROM generate_series(1, :count) ORDER BY 1")
			.param("count", revisions.size())
			.query(Long.class)
			.list();
		Map<Revision, Long> byRevision = new IdentityHashMap<>();
		for (int index = 0; index < ids.size(); index++) {
			byRevision.put(revisions.get(index), ids.get(index));
		}
		this.batches.batchUpdate(ADD_REVISION, revisions, revisions.size(),
				(statement, revision) -> bindRevision(statement, byRevision.get(revision), revision, now));
		this.batches.batchUpdate(MAKE_CURRENT, revisions, revisions.size(),
				(statement, revision) -> bindDocument(statement, byRevision.get(revision), revision, now));
		return ids;
	}

	private static void bindRevision(PreparedStatement statement, long id, Revision revision, Instant now)
			throws SQLException {
		Publish command = revision.command();
		statement.setLong(1, id);
		statement.setString(2, command.kind());
		statement.setInt(3, command.year().value());
		statement.setString(4, command.code());
		statement.setInt(5, revision.revisionNo());
		statement.setString(6, command.title());
		statement.setString(7, command.payload());
		statement.setInt(8, command.payloadVersion());
		statement.setString(9, revision.sha256());
		statement.setObject(10, now.atOffset(ZoneOffset.UTC));
		statement.setLong(11, command.by().id());
		statement.setString(12, command.by().displayName());
		statement.setObject(13, revision.reason(), Types.VARCHAR);
	}

	private static void bindDocument(PreparedStatement statement, long id, Revision revision, Instant now)
			throws SQLException {
		Publish command = revision.command();
		SearchKey key = SearchKey.of(String.join("\n", command.title(), command.code(), command.searchText()));
		String name = command.reading().isBlank() ? command.title() : command.reading();
		statement.setString(1, command.kind());
		statement.setInt(2, command.year().value());
		statement.setString(3, command.code());
		statement.setLong(4, id);
		statement.setInt(5, revision.revisionNo());
		statement.setString(6, command.title());
		statement.setString(7, SearchKey.of(name).value());
		statement.setString(8, command.summary());
		statement.setString(9, command.searchText());
		statement.setString(10, key.value());
		statement.setArray(11, text(statement, CharacterPairs.of(key).stream()));
		statement.setArray(12, text(statement, command.facets().stream().distinct()));
		statement.setObject(13, now.atOffset(ZoneOffset.UTC));
		statement.setObject(14, now.atOffset(ZoneOffset.UTC));
	}

	private static Array text(PreparedStatement statement, Stream<String> values) throws SQLException {
		return statement.getConnection().createArrayOf("text", values.toArray(String[]::new));
	}

	/**
	 * The revision of a document that holds.
	 *
	 * @param revisionNo its number
	 * @param sha256 hash of its payload
	 */
	record Current(int revisionNo, String sha256) {
	}

	/**
	 * A revision to be added.
	 *
	 * @param command what is published
	 * @param revisionNo its number
	 * @param sha256 hash of its payload
	 * @param reason why it is published anew, or {@code null} for the first one
	 */
	record Revision(Publish command, int revisionNo, String sha256, @Nullable String reason) {
	}

}
