package jp.kyodo.publication;

import java.util.List;
import java.util.TreeSet;

import jp.kyodo.text.SearchQuery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds all documents of a kind in which some words stand, however many they are.
 */
@Component
class WordSearch {

	private final JdbcClient jdbc;

	WordSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the keys of their current revisions, in any order.
	 */
	@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
	long[] revisions(String kind, List<SearchQuery.Term> terms) {
		// The planner does not know what it costs to look into texts that lie apart: of a
		// frequent word it would read every document
		this.jdbc.sql("SELECT set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true)")
			.query((row, number) -> true)
			.single();
		return revisions(new DocumentConditions().kind(kind).terms(terms), "");
	}

	/**
	 * Returns the keys of those of their current revisions that came later than another
	 * one, in any order. What is in no list is left out.
	 */
	@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
	long[] revisionsAfter(long revision, String kind, List<SearchQuery.Term> terms) {
		return revisions(new DocumentConditions().kind(kind).terms(terms),
				" AND NOT d.facets @> '{withdrawn:yes}' AND d.revision_id > " + revision);
	}

	private long[] revisions(DocumentConditions conditions, String further) {
		return conditions
			.bind(this.jdbc.sql("SELECT d.revision_id FROM published_document d " + conditions.where() + further))
			.query(Long.class)
			.list()
			.stream()
			.mapToLong(Long::longValue)
			.toArray();
	}

}
