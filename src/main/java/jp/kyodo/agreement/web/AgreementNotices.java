package jp.kyodo.agreement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jp.kyodo.agreement.AgreementAccess;
import jp.kyodo.agreement.AgreementQueries;
import jp.kyodo.agreement.AgreementQueries.Warning;
import jp.kyodo.agreement.AgreementTerm;
import jp.kyodo.agreement.ChangedPartners;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.SignedInStaff;
import jp.kyodo.web.StaffNotice;
import jp.kyodo.web.StaffNoticeContributor;

import org.springframework.stereotype.Component;

/**
 * Tells who enters agreements which of them end soon, or until when notice can be given,
 * and 企画課 how many are published with partners that are registered otherwise now.
 */
@Component
class AgreementNotices implements StaffNoticeContributor {

	private static final int ORDER = 330;

	private static final int MOST_LINES = 5;

	private final AgreementQueries queries;

	private final ChangedPartners partners;

	private final AgreementWords words;

	private final Clock clock;

	AgreementNotices(AgreementQueries queries, ChangedPartners partners, AgreementWords words, Clock clock) {
		this.queries = queries;
		this.partners = partners;
		this.words = words;
		this.clock = clock;
	}

	@Override
	public List<StaffNotice> noticesFor(SignedInStaff staff) {
		if (!(staff instanceof StaffMember member) || !AgreementAccess.mayEnter(member)) {
			return List.of();
		}
		List<StaffNotice> notices = new ArrayList<>();
		List<Warning> warnings = this.queries.warnings(member, LocalDate.now(this.clock),
				AgreementTerm.DAYS_OF_WARNING);
		if (!warnings.isEmpty()) {
			notices.add(new StaffNotice("agreement.warning.heading", "agreement.warning.lead", ORDER,
					warnings.stream().limit(MOST_LINES).map(this::line).toList(),
					Math.max(0, warnings.size() - MOST_LINES), "/staff/agreements?concern=DUE"));
		}
		if (AgreementAccess.mayPublish(member)) {
			int changed = this.partners.codes().size();
			if (changed > 0) {
				notices.add(new StaffNotice("agreement.changed-partners.title", "agreement.changed-partners.notice",
						ORDER + 1,
						List.of(new StaffNotice.Line("agreement.changed-partners.count",
								List.of(String.valueOf(changed)), "/staff/agreements/changed-partners")),
						0, "/staff/agreements?concern=PARTNERS_CHANGED"));
			}
		}
		return notices;
	}

	private StaffNotice.Line line(Warning warning) {
		return new StaffNotice.Line(
				"agreement.warning.line", List.of(warning.agreement().title(),
						this.words.partners(warning.agreement().partners()), this.words.deadline(warning.deadline())),
				"/staff/agreements/" + warning.agreement().code());
	}

}
