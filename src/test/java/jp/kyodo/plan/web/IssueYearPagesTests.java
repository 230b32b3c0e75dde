package jp.kyodo.plan.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.Role;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.PlanView;
import jp.kyodo.plan.PolicyIssueYearView;
import jp.kyodo.plan.ProgramView;
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
class IssueYearPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private RegisterFixture fixture;

	@Autowired
	private PlanQueries queries;

	@Autowired
	private DepartmentQueries departments;

	private StaffRequests planning;

	private RegisterFixture.Issue issue;

	private String url;

	@BeforeEach
	void addIssue() {
		this.planning = StaffRequests.as(Role.PLANNING, this.mvc);
		this.issue = this.fixture.issue();
		this.url = "/staff/plans/" + this.issue.plan().code() + "/issues/" + this.issue.code();
	}

	@Test
	void takesBackWhatItShows() {
		long related1 = this.fixture.section("企画調整課");
		long related2 = this.fixture.section("地球環境推進室");
		Map<String, String> form = form("協働型事業の拡充（改）", "0");
		form.put("relatedDepartments", "|" + code(related2) + "||" + code(related1) + "|");
		form.put("priority", "true");
		form.put("problem", "●一つ目\r\nの続き\r\n●二つ目");
		form.put("outline", "一行目\n\n二行目");

		assertThat(this.planning.post(this.url + "/2011", form)).hasRedirectedUrl(this.url + "/2011");

		PolicyIssueYearView saved = this.queries.issue(this.issue.code(), RegisterFixture.Y2011).orElseThrow();
		assertThat(saved.name()).isEqualTo("協働型事業の拡充（改）");
		assertThat(saved.relatedDepartmentIds()).containsExactly(related2, related1);
		assertThat(saved.priority()).isTrue();
		assertThat(saved.problem()).containsExactly("一つ目の続き", "二つ目");
		assertThat(saved.outline()).containsExactly("一行目", "二行目");
		assertThat(this.planning.get(this.url + "/2011")).hasStatusOk()
			.bodyText()
			.contains("●一つ目の続き", "name=\"version\" value=\"1\"", "指標の定義と値");
	}

	@Test
	void keepsEverythingTypedWhenSomethingIsWrong() {
		Map<String, String> form = form("", "0");
		form.put("responsibleDepartment", "なし");
		form.put("relatedDepartments", code(this.issue.department()));
		form.put("goal", "あ".repeat(2001));
		form.put("problem", "●残る文 <b>太字</b> 😀");

		assertThat(this.planning.post(this.url + "/2011", form)).hasStatusOk()
			.bodyText()
			.contains("施策課題名を入力してください", "作成課を一覧から選び直してください", "施策の目標は2000文字以内で入力してください", "●残る文 &lt;b&gt;太字&lt;/b&gt; 😀",
					"あ".repeat(2001), "selected=\"selected\"");

		assertThat(this.queries.issue(this.issue.code(), RegisterFixture.Y2011).orElseThrow().version()).isZero();
	}

	@Test
	void givesMoreFieldsForRelatedDepartmentsWithoutSaving() {
		Map<String, String> form = form("保存前の名前", "0");
		form.put("more", "departments");
		form.put("relatedDepartments",
				String.join("|", List.of(code(this.fixture.section("一課")), code(this.fixture.section("二課")))));

		assertThat(this.planning.post(this.url + "/2011", form)).hasStatusOk()
			.bodyText()
			.contains("保存前の名前", "relatedDepartments-5")
			.doesNotContain("relatedDepartments-6");

		assertThat(this.queries.issue(this.issue.code(), RegisterFixture.Y2011).orElseThrow().name())
			.isEqualTo("協働型事業の拡充");
	}

	@Test
	void showsBothTextsWhenSomeoneElseWasFaster() {
		Map<String, String> first = form("協働型事業の拡充", "0");
		first.put("goal", "先の目標");
		Map<String, String> second = form("協働型事業の拡充", "0");
		second.put("goal", "後の目標");
		assertThat(this.planning.post(this.url + "/2011", first)).hasStatus3xxRedirection();

		assertThat(this.planning.post(this.url + "/2011", second)).hasStatusOk()
			.bodyText()
			.contains("ほかの人が先に保存しました", "●先の目標", "後の目標", "name=\"version\" value=\"1\"");

		assertThat(this.queries.issue(this.issue.code(), RegisterFixture.Y2011).orElseThrow().goal())
			.containsExactly("先の目標");
	}

	@Test
	void describesAFurtherYearByHandOrFromTheYearBefore() {
		assertThat(this.planning.get(this.url + "/2012")).hasStatusOk().bodyText().contains("2011年度の内容を引き継ぐ");
		assertThat(this.planning.post(this.url + "/2012/carry-over", Map.of())).hasRedirectedUrl(this.url + "/2012");
		assertThat(this.planning.post(this.url + "/2013", form("手で入れた名前", ""))).hasRedirectedUrl(this.url + "/2013");

		assertThat(this.queries.issue(this.issue.code(), RegisterFixture.Y2012).orElseThrow().name())
			.isEqualTo("協働型事業の拡充");
		assertThat(this.queries.issue(this.issue.code(), RegisterFixture.Y2013).orElseThrow().name())
			.isEqualTo("手で入れた名前");
		assertThat(this.planning.post(this.url + "/2013/remove", Map.of("version", "0")))
			.hasRedirectedUrl(this.url + "/2013");
		assertThat(this.queries.issue(this.issue.code(), RegisterFixture.Y2013)).isEmpty();
		assertThat(this.planning.get(this.url + "/2014")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void addsAndPlacesPolicyIssues() {
		PlanView plan = this.issue.plan();
		String code = this.fixture.code("I");
		String newUrl = "/staff/plans/" + plan.code() + "/issues/new";
		assertThat(this.planning.get(newUrl + "?node=631&year=2012")).hasStatusOk().bodyText().contains("協働のまちづくりの推進");
		assertThat(this.planning.get(newUrl + "?node=63")).hasStatus(HttpStatus.NOT_FOUND);

		assertThat(this.planning.post(newUrl,
				Map.of("node", "631", "issueCode", code, "issueName", "地域力の向上", "year", "2012", "responsibleDepartment",
						code(this.issue.department()))))
			.hasRedirectedUrl("/staff/plans/" + plan.code() + "/issues/" + code + "/2012");
		assertThat(
				this.planning.post(newUrl, Map.of("node", "631", "issueCode", code, "issueName", "", "year", "2012")))
			.hasStatusOk()
			.bodyText()
			.contains("施策課題名を入力してください", "作成課を入力してください");
		assertThat(this.planning.post("/staff/plans/" + plan.code() + "/issues/place",
				Map.of("node", "631", "existingCode", "NONE")))
			.hasStatusOk()
			.bodyText()
			.contains("施策課題コード「NONE」は登録されていません");

		assertThat(this.planning.get("/staff/plans/" + plan.code() + "?year=2011")).hasStatusOk()
			.bodyText()
			.contains("地域力の向上", "この年度の内容なし");
	}

	@Test
	void maintainsPrograms() {
		String code = this.fixture.code("G");
		String programs = this.url + "/2011/programs";
		assertThat(this.planning.get(programs + "/new")).hasStatusOk();
		assertThat(this.planning.post(programs + "/new", Map.of("programCode", code, "programName", "協働型事業の推進")))
			.hasRedirectedUrl(this.url + "/2011#programs");
		assertThat(this.planning.post(programs + "/new", Map.of("programCode", code, "programName", "同じコード")))
			.hasStatusOk()
			.bodyText()
			.contains("すでに使われています", "同じコード");

		RegisterFixture.Issue other = this.fixture.issue(this.issue.plan(), "別の施策課題");
		String otherUrl = "/staff/plans/" + this.issue.plan().code() + "/issues/" + other.code() + "/2011";
		assertThat(this.planning.post(otherUrl + "/programs/place", Map.of("existingCode", code)))
			.hasRedirectedUrl(otherUrl + "#programs");
		assertThat(this.queries.programs(other.id(), RegisterFixture.Y2011)).extracting(ProgramView::repeated)
			.containsExactly(true);
		assertThat(this.planning.get(otherUrl)).hasStatusOk().bodyText().contains("再掲");

		assertThat(this.planning.get(programs + "/" + code)).hasStatusOk().bodyText().contains("協働型事業の推進");
		assertThat(this.planning.post(programs + "/" + code, Map.of("programName", "新しい名前", "version", "0")))
			.hasRedirectedUrl(this.url + "/2011#programs");
		assertThat(this.planning.post(programs + "/" + code, Map.of("programName", "古い画面", "version", "0")))
			.hasStatusOk()
			.bodyText()
			.contains("ほかの人が先に保存しました", "新しい名前", "古い画面");
		assertThat(this.planning.post(programs + "/" + code + "/remove", Map.of()))
			.hasRedirectedUrl(this.url + "/2011#programs");
		assertThat(this.planning.post(otherUrl + "/programs/" + code + "/remove", Map.of())).hasStatus3xxRedirection();
		assertThat(this.planning.post(programs + "/" + code + "/remove", Map.of())).hasStatus3xxRedirection();
		assertThat(this.queries.programs(this.issue.id(), RegisterFixture.Y2011)).isEmpty();
	}

	@Test
	void letsOtherStaffReadOnly() {
		StaffRequests editor = StaffRequests.as(Role.EDITOR, this.mvc);

		assertThat(editor.get(this.url + "/2011")).hasStatusOk()
			.bodyText()
			.contains("協働型事業の拡充", "市民協働推進課")
			.doesNotContain("保存する", "削除する");
		for (String path : List.of("/2011", "/2012/carry-over", "/2011/remove", "/remove", "/move?step=UP",
				"/2011/programs/new", "/2011/programs/place", "/2011/programs/X", "/2011/programs/X/move?step=UP",
				"/2011/programs/X/remove")) {
			assertThat(editor.post(this.url + path, form("変えられた", "0"))).hasStatus(HttpStatus.FORBIDDEN);
		}
		assertThat(this.queries.issue(this.issue.code(), RegisterFixture.Y2011).orElseThrow().name())
			.isEqualTo("協働型事業の拡充");
	}

	private Map<String, String> form(String name, String version) {
		return new HashMap<>(Map.of("issueName", name, "responsibleDepartment", code(this.issue.department()),
				"version", version, "problem", "", "outline", "", "goal", ""));
	}

	private String code(long department) {
		return this.departments.namesIn(RegisterFixture.Y2011).get(department).code();
	}

}
