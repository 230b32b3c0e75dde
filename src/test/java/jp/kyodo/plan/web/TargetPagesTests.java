package jp.kyodo.plan.web;

import java.util.List;
import java.util.Map;

import jp.kyodo.organization.Role;
import jp.kyodo.plan.AddProgram;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.ProgramOutlineView;
import jp.kyodo.plan.ProgramService;
import jp.kyodo.plan.ProgramTargetView;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.plan.StaffRequests;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import(RegisterFixture.class)
class TargetPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private RegisterFixture fixture;

	@Autowired
	private ProgramService programs;

	@Autowired
	private PlanQueries queries;

	private StaffRequests planning;

	private RegisterFixture.Issue issue;

	private String url;

	@BeforeEach
	void addProgram() {
		this.planning = StaffRequests.as(Role.PLANNING, this.mvc);
		this.issue = this.fixture.issue();
		String code = this.fixture.code("G");
		this.programs.addProgram(new AddProgram(this.issue.plan().code(), this.issue.code(), code, "市民活動の支援", null));
		this.url = "/staff/plans/%s/issues/%s/2011/programs/%s/targets".formatted(this.issue.plan().code(),
				this.issue.code(), code);
	}

	@Test
	void keepsOutlineAndTargetsThatPlanningTypes() {
		assertThat(this.planning.post(this.url, Map.of("explanation", "活動を支えます。", "inCharge", "各区", "currentState",
				"●窓口の運営\r\n●講座の開催", "version", "0")))
			.hasRedirectedUrl(this.url);
		assertThat(this.planning.post(this.url + "/new", Map.of("targetText", "支援の推進", "targetItems", "①助成\r\n②情報",
				"targetFrom", "2011", "targetTo", "onward", "version", "")))
			.hasRedirectedUrl(this.url);

		ProgramOutlineView saved = outline();
		assertThat(saved.currentState()).containsExactly("窓口の運営", "講座の開催");
		assertThat(saved.targets()).extracting(ProgramTargetView::text).containsExactly("支援の推進");
		assertThat(this.planning.get(this.url)).hasStatusOk()
			.bodyText()
			.contains("活動を支えます。", "●窓口の運営", "支援の推進", "①助成", "②情報", "2011年度から");
		assertThat(this.planning.get(this.url + "/" + saved.targets().get(0).targetId())).hasStatusOk()
			.bodyText()
			.contains("2014年度以降", "value=\"支援の推進\"");
	}

	@Test
	void saysInJapaneseWhyYearsAreRefusedAndKeepsWhatWasTyped() {
		assertThat(
				this.planning.post(this.url + "/new",
						Map.of("targetText", "残る目標", "targetItems", "", "targetFrom", "2013", "targetTo", "2012",
								"version", "")))
			.hasStatusOk()
			.bodyText()
			.contains("最後の年度には、最初の年度以降の年度を選んでください", "value=\"残る目標\"");
		assertThat(
				this.planning.post(this.url + "/new",
						Map.of("targetText", "残る目標", "targetItems", "", "targetFrom", "2009", "targetTo", "2012",
								"version", "")))
			.hasStatusOk()
			.bodyText()
			.contains("最初の年度には、2011年度から2013年度までか「2014年度以降」を選んでください");

		assertThat(outline().targets()).isEmpty();
	}

	@Test
	void movesAndRemovesTargets() {
		List.of("一つ目", "二つ目")
			.forEach((text) -> this.planning.post(this.url + "/new",
					Map.of("targetText", text, "targetFrom", "2011", "targetTo", "2011")));
		long second = outline().targets().get(1).targetId();

		assertThat(this.planning.post(this.url + "/" + second + "/move", Map.of("step", "UP")))
			.hasRedirectedUrl(this.url);
		assertThat(outline().targets()).extracting(ProgramTargetView::text).containsExactly("二つ目", "一つ目");
		assertThat(this.planning.post(this.url + "/" + second + "/remove", Map.of())).hasRedirectedUrl(this.url);
		assertThat(outline().targets()).extracting(ProgramTargetView::text).containsExactly("一つ目");
		assertThat(this.planning.get(this.url + "/" + second)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void letsOnlyPlanningChangeTargets() {
		StaffRequests editor = StaffRequests.as(Role.EDITOR, this.mvc);

		assertThat(editor.get(this.url)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(editor.post(this.url + "/new", Map.of("targetText", "目標", "targetFrom", "2011", "targetTo", "2011")))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(outline().targets()).isEmpty();
	}

	private ProgramOutlineView outline() {
		return this.queries.programs(this.issue.id(), RegisterFixture.Y2011).get(0).outline();
	}

}
