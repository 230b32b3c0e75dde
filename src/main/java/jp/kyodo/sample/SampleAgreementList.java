package jp.kyodo.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jp.kyodo.agreement.AgreementContent;
import jp.kyodo.agreement.AgreementTerm;
import jp.kyodo.agreement.SigningPartner;
import jp.kyodo.sample.AgreementsFile.Name;
import jp.kyodo.sample.AgreementsFile.NamedAgreement;
import jp.kyodo.sample.AgreementsFile.Template;
import jp.kyodo.sample.ProjectsFile.Ward;
import org.jspecify.annotations.Nullable;

/**
 * Makes the sample city's agreements from its file, the same at every start: those with
 * partners that the sources name, and as many others as are missing to the numbers that
 * the sources give for one day, beside some that had ended by then or came later.
 */
final class SampleAgreementList {

	/** Days over which the others were signed before the day of the count. */
	private static final int DAYS = 3_900;

	/** Shares no factor with the days, so that they are spread. */
	private static final int SPREAD = 1_009;

	/** Every so many-th agreement was signed after the day of the count. */
	private static final int LATER = 25;

	private final AgreementsFile file;

	private final List<Ward> wards;

	SampleAgreementList(AgreementsFile file, List<Ward> wards) {
		this.file = file;
		this.wards = wards;
	}

	/**
	 * The made-up companies, in their order.
	 */
	List<Name> companies() {
		List<Name> companies = new ArrayList<>();
		for (Name back : this.file.companyBacks()) {
			for (int front = 0; front < this.file.companyFronts().size(); front++) {
				String name = this.file.companyFronts().get(front);
				companies.add(new Name("株式会社" + name + back.name() + "（見本）", name + back.reading()));
			}
		}
		return companies;
	}

	/**
	 * All agreements.
	 * @param partners keys of the partners by their names
	 */
	List<SampleAgreement> all(Map<String, Long> partners, EnteredOrganization organization) {
		List<SampleAgreement> all = new ArrayList<>();
		int companies = 0;
		int universities = 0;
		for (NamedAgreement named : this.file.named()) {
			SampleAgreement agreement = named(named, partners, organization);
			all.add(agreement);
			if (agreement.term().isInForceOn(this.file.asOf())) {
				companies += named.types().contains("kigyo") ? 1 : 0;
				universities += named.types().contains("daigaku") ? 1 : 0;
			}
		}
		add(all, companies(), this.file.companyTemplates(), this.file.companies() - companies, partners, organization);
		add(all, this.file.universityNames(), this.file.universityTemplates(), this.file.universities() - universities,
				partners, organization);
		return all;
	}

	/** Adds agreements until enough of them are in force on the day of the count. */
	private void add(List<SampleAgreement> all, List<Name> names, List<Template> templates, int wanted,
			Map<String, Long> partners, EnteredOrganization organization) {
		int inForce = 0;
		for (int place = 0; inForce < wanted; place++) {
			String name = names.get(place % names.size()).name();
			Template template = templates.get((place + place / names.size()) % templates.size());
			LocalDate day = (place % LATER == LATER - 1) ? this.file.asOf().plusDays(20 + place)
					: this.file.asOf().minusDays(1 + (long) place * SPREAD % DAYS);
			SampleAgreement agreement = of(template, name, day, place, partners, organization);
			all.add(agreement);
			if (agreement.term().isInForceOn(this.file.asOf())) {
				inForce++;
			}
		}
	}

	private SampleAgreement named(NamedAgreement named, Map<String, Long> partners, EnteredOrganization organization) {
		return new SampleAgreement(content(named.title(), named.comprehensive(), named.department(), null,
				named.fields(), named.summary(), named.partner(), named.signedOn(), named.months(), named.renewal(),
				named.notice(), partners, organization), named.achievements());
	}

	private SampleAgreement of(Template template, String partner, LocalDate day, int place, Map<String, Long> partners,
			EnteredOrganization organization) {
		Ward ward = template.isOfWard() ? this.wards.get(place % this.wards.size()) : null;
		String department = (ward != null) ? ward.department() : String.valueOf(template.department());
		return new SampleAgreement(
				content(template.title(), false, department, ward, template.fields(), template.summary() + "（見本）",
						partner, day, template.months(), template.renewal(), template.notice(), partners, organization),
				Map.of());
	}

	private static AgreementContent content(String title, boolean comprehensive, String department, @Nullable Ward ward,
			List<String> fields, String summary, String partner, LocalDate day, @Nullable Integer months,
			@Nullable Integer renewal, @Nullable Integer notice, Map<String, Long> partners,
			EnteredOrganization organization) {
		Long key = partners.get(partner);
		if (key == null) {
			throw new SampleCityException("The sample city has no partner " + partner);
		}
		return new AgreementContent(title, comprehensive, organization.department(department), ward == null,
				(ward != null) ? List.of(ward.code()) : List.of(), fields, summary,
				List.of(new SigningPartner(key, partner)), day, day,
				(months != null) ? day.plusMonths(months).minusDays(1) : null, renewal, notice, null, "");
	}

	/**
	 * An agreement with what was done in which year.
	 */
	record SampleAgreement(AgreementContent content, Map<Integer, List<String>> achievements) {

		AgreementTerm term() {
			return this.content.term();
		}

	}

}
