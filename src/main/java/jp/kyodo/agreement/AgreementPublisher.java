package jp.kyodo.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kyodo.agreement.PartnersAsSigned.Decision;
import jp.kyodo.agreement.PublishedAgreements.Published;
import jp.kyodo.agreement.document.AgreementDocument;
import jp.kyodo.agreement.document.AgreementDocument.Named;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.publication.PublicationService;
import jp.kyodo.publication.Publish;
import jp.kyodo.publication.PublishedRevision;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.StaleChangeException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes agreements as the register has them. The first time it is the agreement that
 * is published; from then on each change reaches citizens as a correction with a reason.
 */
@Service
public class AgreementPublisher {

	static final int LONGEST_REASON = 1000;

	private static final int LONGEST_SUMMARY = 200;

	private final AgreementQueries queries;

	private final AgreementDocuments documents;

	private final PublishedAgreements published;

	private final PartnersAsSigned asSigned;

	private final PublicationService publication;

	AgreementPublisher(AgreementQueries queries, AgreementDocuments documents, PublishedAgreements published,
			PartnersAsSigned asSigned, PublicationService publication) {
		this.queries = queries;
		this.documents = documents;
		this.published = published;
		this.asSigned = asSigned;
		this.publication = publication;
	}

	/**
	 * What would be published now, beside what is.
	 */
	@Transactional(readOnly = true)
	public Proposal propose(String code) {
		AgreementDetail detail = detail(code);
		Published current = this.published.current(code).orElse(null);
		Decision asSigned = this.asSigned.of(code).orElse(null);
		AgreementDocument document = document(detail, current, asSigned != null);
		return new Proposal(detail, document, (current != null) ? current.revision() : null,
				current == null || !current.revision().payload().equals(this.published.payload(document)), asSigned);
	}

	/**
	 * Publishes an agreement, or its next revision.
	 * @param version the version that was looked at before
	 * @param reason why it is corrected; needed unless it is published for the first time
	 */
	@Transactional
	public PublishedRevision publish(String code, int version, @Nullable String reason, StaffMember by) {
		this.published.lock(code);
		AgreementDetail detail = detail(code);
		StaleChangeException.refuseUnlessCurrent("agreement " + code, version, detail.version());
		Published known = this.published.current(code).orElse(null);
		PublishedRevision current = (known != null) ? known.revision() : null;
		boolean asSigned = this.asSigned.of(code).isPresent();
		AgreementDocument document = document(detail, known, asSigned);
		String payload = this.published.payload(document);
		ChangeCheck check = new ChangeCheck("agreement.field.");
		String given = check.text("reason", reason, LONGEST_REASON);
		if (current != null) {
			check.that(!current.payload().equals(payload), "", "agreement.refused.unchanged");
			check.that(!given.isEmpty(), "reason", "agreement.refused.correction-without-reason");
		}
		check.done();
		// its address and its revisions stay together although the day of the signing is
		// corrected
		FiscalYear year = (current != null) ? current.year()
				: FiscalYear.of(Objects.requireNonNull(detail.content().signedOn()));
		this.published.keepTerm(detail, year);
		this.asSigned.keep(document, asSigned);
		return this.publication.publish(command(document, year, payload, by, (current != null) ? given : null));
	}

	/**
	 * Publishes several agreements for the first time, those of a year at one moment; one
	 * that is published already stays as it is.
	 */
	@Transactional
	public void publishNew(List<String> codes, StaffMember by) {
		Map<Vocabulary, Terms> words = this.documents.words();
		Map<FiscalYear, List<Publish>> byYear = new TreeMap<>();
		for (String code : this.published.withoutPublished(codes)) {
			AgreementDetail detail = detail(code);
			FiscalYear year = FiscalYear.of(Objects.requireNonNull(detail.content().signedOn()));
			AgreementDocument document = this.documents.document(detail, words);
			this.published.keepTerm(detail, year);
			this.asSigned.keep(document, false);
			byYear.computeIfAbsent(year, (key) -> new ArrayList<>())
				.add(command(document, year, this.published.payload(document), by, null));
		}
		byYear.forEach((year, commands) -> this.publication.publishAll(AgreementDocument.KIND, year, commands));
	}

	private Publish command(AgreementDocument document, FiscalYear year, String payload, StaffMember by,
			@Nullable String reason) {
		return new Publish(AgreementDocument.KIND, year, document.code(), document.title(), summary(document),
				searchText(document), this.documents.facets(document), payload, AgreementDocument.SHAPE, by, reason);
	}

	private AgreementDetail detail(String code) {
		return this.queries.find(code).orElseThrow(() -> new NotFoundException("agreement.not-found", code));
	}

	private AgreementDocument document(AgreementDetail detail, @Nullable Published current, boolean asSigned) {
		AgreementDocument document = this.documents.document(detail);
		return (current != null && asSigned) ? this.documents.withPublishedPartners(document, current.document())
				: document;
	}

	static String summary(AgreementDocument document) {
		String text = document.summary().isEmpty()
				? document.partners().stream().map(AgreementDocument.Partner::name).collect(Collectors.joining("、"))
				: document.summary().replace('\n', ' ');
		return (text.codePointCount(0, text.length()) <= LONGEST_SUMMARY) ? text
				: text.substring(0, text.offsetByCodePoints(0, LONGEST_SUMMARY)) + "…";
	}

	static String searchText(AgreementDocument document) {
		return Stream
			.of(Stream.of(document.summary(), document.department().name()),
					document.partners().stream().map(AgreementDocument.Partner::name),
					document.partners().stream().flatMap((partner) -> partner.types().stream()).map(Named::name),
					document.wards().stream().map(Named::name), document.fields().stream().map(Named::name),
					document.achievements().stream().flatMap((achievement) -> achievement.items().stream()))
			.flatMap((texts) -> texts)
			.filter((text) -> !text.isEmpty())
			.distinct()
			.collect(Collectors.joining("\n"));
	}

	/**
	 * What is about to be published.
	 *
	 * @param agreement the agreement as the register has it
	 * @param document as it would be published
	 * @param current what is published now, or null
	 * @param changed whether the two differ
	 * @param asSigned that its partners stay as they were signed, or null
	 */
	public record Proposal(AgreementDetail agreement, AgreementDocument document, @Nullable PublishedRevision current,
			boolean changed, @Nullable Decision asSigned) {
	}

}
