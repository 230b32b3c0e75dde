package jp.kyodo.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jp.kyodo.text.CharacterPairs;
import jp.kyodo.text.SearchKey;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes documents. What was published is never changed: a correction is a new
 * revision with a reason, and both stay readable.
 */
@Service
public class PublicationService {

	private final JdbcClient jdbc;

	private final DocumentKinds kinds;

	private final PublicationStamp stamp;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PublicationService(JdbcClient jdbc, DocumentKinds kinds, PublicationStamp stamp, ApplicationEventPublisher events,
			Clock clock) {
		this.jdbc = jdbc;
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
		lock(command);
		Optional<Current> current = findCurrent(command);
		String sha256 = Sha256.of(command.payload());
		@Nullable String reason = (command.reason() == null || command.reason().isBlank()) ? null : command.reason().strip();
		if (current.isPresent()) {
			if (current.get().sha256().equals(sha256)) {
				throw new PublicationRefusedException("publication.refused.unchanged");
			}
			if (reason == null) {
				throw new PublicationRefusedException("publication.refused.without-reason");
			}
		}
		// PostgreSQL keeps microseconds
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		int revisionNo = current.map(Current::revisionNo).orElse(0) + 1;
		long id = addRevision(command, revisionNo, sha256, now, reason);
		makeCurrent(command, id, revisionNo, now);
		this.stamp.advance();
		this.events.publishEvent(new DocumentPublished(command.kind(), command.year(), command.code(), revisionNo));
		return new PublishedRevision(id, command.kind(), command.year(), command.code(), revisionNo, revisionNo,
				command.title(), command.payload(), command.payloadVersion(), sha256, now, command.by().displayName(),
				reason);
	}

	/**
	 * Lets one publication of a document wait for the other, also where the document is
	 * new and there is no row yet that could be locked.
	 */
	private void lock(Publish command) {
		this.jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:document, 0))")
			.param("document", command.kind() + "/" + command.year().value() + "/" + command.code())
			.query((row, number) -> true)
			.single();
	}

	private Optional<Current> findCurrent(Publish command) {
		return this.jdbc.sql("""
				SELECT r.revision_no, r.sha256
				FROM published_document d JOIN published_revision r ON r.id = d.revision_id
				WHERE d.kind = :kind AND d.fiscal_year = :year AND d.code = :code
				""")
			.param("kind", command.kind())
			.param("year", command.year().value())
			.param("code", command.code())
			.query((row, number) -> new Current(row.getInt(1), row.getString(2)))
			.optional();
	}

	private long addRevision(Publish command, int revisionNo, String sha256, Instant now, @Nullable String reason) {
		return this.jdbc
			.sql("""
					INSERT INTO published_revision (id, kind, fiscal_year, code, revision_no, title, payload, payload_version,
					                                sha256, published_at, published_by_id, published_by, reason)
					VALUES (nextval('published_revision_seq'), :kind, :year, :code, :revisionNo, :title, :payload,
					        :payloadVersion, :sha256, :now, :staffId, :staffName, :reason)
					RETURNING id
					""")
			.param("kind", command.kind())
			.param("year", command.year().value())
			.param("code", command.code())
			.param("revisionNo", revisionNo)
			.param("title", command.title())
			.param("payload", command.payload())
			.param("payloadVersion", command.payloadVersion())
			.param("sha256", sha256)
			.param("now", utc(now))
			.param("staffId", command.by().id())
			.param("staffName", command.by().displayName())
			.param("reason", reason)
			.query(Long.class)
			.single();
	}

	private void makeCurrent(Publish command, long revisionId, int revisionNo, Instant now) {
		SearchKey key = SearchKey.of(String.join("\n", command.title(), command.code(), command.searchText()));
		this.jdbc.sql("""
				INSERT INTO published_document (kind, fiscal_year, code, revision_id, revision_no, title, summary, body,
				                                search_text, pairs, facets, first_published_at, last_published_at)
				VALUES (:kind, :year, :code, :revisionId, :revisionNo, :title, :summary, :body, :searchText, :pairs,
				        :facets, :now, :now)
				ON CONFLICT (kind, fiscal_year, code) DO UPDATE
				SET revision_id = EXCLUDED.revision_id, revision_no = EXCLUDED.revision_no, title = EXCLUDED.title,
				    summary = EXCLUDED.summary, body = EXCLUDED.body, search_text = EXCLUDED.search_text,
				    pairs = EXCLUDED.pairs, facets = EXCLUDED.facets, last_published_at = EXCLUDED.last_published_at
				""")
			.param("kind", command.kind())
			.param("year", command.year().value())
			.param("code", command.code())
			.param("revisionId", revisionId)
			.param("revisionNo", revisionNo)
			.param("title", command.title())
			.param("summary", command.summary())
			.param("body", command.searchText())
			.param("searchText", key.value())
			.param("pairs", CharacterPairs.of(key).toArray(String[]::new))
			.param("facets", command.facets().stream().distinct().toArray(String[]::new))
			.param("now", utc(now))
			.update();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private record Current(int revisionNo, String sha256) {
	}

}
