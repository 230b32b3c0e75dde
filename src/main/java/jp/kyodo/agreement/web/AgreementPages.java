package jp.kyodo.agreement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jp.kyodo.agreement.AgreementAccess;
import jp.kyodo.agreement.AgreementDetail;
import jp.kyodo.agreement.AgreementHistory;
import jp.kyodo.agreement.AgreementPaper;
import jp.kyodo.agreement.AgreementPublisher;
import jp.kyodo.agreement.AgreementQueries;
import jp.kyodo.agreement.document.AgreementDocument;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.partner.choice.ChosenPartners;
import jp.kyodo.partner.choice.PartnerStep;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.Choice;
import jp.kyodo.web.Difference;
import jp.kyodo.web.DraftKey;
import jp.kyodo.web.KeptInput;
import jp.kyodo.web.ForbiddenException;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds the agreement of an address for who may read or change it, and builds the pages
 * of one agreement.
 */
@Component
class AgreementPages {

	private final AgreementQueries queries;

	private final AgreementFormReader reader;

	private final AgreementWords words;

	private final DepartmentQueries departments;

	private final Vocabularies vocabularies;

	private final Clock clock;

	AgreementPages(AgreementQueries queries, AgreementFormReader reader, AgreementWords words,
			DepartmentQueries departments, Vocabularies vocabularies, Clock clock) {
		this.queries = queries;
		this.reader = reader;
		this.words = words;
		this.departments = departments;
		this.vocabularies = vocabularies;
		this.clock = clock;
	}

	AgreementDetail readable(String code, StaffMember staff) {
		AgreementDetail agreement = find(code);
		if (!AgreementAccess.mayRead(staff, departmentOf(agreement))) {
			throw new ForbiddenException("agreement.forbidden.read");
		}
		return agreement;
	}

	AgreementDetail changeable(String code, StaffMember staff) {
		AgreementDetail agreement = find(code);
		if (!AgreementAccess.mayChange(staff, departmentOf(agreement))) {
			throw new ForbiddenException("agreement.forbidden.change");
		}
		return agreement;
	}

	void requireEntering(StaffMember staff) {
		if (!AgreementAccess.mayEnter(staff)) {
			throw new ForbiddenException("agreement.forbidden.change");
		}
	}

	void requirePublishing(StaffMember staff) {
		if (!AgreementAccess.mayPublish(staff)) {
			throw new ForbiddenException("agreement.forbidden.publish");
		}
	}

	AgreementPage page(AgreementPublisher.Proposal proposal, StaffMember staff) {
		AgreementDetail agreement = proposal.agreement();
		return new AgreementPage(agreement, shown(proposal.document(), agreement),
				(proposal.current() != null) ? proposal.current().revisionNo() : null, proposal.changed(),
				proposal.asSigned(),
				agreement.papers()
					.stream()
					.map((paper) -> new AgreementPage.PaperLine(paper, AgreementWords.size(paper.size())))
					.toList(),
				AgreementAccess.mayChange(staff, departmentOf(agreement)), AgreementAccess.mayPublish(staff),
				today().toString());
	}

	AgreementShown shown(AgreementDocument document, AgreementDetail agreement) {
		return AgreementShown.of(document, agreement.term(), today(), Set.of(),
				agreement.papers().stream().map(AgreementPaper::sha256).collect(Collectors.toSet()), this.words);
	}

	AgreementFormPage blank(StaffMember staff) {
		List<Choice> choices = departmentsFor(staff, null);
		return form(null,
				AgreementForm.empty((choices.size() == 1) ? choices.get(0).value() : "").withDraft(DraftKey.create()),
				PartnerStep.of(ChosenPartners.none()), staff, ChangeOutcome.none());
	}

	AgreementFormPage edit(AgreementDetail agreement, StaffMember staff) {
		return form(agreement, stored(agreement), PartnerStep.of(this.reader.chosen(agreement.content())), staff,
				ChangeOutcome.none());
	}

	/** What a form holds otherwise than the register. */
	List<Difference> differences(AgreementDetail agreement, AgreementForm form, ChosenPartners partners) {
		return differences(form, partners, stored(agreement), this.reader.chosen(agreement.content()),
				this.vocabularies.all());
	}

	/**
	 * The form as it was sent, or, where someone else has saved meanwhile, with what both
	 * have written.
	 */
	AgreementFormPage form(@Nullable AgreementDetail agreement, AgreementForm form, PartnerStep partners,
			StaffMember staff, ChangeOutcome outcome) {
		Map<Vocabulary, Terms> lists = this.vocabularies.all();
		FiscalYear year = FiscalYear.of(today());
		List<Difference> differences = List.of();
		AgreementForm shown = form;
		if (agreement != null && outcome.isOvertaken()) {
			differences = differences(form, partners.chosen(), stored(agreement),
					this.reader.chosen(agreement.content()), lists);
			shown = form.basedOn(agreement.version());
		}
		return new AgreementFormPage((agreement != null) ? agreement.code() : null, shown, partners,
				list(lists, Vocabulary.PARTNER_TYPE).choices(year),
				departmentsFor(staff, (agreement != null) ? agreement.content().departmentId() : null),
				choices(lists, Vocabulary.WARD, year, form.chosenWards()),
				choices(lists, Vocabulary.FIELD, year, form.chosenFields()),
				List.of(new Choice(AgreementForm.COMPREHENSIVE, this.words.text("agreement.kind.comprehensive"),
						this.words.text("agreement.kind.comprehensive.hint")),
						new Choice(AgreementForm.INDIVIDUAL, this.words.text("agreement.kind.individual"),
								this.words.text("agreement.kind.individual.hint"))),
				outcome, differences, KeptInput.nothing());
	}

	AgreementHistoryPage history(AgreementDetail agreement, List<AgreementHistory.Entry> entries) {
		return new AgreementHistoryPage(agreement.code(), agreement.content().title(),
				new HistoryLines(this.vocabularies.all(), this.departments.namesIn(FiscalYear.of(today())), this.words)
					.of(entries));
	}

	private AgreementForm stored(AgreementDetail agreement) {
		DepartmentName department = this.departments.namesIn(FiscalYear.of(today())).get(departmentOf(agreement));
		return AgreementForm.of(agreement.content(), (department != null) ? department.code() : "",
				agreement.version());
	}

	private List<Difference> differences(AgreementForm mine, ChosenPartners myPartners, AgreementForm theirs,
			ChosenPartners theirPartners, Map<Vocabulary, Terms> lists) {
		return Difference.among(difference("title", mine.title(), theirs.title()),
				difference("kind", kind(mine), kind(theirs)),
				difference("department", department(mine.department()), department(theirs.department())),
				difference("partners", myPartners.toString(), theirPartners.toString()),
				difference("signedOn", mine.signedOn(), theirs.signedOn()),
				difference("startsOn", mine.startsOn(), theirs.startsOn()),
				difference("endsOn", mine.endsOn(), theirs.endsOn()),
				difference("renewalMonths", mine.renewalMonths(), theirs.renewalMonths()),
				difference("noticeMonths", mine.noticeMonths(), theirs.noticeMonths()),
				difference("terminatedOn", mine.terminatedOn(), theirs.terminatedOn()),
				difference("terminationReason", mine.terminationReason(), theirs.terminationReason()),
				difference("wards", places(mine, lists), places(theirs, lists)),
				difference("fields", String.join("\n", list(lists, Vocabulary.FIELD).labels(mine.chosenFields())),
						String.join("\n", list(lists, Vocabulary.FIELD).labels(theirs.chosenFields()))),
				difference("summary", mine.summary(), theirs.summary()));
	}

	private static Difference difference(String field, @Nullable String mine, @Nullable String theirs) {
		return Difference.of("agreement.field." + field, mine, theirs);
	}

	private String kind(AgreementForm form) {
		return this.words.text(
				"agreement.kind." + (form.isComprehensive() ? AgreementForm.COMPREHENSIVE : AgreementForm.INDIVIDUAL));
	}

	private String places(AgreementForm form, Map<Vocabulary, Terms> lists) {
		List<String> places = new ArrayList<>();
		if (form.isCityWide()) {
			places.add(this.words.text("agreement.city-wide"));
		}
		places.addAll(list(lists, Vocabulary.WARD).labels(form.chosenWards()));
		return String.join("\n", places);
	}

	private String department(@Nullable String code) {
		return this.departments.namesIn(FiscalYear.of(today()))
			.values()
			.stream()
			.filter((name) -> name.code().equals(code))
			.map(DepartmentName::path)
			.findFirst()
			.orElse("");
	}

	/** Those that exist and for which the person enters, and the one that is given. */
	private List<Choice> departmentsFor(StaffMember staff, @Nullable Long given) {
		List<Choice> choices = new ArrayList<>();
		List<DepartmentName> existing = this.departments.existingToday();
		if (given != null && existing.stream().noneMatch((name) -> name.id() == given)) {
			DepartmentName ended = this.departments.namesIn(FiscalYear.of(today())).get(given);
			if (ended != null) {
				choices.add(new Choice(ended.code(), ended.path()));
			}
		}
		existing.stream()
			.filter((name) -> AgreementAccess.mayChange(staff, name.id()))
			.forEach((name) -> choices.add(new Choice(name.code(), name.path())));
		return choices;
	}

	/** The words in use, and those that are chosen although they are not any more. */
	private static List<Choice> choices(Map<Vocabulary, Terms> lists, Vocabulary vocabulary, FiscalYear year,
			List<String> chosen) {
		Terms terms = list(lists, vocabulary);
		return terms.all()
			.stream()
			.filter((term) -> term.isUsedIn(year) || chosen.contains(term.code()))
			.map((term) -> new Choice(term.code(), term.label()))
			.toList();
	}

	private static Terms list(Map<Vocabulary, Terms> lists, Vocabulary vocabulary) {
		return Objects.requireNonNull(lists.get(vocabulary));
	}

	private AgreementDetail find(String code) {
		return this.queries.find(code).orElseThrow(() -> new NotFoundException("agreement.not-found", code));
	}

	private static long departmentOf(AgreementDetail agreement) {
		return Objects.requireNonNull(agreement.content().departmentId());
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
