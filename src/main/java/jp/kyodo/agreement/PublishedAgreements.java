package jp.kyodo.agreement;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import jp.kyodo.agreement.document.AgreementDocument;
import jp.kyodo.agreement.document.AgreementDocumentCodec;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.publication.PublicationQueries;
import jp.kyodo.publication.PublishedRevision;
import jp.kyodo.publication.RevisionSummary;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the published agreements, which citizens find by their codes alone.
 */
@Component
@Transactional(readOnly = true)
public class PublishedAgreements {

	private final PublicationQueries publications;

	private final AgreementDocumentCodec codec;

	private final JdbcClient jdbc;

	PublishedAgreements(PublicationQueries publications, AgreementDocumentCodec codec, JdbcClient jdbc) {
		this.publications = publications;
		this.codec = codec;
		this.jdbc = jdbc;
	}

	/**
	 * The agreement as it is published now.
	 */
	public Optional<Published> current(String code) {
		return this.publications.currentOfCodes(AgreementDocument.KIND, List.of(code))
			.stream()
			.findFirst()
			.map(this::published);
	}

	/**
	 * Agreements as they are published now.
	 */
	List<Published> current(List<String> codes) {
		return this.publications.currentOfCodes(AgreementDocument.KIND, codes).stream().map(this::published).toList();
	}

	/** By what lists are narrowed now, by the codes of the agreements. */
	Map<String, List<String>> facets(Collection<String> codes) {
		Map<String, List<String>> facets = new HashMap<>();
		this.jdbc.sql("SELECT code, facets FROM published_document WHERE kind = 'agreement' AND code = ANY (:codes)")
			.param("codes", codes.toArray(String[]::new))
			.query((row) -> {
				facets.put(row.getString("code"), AgreementQueries.texts(row, "facets"));
			});
		return facets;
	}

	/**
	 * An agreement as it was published under an earlier revision.
	 */
	public Optional<Published> revision(String code, int number) {
		return yearOf(code).flatMap((year) -> this.publications.revision(AgreementDocument.KIND, year, code, number))
			.map(this::published);
	}

	/**
	 * All revisions of an agreement, the latest first; none where it is not published.
	 */
	public List<RevisionSummary> revisions(String code) {
		return yearOf(code).map((year) -> this.publications.revisions(AgreementDocument.KIND, year, code))
			.orElseGet(List::of);
	}

	/**
	 * Passes all published agreements, the latest year first.
	 */
	public void forEach(BiConsumer<PublishedRevision, AgreementDocument> action) {
		for (FiscalYear year : this.publications.years(AgreementDocument.KIND)) {
			this.publications.forEachCurrent(AgreementDocument.KIND, year,
					(revision) -> action.accept(revision, this.codec.read(revision.payload())));
		}
	}

	/** The text that is published of a document. */
	String payload(AgreementDocument document) {
		return this.codec.write(document);
	}

	/**
	 * Lets nobody else change or publish the agreement until the transaction has ended.
	 */
	@Transactional
	void lock(String code) {
		lock(List.of(code));
	}

	/**
	 * Lets nobody else change or publish these agreements until the transaction has
	 * ended.
	 */
	@Transactional
	void lock(Collection<String> codes) {
		this.jdbc.sql("SELECT id FROM agreement WHERE code = ANY (:codes) ORDER BY id FOR UPDATE")
			.param("codes", codes.toArray(String[]::new))
			.query(Long.class)
			.list();
	}

	/**
	 * Those of the agreements that are not published yet, in the same order; nobody else
	 * changes or publishes them until the transaction has ended.
	 */
	@Transactional
	List<String> withoutPublished(List<String> codes) {
		lock(codes);
		Set<String> published = this.jdbc.sql("SELECT code FROM published_agreement WHERE code = ANY (:codes)")
			.param("codes", codes.toArray(String[]::new))
			.query(String.class)
			.set();
		return codes.stream().filter((code) -> !published.contains(code)).toList();
	}

	/** Keeps for how long the agreement holds, so that any day can be asked about. */
	@Transactional
	void keepTerm(AgreementDetail agreement, FiscalYear year) {
		AgreementContent content = agreement.content();
		this.jdbc
			.sql("""
					INSERT INTO published_agreement (code, fiscal_year, title_key, partner_names, signed_on, starts_on,
					                                 ends_on, renewal_months, notice_months, terminated_on)
					VALUES (:code, :year, :titleKey, :partners, :signedOn, :startsOn, :endsOn, :renewalMonths,
					        :noticeMonths, :terminatedOn)
					ON CONFLICT (code) DO UPDATE
					SET title_key = EXCLUDED.title_key, partner_names = EXCLUDED.partner_names, signed_on = EXCLUDED.signed_on, starts_on = EXCLUDED.starts_on,
					    ends_on = EXCLUDED.ends_on, renewal_months = EXCLUDED.renewal_months,
					    notice_months = EXCLUDED.notice_months, terminated_on = EXCLUDED.terminated_on
					""")
			.param("code", agreement.code())
			.param("year", year.value())
			.param("titleKey", Agreement.key(content.title()))
			.param("partners", content.partners().stream().map(SigningPartner::name).toArray(String[]::new))
			.param("signedOn", content.signedOn())
			.param("startsOn", content.startsOn())
			.param("endsOn", content.endsOn())
			.param("renewalMonths", content.renewalMonths())
			.param("noticeMonths", content.noticeMonths())
			.param("terminatedOn", content.terminatedOn())
			.update();
	}

	private Optional<FiscalYear> yearOf(String code) {
		return this.jdbc.sql("SELECT fiscal_year FROM published_agreement WHERE code = :code")
			.param("code", code)
			.query(Integer.class)
			.optional()
			.map(FiscalYear::new);
	}

	private Published published(PublishedRevision revision) {
		return new Published(revision, this.codec.read(revision.payload()));
	}

	/**
	 * A published revision and the document that it holds.
	 */
	public record Published(PublishedRevision revision, AgreementDocument document) {

		/**
		 * For how long it holds.
		 */
		public AgreementTerm term() {
			return new AgreementTerm(this.document.startsOn(), this.document.endsOn(), this.document.renewalMonths(),
					this.document.noticeMonths(), this.document.terminatedOn());
		}

	}

}
