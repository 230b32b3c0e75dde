package jp.kyodo.agreement.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

import jp.kyodo.agreement.AgreementAccess;
import jp.kyodo.agreement.AgreementContent;
import jp.kyodo.agreement.SigningPartner;
import jp.kyodo.fiscal.TypedDay;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.partner.PartnerQueries;
import jp.kyodo.partner.PartnerReference;
import jp.kyodo.partner.choice.ChosenPartner;
import jp.kyodo.partner.choice.ChosenPartners;
import jp.kyodo.partner.choice.PartnerSteps;
import jp.kyodo.web.ChangeCheck;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the form of an agreement, and says about everything in it what has to be put
 * right.
 */
@Component
class AgreementFormReader {

	private final DepartmentQueries departments;

	private final PartnerQueries partners;

	private final PartnerSteps choices;

	AgreementFormReader(DepartmentQueries departments, PartnerQueries partners, PartnerSteps choices) {
		this.departments = departments;
		this.partners = partners;
		this.choices = choices;
	}

	/**
	 * Reads what was typed; partners that are new are entered into the register.
	 */
	AgreementContent read(AgreementForm form, ChosenPartners chosen, StaffMember staff) {
		ChangeCheck check = new ChangeCheck("agreement.field.").inOrder("title", "kind", "department", "partners",
				"signedOn", "startsOn", "endsOn", "renewalMonths", "noticeMonths", "terminatedOn", "terminationReason",
				"cityWide", "wards", "fields", "summary");
		check.that(form.isComprehensive() || AgreementForm.INDIVIDUAL.equals(form.kind()), "kind",
				"agreement.refused.no-kind");
		Long department = department(check, form.department(), staff);
		List<SigningPartner> partners = partners(check, chosen);
		LocalDate signedOn = day(check, "signedOn", form.signedOn());
		LocalDate startsOn = day(check, "startsOn", form.startsOn());
		LocalDate endsOn = day(check, "endsOn", form.endsOn());
		Integer renewal = whole(check, "renewalMonths", form.renewalMonths());
		Integer notice = whole(check, "noticeMonths", form.noticeMonths());
		LocalDate terminatedOn = day(check, "terminatedOn", form.terminatedOn());
		return check.complete(() -> new AgreementContent(Objects.requireNonNullElse(form.title(), ""),
				form.isComprehensive(), department, form.isCityWide(), form.chosenWards(), form.chosenFields(),
				Objects.requireNonNullElse(form.summary(), ""), partners, signedOn, startsOn, endsOn, renewal, notice,
				terminatedOn, Objects.requireNonNullElse(form.terminationReason(), "")));
	}

	/**
	 * The partners as the form shows them again.
	 */
	ChosenPartners chosen(AgreementContent content) {
		Map<Long, PartnerReference> references = this.partners
			.byIds(content.partners().stream().map(SigningPartner::partnerId).toList());
		return ChosenPartners.of(content.partners().stream().map((partner) -> {
			PartnerReference reference = references.get(partner.partnerId());
			return new ChosenPartner((reference != null) ? reference.code() : "", partner.name(), "", "");
		}).toList());
	}

	private @Nullable Long department(ChangeCheck check, @Nullable String code, StaffMember staff) {
		if (code == null || code.isBlank()) {
			check.that(false, "department", "agreement.refused.no-department");
			return null;
		}
		OptionalLong id = this.departments.idOf(code.strip());
		check.that(id.isPresent(), "department", "agreement.refused.unknown-department");
		if (id.isEmpty()) {
			return null;
		}
		check.that(AgreementAccess.mayChange(staff, id.getAsLong()), "department",
				"agreement.refused.other-department");
		return id.getAsLong();
	}

	/** Without a name at the signing it is the one of today. */
	private List<SigningPartner> partners(ChangeCheck check, ChosenPartners chosen) {
		List<ChosenPartner> rows = this.choices.registered(check, "partners", chosen.rows());
		Map<String, PartnerReference> references = this.partners
			.byCodes(rows.stream().map(ChosenPartner::code).toList());
		List<SigningPartner> read = new ArrayList<>();
		for (ChosenPartner row : rows) {
			PartnerReference reference = references.get(row.code());
			if (reference == null) {
				check.that(false, "partners", "agreement.refused.unknown-partner", row.toString());
				continue;
			}
			String name = check.optionalLine("partners", row.name(), SigningPartner.LONGEST_NAME);
			if (name.length() <= SigningPartner.LONGEST_NAME) {
				read.add(new SigningPartner(reference.id(), name.isEmpty() ? reference.name() : name));
			}
		}
		return read;
	}

	private static @Nullable LocalDate day(ChangeCheck check, String field, @Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		Optional<LocalDate> day = TypedDay.read(typed);
		check.that(day.isPresent(), field, "agreement.refused.day", check.label(field));
		return day.orElse(null);
	}

	private static @Nullable Integer whole(ChangeCheck check, String field, @Nullable String typed) {
		BigDecimal number = check.number(field, typed);
		if (number == null) {
			return null;
		}
		boolean fits = number.stripTrailingZeros().scale() <= 0
				&& number.abs().compareTo(BigDecimal.valueOf(100_000)) < 0;
		check.that(fits, field, "agreement.refused.whole-number", check.label(field));
		return fits ? number.intValue() : null;
	}

}
