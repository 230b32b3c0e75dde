package jp.kyodo.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jp.kyodo.text.CharacterPairs;
import jp.kyodo.text.SearchQuery;
import jp.kyodo.web.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Narrows and counts by an index in memory; only words are asked of the database, and
 * what it answered is kept, and after a publication only the new documents are asked
 * about.
 */
@Component
class IndexedFacetSearch implements FacetSearch {

	private static final int BYTES_KEPT = 8 * 1_024 * 1_024;

	private final FacetIndexes indexes;

	private final WordSearch words;

	private final Cache<Asked, Answer> answers = Caffeine.newBuilder()
		.maximumWeight(BYTES_KEPT)
		.weigher((Asked asked, Answer answer) -> answer.documents().bytes() + asked.terms().length() * 2)
		.build();

	IndexedFacetSearch(FacetIndexes indexes, WordSearch words) {
		this.indexes = indexes;
		this.words = words;
	}

	@Override
	public Result search(Request request) {
		SearchQuery query = CharacterPairs.ofQuery(request.words());
		boolean tooShort = !query.isEmpty() && query.terms().stream().allMatch(SearchQuery.Term::isTooShort);
		FacetIndex index = this.indexes.current(request.kind());
		Narrowing narrowing = new Narrowing(index, request.facets(),
				tooShort ? DocumentSet.empty(index.size()) : found(request.kind(), index, query));
		DocumentSet hits = narrowing.byAll();
		Map<String, List<FacetCount>> counts = request.counted()
			.stream()
			.distinct()
			.collect(Collectors.toMap((group) -> group, narrowing::counts));
		int total = hits.count();
		Paging paging = request.page().paging(request.size(), total);
		return new Result(index.page(hits, request.order(), paging.offset(), request.size()), paging, counts, query,
				tooShort, narrowing.wider());
	}

	@Override
	public Map<String, Map<String, Long>> counts(String kind, List<String> groups) {
		FacetIndex index = this.indexes.current(kind);
		return groups.stream()
			.distinct()
			.collect(Collectors.toMap((group) -> group, (group) -> counts(index, index.everything(), group)));
	}

	private static Map<String, Long> counts(FacetIndex index, DocumentSet documents, String group) {
		Map<String, Long> counts = new TreeMap<>();
		index.values(group).forEach((value, postings) -> {
			long count = postings.countIn(documents);
			if (count > 0) {
				counts.put(value, count);
			}
		});
		return counts;
	}

	@Override
	public Map<String, Map<String, Long>> cross(String kind, Facets facets, String rows, String columns) {
		FacetIndex index = this.indexes.current(kind);
		DocumentSet documents = new Narrowing(index, facets, null).byAll();
		Map<String, Map<String, Long>> table = new TreeMap<>();
		index.values(rows).forEach((row, postings) -> {
			DocumentSet ofRow = DocumentSet.empty(index.size());
			postings.addTo(ofRow);
			ofRow.retainAll(documents);
			Map<String, Long> counts = counts(index, ofRow, columns);
			if (!counts.isEmpty()) {
				table.put(row, counts);
			}
		});
		return table;
	}

	/** The documents in which the words stand, or null if there are no words. */
	private @Nullable DocumentSet found(String kind, FacetIndex index, SearchQuery query) {
		if (query.isEmpty()) {
			return null;
		}
		String terms = query.terms()
			.stream()
			.map((term) -> term.key().value())
			.collect(Collectors.toCollection(TreeSet::new))
			.stream()
			.collect(Collectors.joining("\n"));
		Answer answer = answer(new Asked(kind, index.line(), terms), index, query);
		DocumentSet documents = DocumentSet.empty(Math.max(answer.size(), index.size()));
		answer.documents().addTo(documents);
		return documents;
	}

	/** What was published since the question was asked is asked about alone. */
	private Answer answer(Asked asked, FacetIndex index, SearchQuery query) {
		Answer known = this.answers.getIfPresent(asked);
		if (known != null && known.size() >= index.size()) {
			return known;
		}
		return this.answers.asMap().compute(asked, (key, before) -> {
			if (before == null || before.size() == 0) {
				return new Answer(index.size(), index.places(this.words.revisions(key.kind(), query.terms())));
			}
			if (before.size() >= index.size()) {
				return before;
			}
			long[] more = this.words.revisionsAfter(index.revision(before.size() - 1), key.kind(), query.terms());
			return new Answer(index.size(), before.documents().with(index.places(more, before.size()), index.size()));
		});
	}

	/**
	 * What was asked of the database.
	 *
	 * @param kind kind of the documents
	 * @param line of the indexes in which they have their places
	 * @param terms all words, sorted
	 */
	private record Asked(String kind, Object line, String terms) {
	}

	/**
	 * What the database answered. A document that was lost since then is in no index that
	 * is asked for later.
	 *
	 * @param size of the index: documents at later places were not asked about
	 * @param documents in which all words stand
	 */
	private record Answer(int size, Postings documents) {
	}

	/**
	 * The documents that fulfil each of the conditions of a request.
	 */
	private static final class Narrowing {

		private final FacetIndex index;

		private final @Nullable DocumentSet words;

		private final Map<String, DocumentSet> byGroup = new HashMap<>();

		private final Facets facets;

		Narrowing(FacetIndex index, Facets facets, @Nullable DocumentSet words) {
			this.index = index;
			this.facets = facets;
			this.words = words;
			facets.groups().forEach((group, values) -> this.byGroup.put(group, index.having(group, values)));
		}

		DocumentSet byAll() {
			return without(null, this.words);
		}

		List<FacetCount> counts(String group) {
			Map<String, Long> counts = IndexedFacetSearch.counts(this.index, without(group, this.words), group);
			this.facets.groups().getOrDefault(group, Set.of()).forEach((chosen) -> counts.putIfAbsent(chosen, 0L));
			List<FacetCount> list = new ArrayList<>(counts.size());
			counts.forEach((value, count) -> list.add(new FacetCount(value, count)));
			return list;
		}

		Wider wider() {
			Map<String, Long> withoutGroup = new TreeMap<>();
			this.byGroup.keySet()
				.forEach((group) -> withoutGroup.put(group, (long) without(group, this.words).count()));
			return new Wider(without(null, null).count(), withoutGroup);
		}

		private DocumentSet without(@Nullable String group, @Nullable DocumentSet words) {
			DocumentSet documents = this.index.everything();
			if (words != null) {
				documents.retainAll(words);
			}
			this.byGroup.forEach((other, having) -> {
				if (!other.equals(group)) {
					documents.retainAll(having);
				}
			});
			return documents;
		}

	}

}
