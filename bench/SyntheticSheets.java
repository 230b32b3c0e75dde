import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Copies of the sheets that the sample city has published, under codes that begin with
 * 9 and with names that say what they are. The plan's years get most of them; one year
 * before the plan gets as many as the booklet shall have.
 */
record SyntheticSheets(int count, int inBooklet) {

	static final int BOOKLET_YEAR = 2010;

	/** In all sheets. */
	static final String FREQUENT_WORD = "協働";

	/** Only in some of the synthetic sheets. */
	static final String RARE_WORD = "鯨踊座";

	static final int RARE_EVERY = 500;

	private static final int FIRST_CODE = 90_000_000;

	private static final String COPIES = """
			CREATE TEMPORARY TABLE synthetic_sheet AS
			SELECT nextval('published_revision_seq') AS id, o.kind, n AS number, c.year, c.code,
			       '合成シート' || c.code || ' ' || o.title AS title,
			       (replace(r.payload, o.code, c.code)::jsonb
			        || jsonb_build_object('year', c.year, 'issueCode', c.code,
			                              'issueName', '合成シート' || c.code || ' ' || o.title))::text AS payload,
			       r.payload_version, r.published_by_id, r.published_by, o.summary, o.body, o.search_text, o.pairs,
			       array_replace(o.facets, 'year:' || o.fiscal_year, 'year:' || c.year) AS facets,
			       o.first_published_at - make_interval(mins => n) AS published_at
			FROM generate_series(0, %1$d - 1) AS n
			     CROSS JOIN LATERAL (SELECT CASE WHEN n < %2$d THEN %3$d ELSE 2011 + n %% 3 END AS year,
			                                (%4$d + n)::text AS code) AS c
			     JOIN (SELECT d.*, row_number() OVER (ORDER BY d.fiscal_year, d.code) - 1 AS place, count(*) OVER () AS places
			           FROM published_document d WHERE d.kind = 'evaluation-sheet') AS o ON o.place = n %% o.places
			     JOIN published_revision r ON r.id = o.revision_id
			""";

	private static final String REVISIONS = """
			INSERT INTO published_revision (id, kind, fiscal_year, code, revision_no, title, payload, payload_version,
			                                sha256, published_at, published_by_id, published_by)
			SELECT id, kind, year, code, 1, title, payload, payload_version,
			       encode(sha256(convert_to(payload, 'UTF8')), 'hex'), published_at, published_by_id, published_by
			FROM synthetic_sheet
			""";

	private static final String DOCUMENTS = """
			INSERT INTO published_document (kind, fiscal_year, code, revision_id, revision_no, title, summary, body,
			                                search_text, pairs, facets, first_published_at, last_published_at)
			SELECT kind, year, code, id, 1, title, summary,
			       CASE WHEN number %% %1$d = 0 THEN body || E'\\n%2$s' ELSE body END,
			       CASE WHEN number %% %1$d = 0 THEN search_text || ' %2$s' ELSE search_text END,
			       CASE WHEN number %% %1$d = 0 THEN pairs || ARRAY['%3$s', '%4$s'] ELSE pairs END,
			       facets, published_at, published_at
			FROM synthetic_sheet
			""".formatted(RARE_EVERY, RARE_WORD, RARE_WORD.substring(0, 2), RARE_WORD.substring(1, 3));

	void enter(PortalDatabase database) throws Exception {
		database.publish((connection) -> {
			try (Statement statement = connection.createStatement()) {
				statement.execute(COPIES.formatted(this.count, this.inBooklet, BOOKLET_YEAR, FIRST_CODE));
				statement.executeUpdate(REVISIONS);
				int entered = statement.executeUpdate(DOCUMENTS);
				Check.require(entered == this.count, "Only " + entered + " sheets could be entered");
			}
		});
	}

	List<String> paths() {
		List<String> paths = new ArrayList<>();
		for (int number = 0; number < this.count; number++) {
			int year = (number < this.inBooklet) ? BOOKLET_YEAR : 2011 + number % 3;
			paths.add("/sheets/" + year + "/" + (FIRST_CODE + number));
		}
		return paths;
	}

}
