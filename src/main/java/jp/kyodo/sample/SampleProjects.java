package jp.kyodo.sample;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.IndicatorDetail;
import jp.kyodo.indicator.IndicatorFeeds;
import jp.kyodo.indicator.IndicatorQueries;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.partner.PartnerContact;
import jp.kyodo.partner.PartnerContent;
import jp.kyodo.partner.PartnerDates;
import jp.kyodo.partner.PartnerService;
import jp.kyodo.partner.RegisterPartner;
import jp.kyodo.project.AddProject;
import jp.kyodo.project.AddProjectYear;
import jp.kyodo.project.EndProject;
import jp.kyodo.project.PartnerEntry;
import jp.kyodo.project.ProjectPublisher;
import jp.kyodo.project.ProjectService;
import jp.kyodo.sample.ProjectsFile.SamplePartner;
import jp.kyodo.sample.ProjectsFile.Ward;
import jp.kyodo.sample.SampleProjectYears.SampleProject;
import jp.kyodo.sample.SampleProjectYears.SampleYear;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Enters the sample city's collaborative projects with their partners, publishes the list
 * of each year, and lets the indicator take its numbers from there.
 */
@Component
class SampleProjects {

	/** The policy issue (協働型事業の拡充) that all of them serve. */
	static final String ISSUE = "71203000";

	private static final String INDICATOR = "協働型事業数";

	private static final String FIGURE = "projects";

	private final PartnerService partners;

	private final ProjectService projects;

	private final ProjectPublisher publisher;

	private final IndicatorQueries indicators;

	private final IndicatorFeeds feeds;

	private final SampleMemory memory;

	SampleProjects(PartnerService partners, ProjectService projects, ProjectPublisher publisher,
			IndicatorQueries indicators, IndicatorFeeds feeds, SampleMemory memory) {
		this.partners = partners;
		this.projects = projects;
		this.publisher = publisher;
		this.indicators = indicators;
		this.feeds = feeds;
		this.memory = memory;
	}

	/**
	 * Enters and publishes everything.
	 * @param issueId key of the policy issue
	 */
	void enter(ProjectsFile file, EnteredOrganization organization, long issueId) {
		StaffMember planning = organization.holderOf(Role.PLANNING, StaffMember.Assignment.WHOLE_CITY);
		this.memory.release();
		try (Acting acting = Acting.as(planning)) {
			List<SampleProject> all = new SampleProjectYears(file, register(file)).all();
			all.forEach(this::enter);
			for (int year = SampleProjectYears.FIRST; year <= SampleProjectYears.LAST; year++) {
				this.publisher.publishYear(new FiscalYear(year), planning, null);
			}
			IndicatorDetail fed = this.indicators.definitions(issueId)
				.stream()
				.filter((indicator) -> indicator.definition().name().equals(INDICATOR))
				.findFirst()
				.orElseThrow(() -> new SampleCityException("The sample city has no indicator " + INDICATOR));
			this.feeds.connect(fed.id(), FIGURE);
		}
	}

	private void enter(SampleProject project) {
		SampleYear first = project.years().get(0);
		this.projects.add(new AddProject(first.year(), first.content(), project.code()));
		project.years()
			.stream()
			.skip(1)
			.forEach((year) -> this.projects
				.addYear(new AddProjectYear(project.code(), year.year(), year.content())));
		if (project.endReason() != null) {
			SampleYear last = project.years().get(project.years().size() - 1);
			this.projects.end(new EndProject(project.code(), last.year(), project.endReason()));
		}
		this.memory.release();
	}

	private Map<String, PartnerEntry> register(ProjectsFile file) {
		Map<String, PartnerEntry> registered = new LinkedHashMap<>();
		for (Ward ward : file.wards()) {
			for (SamplePartner partner : file.wardPartners()) {
				registered.put(ward.code() + "/" + partner.key(), register(ward.in(partner.name()),
						ward.in(partner.reading()), partner.types(), ward.code(), partner.fields()));
			}
		}
		for (SamplePartner partner : file.cityPartners()) {
			registered.put(partner.key(),
					register(partner.name(), partner.reading(), partner.types(), null, partner.fields()));
		}
		return new HashMap<>(registered);
	}

	private PartnerEntry register(String name, String reading, List<String> types, @Nullable String ward,
			List<String> fields) {
		String code = this.partners.register(new RegisterPartner(null,
				new PartnerContent(name, reading, types, null, ward, fields, "見本のためにつくった架空の団体です。", "", "",
						PartnerDates.NONE, null, PartnerContact.NONE, "", true),
				false));
		this.memory.release();
		return new PartnerEntry(code, name, null);
	}

}
