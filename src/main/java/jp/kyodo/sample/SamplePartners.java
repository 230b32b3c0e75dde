package jp.kyodo.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.kyodo.partner.NamedPartner;
import jp.kyodo.partner.PartnerContact;
import jp.kyodo.partner.PartnerContent;
import jp.kyodo.partner.PartnerDates;
import jp.kyodo.partner.PartnerQueries;
import jp.kyodo.partner.PartnerReference;
import jp.kyodo.partner.PartnerService;
import jp.kyodo.partner.RegisterPartner;
import jp.kyodo.project.PartnerEntry;
import jp.kyodo.sample.AgreementsFile.Name;
import jp.kyodo.sample.ProjectsFile.SamplePartner;
import jp.kyodo.sample.ProjectsFile.Ward;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Enters the sample city's partners, those that are not there yet.
 */
@Component
class SamplePartners {

	private final PartnerService partners;

	private final PartnerQueries register;

	SamplePartners(PartnerService partners, PartnerQueries register) {
		this.partners = partners;
		this.register = register;
	}

	/**
	 * Enters who works together with the city in projects.
	 * @return the partners by their keys, those of a ward by {@code <ward>/<key>}
	 */
	Map<String, PartnerEntry> enter(ProjectsFile file) {
		Map<String, PartnerEntry> entered = new HashMap<>();
		for (Ward ward : file.wards()) {
			for (SamplePartner partner : file.wardPartners()) {
				entered.put(ward.code() + "/" + partner.key(), enter(ward.code() + "-" + partner.key(),
						ward.in(partner.name()), ward.in(partner.reading()), ward.code(), partner));
			}
		}
		for (SamplePartner partner : file.cityPartners()) {
			entered.put(partner.key(),
					enter("14130-" + partner.key(), partner.name(), partner.reading(), null, partner));
		}
		return entered;
	}

	/**
	 * Enters who has an agreement with the city.
	 * @return keys of the partners by their names
	 */
	Map<String, Long> enter(AgreementsFile file, List<Name> companies) {
		Map<String, Long> ids = new HashMap<>();
		ids.putAll(this.partners.registerNamed(
				file.named().stream().map((named) -> new NamedPartner(named.partner(), named.types(), null)).toList()));
		ids.putAll(this.partners.registerNamed(named(companies, "kigyo")));
		ids.putAll(this.partners.registerNamed(named(file.universityNames(), "daigaku")));
		this.partners.show(this.register.byIds(ids.values()).values().stream().map(PartnerReference::code).toList());
		return ids;
	}

	private PartnerEntry enter(String code, String name, String reading, @Nullable String ward, SamplePartner partner) {
		if (this.register.find(code).isEmpty()) {
			this.partners.register(new RegisterPartner(code,
					new PartnerContent(name, reading, partner.types(), null, ward, partner.fields(),
							"見本のためにつくった架空の団体です。", "", "", PartnerDates.NONE, null, PartnerContact.NONE, "", true),
					false));
		}
		return new PartnerEntry(code, name, null);
	}

	private static List<NamedPartner> named(List<Name> names, String type) {
		return names.stream().map((name) -> new NamedPartner(name.name(), List.of(type), null)).toList();
	}

}
