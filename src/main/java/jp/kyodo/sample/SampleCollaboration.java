package jp.kyodo.sample;

import java.util.Map;

import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.PartnerEntry;

import org.springframework.stereotype.Component;

/**
 * Enters with whom the sample city works together: projects, agreements and their
 * partners. It is much, so some at a time are a transaction of their own; what an
 * interrupted start left out is entered at the next one.
 */
@Component
class SampleCollaboration {

	private static final int MEMBERS = 38;

	private final SamplePartners partners;

	private final SampleProjects projects;

	private final SampleAgreements agreements;

	private final SampleMemberships memberships;

	private final SampleFeed feed;

	private final SampleSurvey survey;

	SampleCollaboration(SamplePartners partners, SampleProjects projects, SampleAgreements agreements,
			SampleMemberships memberships, SampleFeed feed, SampleSurvey survey) {
		this.partners = partners;
		this.projects = projects;
		this.agreements = agreements;
		this.memberships = memberships;
		this.feed = feed;
		this.survey = survey;
	}

	/**
	 * Enters what is missing.
	 * @return whether anything was
	 */
	boolean enterWhatIsMissing(EnteredOrganization organization) {
		ProjectsFile file = SampleFiles.projects();
		AgreementsFile signed = SampleFiles.agreements();
		if (this.memberships.areThere(signed.membership())) {
			return false;
		}
		StaffMember planning = organization.holderOf(Role.PLANNING, StaffMember.Assignment.WHOLE_CITY);
		try (Acting acting = Acting.as(planning)) {
			Map<String, PartnerEntry> working = this.partners.enter(file);
			this.projects.enter(new SampleProjectYears(file, working), planning);
			this.feed.connect();
			this.survey.open(organization);
			SampleAgreementList list = new SampleAgreementList(signed, file.wards());
			Map<String, Long> signing = this.partners.enter(signed, list.companies());
			this.agreements.enter(list.all(signing, organization), planning);
			// comes last: who finds it knows that everything is there
			this.memberships.enter(signed.membership(), organization.department(signed.membership().department()),
					working.values().stream().map(PartnerEntry::partnerCode).sorted().limit(MEMBERS).toList());
		}
		return true;
	}

}
