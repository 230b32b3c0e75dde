package jp.kyodo.indicator;

import java.util.List;
import java.util.Map;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.IndicatorContinuityQueries.Segment;
import jp.kyodo.organization.Role;
import jp.kyodo.web.RefusedChangeException;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.plan.StaffRequests;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static jp.kyodo.plan.RegisterFixture.Y2011;
import static jp.kyodo.plan.RegisterFixture.Y2012;
import static jp.kyodo.plan.RegisterFixture.Y2013;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@Import(RegisterFixture.class)
class IndicatorContinuityTests {

	@Autowired
	private IndicatorContinuity continuity;

	@Autowired
	private IndicatorContinuityQueries queries;

	@Autowired
	private IndicatorService indicators;

	@Autowired
	private RegisterFixture fixture;

	@Autowired
	private MockMvcTester mvc;

	private RegisterFixture.Issue issue;

	private long earlier;

	private long later;

	private String url;

	@BeforeEach
	void defineIndicators() {
		this.issue = this.fixture.issue();
		this.earlier = define("認知度（無作為3,000人）", "%", Y2011, Y2012);
		this.later = define("認知度（ネット1,500標本）", "%", Y2013, null);
		this.url = "/staff/plans/" + this.issue.plan().code() + "/issues/" + this.issue.code()
				+ "/indicators/continuity";
	}

	@Test
	void followsASeriesWithItsBreakAndReason() {
		this.continuity
			.follow(new FollowIndicator(this.later, this.earlier, List.of(SeriesBreak.Kind.METHOD), "調査方法を変えた"));

		List<Segment> chain = this.queries.chains(this.issue.code()).get(this.later);
		assertThat(chain).extracting(Segment::indicatorId).containsExactly(this.earlier, this.later);
		assertThat(chain.get(0).breaks()).containsExactly(SeriesBreak.Kind.METHOD);
		assertThat(chain.get(0).reason()).isEqualTo("調査方法を変えた");
		assertThat(chain.get(1).breaks()).isEmpty();
	}

	@Test
	void wantsAReasonForABreak() {
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> new FollowIndicator(this.later, this.earlier, List.of(SeriesBreak.Kind.BASELINE), " "))
			.satisfies((refusal) -> assertThat(refusal.problems().get(0).field()).isEqualTo("reason"));
	}

	@Test
	void refusesACircleAWrongOrderAndAnotherUnitWithoutABreak() {
		this.continuity.follow(new FollowIndicator(this.later, this.earlier, List.of(), ""));
		long counted = define("参加者数", "人", Y2013, null);

		assertRefused("indicator-continuity.refused.circle",
				new FollowIndicator(this.earlier, this.later, List.of(), ""));
		assertRefused("indicator-continuity.refused.order",
				new FollowIndicator(counted, this.later, List.of(SeriesBreak.Kind.DEFINITION), "別のもの"));
		assertRefused("indicator-continuity.refused.definition",
				new FollowIndicator(counted, this.earlier, List.of(), ""));
		assertThat(this.queries.chains(this.issue.code()).get(counted)).hasSize(1);
	}

	@Test
	void takesWhatIsTypedAndKeepsItWhenSomethingIsWrong() {
		StaffRequests planning = StaffRequests.as(Role.PLANNING, this.mvc);
		String indicator = String.valueOf(this.later);

		assertThat(planning.post(this.url, Map.of("indicator", indicator, "predecessor", "0", "breaks", "METHOD")))
			.hasStatusOk()
			.bodyText()
			.contains("前の指標を一覧から選んでください", "切れ目の理由を入力してください", "value=\"" + indicator + "\" selected",
					"href=\"#reason\"");
		assertThat(planning.post(this.url, Map.of("indicator", indicator, "predecessor", String.valueOf(this.earlier),
				"breaks", "METHOD|BASELINE", "reason", "標本が違う")))
			.hasRedirectedUrl(this.url);
		assertThat(planning.get(this.url)).bodyText().contains("切れ目（前後の値は比べられません）", "基準値が変わった", "標本が違う");

		assertThat(planning.post(this.url + "/" + indicator + "/remove", Map.of())).hasRedirectedUrl(this.url);
		assertThat(this.queries.chains(this.issue.code()).get(this.later)).hasSize(1);
	}

	@Test
	void letsOtherStaffReadOnly() {
		StaffRequests reader = StaffRequests.as(Role.READER, this.mvc);

		assertThat(reader.get(this.url)).hasStatusOk().bodyText().doesNotContain("name=\"predecessor\"");
		assertThat(reader.post(this.url, Map.of())).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(reader.post(this.url + "/" + this.later + "/remove", Map.of())).hasStatus(HttpStatus.FORBIDDEN);
	}

	private long define(String name, String unit, FiscalYear from, FiscalYear until) {
		return this.indicators.define(new DefineIndicator(this.issue.id(),
				new IndicatorDefinition(name, "", Direction.HIGHER, null, null, unit, 1, null, from, until, "")));
	}

	private void assertRefused(String messageKey, FollowIndicator command) {
		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(() -> this.continuity.follow(command))
			.satisfies(
					(refusal) -> assertThat(refusal.problems()).extracting(RefusedChangeException.Problem::messageKey)
						.contains(messageKey));
	}

}
