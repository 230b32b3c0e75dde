package jp.kyodo.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.text.SearchQuery;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The conditions of a list of documents, collected one by one; every value that somebody
 * typed is a parameter.
 */
class DocumentConditions {

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> parameters = new LinkedHashMap<>();

	DocumentConditions kind(@Nullable String kind) {
		if (kind != null) {
			add("d.kind = :kind", "kind", kind);
		}
		return this;
	}

	DocumentConditions year(@Nullable FiscalYear year) {
		if (year != null) {
			add("d.fiscal_year = :year", "year", year.value());
		}
		return this;
	}

	/**
	 * Between groups all must hold, within a group one value suffices.
	 */
	DocumentConditions facets(Facets facets) {
		int number = 0;
		for (String[] values : facets.stored()) {
			String name = "facets" + number++;
			add("d.facets && CAST(:" + name + " AS text[])", name, values);
		}
		return this;
	}

	/**
	 * The index of pairs finds the candidates for all terms at once, the text decides:
	 * pairs alone would also find 川崎 and 崎市 in different places. A term of two characters
	 * is a pair itself.
	 */
	DocumentConditions terms(List<SearchQuery.Term> terms) {
		TreeSet<String> pairs = new TreeSet<>();
		int number = 0;
		for (SearchQuery.Term term : terms) {
			pairs.addAll(term.pairs());
			if (!term.pairs().equals(List.of(term.key().value()))) {
				String name = "term" + number++;
				add("d.search_text LIKE :" + name, name, "%" + escaped(term.key().value()) + "%");
			}
		}
		if (!pairs.isEmpty()) {
			add("d.pairs @> CAST(:pairs AS text[])", "pairs", pairs.toArray(String[]::new));
		}
		return this;
	}

	String where() {
		return this.conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", this.conditions);
	}

	StatementSpec bind(StatementSpec statement) {
		return statement.params(this.parameters);
	}

	private void add(String condition, String name, Object value) {
		this.conditions.add(condition);
		this.parameters.put(name, value);
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

}
