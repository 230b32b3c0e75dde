package jp.kyodo.agreement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import jp.kyodo.agreement.AgreementContent;
import jp.kyodo.web.DraftKey;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * What is typed about an agreement; the partners stand beside it.
 */
record AgreementForm(@Nullable String title, @Nullable String kind, @Nullable String department,
		@Nullable String cityWide, @Nullable List<String> wards, @Nullable List<String> fields,
		@Nullable String summary, @Nullable String signedOn, @Nullable String startsOn, @Nullable String endsOn,
		@Nullable String renewalMonths, @Nullable String noticeMonths, @Nullable String terminatedOn,
		@Nullable String terminationReason, @Nullable String version, @Nullable String draft,
		@Nullable String formToken) {

	static final String COMPREHENSIVE = "comprehensive";

	static final String INDIVIDUAL = "individual";

	static AgreementForm empty(String department) {
		return new AgreementForm("", INDIVIDUAL, department, null, List.of(), List.of(), "", "", "", "", "", "", "", "",
				"", null, null);
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
				content.terminationReason(), String.valueOf(version), null, null);
	}

	/** What was kept of it before. */
	static AgreementForm read(MultiValueMap<String, String> fields) {
		return new AgreementForm(fields.getFirst("title"), fields.getFirst("kind"), fields.getFirst("department"),
				fields.getFirst("cityWide"), fields.get("wards"), fields.get("fields"), fields.getFirst("summary"),
				fields.getFirst("signedOn"), fields.getFirst("startsOn"), fields.getFirst("endsOn"),
				fields.getFirst("renewalMonths"), fields.getFirst("noticeMonths"), fields.getFirst("terminatedOn"),
				fields.getFirst("terminationReason"), fields.getFirst("version"), fields.getFirst("draft"), null);
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

	/** The fields as they are kept, but for the token that is good for one time. */
	Map<String, List<String>> written() {
		Map<String, List<String>> fields = new TreeMap<>();
		put(fields, "title", this.title);
		put(fields, "kind", this.kind);
		put(fields, "department", this.department);
		put(fields, "cityWide", this.cityWide);
		put(fields, "summary", this.summary);
		put(fields, "signedOn", this.signedOn);
		put(fields, "startsOn", this.startsOn);
		put(fields, "endsOn", this.endsOn);
		put(fields, "renewalMonths", this.renewalMonths);
		put(fields, "noticeMonths", this.noticeMonths);
		put(fields, "terminatedOn", this.terminatedOn);
		put(fields, "terminationReason", this.terminationReason);
		put(fields, "version", this.version);
		put(fields, "draft", this.draft);
		fields.put("wards", chosenWards());
		fields.put("fields", chosenFields());
		return fields;
	}

	/** The same, kept under a key of its own until it is saved. */
	AgreementForm withDraft(String key) {
		return with(this.version, key);
	}

	/** The same, based on what somebody else has saved. */
	AgreementForm basedOn(int theirs) {
		return with(String.valueOf(theirs), this.draft);
	}

	/** Names the form in which a new agreement is entered; empty for a known one. */
	public String draftKey() {
		return DraftKey.read(this.draft);
	}

	/** The title as typed, or empty. */
	String strippedTitle() {
		return (this.title != null) ? this.title.strip() : "";
	}

	/** Whether anything has been typed into the form of a new agreement. */
	boolean isBegun() {
		return isComprehensive() || isCityWide() || !chosenWards().isEmpty() || !chosenFields().isEmpty()
				|| Stream
					.of(this.title, this.summary, this.signedOn, this.startsOn, this.endsOn, this.renewalMonths,
							this.noticeMonths, this.terminatedOn, this.terminationReason)
					.anyMatch((text) -> text != null && !text.isBlank());
	}

	// the token is good for one time
	private AgreementForm with(@Nullable String newVersion, @Nullable String newDraft) {
		return new AgreementForm(this.title, this.kind, this.department, this.cityWide, this.wards, this.fields,
				this.summary, this.signedOn, this.startsOn, this.endsOn, this.renewalMonths, this.noticeMonths,
				this.terminatedOn, this.terminationReason, newVersion, newDraft, null);
	}

	private static void put(Map<String, List<String>> fields, String name, @Nullable String value) {
		if (value != null) {
			fields.put(name, List.of(value));
		}
	}

	private static String text(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : "";
	}

	private static String text(@Nullable Integer number) {
		return (number != null) ? number.toString() : "";
	}

}
