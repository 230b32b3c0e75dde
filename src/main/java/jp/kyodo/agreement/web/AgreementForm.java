package jp.kyodo.agreement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jp.kyodo.agreement.AgreementContent;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about an agreement; the partners stand beside it.
 */
record AgreementForm(@Nullable String title, @Nullable String kind, @Nullable String department,
		@Nullable String cityWide, @Nullable List<String> wards, @Nullable List<String> fields,
		@Nullable String summary, @Nullable String signedOn, @Nullable String startsOn, @Nullable String endsOn,
		@Nullable String renewalMonths, @Nullable String noticeMonths, @Nullable String terminatedOn,
		@Nullable String terminationReason, @Nullable String version, @Nullable String formToken) {

	static final String COMPREHENSIVE = "comprehensive";

	static final String INDIVIDUAL = "individual";

	static AgreementForm empty(String department) {
		return new AgreementForm("", INDIVIDUAL, department, null, List.of(), List.of(), "", "", "", "", "", "", "", "",
				"", null);
	}

	/**
	 * What the register holds.
	 * @param department code of the department
	 */
	static AgreementForm of(AgreementContent content, String department, int version) {
		return new AgreementForm(content.title(), content.comprehensive() ? COMPREHENSIVE : INDIVIDUAL, department,
				String.valueOf(content.cityWide()), content.wardCodes(), content.fieldCodes(), content.summary(),
				text(content.signedOn()), text(content.startsOn()), text(content.endsOn()),
				text(content.renewalMonths()), text(content.noticeMonths()), text(content.terminatedOn()),
				content.terminationReason(), String.valueOf(version), null);
	}

	public boolean isCityWide() {
		return "true".equals(this.cityWide);
	}

	public boolean isComprehensive() {
		return COMPREHENSIVE.equals(this.kind);
	}

	public List<String> chosenWards() {
		return Objects.requireNonNullElse(this.wards, List.of());
	}

	public List<String> chosenFields() {
		return Objects.requireNonNullElse(this.fields, List.of());
	}

	AgreementForm basedOn(int version) {
		return new AgreementForm(this.title, this.kind, this.department, this.cityWide, this.wards, this.fields,
				this.summary, this.signedOn, this.startsOn, this.endsOn, this.renewalMonths, this.noticeMonths,
				this.terminatedOn, this.terminationReason, String.valueOf(version), null);
	}

	private static String text(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : "";
	}

	private static String text(@Nullable Integer number) {
		return (number != null) ? number.toString() : "";
	}

}
