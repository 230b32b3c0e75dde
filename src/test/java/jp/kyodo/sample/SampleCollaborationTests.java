package jp.kyodo.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.kyodo.agreement.AgreementSearch;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.IndicatorFeeds;
import jp.kyodo.indicator.IndicatorQueries;
import jp.kyodo.indicator.IndicatorView;
import jp.kyodo.partner.MembershipQueries;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.project.ProjectContent;
import jp.kyodo.project.PartnerEntry;
import jp.kyodo.project.survey.SurveyQueries;
import jp.kyodo.project.survey.ResponseState;
import jp.kyodo.publication.FacetCount;
import jp.kyodo.publication.FacetSearch;
import jp.kyodo.sample.SampleProjectYears.SampleProject;
import jp.kyodo.sample.SampleProjectYears.SampleYear;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.web.PageRequestParameter;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample city says what its sources say: 167, 176 and 195 projects, about three
 * quarters by ward offices, 315 and 72 agreements, 36 members.
 */
@PortalTest(properties = "kyodo.sample-city=true")
class SampleCollaborationTests {

	private static final FiscalYear Y2011 = new FiscalYear(2011);

	private static final FiscalYear Y2013 = new FiscalYear(2013);

	@Autowired
	private FacetSearch search;

	@Autowired
	private IndicatorQueries indicators;

	@Autowired
	private IndicatorFeeds feeds;

	@Autowired
	private PlanQueries plans;

	@Autowired
	private AgreementSearch agreements;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private MembershipQueries memberships;

	@Autowired
	private SurveyQueries surveys;

	@Autowired
	private SampleCollaboration collaboration;

	@Autowired
	private SampleOrganization organization;

	@Test
	void publishesAsManyProjectsAsTheSources() {
		Map<String, Long> years = this.search.counts("project", List.of("year")).get("year");

		assertThat(years).containsOnly(Map.entry("2011", 167L), Map.entry("2012", 176L), Map.entry("2013", 195L));
	}

	@Test
	void letsWardOfficesDoThreeQuarters() {
		List<SampleProject> projects = projects();

		assertThat(List.of(2011, 2012, 2013).stream().map((year) -> {
			List<SampleYear> all = projects.stream()
				.flatMap((project) -> project.years().stream())
				.filter((each) -> each.year().value() == year)
				.toList();
			long wards = all.stream()
				.map(SampleYear::content)
				.map(ProjectContent::departmentCode)
				.filter((code) -> code.startsWith("ward-"))
				.count();
			return Math.round(100.0 * wards / all.size());
		})).containsExactly(75L, 75L, 75L);
	}

	@Test
	void isMadeTheSameAtEveryStart() {
		assertThat(projects()).isEqualTo(projects());
		assertThat(projects()).extracting(SampleProject::code).doesNotHaveDuplicates().hasSize(207);
	}

	@Test
	void feedsTheIndicatorWithWhatWasPublished() {
		long issue = this.plans.issueId("71203000").orElseThrow();
		IndicatorView indicator = this.indicators.ofIssue(issue, Y2011, Y2013)
			.stream()
			.filter((one) -> one.name().equals("協働型事業数"))
			.findFirst()
			.orElseThrow();

		Map<FiscalYear, BigDecimal> counted = this.feeds.of(List.of(indicator.id())).get(indicator.id()).counted();

		assertThat(counted).hasSize(3);
		counted.forEach(
				(year, value) -> assertThat(indicator.in(year).orElseThrow().actual()).isEqualByComparingTo(value));
		assertThat(indicator.in(Y2013).orElseThrow().actual()).isEqualByComparingTo("195");
	}

	@Test
	void countsAgreementsAsOfTheDayOfTheSource() {
		LocalDate day = LocalDate.of(2018, 1, 31);

		AgreementSearch.Result found = this.agreements.find(new AgreementSearch.Request("", Map.of(), day, day,
				AgreementSearch.Sort.values()[0], new PageRequestParameter(1), 20));

		assertThat(
				found.counts().byPartnerType().stream().collect(Collectors.toMap(FacetCount::value, FacetCount::count)))
			.containsOnly(Map.entry("kigyo", 315L), Map.entry("daigaku", 72L));
	}

	@Test
	void showsTheCountsOfTheSourceOnThePage() {
		assertThat(this.mvc.get().uri("/agreements?asOf=2018-01-31")).hasStatusOk()
			.bodyText()
			.containsPattern("2018年1月31日現在の件数[\\s\\S]*企業</a></th><td[^>]*>315</td>[\\s\\S]*大学</a></th><td[^>]*>72</td>")
			.contains("2018年1月31日に有効だった協定：387件");
	}

	@Test
	void computesTheMembersOfTheCompact() {
		assertThat(List.of("2012-03-31", "2013-03-31", "2014-03-31")
			.stream()
			.map((day) -> this.memberships.count("compact", LocalDate.parse(day)))).containsExactly(36, 37, 36);
	}

	@Test
	void leavesASurveyToAnswer() {
		assertThat(this.surveys.progress(new FiscalYear(2014))
			.stream()
			.collect(Collectors.groupingBy((progress) -> progress.state(), Collectors.counting())))
			.containsEntry(ResponseState.SUBMITTED, 1L)
			.containsEntry(ResponseState.DRAFT, 1L)
			.containsKey(ResponseState.NOT_STARTED);
	}

	@Test
	void isNotEnteredTwice() {
		assertThat(this.collaboration.enterWhatIsMissing(this.organization.find(SampleFiles.organization()))).isFalse();
	}

	private static List<SampleProject> projects() {
		ProjectsFile file = SampleFiles.projects();
		Map<String, PartnerEntry> partners = file.wards()
			.stream()
			.flatMap((ward) -> file.wardPartners().stream().map((partner) -> ward.code() + "/" + partner.key()))
			.collect(Collectors.toMap(Function.identity(), (key) -> new PartnerEntry(key, key, null)));
		file.cityPartners()
			.forEach((partner) -> partners.put(partner.key(), new PartnerEntry(partner.key(), "x", null)));
		return new SampleProjectYears(file, partners).all();
	}

}
