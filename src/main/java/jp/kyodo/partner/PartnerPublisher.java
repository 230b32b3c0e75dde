package jp.kyodo.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.CurrentStaff;
import jp.kyodo.partner.PartnerDocument.Word;
import jp.kyodo.publication.PublicationService;
import jp.kyodo.publication.Publish;
import jp.kyodo.publication.PublishedRevision;
import jp.kyodo.vocabulary.Vocabularies;

/**
 * Brings what citizens read about a partner up to what the register says, by the person
 * who is signed in. What was published stays in the revisions; a partner that is no
 * longer shown gets a last one that says so, which lists leave out.
 */
@Component
class PartnerPublisher {

	/** Keeps a document out of lists and searches, since it cannot be taken back. */
	static final String WITHDRAWN = "withdrawn:yes";

	private static final int LONGEST_SUMMARY = 200;

	private final PartnerRegister register;

	private final PartnerDocuments documents;

	private final PublicationService publications;

	private final Vocabularies vocabularies;

	private final CurrentStaff currentStaff;

	private final MessageSource messages;

	private final Clock clock;

	PartnerPublisher(PartnerRegister register, PartnerDocuments documents, PublicationService publications,
			Vocabularies vocabularies, CurrentStaff currentStaff, MessageSource messages, Clock clock) {
		this.register = register;
		this.documents = documents;
		this.publications = publications;
		this.vocabularies = vocabularies;
		this.currentStaff = currentStaff;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Publishes a partner where what citizens read has changed.
	 * @param reasonKey message key of why it is published anew
	 */
	void publish(long partnerId, String reasonKey) {
		PartnerDetail partner = this.register.partner(partnerId);
		Optional<PublishedRevision> current = this.documents.current(partner.code());
		if (partner.content().shown()) {
			PartnerDocument document = PartnerDocuments.of(partner, this.register.membershipsOf(partnerId),
					this.vocabularies.all());
			publish(document, document.name(), current, reasonKey);
		}
		else if (current.isPresent()) {
			publish(PartnerDocument.withdrawn(partner.code()), text("partner.publication.withdrawn"), current,
					"partner.publication.ended");
		}
	}

	private void publish(PartnerDocument document, String title, Optional<PublishedRevision> current,
			String reasonKey) {
		String payload = PartnerDocuments.write(document);
		if (current.filter((revision) -> revision.payload().equals(payload)).isPresent()) {
			return;
		}
		FiscalYear year = current.map(PublishedRevision::year).orElseGet(() -> FiscalYear.of(today()));
		@Nullable String reason = current.isPresent() ? text(reasonKey) : null;
		this.publications.publish(new Publish(PartnerDocument.KIND, year, document.code(), title, sortedBy(document),
				summary(document), searchText(document), facets(document), payload, PartnerDocument.SHAPE,
				this.currentStaff.get(), reason));
	}

	/** Legal forms in front say nothing about the place of a name. */
	private static String sortedBy(PartnerDocument document) {
		return document.reading().isEmpty() ? PartnerName.key(document.name()) : document.reading();
	}

	private static String summary(PartnerDocument document) {
		String text = document.introduction().replaceAll("\\s+", " ");
		return (text.codePointCount(0, text.length()) <= LONGEST_SUMMARY) ? text
				: text.substring(0, text.offsetByCodePoints(0, LONGEST_SUMMARY)) + "…";
	}

	private static String searchText(PartnerDocument document) {
		Word ward = document.ward();
		return Stream
			.of(Stream.of(document.reading(), document.introduction()), document.types().stream().map(Word::label),
					(ward != null) ? Stream.of(ward.label()) : Stream.<String>empty(),
					document.fields().stream().map(Word::label),
					Stream.of(document.representative(), document.address()),
					document.memberships().stream().map(PartnerDocument.Membership::name))
			.flatMap((texts) -> texts)
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	private List<String> facets(PartnerDocument document) {
		List<String> facets = new ArrayList<>();
		if (!document.listed()) {
			facets.add(WITHDRAWN);
		}
		Word ward = document.ward();
		if (ward != null) {
			facets.add("ward:" + ward.code());
		}
		document.fields().forEach((field) -> facets.add("field:" + field.code()));
		document.types().forEach((type) -> facets.add("partnerType:" + type.code()));
		document.memberships()
			.stream()
			.filter((membership) -> membership.leftOn() == null || membership.leftOn().isAfter(today()))
			.forEach((membership) -> facets.add("scheme:" + membership.scheme()));
		return facets;
	}

	private String text(String key) {
		return this.messages.getMessage(key, null, Locale.JAPANESE);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
