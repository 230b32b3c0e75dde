package jp.kyodo.project;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.Yen;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.project.document.ProjectDocument;
import jp.kyodo.project.document.ProjectDocument.Named;
import jp.kyodo.project.document.ProjectDocument.Picture;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The words of one year, by which what the register keeps as codes becomes what people
 * read.
 *
 * @param year the fiscal year
 * @param vocabularies the city's lists of words
 * @param departments departments as called in the year
 * @param issues names of policy issues in the year
 * @param programs names of programs
 * @param partnerTypes kinds of partners by the partners' codes
 * @param pictures pictures that may be shown, by the keys of project-years
 */
record ProjectWords(FiscalYear year, Map<Vocabulary, Terms> vocabularies, Map<Long, DepartmentName> departments,
		Map<String, String> issues, Map<String, String> programs, Map<String, List<String>> partnerTypes,
		Map<Long, List<Picture>> pictures) {

	ProjectDocument document(ProjectYearView view) {
		ProjectContent content = view.content();
		DepartmentName department = this.departments.get(view.departmentId());
		return new ProjectDocument(ProjectDocument.SHAPE, this.year, view.code(), content.name(), content.reading(),
				content.purpose(), content.summary(), new Named(department.code(), department.path()),
				named(content.issueCode(), this.issues), named(content.programCode(), this.programs),
				content.cityWide(), named(Vocabulary.WARD, content.wardCodes()),
				named(Vocabulary.FIELD, content.fieldCodes()), named(Vocabulary.FORM, content.formCodes()),
				content.formOther(), named(Vocabulary.INVOLVEMENT, content.involvementCodes()),
				content.partners().stream().map(this::partner).toList(), name(content.proposedBy()),
				name(content.origin()), content.startsOn(), content.endsOn(), yen(content.budget()),
				yen(content.settlement()), content.cityRole(), content.partnerRole(), content.results(),
				content.counts()
					.stream()
					.map((count) -> new ProjectDocument.Counted(count.label(), count.value()))
					.toList(),
				content.followsRule(), named(Vocabulary.PRINCIPLE, content.principleCodes()), content.contact(),
				content.casebook(), content.lessons(), this.pictures.getOrDefault(view.projectYearId(), List.of()));
	}

	private ProjectDocument.Partner partner(PartnerEntry entry) {
		return new ProjectDocument.Partner(entry.partnerCode(), entry.name(),
				named(Vocabulary.PARTNER_TYPE, this.partnerTypes.getOrDefault(entry.partnerCode(), List.of())),
				(entry.roleCode() != null) ? named(Vocabulary.PARTNER_ROLE, List.of(entry.roleCode())).get(0) : null);
	}

	private List<Named> named(Vocabulary vocabulary, Collection<String> codes) {
		Terms terms = this.vocabularies.get(vocabulary);
		return codes.stream().map((code) -> new Named(code, terms.label(code))).toList();
	}

	private static @Nullable Named named(@Nullable String code, Map<String, String> names) {
		return (code != null) ? new Named(code, names.getOrDefault(code, code)) : null;
	}

	private static @Nullable String name(@Nullable Enum<?> value) {
		return (value != null) ? value.name() : null;
	}

	private static @Nullable Yen yen(@Nullable Long amount) {
		return (amount != null) ? new Yen(amount) : null;
	}

}
