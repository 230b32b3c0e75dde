package jp.kyodo.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

import jp.kyodo.publication.FacetSearch.Order;
import org.jspecify.annotations.Nullable;

/**
 * All current documents of one kind as they are needed to narrow, count and sort them;
 * never changed. A document that was published anew has a new place, the old one is gone.
 */
final class FacetIndex {

	private final Object line;

	private final long[] revisions;

	private final short[] years;

	/** Microseconds, as exact as the database. */
	private final long[] moments;

	private final TextColumn names;

	private final TextColumn codes;

	private final DocumentSet present;

	private final int gone;

	private final Map<String, Map<String, Postings>> groups;

	private final AtomicReferenceArray<int @Nullable []> sorted = new AtomicReferenceArray<>(Order.values().length);

	private FacetIndex(Object line, long[] revisions, short[] years, long[] moments, TextColumn names, TextColumn codes,
			DocumentSet present, int gone, Map<String, Map<String, Postings>> groups) {
		this.line = line;
		this.revisions = revisions;
		this.years = years;
		this.moments = moments;
		this.names = names;
		this.codes = codes;
		this.present = present;
		this.gone = gone;
		this.groups = groups;
	}

	/**
	 * An index without documents, from which a new line of indexes begins.
	 */
	static FacetIndex empty() {
		return new FacetIndex(new Object(), new long[0], new short[0], new long[0], TextColumn.empty(),
				TextColumn.empty(), DocumentSet.empty(0), 0, Map.of());
	}

	/**
	 * Stands for all indexes that followed one another, in which a document that is not
	 * gone keeps its place; for what is kept by it but must not keep the index.
	 */
	Object line() {
		return this.line;
	}

	/**
	 * How many places there are, also of documents that are gone.
	 */
	int size() {
		return this.revisions.length;
	}

	/**
	 * How many places are of documents that are gone.
	 */
	int gone() {
		return this.gone;
	}

	long revision(int place) {
		return this.revisions[place];
	}

	boolean isPresent(int place) {
		return this.present.contains(place);
	}

	/**
	 * The documents that are current, for the caller to narrow.
	 */
	DocumentSet everything() {
		return this.present.copy();
	}

	/**
	 * The documents that have at least one value of a group.
	 */
	DocumentSet having(String group, Set<String> values) {
		DocumentSet documents = DocumentSet.empty(size());
		Map<String, Postings> known = this.groups.getOrDefault(group, Map.of());
		for (String value : values) {
			Postings postings = known.get(value);
			if (postings != null) {
				postings.addTo(documents);
			}
		}
		return documents;
	}

	/**
	 * The values of a group, and where they are.
	 */
	Map<String, Postings> values(String group) {
		return this.groups.getOrDefault(group, Map.of());
	}

	/**
	 * Looks up revisions, in any order; those that it does not know are left out.
	 */
	Postings places(long[] wanted) {
		return Postings.of(places(wanted, 0), size());
	}

	/**
	 * Looks up revisions, in any order, from a place on; those that it does not know
	 * there are left out.
	 * @return ascending places
	 */
	int[] places(long[] wanted, int from) {
		return Arrays.stream(wanted)
			.mapToInt((revision) -> Arrays.binarySearch(this.revisions, from, size(), revision))
			.filter((place) -> place >= 0)
			.sorted()
			.toArray();
	}

	/**
	 * Returns the revisions of some of the documents in an order.
	 */
	List<Long> page(DocumentSet documents, Order order, long offset, int size) {
		List<Long> page = new ArrayList<>(size);
		long before = 0;
		for (int place : sorted(order)) {
			if (documents.contains(place) && before++ >= offset) {
				page.add(this.revisions[place]);
				if (page.size() == size) {
					break;
				}
			}
		}
		return page;
	}

	/**
	 * Sorts in all orders, so that nobody waits for the first page.
	 */
	void sort() {
		for (Order order : Order.values()) {
			sorted(order);
		}
	}

	private int[] sorted(Order order) {
		int[] known = this.sorted.get(order.ordinal());
		if (known == null) {
			known = PlaceSort.sort(size(), comparison(order));
			this.sorted.set(order.ordinal(), known);
		}
		return known;
	}

	private PlaceSort.Comparison comparison(Order order) {
		PlaceSort.Comparison year = (a, b) -> Short.compare(this.years[b], this.years[a]);
		PlaceSort.Comparison revision = (a, b) -> Long.compare(this.revisions[a], this.revisions[b]);
		PlaceSort.Comparison code = ((PlaceSort.Comparison) this.codes::compare).then(revision);
		return switch (order) {
			case YEAR_AND_CODE -> year.then(code);
			case YEAR_AND_NAME -> year.then(this.names::compare).then(code);
			case NAME -> ((PlaceSort.Comparison) this.names::compare).then(year).then(code);
			case NEWEST -> ((PlaceSort.Comparison) (a, b) -> Long.compare(this.moments[b], this.moments[a])).then(year)
				.then(this.names::compare)
				.then(code);
		};
	}

	/**
	 * A document as it is read from the database.
	 *
	 * @param revision key of its current revision
	 * @param year its fiscal year
	 * @param code its code
	 * @param nameKey by which it is sorted
	 * @param moment when this revision was published, in microseconds since 1970
	 * @param facets as {@code group:value}
	 */
	record Row(long revision, int year, String code, String nameKey, long moment, List<String> facets) {
	}

	/**
	 * Puts an index together of what is left of another one and of what is new, document
	 * by document in the order of their revisions, each later than all that the other one
	 * knows.
	 */
	static final class Builder {

		/** So many texts are held as objects before they are packed. */
		private static final int PACKED = 10_000;

		private final FacetIndex before;

		private long[] revisions;

		private short[] years;

		private long[] moments;

		private TextColumn names;

		private TextColumn codes;

		private final List<String> newNames = new ArrayList<>();

		private final List<String> newCodes = new ArrayList<>();

		private final Map<String, Postings.Collected> facets = new HashMap<>();

		private int size;

		Builder(FacetIndex before) {
			this.before = before;
			this.revisions = before.revisions;
			this.years = before.years;
			this.moments = before.moments;
			this.names = before.names;
			this.codes = before.codes;
			this.size = before.size();
		}

		void add(Row row) {
			if (this.size == this.revisions.length) {
				int room = Math.max(64, this.size + (this.size >> 2));
				this.revisions = Arrays.copyOf(this.revisions, room);
				this.years = Arrays.copyOf(this.years, room);
				this.moments = Arrays.copyOf(this.moments, room);
			}
			if (this.size > 0 && row.revision() <= this.revisions[this.size - 1]) {
				throw new IllegalArgumentException("Documents are added in the order of their revisions");
			}
			this.revisions[this.size] = row.revision();
			this.years[this.size] = (short) row.year();
			this.moments[this.size] = row.moment();
			this.newNames.add(row.nameKey());
			this.newCodes.add(row.code());
			for (String facet : new HashSet<>(row.facets())) {
				this.facets.computeIfAbsent(facet, (key) -> new Postings.Collected()).add(this.size);
			}
			this.size++;
			if (this.newNames.size() == PACKED) {
				pack();
			}
		}

		private void pack() {
			this.names = this.names.with(this.newNames);
			this.codes = this.codes.with(this.newCodes);
			this.newNames.clear();
			this.newCodes.clear();
		}

		/**
		 * @param lost places of documents that are gone
		 */
		FacetIndex build(int... lost) {
			pack();
			DocumentSet present = this.before.present.copy(this.size);
			for (int place = this.before.size(); place < this.size; place++) {
				present.add(place);
			}
			for (int place : lost) {
				present.remove(place);
			}
			FacetIndex index = new FacetIndex(this.before.line, Arrays.copyOf(this.revisions, this.size),
					Arrays.copyOf(this.years, this.size), Arrays.copyOf(this.moments, this.size), this.names,
					this.codes, present, this.before.gone + lost.length, groups());
			for (Order order : Order.values()) {
				int[] known = this.before.sorted.get(order.ordinal());
				if (known != null) {
					index.sorted.set(order.ordinal(), PlaceSort.sort(known, this.size, index.comparison(order)));
				}
			}
			return index;
		}

		private Map<String, Map<String, Postings>> groups() {
			Map<String, Map<String, Postings>> groups = new HashMap<>();
			this.before.groups.forEach((group, values) -> groups.put(group, new TreeMap<>(values)));
			this.facets.forEach((facet, collected) -> {
				String[] parts = facet.split(":", 2);
				groups.computeIfAbsent(parts[0], (group) -> new TreeMap<>())
					.merge(parts[1], Postings.of(collected.places(), this.size),
							(known, added) -> known.with(collected.places(), this.size));
			});
			return groups;
		}

	}

}
