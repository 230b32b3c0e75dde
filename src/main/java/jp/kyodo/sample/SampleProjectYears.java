package jp.kyodo.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jp.kyodo.fiscal.CountedValue;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.Precision;
import jp.kyodo.project.PartnerEntry;
import jp.kyodo.project.ProjectContent;
import jp.kyodo.project.ProjectCount;
import jp.kyodo.project.ProjectOrigin;
import jp.kyodo.project.ProposedBy;
import jp.kyodo.sample.ProjectsFile.CityProject;
import jp.kyodo.sample.ProjectsFile.Count;
import jp.kyodo.sample.ProjectsFile.Role;
import jp.kyodo.sample.ProjectsFile.Theme;
import jp.kyodo.sample.ProjectsFile.Ward;
import org.jspecify.annotations.Nullable;

/**
 * Makes the sample city's projects of 2011 to 2013 from its file, the same at every
 * start. The numbers of each year follow the evaluation sheet of 2013: 167, 176 and 195,
 * of which 125, 132 and 146 (about three quarters) belong to the wards.
 */
final class SampleProjectYears {

	static final int FIRST = 2011;

	static final int LAST = 2013;

	/** So many of the wards' projects, by rank, exist in the first year. */
	private static final int BEGUN_IN_2011 = 125;

	private static final int BEGUN_BY_2012 = 136;

	/** So many, by rank, end after the first and after the second year. */
	private static final int ENDED_AFTER_2011 = 4;

	private static final int ENDED_AFTER_2012 = 8;

	/**
	 * Shares no factor with the number of the wards' projects, so that ranks are spread.
	 */
	private static final int SPREAD = 61;

	private static final String CITY = "14130";

	private static final List<String> PRINCIPLES = List.of("mokuteki", "taito", "rikai", "yakuwari", "kokai",
			"furikaeri");

	private final ProjectsFile file;

	private final Map<String, PartnerEntry> partners;

	/**
	 * @param partners partners as the lists name them, by their keys; those of a ward by
	 * {@code <ward>/<key>}
	 */
	SampleProjectYears(ProjectsFile file, Map<String, PartnerEntry> partners) {
		this.file = file;
		this.partners = partners;
	}

	/**
	 * Returns all projects in the order of their codes.
	 */
	List<SampleProject> all() {
		List<SampleProject> projects = new ArrayList<>();
		int number = this.file.themes().size() * this.file.wards().size();
		for (int ward = 0; ward < this.file.wards().size(); ward++) {
			for (int theme = 0; theme < this.file.themes().size(); theme++) {
				int place = theme * this.file.wards().size() + ward;
				projects.add(ofWard(this.file.wards().get(ward), this.file.themes().get(theme), theme, place,
						place * SPREAD % number));
			}
		}
		for (int place = 0; place < this.file.city().size(); place++) {
			projects.add(ofCity(this.file.city().get(place), place));
		}
		return projects;
	}

	private SampleProject ofWard(Ward ward, Theme theme, int number, int place, int rank) {
		int first = (rank < BEGUN_IN_2011) ? 2011 : (rank < BEGUN_BY_2012) ? 2012 : 2013;
		int last = (rank < ENDED_AFTER_2011) ? 2011 : (rank < ENDED_AFTER_2012) ? 2012 : LAST;
		List<SampleYear> years = new ArrayList<>();
		for (int year = first; year <= last; year++) {
			boolean told = theme.casebook() != null && (place + year) % 3 == 0;
			years.add(new SampleYear(new FiscalYear(year),
					ProjectContent.of(ward.in(theme.name()), ward.department())
						.reading(ward.in(theme.reading()))
						.purpose(theme.purpose())
						.summary(theme.summary() + "（見本）")
						.issueCode(SampleProjects.ISSUE)
						.wardCodes(List.of(ward.code()))
						.fieldCodes(theme.fields())
						.formCodes(theme.forms())
						.involvementCodes(theme.involvements())
						.partners(theme.partners().stream().map((role) -> partner(ward, role)).toList())
						.proposedBy(theme.proposedBy())
						.origin((place % 4 == 0) ? ProjectOrigin.CONVERTED : ProjectOrigin.NEW)
						.startsOn(beginning(first, place))
						.endsOn((last < LAST) ? new FiscalYear(last).lastDay() : null)
						.budget(budget(theme.budget(), place, year))
						.settlement(settlement(theme.budget(), place, year))
						.cityRole(theme.cityRole())
						.partnerRole(theme.partnerRole())
						.results(theme.results())
						.counts(List.of(count(theme.count(), place, year)))
						.followsRule(true)
						.principleCodes(principles(place))
						.contact(ward.name() + "役所（見本）")
						.casebook(told)
						.lessons(told ? theme.casebook() : "")
						.build()));
		}
		return new SampleProject("%s-%02d".formatted(ward.code(), number + 1), years,
				(last < LAST) ? "担い手が別の事業とまとめて続けることにしたため（見本）" : null);
	}

	private SampleProject ofCity(CityProject project, int place) {
		int first = (project.from() != null) ? project.from() : FIRST;
		int last = (project.until() != null) ? project.until() : LAST;
		List<SampleYear> years = new ArrayList<>();
		for (int year = first; year <= last; year++) {
			String department = (year == FIRST && project.departmentBefore() != null) ? project.departmentBefore()
					: project.department();
			years.add(new SampleYear(new FiscalYear(year),
					ProjectContent.of(project.name(), department)
						.reading(project.reading())
						.purpose(project.purpose())
						.summary(project.summary() + "（見本）")
						.issueCode(SampleProjects.ISSUE)
						.cityWide(true)
						.fieldCodes(project.fields())
						.formCodes(project.forms())
						.involvementCodes(project.involvements())
						.partners(List.of(partner(project.partner(), project.role())))
						.proposedBy((place % 3 == 0) ? ProposedBy.CITIZENS : ProposedBy.CITY)
						.origin((place % 5 == 0) ? ProjectOrigin.CONVERTED : ProjectOrigin.NEW)
						.startsOn(beginning(first, place))
						.endsOn((last < LAST) ? new FiscalYear(last).lastDay() : null)
						.budget(budget(project.budget(), place, year))
						.settlement(settlement(project.budget(), place, year))
						.results(project.results())
						.counts(List.of(count(project.count(), place, year)))
						.followsRule(true)
						.principleCodes(principles(place))
						.contact("見本市役所 所管課")
						.build()));
		}
		return new SampleProject("%s-%02d".formatted(CITY, place + 1), years, project.endReason());
	}

	private PartnerEntry partner(Ward ward, Role role) {
		return partner(ward.code() + "/" + role.key(), role.role());
	}

	private PartnerEntry partner(String key, String role) {
		PartnerEntry partner = this.partners.get(key);
		if (partner == null) {
			throw new SampleCityException("The sample city has no partner " + key);
		}
		return new PartnerEntry(partner.partnerCode(), partner.name(), role);
	}

	/** What exists in the first year began some years before. */
	private static LocalDate beginning(int first, int place) {
		return new FiscalYear((first == FIRST) ? FIRST - place % 4 : first).firstDay();
	}

	private static long budget(long usual, int place, int year) {
		return Math.round(usual * (0.8 + place * 13 % 9 * 0.05) * (1 + (year - FIRST) * 0.02) / 10_000) * 10_000;
	}

	private static long settlement(long usual, int place, int year) {
		return Math.round(budget(usual, place, year) * (0.9 + (place * 7 + year) % 10 * 0.01) / 1_000) * 1_000;
	}

	/** What was only estimated is a round number. */
	private static ProjectCount count(Count count, int place, int year) {
		double value = count.value() * (0.75 + place * 7 % 11 * 0.05) * (1 + (year - FIRST) * 0.03);
		long step = (count.precision() == Precision.EXACT) ? 1 : (value >= 1000) ? 100 : 10;
		long rounded = Math.max(step, Math.round(value / step) * step);
		return new ProjectCount(count.label(), switch (count.precision()) {
			case EXACT -> CountedValue.exactly(rounded, count.unit());
			case ABOUT -> CountedValue.about(rounded, count.unit());
			case AT_LEAST -> CountedValue.atLeast(rounded, count.unit());
		});
	}

	private static List<String> principles(int place) {
		return PRINCIPLES.subList(0, 3 + place % 4);
	}

	/**
	 * A project with its years.
	 *
	 * @param endReason why it ended, or null while it goes on
	 */
	record SampleProject(String code, List<SampleYear> years, @Nullable String endReason) {
	}

	/**
	 * A project in one year.
	 */
	record SampleYear(FiscalYear year, ProjectContent content) {
	}

}
