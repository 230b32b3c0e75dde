package jp.kyodo.vocabulary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jp.kyodo.fiscal.FiscalYear;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the lists of words.
 */
@Component
@Transactional(readOnly = true)
public class Vocabularies {

	private static final String TERM = """
			SELECT list, code, label, definition, canonical, aliases, from_year, until_year FROM vocabulary_term
			""";

	private final JdbcClient jdbc;

	Vocabularies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the words of one list.
	 */
	public Terms of(Vocabulary vocabulary) {
		return new Terms(this.jdbc.sql(TERM + "WHERE list = :list ORDER BY sort_order, code")
			.param("list", vocabulary.name())
			.query(Vocabularies::term)
			.list());
	}

	/**
	 * Returns all lists at once, by one query.
	 */
	public Map<Vocabulary, Terms> all() {
		List<Term> terms = this.jdbc.sql(TERM + "ORDER BY sort_order, code").query(Vocabularies::term).list();
		Map<Vocabulary, Terms> all = new EnumMap<>(Vocabulary.class);
		for (Vocabulary vocabulary : Vocabulary.values()) {
			all.put(vocabulary, new Terms(terms.stream().filter((term) -> term.vocabulary() == vocabulary).toList()));
		}
		return all;
	}

	/**
	 * Returns the words of one list with what those need who look after it.
	 */
	public List<TermDetail> details(Vocabulary vocabulary) {
		return this.jdbc.sql("""
				SELECT list, code, label, definition, canonical, aliases, from_year, until_year, sort_order, version
				FROM vocabulary_term WHERE list = :list ORDER BY sort_order, code
				""")
			.param("list", vocabulary.name())
			.query((row, number) -> new TermDetail(term(row, number), row.getInt("sort_order"), row.getInt("version")))
			.list();
	}

	static Term term(ResultSet row, int number) throws SQLException {
		Integer until = row.getObject("until_year", Integer.class);
		return new Term(Vocabulary.valueOf(row.getString("list")), row.getString("code"), row.getString("label"),
				row.getString("definition"), row.getString("canonical"),
				List.of((String[]) row.getArray("aliases").getArray()), new FiscalYear(row.getInt("from_year")),
				(until != null) ? new FiscalYear(until) : null);
	}

}
