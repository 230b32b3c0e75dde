package jp.kyodo.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jp.kyodo.agreement.document.AgreementDocument;
import jp.kyodo.agreement.document.AgreementDocument.Named;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.partner.PartnerQueries;
import jp.kyodo.partner.PartnerReference;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;

import org.springframework.stereotype.Component;

/**
 * Makes the document of an agreement from the register and the words of today.
 */
@Component
class AgreementDocuments {

	private final DepartmentQueries departments;

	private final PartnerQueries partners;

	private final Vocabularies vocabularies;

	private final Clock clock;

	AgreementDocuments(DepartmentQueries departments, PartnerQueries partners, Vocabularies vocabularies, Clock clock) {
		this.departments = departments;
		this.partners = partners;
		this.vocabularies = vocabularies;
		this.clock = clock;
	}

	AgreementDocument document(AgreementDetail agreement) {
		return document(agreement, words());
	}

	/** The words of today, to make several documents with. */
	Map<Vocabulary, Terms> words() {
		return this.vocabularies.all();
	}

	AgreementDocument document(AgreementDetail agreement, Map<Vocabulary, Terms> lists) {
		AgreementContent content = agreement.content();
		DepartmentName department = Objects.requireNonNull(names().get(content.departmentId()));
		return new AgreementDocument(AgreementDocument.SHAPE, agreement.code(), content.title(),
				content.comprehensive(), new Named(department.code(), department.path()), content.cityWide(),
				named(lists, Vocabulary.WARD, content.wardCodes()),
				named(lists, Vocabulary.FIELD, content.fieldCodes()), content.summary(), partners(content, lists),
				Objects.requireNonNull(content.signedOn()), Objects.requireNonNull(content.startsOn()),
				content.endsOn(), content.renewalMonths(), content.noticeMonths(), content.terminatedOn(),
				agreement.achievements()
					.stream()
					.map((achievement) -> new AgreementDocument.Achievement(achievement.year(), achievement.items()))
					.toList(),
				agreement.papers()
					.stream()
					.filter(AgreementPaper::shown)
					.map((paper) -> new AgreementDocument.Paper(paper.sha256(), paper.fileName(), paper.size()))
					.toList());
	}

	/**
	 * By which values lists are narrowed, each as {@code group:value}.
	 */
	List<String> facets(AgreementDocument document) {
		List<String> facets = new ArrayList<>();
		facets.add("year:" + FiscalYear.of(document.signedOn()));
		facets.add("department:" + document.department().code());
		bureauOf(document.department().code()).ifPresent((bureau) -> facets.add("bureau:" + bureau));
		facets.add("agreementKind:" + (document.comprehensive() ? "comprehensive" : "individual"));
		if (document.cityWide()) {
			facets.add("ward:citywide");
		}
		document.wards().forEach((ward) -> facets.add("ward:" + ward.code()));
		document.fields().forEach((field) -> facets.add("field:" + field.code()));
		return withPartners(facets, document);
	}

	/** The facets with those of the partners of a document in place of any others. */
	static List<String> withPartners(List<String> facets, AgreementDocument document) {
		List<String> changed = new ArrayList<>(facets);
		changed.removeIf((facet) -> facet.startsWith("partner:") || facet.startsWith("partnerType:"));
		document.partners().stream().map((partner) -> "partner:" + partner.code()).distinct().forEach(changed::add);
		document.partners()
			.stream()
			.flatMap((partner) -> partner.types().stream())
			.map((type) -> "partnerType:" + type.code())
			.distinct()
			.forEach(changed::add);
		return changed;
	}

	/**
	 * Documents with their partners as these are registered now, and everything else as
	 * it was.
	 */
	List<AgreementDocument> withPresentPartners(List<AgreementDocument> documents) {
		UnaryOperator<AgreementDocument.Partner> present = present(documents);
		return documents.stream()
			.map((document) -> document.with(document.partners().stream().map(present).distinct().toList()))
			.toList();
	}

	/**
	 * A document with those partners as they were published that were merged or became of
	 * other kinds since; partners that came to it or went are as the document has them.
	 */
	AgreementDocument withPublishedPartners(AgreementDocument document, AgreementDocument published) {
		UnaryOperator<AgreementDocument.Partner> present = present(List.of(published));
		List<AgreementDocument.Partner> before = published.partners();
		List<AgreementDocument.Partner> after = document.partners();
		return document.with(after.stream()
			.flatMap((partner) -> before.stream().map(present).noneMatch(partner::equals) ? Stream.of(partner)
					: before.stream().filter((each) -> {
						AgreementDocument.Partner now = present.apply(each);
						// of two that were merged, one entry is left in the register
						return now.equals(partner) || (now.code().equals(partner.code()) && !after.contains(now));
					}))
			.distinct()
			.toList());
	}

	/** Tells how the partners of documents are registered now. */
	private UnaryOperator<AgreementDocument.Partner> present(List<AgreementDocument> documents) {
		Map<Vocabulary, Terms> lists = this.vocabularies.all();
		Map<String, PartnerReference> present = this.partners.byCodes(documents.stream()
			.flatMap((document) -> document.partners().stream())
			.map(AgreementDocument.Partner::code)
			.distinct()
			.toList());
		return (partner) -> {
			PartnerReference reference = present.get(partner.code());
			return (reference != null) ? new AgreementDocument.Partner(reference.code(), partner.name(),
					named(lists, Vocabulary.PARTNER_TYPE, reference.typeCodes())) : partner;
		};
	}

	private List<AgreementDocument.Partner> partners(AgreementContent content, Map<Vocabulary, Terms> lists) {
		Map<Long, PartnerReference> references = this.partners
			.byIds(content.partners().stream().map(SigningPartner::partnerId).toList());
		return content.partners().stream().flatMap((partner) -> {
			PartnerReference reference = references.get(partner.partnerId());
			return (reference != null) ? Stream.of(new AgreementDocument.Partner(reference.code(), partner.name(),
					named(lists, Vocabulary.PARTNER_TYPE, reference.typeCodes()))) : Stream.empty();
		}).toList();
	}

	private static List<Named> named(Map<Vocabulary, Terms> lists, Vocabulary vocabulary, List<String> codes) {
		Terms terms = Objects.requireNonNull(lists.get(vocabulary));
		return codes.stream().map((code) -> new Named(code, terms.label(code))).toList();
	}

	private Map<Long, DepartmentName> names() {
		return this.departments.namesIn(FiscalYear.of(LocalDate.now(this.clock)));
	}

	/** The department at the top above this one, or itself. */
	private Optional<String> bureauOf(String code) {
		Map<Long, DepartmentName> names = names();
		Optional<DepartmentName> department = names.values()
			.stream()
			.filter((name) -> name.code().equals(code))
			.findFirst();
		while (department.isPresent()) {
			Long above = this.departments.find(department.get().code()).orElseThrow().parentId();
			if (above == null) {
				break;
			}
			department = Optional.ofNullable(names.get(above));
		}
		return department.map(DepartmentName::code);
	}

}
