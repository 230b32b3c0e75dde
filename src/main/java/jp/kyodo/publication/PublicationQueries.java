package jp.kyodo.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what was published. Lists are ordered by year, the latest first, then by code.
 */
@Component
@Transactional(readOnly = true)
public class PublicationQueries {

	private static final int ROWS_AT_ONCE = 20;

	private static final String REVISION = """
			SELECT r.id, r.kind, r.fiscal_year, r.code, r.revision_no, d.revision_no AS latest_revision_no, r.title,
			       r.payload, r.payload_version, r.sha256, r.published_at, r.published_by, r.reason
			""";

	private static final String CURRENT = REVISION + """
			FROM published_document d JOIN published_revision r ON r.id = d.revision_id
			""";

	static final String SUMMARY = """
			SELECT d.kind, d.fiscal_year, d.code, d.title, d.summary, d.revision_no, d.first_published_at,
			       d.last_published_at
			""";

	private final JdbcClient jdbc;

	private final JdbcTemplate streaming;

	private final DocumentKinds kinds;

	PublicationQueries(JdbcClient jdbc, JdbcTemplate jdbcTemplate, DocumentKinds kinds) {
		this.jdbc = jdbc;
		this.kinds = kinds;
		this.streaming = new JdbcTemplate(jdbcTemplate.getDataSource());
		this.streaming.setFetchSize(ROWS_AT_ONCE);
	}

	/**
	 * Returns the current revision of a document.
	 */
	public Optional<PublishedRevision> current(String kind, FiscalYear year, String code) {
		return this.jdbc.sql(CURRENT + "WHERE d.kind = :kind AND d.fiscal_year = :year AND d.code = :code")
			.param("kind", kind)
			.param("year", year.value())
			.param("code", code)
			.query(PublicationQueries::revision)
			.optional();
	}

	/**
	 * Returns the current revisions of several documents of one year, by their codes.
	 */
	public Map<String, PublishedRevision> current(String kind, FiscalYear year, Collection<String> codes) {
		Map<String, PublishedRevision> byCode = new TreeMap<>();
		this.jdbc.sql(CURRENT + "WHERE d.kind = :kind AND d.fiscal_year = :year AND d.code = ANY (:codes)")
			.param("kind", kind)
			.param("year", year.value())
			.param("codes", codes.toArray(String[]::new))
			.query(PublicationQueries::revision)
			.list()
			.forEach((revision) -> byCode.put(revision.code(), revision));
		return byCode;
	}

	/**
	 * The current revisions of several documents in all years, the newest year first.
	 */
	public List<PublishedRevision> currentOfCodes(String kind, List<String> codes) {
		return this.jdbc
			.sql(CURRENT + "WHERE d.kind = :kind AND d.code = ANY (:codes) ORDER BY d.fiscal_year DESC, d.code")
			.param("kind", kind)
			.param("codes", codes.toArray(String[]::new))
			.query(PublicationQueries::revision)
			.list();
	}

	/**
	 * Returns one revision of a document, whether it is current or not.
	 */
	public Optional<PublishedRevision> revision(String kind, FiscalYear year, String code, int revisionNo) {
		return this.jdbc.sql(REVISION + """
				FROM published_revision r
				JOIN published_document d ON d.kind = r.kind AND d.fiscal_year = r.fiscal_year AND d.code = r.code
				WHERE r.kind = :kind AND r.fiscal_year = :year AND r.code = :code AND r.revision_no = :revisionNo
				""")
			.param("kind", kind)
			.param("year", year.value())
			.param("code", code)
			.param("revisionNo", revisionNo)
			.query(PublicationQueries::revision)
			.optional();
	}

	/**
	 * Returns all revisions of a document, the latest first.
	 */
	public List<RevisionSummary> revisions(String kind, FiscalYear year, String code) {
		return this.jdbc.sql("""
				SELECT revision_no, title, sha256, published_at, published_by, reason
				FROM published_revision
				WHERE kind = :kind AND fiscal_year = :year AND code = :code
				ORDER BY revision_no DESC
				""")
			.param("kind", kind)
			.param("year", year.value())
			.param("code", code)
			.query((row, number) -> new RevisionSummary(row.getInt("revision_no"), row.getString("title"),
					row.getString("sha256"), row.getTimestamp("published_at").toInstant(),
					row.getString("published_by"), row.getString("reason")))
			.list();
	}

	/**
	 * Returns revisions by their keys, in the order of the keys.
	 */
	public List<PublishedRevision> revisions(List<Long> ids) {
		return this.jdbc.sql(REVISION + """
				FROM unnest(CAST(:ids AS bigint[])) WITH ORDINALITY AS wanted (id, place)
				JOIN published_revision r ON r.id = wanted.id
				JOIN published_document d ON d.kind = r.kind AND d.fiscal_year = r.fiscal_year AND d.code = r.code
				ORDER BY wanted.place
				""").param("ids", ids.toArray(Long[]::new)).query(PublicationQueries::revision).list();
	}

	/**
	 * Returns documents by the keys of their current revisions, in the order of the keys.
	 */
	public List<DocumentSummary> summaries(List<Long> ids) {
		return this.jdbc.sql(SUMMARY + """
				FROM unnest(CAST(:ids AS bigint[])) WITH ORDINALITY AS wanted (id, place)
				JOIN published_revision r ON r.id = wanted.id
				JOIN published_document d ON d.kind = r.kind AND d.fiscal_year = r.fiscal_year AND d.code = r.code
				ORDER BY wanted.place
				""").param("ids", ids.toArray(Long[]::new)).query(PublicationQueries::summary).list();
	}

	/**
	 * Returns the years of one code, the latest first.
	 */
	public List<DocumentSummary> ofCode(String kind, String code) {
		return this.jdbc.sql(SUMMARY + """
				FROM published_document d WHERE d.kind = :kind AND d.code = :code ORDER BY d.fiscal_year DESC
				""").param("kind", kind).param("code", code).query(PublicationQueries::summary).list();
	}

	/**
	 * Returns all years of several codes.
	 */
	public List<DocumentSummary> ofCodes(String kind, Collection<String> codes) {
		return this.jdbc
			.sql(SUMMARY + "FROM published_document d WHERE d.kind = :kind AND d.code = ANY (:codes)"
					+ " ORDER BY d.fiscal_year DESC, d.code")
			.param("kind", kind)
			.param("codes", codes.toArray(String[]::new))
			.query(PublicationQueries::summary)
			.list();
	}

	/**
	 * Returns the years in which documents of a kind are published, the latest first.
	 */
	public List<FiscalYear> years(String kind) {
		return this.jdbc.sql("SELECT DISTINCT fiscal_year FROM published_document WHERE kind = :kind ORDER BY 1 DESC")
			.param("kind", kind)
			.query(Integer.class)
			.list()
			.stream()
			.map(FiscalYear::new)
			.toList();
	}

	/**
	 * Returns the years in which anything is published, the latest first.
	 */
	public List<FiscalYear> years() {
		return this.jdbc.sql("SELECT DISTINCT fiscal_year FROM published_document ORDER BY 1 DESC")
			.query(Integer.class)
			.list()
			.stream()
			.map(FiscalYear::new)
			.toList();
	}

	/**
	 * Returns all documents of a kind that have a facet, as {@code group:value}, in the
	 * order of their codes, the latest year first. For what is one whole, such as a plan.
	 */
	public List<DocumentSummary> allOf(String kind, String facet) {
		return this.jdbc.sql(SUMMARY + """
				FROM published_document d WHERE d.kind = :kind AND d.facets @> CAST(:facet AS text[])
				ORDER BY d.code, d.fiscal_year DESC
				""")
			.param("kind", kind)
			.param("facet", new String[] { facet })
			.query(PublicationQueries::summary)
			.list();
	}

	/**
	 * Returns how many documents of a kind a year has, as the total for progress.
	 */
	public int count(String kind, FiscalYear year) {
		return this.jdbc.sql("SELECT count(*) FROM published_document WHERE kind = :kind AND fiscal_year = :year")
			.param("kind", kind)
			.param("year", year.value())
			.query(Integer.class)
			.single();
	}

	/**
	 * Passes the current revisions of a kind and year in the order of their codes, so
	 * that memory holds few of them at a time. All belong to one moment.
	 */
	public void forEachCurrent(String kind, FiscalYear year, Consumer<PublishedRevision> consumer) {
		RowCallbackHandler passOn = (row) -> consumer.accept(revision(row, 0));
		this.streaming.query(CURRENT + "WHERE d.kind = ? AND d.fiscal_year = ? ORDER BY d.code", passOn, kind,
				year.value());
	}

	/**
	 * Returns the documents that were published last, the newest first: of the kinds that
	 * are {@linkplain DocumentKind#isNews() news}, and none that was withdrawn.
	 */
	public List<DocumentSummary> newest(int limit) {
		return this.jdbc.sql(SUMMARY + """
				FROM unnest(CAST(:kinds AS text[])) AS news (kind)
				CROSS JOIN LATERAL (
					SELECT * FROM published_document d
					WHERE d.kind = news.kind AND NOT d.facets @> '{withdrawn:yes}'
					ORDER BY d.last_published_at DESC, d.fiscal_year, d.code LIMIT :limit) AS d
				ORDER BY d.last_published_at DESC, d.kind, d.fiscal_year, d.code LIMIT :limit
				""")
			.param("kinds", kinds(DocumentKind::isNews))
			.param("limit", limit)
			.query(PublicationQueries::summary)
			.list();
	}

	/**
	 * Returns one page of all corrections, the newest first. Later revisions of kinds
	 * that are not {@linkplain DocumentKind#isCorrectedByRevisions() corrected} by them
	 * are none.
	 */
	public CorrectionPage corrections(PageRequestParameter page, int size) {
		String[] others = kinds((kind) -> !kind.isCorrectedByRevisions());
		long total = this.jdbc
			.sql("SELECT count(*) FROM published_revision WHERE revision_no >= 2 AND kind <> ALL (:others)")
			.param("others", others)
			.query(Long.class)
			.single();
		Paging paging = page.paging(size, total);
		List<Correction> corrections = this.jdbc.sql("""
				SELECT r.kind, r.fiscal_year, r.code, r.title, r.revision_no, d.revision_no AS latest_revision_no,
				       r.published_at, r.reason
				FROM published_revision r
				JOIN published_document d ON d.kind = r.kind AND d.fiscal_year = r.fiscal_year AND d.code = r.code
				WHERE r.revision_no >= 2 AND r.kind <> ALL (:others)
				ORDER BY r.published_at DESC, r.id DESC LIMIT :size OFFSET :offset
				""")
			.param("others", others)
			.param("size", size)
			.param("offset", paging.offset())
			.query((row, number) -> new Correction(row.getString("kind"), new FiscalYear(row.getInt("fiscal_year")),
					row.getString("code"), row.getString("title"), row.getInt("revision_no"),
					row.getInt("latest_revision_no"), row.getTimestamp("published_at").toInstant(),
					row.getString("reason")))
			.list();
		return new CorrectionPage(corrections, paging);
	}

	private String[] kinds(Predicate<DocumentKind> condition) {
		return this.kinds.all().stream().filter(condition).map(DocumentKind::kind).toArray(String[]::new);
	}

	static DocumentSummary summary(ResultSet row, int number) throws SQLException {
		return new DocumentSummary(row.getString("kind"), new FiscalYear(row.getInt("fiscal_year")),
				row.getString("code"), row.getString("title"), row.getString("summary"), row.getInt("revision_no"),
				row.getTimestamp("first_published_at").toInstant(), row.getTimestamp("last_published_at").toInstant());
	}

	private static PublishedRevision revision(ResultSet row, int number) throws SQLException {
		return new PublishedRevision(row.getLong("id"), row.getString("kind"),
				new FiscalYear(row.getInt("fiscal_year")), row.getString("code"), row.getInt("revision_no"),
				row.getInt("latest_revision_no"), row.getString("title"), row.getString("payload"),
				row.getInt("payload_version"), row.getString("sha256"), row.getTimestamp("published_at").toInstant(),
				row.getString("published_by"), row.getString("reason"));
	}

	/**
	 * One page of the list of corrections.
	 *
	 * @param corrections those on this page
	 * @param paging which page it is, of how many
	 */
	public record CorrectionPage(List<Correction> corrections, Paging paging) {

		public CorrectionPage {
			corrections = List.copyOf(corrections);
		}

	}

}
