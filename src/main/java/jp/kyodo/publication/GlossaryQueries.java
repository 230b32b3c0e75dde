package jp.kyodo.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.text.SearchKey;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the glossary, ordered by reading.
 */
@Component
@Transactional(readOnly = true)
public class GlossaryQueries {

	private static final String ENTRY = """
			SELECT id, version, term, reading, definition, from_year, until_year FROM glossary_term
			""";

	private final JdbcClient jdbc;

	GlossaryQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the terms that hold in a year.
	 */
	public List<GlossaryTerm> termsIn(FiscalYear year) {
		return this.jdbc.sql("""
				SELECT term, reading, definition FROM glossary_term
				WHERE from_year <= :year AND coalesce(until_year, :year) >= :year
				ORDER BY reading, term
				""")
			.param("year", year.value())
			.query((row, number) -> new GlossaryTerm(row.getString("term"), row.getString("reading"),
					row.getString("definition")))
			.list();
	}

	/**
	 * Returns the first year in which a term holds; nothing in an empty glossary.
	 */
	public Optional<FiscalYear> firstYear() {
		return this.jdbc.sql("SELECT min(from_year) FROM glossary_term HAVING min(from_year) IS NOT NULL")
			.query(Integer.class)
			.optional()
			.map(FiscalYear::new);
	}

	/**
	 * Returns one page of all entries whose term or reading contains a word.
	 * @param word what to look for; an empty one finds all
	 */
	public GlossaryPage list(String word, PageRequestParameter page, int size) {
		List<GlossaryEntryView> found = this.jdbc.sql(ENTRY + "ORDER BY reading, term, from_year")
			.query(GlossaryQueries::entry)
			.list()
			.stream()
			.filter((entry) -> contains(entry, SearchKey.of(word)))
			.toList();
		Paging paging = page.paging(size, found.size());
		return new GlossaryPage(found.stream().skip(paging.offset()).limit(paging.size()).toList(), paging);
	}

	/**
	 * Returns one entry.
	 */
	public Optional<GlossaryEntryView> find(long id) {
		return this.jdbc.sql(ENTRY + "WHERE id = :id").param("id", id).query(GlossaryQueries::entry).optional();
	}

	private static boolean contains(GlossaryEntryView entry, SearchKey word) {
		return SearchKey.of(entry.term()).contains(word) || SearchKey.of(entry.reading()).contains(word);
	}

	private static GlossaryEntryView entry(ResultSet row, int number) throws SQLException {
		@Nullable Integer untilYear = row.getObject("until_year", Integer.class);
		return new GlossaryEntryView(row.getLong("id"), row.getInt("version"), row.getString("term"),
				row.getString("reading"), row.getString("definition"), new FiscalYear(row.getInt("from_year")),
				(untilYear != null) ? new FiscalYear(untilYear) : null);
	}

	/**
	 * One page of the entries.
	 *
	 * @param entries those on this page
	 * @param paging which page it is, of how many
	 */
	public record GlossaryPage(List<GlossaryEntryView> entries, Paging paging) {

		public GlossaryPage {
			entries = List.copyOf(entries);
		}

	}

}
