package jp.kyodo.publication;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Asks each second on every node for the number of publications, and lets the indexes
 * follow what was published on any of them. A reader who comes before that waits as long
 * as it takes, and nobody is ever shown less than is published.
 */
@Component
class FacetIndexFollowing {

	private static final Logger logger = LoggerFactory.getLogger(FacetIndexFollowing.class);

	private final FacetIndexes indexes;

	FacetIndexFollowing(FacetIndexes indexes) {
		this.indexes = indexes;
	}

	@Scheduled(fixedDelayString = "${kyodo.publication.follow-every:1s}",
			initialDelayString = "${kyodo.publication.follow-every:1s}")
	void follow() {
		try {
			this.indexes.follow();
		}
		catch (DataAccessException | TransactionException ex) {
			// it is tried again, and whoever reads meanwhile is told
			logger.debug("The indexes of published documents could not be brought in step", ex);
		}
	}

}
