package jp.kyodo.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.kyodo.agreement.AgreementPublisher;
import jp.kyodo.agreement.AgreementService;
import jp.kyodo.agreement.RecordAchievements;
import jp.kyodo.agreement.SignAgreement;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.partner.NamedPartner;
import jp.kyodo.partner.PartnerService;
import jp.kyodo.sample.AgreementsFile.Name;
import jp.kyodo.sample.ProjectsFile.Ward;
import jp.kyodo.sample.SampleAgreementList.SampleAgreement;

import org.springframework.stereotype.Component;

/**
 * Enters and publishes the sample city's agreements with their partners.
 */
@Component
class SampleAgreements {

	private final PartnerService partners;

	private final AgreementService agreements;

	private final AgreementPublisher publisher;

	private final SampleMemory memory;

	SampleAgreements(PartnerService partners, AgreementService agreements, AgreementPublisher publisher,
			SampleMemory memory) {
		this.partners = partners;
		this.agreements = agreements;
		this.publisher = publisher;
		this.memory = memory;
	}

	void enter(AgreementsFile file, List<Ward> wards, EnteredOrganization organization) {
		StaffMember planning = organization.holderOf(Role.PLANNING, StaffMember.Assignment.WHOLE_CITY);
		try (Acting acting = Acting.as(planning)) {
			SampleAgreementList list = new SampleAgreementList(file, wards);
			Map<String, Long> partnersByName = new HashMap<>();
			partnersByName.putAll(this.partners.registerNamed(file.named()
				.stream()
				.map((named) -> new NamedPartner(named.partner(), named.types(), null))
				.toList()));
			partnersByName.putAll(this.partners.registerNamed(named(list.companies(), "kigyo")));
			partnersByName.putAll(this.partners.registerNamed(named(file.universityNames(), "daigaku")));
			for (SampleAgreement agreement : list.all(partnersByName, organization)) {
				String code = this.agreements.sign(new SignAgreement(null, agreement.content()));
				agreement.achievements()
					.forEach((year, items) -> this.agreements.record(new RecordAchievements(code,
							new FiscalYear(year), items, RecordAchievements.NONE)));
				this.publisher.publish(code, 0, null, planning);
				this.memory.release();
			}
		}
	}

	private static List<NamedPartner> named(List<Name> names, String type) {
		return names.stream().map((name) -> new NamedPartner(name.name(), List.of(type), null)).toList();
	}

}
