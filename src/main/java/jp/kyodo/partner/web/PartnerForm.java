package jp.kyodo.partner.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jp.kyodo.fiscal.TypedDay;
import jp.kyodo.partner.ChangePartner;
import jp.kyodo.partner.CorporateNumber;
import jp.kyodo.partner.Disclosed;
import jp.kyodo.partner.PartnerContact;
import jp.kyodo.partner.PartnerContent;
import jp.kyodo.partner.PartnerDates;
import jp.kyodo.partner.PartnerDetail;
import jp.kyodo.partner.RegisterPartner;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.FormVersion;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about a partner.
 */
record PartnerForm(@Nullable String name, @Nullable String reading, @Nullable List<String> types,
		@Nullable String corporateNumber, @Nullable String ward, @Nullable List<String> fields,
		@Nullable String introduction, @Nullable String website, @Nullable String registrationNumber,
		@Nullable String registeredOn, @Nullable String certifiedOn, @Nullable String approvedOn,
		@Nullable String approvedUntil, @Nullable String designatedOn, @Nullable String designatedUntil,
		@Nullable String establishedOn, @Nullable String endedOn, @Nullable String households,
		@Nullable String representative, @Nullable String representativePublic, @Nullable String address,
		@Nullable String addressPublic, @Nullable String telephone, @Nullable String telephonePublic,
		@Nullable String email, @Nullable String emailPublic, @Nullable String note, @Nullable String shown,
		@Nullable String sameName, @Nullable String version, @Nullable String formToken) {

	static PartnerForm empty() {
		return of(PartnerContent.named("", List.of(), null), "");
	}

	static PartnerForm of(PartnerDetail partner) {
		return of(partner.content(), String.valueOf(partner.version()));
	}

	private static PartnerForm of(PartnerContent content, String version) {
		PartnerDates dates = content.dates();
		PartnerContact contact = content.contact();
		CorporateNumber number = content.corporateNumber();
		Integer households = content.households();
		return new PartnerForm(content.name(), content.reading(), content.typeCodes(),
				(number != null) ? number.value() : "", content.wardCode(), content.fieldCodes(),
				content.introduction(), content.website(), content.registrationNumber(), typed(dates.registeredOn()),
				typed(dates.certifiedOn()), typed(dates.approvedOn()), typed(dates.approvedUntil()),
				typed(dates.designatedOn()), typed(dates.designatedUntil()), typed(dates.establishedOn()),
				typed(dates.endedOn()), (households != null) ? households.toString() : "",
				contact.representative().text(), typed(contact.representative().isPublic()), contact.address().text(),
				typed(contact.address().isPublic()), contact.telephone().text(), typed(contact.telephone().isPublic()),
				contact.email().text(), typed(contact.email().isPublic()), content.note(), typed(content.shown()), "",
				version, null);
	}

	/** The same input, to be saved over what is there now. */
	PartnerForm basedOn(PartnerDetail partner) {
		return new PartnerForm(this.name, this.reading, this.types, this.corporateNumber, this.ward, this.fields,
				this.introduction, this.website, this.registrationNumber, this.registeredOn, this.certifiedOn,
				this.approvedOn, this.approvedUntil, this.designatedOn, this.designatedUntil, this.establishedOn,
				this.endedOn, this.households, this.representative, this.representativePublic, this.address,
				this.addressPublic, this.telephone, this.telephonePublic, this.email, this.emailPublic, this.note,
				this.shown, this.sameName, String.valueOf(partner.version()), null);
	}

	RegisterPartner toRegister() {
		ChangeCheck check = check();
		PartnerContent content = content(check);
		return check.complete(() -> new RegisterPartner(null, content, isTicked(this.sameName)));
	}

	ChangePartner toChange(String code) {
		ChangeCheck check = check();
		PartnerContent content = content(check);
		return check
			.complete(() -> new ChangePartner(code, content, isTicked(this.sameName), FormVersion.read(this.version)));
	}

	/** What was typed, for comparing; what cannot be read is left out. */
	PartnerContent content() {
		return content(check());
	}

	/** The 法人番号 that was typed, where it is one. */
	Optional<CorporateNumber> number() {
		return CorporateNumber.read(this.corporateNumber);
	}

	private PartnerContent content(ChangeCheck check) {
		check.that(blank(this.corporateNumber) || number().isPresent(), "corporateNumber", "partner.refused.number");
		PartnerDates dates = new PartnerDates(day(check, "establishedOn", this.establishedOn),
				day(check, "endedOn", this.endedOn), day(check, "registeredOn", this.registeredOn),
				day(check, "certifiedOn", this.certifiedOn), day(check, "approvedOn", this.approvedOn),
				day(check, "approvedUntil", this.approvedUntil), day(check, "designatedOn", this.designatedOn),
				day(check, "designatedUntil", this.designatedUntil));
		PartnerContact contact = new PartnerContact(disclosed(this.representative, this.representativePublic),
				disclosed(this.address, this.addressPublic), disclosed(this.telephone, this.telephonePublic),
				disclosed(this.email, this.emailPublic));
		return new PartnerContent(text(this.name), text(this.reading), codes(this.types), number().orElse(null),
				blank(this.ward) ? null : this.ward, codes(this.fields), text(this.introduction), text(this.website),
				text(this.registrationNumber), dates, households(check), contact, text(this.note),
				isTicked(this.shown));
	}

	private @Nullable Integer households(ChangeCheck check) {
		BigDecimal number = check.number("households", this.households);
		if (number == null) {
			return null;
		}
		try {
			return number.intValueExact();
		}
		catch (ArithmeticException ex) {
			check.that(false, "households", "partner.refused.households");
			return null;
		}
	}

	static @Nullable LocalDate day(ChangeCheck check, String field, @Nullable String typed) {
		if (blank(typed)) {
			return null;
		}
		Optional<LocalDate> day = TypedDay.read(typed);
		check.that(day.isPresent(), field, "partner.refused.day", check.label(field));
		return day.orElse(null);
	}

	private static ChangeCheck check() {
		return new ChangeCheck("partner.field.").inOrder("name", "reading", "types", "corporateNumber", "ward",
				"fields", "introduction", "website", "registrationNumber", "registeredOn", "certifiedOn", "approvedOn",
				"approvedUntil", "designatedOn", "designatedUntil", "establishedOn", "endedOn", "households",
				"representative", "address", "telephone", "email", "note", "shown");
	}

	private static Disclosed disclosed(@Nullable String typed, @Nullable String ticked) {
		return new Disclosed(text(typed), isTicked(ticked));
	}

	private static List<String> codes(@Nullable List<String> chosen) {
		return (chosen != null) ? chosen.stream().filter((code) -> !blank(code)).toList() : List.of();
	}

	static boolean isTicked(@Nullable String value) {
		return "true".equals(value);
	}

	static String text(@Nullable String typed) {
		return (typed != null) ? typed : "";
	}

	private static boolean blank(@Nullable String typed) {
		return typed == null || typed.isBlank();
	}

	static String typed(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : "";
	}

	private static String typed(boolean value) {
		return value ? "true" : "";
	}

}
