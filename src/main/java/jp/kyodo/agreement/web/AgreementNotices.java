package jp.kyodo.agreement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jp.kyodo.agreement.AgreementAccess;
import jp.kyodo.agreement.AgreementQueries;
import jp.kyodo.agreement.AgreementQueries.Warning;
import jp.kyodo.agreement.AgreementTerm;
import jp.kyodo.fiscal.JapaneseDates;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.SignedInStaff;
import jp.kyodo.web.StaffNotice;
import jp.kyodo.web.StaffNoticeContributor;

import org.springframework.stereotype.Component;

/**
 * Tells who enters agreements which of them end soon, or until when notice can be given.
 */
@Component
class AgreementNotices implements StaffNoticeContributor {

	private static final int ORDER = 330;

	private static final int MOST_LINES = 5;

	private final AgreementQueries queries;

	private final Clock clock;

	AgreementNotices(AgreementQueries queries, Clock clock) {
		this.queries = queries;
		this.clock = clock;
	}

	@Override
	public List<StaffNotice> noticesFor(SignedInStaff staff) {
		if (!(staff instanceof StaffMember member) || !AgreementAccess.mayEnter(member)) {
			return List.of();
		}
		List<Warning> warnings = this.queries.warnings(member, LocalDate.now(this.clock),
				AgreementTerm.DAYS_OF_WARNING);
		if (warnings.isEmpty()) {
			return List.of();
		}
		return List.of(new StaffNotice("agreement.warning.heading", "agreement.warning.lead", ORDER,
				warnings.stream().limit(MOST_LINES).map(AgreementNotices::line).toList(),
				Math.max(0, warnings.size() - MOST_LINES), "/staff/agreements"));
	}

	private static StaffNotice.Line line(Warning warning) {
		return new StaffNotice.Line("agreement.warning." + warning.deadline().kind().name(),
				List.of(warning.agreement().title(), JapaneseDates.day(warning.deadline().day())),
				"/staff/agreements/" + warning.agreement().code());
	}

}
