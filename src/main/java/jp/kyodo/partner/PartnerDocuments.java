package jp.kyodo.partner;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import jp.kyodo.partner.PartnerDocument.Membership;
import jp.kyodo.partner.PartnerDocument.Word;
import jp.kyodo.publication.DocumentSummary;
import jp.kyodo.publication.PublicationQueries;
import jp.kyodo.publication.PublishedRevision;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabulary;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes what is published about partners.
 */
@Component
public class PartnerDocuments {

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private final PublicationQueries publications;

	PartnerDocuments(PublicationQueries publications) {
		this.publications = publications;
	}

	/**
	 * Returns what holds about a partner, also where it says only that it is no longer
	 * shown. The year of a partner's document is the one in which it was first published.
	 */
	@Transactional(readOnly = true)
	public Optional<PublishedRevision> current(String code) {
		List<DocumentSummary> known = this.publications.ofCode(PartnerDocument.KIND, code);
		return known.isEmpty() ? Optional.empty()
				: this.publications.current(PartnerDocument.KIND, known.get(known.size() - 1).year(), code);
	}

	public PartnerDocument read(PublishedRevision revision) {
		return JSON.readValue(revision.payload(), PartnerDocument.class);
	}

	static String write(PartnerDocument document) {
		return JSON.writeValueAsString(document);
	}

	static PartnerDocument of(PartnerDetail partner, List<MembershipLine> memberships, Map<Vocabulary, Terms> words) {
		PartnerContent content = partner.content();
		PartnerDates dates = content.dates();
		PartnerContact contact = content.contact();
		CorporateNumber number = content.corporateNumber();
		String ward = content.wardCode();
		return new PartnerDocument(partner.code(), true, content.name(), content.reading(),
				words(content.typeCodes(), words.get(Vocabulary.PARTNER_TYPE)),
				(number != null) ? number.value() : null,
				(ward != null) ? word(ward, words.get(Vocabulary.WARD)) : null,
				words(content.fieldCodes(), words.get(Vocabulary.FIELD)), content.introduction(), content.website(),
				content.registrationNumber(), dates.establishedOn(), dates.endedOn(), dates.registeredOn(),
				dates.certifiedOn(), dates.approvedOn(), dates.approvedUntil(), dates.designatedOn(),
				dates.designatedUntil(), content.households(), contact.representative().forEverybody(),
				contact.address().forEverybody(), contact.telephone().forEverybody(), contact.email().forEverybody(),
				memberships.stream()
					.map((line) -> new Membership(line.schemeCode(), line.schemeName(), line.joinedOn(), line.leftOn()))
					.toList());
	}

	private static List<Word> words(List<String> codes, Terms terms) {
		return codes.stream().map((code) -> word(code, terms)).toList();
	}

	private static Word word(String code, Terms terms) {
		return new Word(code, terms.label(code));
	}

}
