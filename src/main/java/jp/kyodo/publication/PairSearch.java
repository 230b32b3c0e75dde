package jp.kyodo.publication;

import java.util.List;

import jp.kyodo.text.CharacterPairs;
import jp.kyodo.text.SearchQuery;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.Paging;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Searches by the pairs of neighbouring characters that stand beside each document under
 * an index. A page comes in the order of the list, and counting stops at the most hits
 * that are paged through.
 */
@Component
class PairSearch implements CitizenSearch {

	private final JdbcClient jdbc;

	PairSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	@Transactional(readOnly = true)
	public Result search(Request request) {
		SearchQuery query = CharacterPairs.ofQuery(request.words());
		boolean tooShort = !query.isEmpty() && query.terms().stream().allMatch(SearchQuery.Term::isTooShort);
		if (tooShort) {
			return new Result(List.of(), new PageRequestParameter(1).paging(request.size(), 0), false, query, true);
		}
		DocumentConditions conditions = new DocumentConditions().kind(request.kind())
			.year(request.year())
			.facets(request.facets())
			.terms(query.terms());
		long counted = count(conditions);
		Paging paging = request.page().paging(request.size(), Math.min(counted, MOST_HITS));
		List<Hit> hits = (counted == 0) ? List.of() : hits(conditions, query, paging);
		return new Result(hits, paging, counted > MOST_HITS, query, false);
	}

	private long count(DocumentConditions conditions) {
		return conditions
			.bind(this.jdbc.sql("SELECT count(*) FROM (SELECT 1 FROM published_document d " + conditions.where()
					+ " LIMIT :most) AS counted"))
			.param("most", MOST_HITS + 1)
			.query(Long.class)
			.single();
	}

	private List<Hit> hits(DocumentConditions conditions, SearchQuery query, Paging paging) {
		return conditions
			.bind(this.jdbc.sql(PublicationQueries.SUMMARY + ", d.body FROM published_document d " + conditions.where()
					+ " ORDER BY d.fiscal_year DESC, d.code, d.kind LIMIT :size OFFSET :offset"))
			.param("size", paging.size())
			.param("offset", paging.offset())
			.query((row, number) -> new Hit(PublicationQueries.summary(row, number),
					Snippet.of(row.getString("body"), query.terms())))
			.list();
	}

}
