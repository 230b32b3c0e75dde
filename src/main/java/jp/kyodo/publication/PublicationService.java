package jp.kyodo.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.publication.PublicationStore.Current;
import jp.kyodo.publication.PublicationStore.Revision;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes documents. What was published is never changed: a correction is a new
 * revision with a reason, and both stay readable.
 */
@Service
public class PublicationService {

	/** Of a long list so many documents are held in memory and written at once. */
	private static final int CHUNK = 200;

	private final PublicationStore store;

	private final DocumentKinds kinds;

	private final PublicationStamp stamp;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PublicationService(PublicationStore store, DocumentKinds kinds, PublicationStamp stamp,
			ApplicationEventPublisher events, Clock clock) {
		this.store = store;
		this.kinds = kinds;
		this.stamp = stamp;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Publishes a document, or its next revision. Of several requests for the same
	 * document at once one is carried out after the other.
	 * @return the revision that is current from now on
	 * @throws PublicationRefusedException if nothing has changed since the current
	 * revision, or if a reason is missing
	 */
	@Transactional
	public PublishedRevision publish(Publish command) {
		this.kinds.of(command.kind());
		this.store.lock(command.kind(), command.year(), command.code());
		Map<String, Current> current = this.store.current(command.kind(), command.year(), List.of(command.code()));
		Revision revision = next(command, current.get(command.code()))
			.orElseThrow(() -> new PublicationRefusedException("publication.refused.unchanged"));
		Instant now = now();
		long id = this.store.add(List.of(revision), now).get(0);
		tell(revision);
		this.stamp.advance();
		return new PublishedRevision(id, command.kind(), command.year(), command.code(), revision.revisionNo(),
				revision.revisionNo(), command.title(), command.payload(), command.payloadVersion(), revision.sha256(),
				now, command.by().displayName(), revision.reason());
	}

	/**
	 * Publishes the list of a year as one whole: all its documents at the same moment, or
	 * none. Those that are published like this already keep their revision. Meanwhile
	 * other publications of the same list wait.
	 * @param commands documents of that kind and year, each code once; read one after the
	 * other, so that they need not all be in memory
	 * @throws PublicationRefusedException if one is changed and the reason is missing
	 */
	@Transactional
	public PublishedList publishAll(String kind, FiscalYear year, Iterable<Publish> commands) {
		this.kinds.of(kind);
		this.store.lockAll(kind, year);
		return publishAll(kind, year, commands, now());
	}

	/**
	 * Publishes the list of a year like {@link #publishAll(String, FiscalYear, Iterable)}
	 * and, at the same moment, a document of another kind that sums it up.
	 * @param summary stays at its revision if it is published like this already
	 * @return what became of the list
	 * @throws PublicationRefusedException if one is changed and the reason is missing
	 */
	@Transactional
	public PublishedList publishAll(String kind, FiscalYear year, Iterable<Publish> commands, Publish summary) {
		this.kinds.of(summary.kind());
		PublishedList published = publishAll(kind, year, commands);
		this.store.lockAll(summary.kind(), summary.year());
		publishAll(summary.kind(), summary.year(), List.of(summary), published.publishedAt());
		return published;
	}

	private PublishedList publishAll(String kind, FiscalYear year, Iterable<Publish> commands, Instant now) {
		Set<String> codes = new HashSet<>();
		Map<String, Integer> revisions = new TreeMap<>();
		List<Publish> chunk = new ArrayList<>(CHUNK);
		for (Publish command : commands) {
			if (!command.kind().equals(kind) || !command.year().equals(year)) {
				throw new IllegalArgumentException("Only documents of " + kind + " " + year + " belong to this list");
			}
			if (!codes.add(command.code())) {
				throw new IllegalArgumentException(
						command.code() + " stands twice in the list of " + kind + " " + year);
			}
			chunk.add(command);
			if (chunk.size() == CHUNK) {
				revisions.putAll(publishChunk(kind, year, chunk, now));
				chunk.clear();
			}
		}
		revisions.putAll(publishChunk(kind, year, chunk, now));
		if (!revisions.isEmpty()) {
			this.stamp.advance();
		}
		return new PublishedList(now, revisions, codes.size() - revisions.size());
	}

	private Map<String, Integer> publishChunk(String kind, FiscalYear year, List<Publish> commands, Instant now) {
		Map<String, Current> current = this.store.current(kind, year, commands.stream().map(Publish::code).toList());
		List<Revision> revisions = commands.stream()
			.flatMap((command) -> next(command, current.get(command.code())).stream())
			.toList();
		this.store.add(revisions, now);
		Map<String, Integer> numbers = new TreeMap<>();
		for (Revision revision : revisions) {
			tell(revision);
			numbers.put(revision.command().code(), revision.revisionNo());
		}
		return numbers;
	}

	/**
	 * The revision that follows, or nothing if the document has not changed.
	 */
	private static Optional<Revision> next(Publish command, @Nullable Current current) {
		String sha256 = Sha256.of(command.payload());
		String typed = command.reason();
		String reason = (typed == null || typed.isBlank()) ? null : typed.strip();
		if (current == null) {
			return Optional.of(new Revision(command, 1, sha256, reason));
		}
		if (current.sha256().equals(sha256)) {
			return Optional.empty();
		}
		if (reason == null) {
			throw new PublicationRefusedException("publication.refused.without-reason");
		}
		return Optional.of(new Revision(command, current.revisionNo() + 1, sha256, reason));
	}

	private void tell(Revision revision) {
		Publish command = revision.command();
		this.events
			.publishEvent(new DocumentPublished(command.kind(), command.year(), command.code(), revision.revisionNo()));
	}

	/**
	 * PostgreSQL keeps microseconds.
	 */
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
