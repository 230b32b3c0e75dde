package jp.kyodo.publication;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Reads and sorts the indexes of all kinds of document before the portal says that it is
 * ready, so that no reader waits for them.
 */
@Component
class FacetIndexReading implements ApplicationRunner {

	private final FacetIndexes indexes;

	private final DocumentKinds kinds;

	FacetIndexReading(FacetIndexes indexes, DocumentKinds kinds) {
		this.indexes = indexes;
		this.kinds = kinds;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.kinds.all().forEach((kind) -> this.indexes.current(kind.kind()).sort());
	}

}
