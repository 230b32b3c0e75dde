package jp.kyodo.agreement;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jp.kyodo.web.ChangeCheck;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement says. The rules, each with its sentence for the person:
 * <ol>
 * <li>It has a title, a department in charge, a day on which it was signed, a first day
 * and at least one partner; each stands once under one name.
 * <li>It does not end before it begins.
 * <li>Only what has an end is renewed or given notice of.
 * <li>A termination has a reason and does not lie before the beginning; what would have
 * ended by itself before cannot be terminated any more.
 * <li>What is for the whole city names no wards.
 * </ol>
 *
 * @param title its title, 1 to 300 characters
 * @param comprehensive whether it is 包括協定, otherwise 個別協定
 * @param departmentId the department in charge
 * @param cityWide whether it is for the whole city
 * @param wardCodes wards that it is about
 * @param fieldCodes fields of activity
 * @param summary what it is about, up to 4,000 characters
 * @param partners with whom, in their order
 * @param signedOn when it was signed
 * @param startsOn the first day
 * @param endsOn the last day before any renewal, or null
 * @param renewalMonths months of each renewal, or null
 * @param noticeMonths months before the end until which notice is given, or null
 * @param terminatedOn the last day where it was ended otherwise, or null
 * @param terminationReason why; empty otherwise
 */
public record AgreementContent(String title, boolean comprehensive, @Nullable Long departmentId, boolean cityWide,
		List<String> wardCodes, List<String> fieldCodes, String summary, List<SigningPartner> partners,
		@Nullable LocalDate signedOn, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn,
		@Nullable Integer renewalMonths, @Nullable Integer noticeMonths, @Nullable LocalDate terminatedOn,
		String terminationReason) {

	static final int LONGEST_TITLE = 300;

	static final int MOST_PARTNERS = 100;

	public AgreementContent {
		ChangeCheck check = new ChangeCheck("agreement.field.");
		title = check.line("title", title, LONGEST_TITLE);
		summary = check.text("summary", summary, 4000);
		terminationReason = check.text("terminationReason", terminationReason, 1000);
		wardCodes = List.copyOf(wardCodes);
		fieldCodes = List.copyOf(fieldCodes);
		partners = List.copyOf(partners);
		check.required("department", departmentId);
		check.required("signedOn", signedOn);
		check.required("startsOn", startsOn);
		check.that(!partners.isEmpty(), "partners", "agreement.refused.no-partner");
		check.that(partners.size() <= MOST_PARTNERS, "partners", "agreement.refused.too-many-partners",
				String.valueOf(MOST_PARTNERS));
		checkEachOnce(check, partners);
		check.that(!cityWide || wardCodes.isEmpty(), "wards", "agreement.refused.wards-of-whole-city");
		checkTerm(check, startsOn, endsOn, renewalMonths, noticeMonths);
		checkTermination(check, startsOn, endsOn, renewalMonths, terminatedOn, terminationReason);
		check.done();
	}

	private static void checkEachOnce(ChangeCheck check, List<SigningPartner> partners) {
		Set<SigningPartner> seen = new HashSet<>();
		for (SigningPartner partner : partners) {
			check.that(seen.add(partner), "partners", "agreement.refused.partner-twice", partner.name());
		}
	}

	private static void checkTerm(ChangeCheck check, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn,
			@Nullable Integer renewalMonths, @Nullable Integer noticeMonths) {
		check.that(endsOn == null || startsOn == null || !endsOn.isBefore(startsOn), "endsOn",
				"agreement.refused.end-before-start");
		check.that(renewalMonths == null || endsOn != null, "renewalMonths", "agreement.refused.renewal-without-end");
		check.that(renewalMonths == null || (renewalMonths >= 1 && renewalMonths <= AgreementTerm.LONGEST_RENEWAL),
				"renewalMonths", "agreement.refused.renewal-months", String.valueOf(AgreementTerm.LONGEST_RENEWAL));
		check.that(noticeMonths == null || endsOn != null, "noticeMonths", "agreement.refused.notice-without-end");
		check.that(noticeMonths == null || (noticeMonths >= 0 && noticeMonths <= AgreementTerm.LONGEST_NOTICE),
				"noticeMonths", "agreement.refused.notice-months", String.valueOf(AgreementTerm.LONGEST_NOTICE));
	}

	private static void checkTermination(ChangeCheck check, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn,
			@Nullable Integer renewalMonths, @Nullable LocalDate terminatedOn, String reason) {
		if (terminatedOn == null) {
			check.that(reason.isEmpty(), "terminatedOn", "agreement.refused.reason-without-termination");
			return;
		}
		check.that(!reason.isEmpty(), "terminationReason", "agreement.refused.termination-without-reason");
		check.that(startsOn == null || !terminatedOn.isBefore(startsOn), "terminatedOn",
				"agreement.refused.termination-before-start");
		check.that(endsOn == null || renewalMonths != null || !terminatedOn.isAfter(endsOn), "terminatedOn",
				"agreement.refused.termination-after-end");
	}

	/**
	 * For how long it holds.
	 */
	public AgreementTerm term() {
		return new AgreementTerm(Objects.requireNonNull(this.startsOn), this.endsOn, this.renewalMonths,
				this.noticeMonths, this.terminatedOn);
	}

}
