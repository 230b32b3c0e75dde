package jp.kyodo.publication;

import java.util.List;
import java.util.Map;

import jp.kyodo.text.SearchQuery;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.Paging;

/**
 * Narrows the list of one kind of published documents by words and facets, and counts
 * exactly what each further choice would leave. Between groups of facets all must hold,
 * within a group one value suffices. A document that was published with the facet
 * {@code withdrawn:yes} stays readable at its address and stands in no list.
 */
public interface FacetSearch {

	/**
	 * Returns one page of the documents that are wanted, and the counts of facets.
	 */
	Result search(Request request);

	/**
	 * Returns how many documents of a kind have each value of some groups, by group and
	 * in the order of the values.
	 */
	Map<String, Map<String, Long>> counts(String kind, List<String> groups);

	/**
	 * Returns how many documents have a value of one group and a value of another one, by
	 * the values of the first. Pairs that no document has are left out.
	 * @param facets only documents that have these
	 */
	Map<String, Map<String, Long>> cross(String kind, Facets facets, String rows, String columns);

	/**
	 * How a list is sorted. What is equal is sorted by year, name and code.
	 */
	enum Order {

		/** The latest year first, then by code. */
		YEAR_AND_CODE,

		/** The latest year first, then by name. */
		YEAR_AND_NAME,

		/** By name in the order of its reading. */
		NAME,

		/** What was published last comes first. */
		NEWEST

	}

	/**
	 * What is wanted.
	 *
	 * @param kind kind of the documents
	 * @param words as they were typed; none finds everything
	 * @param facets by which values it is narrowed
	 * @param order how it is sorted
	 * @param page which page
	 * @param size documents on a page
	 * @param counted the groups of facets to count
	 */
	record Request(String kind, String words, Facets facets, Order order, PageRequestParameter page, int size,
			List<String> counted) {

		public Request {
			counted = List.copyOf(counted);
		}

	}

	/**
	 * What was found.
	 *
	 * @param revisions keys of the revisions on this page, in their order
	 * @param paging which page it is, of exactly how many documents
	 * @param counts values with their counts by group, in the order of the values: the
	 * counts of a group follow from the words and from the choices in all other groups,
	 * so that another value of the same group can be added; a chosen value is always
	 * there
	 * @param query the words as they were understood
	 * @param tooShort whether nothing was searched, since every word is one character
	 * only
	 * @param wider what would be found with less
	 */
	record Result(List<Long> revisions, Paging paging, Map<String, List<FacetCount>> counts, SearchQuery query,
			boolean tooShort, Wider wider) {

		public Result {
			revisions = List.copyOf(revisions);
			counts = Map.copyOf(counts);
		}

		/**
		 * The counts of a group; none if no document has a value of it.
		 */
		public List<FacetCount> countsOf(String group) {
			return this.counts.getOrDefault(group, List.of());
		}

	}

	/**
	 * How many documents there are with less narrowing.
	 *
	 * @param withoutWords with the same facets
	 * @param withoutGroup with the same words and all facets but those of that group, for
	 * each group that has a choice
	 */
	record Wider(long withoutWords, Map<String, Long> withoutGroup) {

		public Wider {
			withoutGroup = Map.copyOf(withoutGroup);
		}

	}

}
