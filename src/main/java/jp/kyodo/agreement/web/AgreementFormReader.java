package jp.kyodo.agreement.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import jp.kyodo.agreement.AgreementAccess;
import jp.kyodo.agreement.AgreementContent;
import jp.kyodo.agreement.SigningPartner;
import jp.kyodo.fiscal.TypedDay;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.partner.PartnerName;
import jp.kyodo.partner.PartnerQueries;
import jp.kyodo.partner.PartnerReference;
import jp.kyodo.web.ChangeCheck;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the form of an agreement, and says about everything in it what has to be put
 * right. Partners stand one a line: the code and, where it differs, the name at the
 * signing; or a name that only one partner of the register has.
 */
@Component
class AgreementFormReader {

	private static final int MOST_LINES = 200;

	private final DepartmentQueries departments;

	private final PartnerQueries partners;

	AgreementFormReader(DepartmentQueries departments, PartnerQueries partners) {
		this.departments = departments;
		this.partners = partners;
	}

	AgreementContent read(AgreementForm form, StaffMember staff) {
		ChangeCheck check = new ChangeCheck("agreement.field.").inOrder("title", "kind", "department", "partners",
				"signedOn", "startsOn", "endsOn", "renewalMonths", "noticeMonths", "terminatedOn", "terminationReason",
				"cityWide", "wards", "fields", "summary");
		check.that(form.isComprehensive() || AgreementForm.INDIVIDUAL.equals(form.kind()), "kind",
				"web.change.required", check.label("kind"));
		Long department = department(check, form.department(), staff);
		List<SigningPartner> partners = partners(check, Objects.requireNonNullElse(form.partners(), ""));
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
	String partnersOf(AgreementContent content) {
		Map<Long, PartnerReference> references = this.partners
			.byIds(content.partners().stream().map(SigningPartner::partnerId).toList());
		return content.partners().stream().map((partner) -> {
			PartnerReference reference = references.get(partner.partnerId());
			return (reference != null) ? reference.code() + " " + partner.name() : partner.name();
		}).collect(Collectors.joining("\n"));
	}

	private @Nullable Long department(ChangeCheck check, @Nullable String code, StaffMember staff) {
		if (code == null || code.isBlank()) {
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

	private List<SigningPartner> partners(ChangeCheck check, String typed) {
		List<String> lines = typed.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		if (lines.size() > MOST_LINES) {
			check.that(false, "partners", "agreement.refused.too-many-partners", "100");
			return List.of();
		}
		Map<String, Optional<SigningPartner>> byCode = new LinkedHashMap<>();
		lines.forEach((line) -> byCode.put(line, withCode(line)));
		Map<String, List<PartnerReference>> byName = this.partners
			.byNameKeys(lines.stream().filter((line) -> byCode.get(line).isEmpty()).map(PartnerName::key).toList());
		List<SigningPartner> read = new ArrayList<>();
		for (String line : lines) {
			Optional<SigningPartner> partner = byCode.get(line);
			List<PartnerReference> called = byName.getOrDefault(PartnerName.key(line), List.of());
			if (partner.isPresent()) {
				read.add(partner.get());
			}
			else if (called.size() == 1) {
				read.add(new SigningPartner(called.get(0).id(), called.get(0).name()));
			}
			else if (called.isEmpty()) {
				check.that(false, "partners", "agreement.refused.unknown-partner", shortened(line));
			}
			else {
				check.that(false, "partners", "agreement.refused.several-partners", shortened(line),
						called.stream().map(PartnerReference::code).collect(Collectors.joining("、")));
			}
		}
		return read;
	}

	/** Reads a line that begins with the code of a partner. */
	private Optional<SigningPartner> withCode(String line) {
		String[] parts = line.split("[\\s\\u3000]+", 2);
		if (!parts[0].matches("[0-9A-Za-z][0-9A-Za-z._-]{0,19}")) {
			return Optional.empty();
		}
		return this.partners.find(parts[0])
			.map((reference) -> new SigningPartner(reference.id(),
					(parts.length > 1 && !parts[1].isBlank()) ? parts[1] : reference.name()));
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

	private static String shortened(String line) {
		return (line.codePointCount(0, line.length()) <= 40) ? line
				: line.substring(0, line.offsetByCodePoints(0, 40)) + "…";
	}

}
