package jp.kyodo.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps an index for each kind of document in step with what is published, on this node:
 * each request asks for the number of publications, and where it has grown the documents
 * that changed are read.
 */
@Component
class FacetIndexes {

	private static final String REVISIONS = """
			SELECT revision_id FROM published_document
			WHERE kind = ? AND NOT facets @> '{withdrawn:yes}' ORDER BY revision_id
			""";

	private static final int FETCHED = 2_000;

	private final JdbcTemplate streaming;

	private final TransactionTemplate reading;

	private final FacetRows rows;

	private final TransactionTemplate apart;

	private final PublicationStamp stamp;

	private final Map<String, Kept> kept = new ConcurrentHashMap<>();

	FacetIndexes(JdbcTemplate template, PlatformTransactionManager transactions, PublicationStamp stamp) {
		this.streaming = new JdbcTemplate(template.getDataSource());
		this.streaming.setFetchSize(FETCHED);
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
		this.rows = new FacetRows(template, transactions);
		this.apart = new TransactionTemplate(transactions);
		// what a surrounding transaction has published may never come to be
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
		this.stamp = stamp;
	}

	/**
	 * The index of a kind with everything that is published at this moment.
	 */
	FacetIndex current(String kind) {
		return this.apart.execute((status) -> inStep(kind));
	}

	/**
	 * Brings the indexes that are in use in step, so that the first reader after a
	 * publication does not have to.
	 */
	void follow() {
		long wanted = this.stamp.current();
		this.kept.forEach((kind, kept) -> {
			State state = kept.state;
			if (state != null && state.stamp() < wanted) {
				current(kind).sort();
			}
		});
	}

	private FacetIndex inStep(String kind) {
		long wanted = this.stamp.current();
		Kept kept = this.kept.computeIfAbsent(kind, (name) -> new Kept());
		State state = kept.state;
		if (state != null && state.stamp() >= wanted) {
			return state.index();
		}
		kept.lock.lock();
		try {
			long now = this.stamp.current();
			State before = kept.state;
			if (before != null && before.stamp() >= now) {
				return before.index();
			}
			FacetIndex index = (before == null) ? readAll(kind) : followed(kind, before.index());
			kept.state = new State(now, index);
			return index;
		}
		finally {
			kept.lock.unlock();
		}
	}

	private FacetIndex followed(String kind, FacetIndex index) {
		long[] revisions = revisions(kind);
		List<Integer> lost = new ArrayList<>();
		List<Long> found = new ArrayList<>();
		int place = 0;
		for (long revision : revisions) {
			while (place < index.size() && index.revision(place) < revision) {
				lost.add(place++);
			}
			if (place < index.size() && index.revision(place) == revision) {
				place++;
			}
			else {
				found.add(revision);
			}
		}
		while (place < index.size()) {
			lost.add(place++);
		}
		lost.removeIf((gone) -> !index.isPresent(gone));
		if (lost.isEmpty() && found.isEmpty()) {
			return index;
		}
		boolean late = !found.isEmpty() && index.size() > 0 && found.get(0) < index.revision(index.size() - 1);
		if (late || found.size() > index.size() / 2 || index.gone() + lost.size() > index.size() / 3) {
			return readAll(kind);
		}
		FacetIndex.Builder builder = new FacetIndex.Builder(index);
		this.rows.some(kind, found, builder::add);
		return builder.build(lost.stream().mapToInt(Integer::intValue).toArray());
	}

	private long[] revisions(String kind) {
		return this.reading.execute((status) -> {
			long[][] revisions = { new long[1_024] };
			int[] count = { 0 };
			RowCallbackHandler collect = (row) -> {
				if (count[0] == revisions[0].length) {
					revisions[0] = Arrays.copyOf(revisions[0], count[0] * 2);
				}
				revisions[0][count[0]++] = row.getLong(1);
			};
			this.streaming.query(REVISIONS, collect, kind);
			return Arrays.copyOf(revisions[0], count[0]);
		});
	}

	private FacetIndex readAll(String kind) {
		FacetIndex.Builder builder = new FacetIndex.Builder(FacetIndex.empty());
		this.rows.all(kind, builder::add);
		return builder.build();
	}

	/** What is kept of one kind; only who holds the lock changes it. */
	private static final class Kept {

		private final ReentrantLock lock = new ReentrantLock();

		private volatile @Nullable State state;

	}

	private record State(long stamp, FacetIndex index) {
	}

}
