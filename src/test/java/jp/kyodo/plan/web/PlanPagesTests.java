package jp.kyodo.plan.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jp.kyodo.organization.Role;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.PlanTree;
import jp.kyodo.plan.PlanView;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.plan.StaffRequests;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import(RegisterFixture.class)
class PlanPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private RegisterFixture fixture;

	@Autowired
	private PlanQueries queries;

	private StaffRequests planning;

	@BeforeEach
	void signIn() {
		this.planning = StaffRequests.as(Role.PLANNING, this.mvc);
	}

	@Test
	void makesAPlanWithItsTreeFromNothing() {
		String code = this.fixture.code("P");

		assertThat(this.planning.get("/staff/plans/new")).hasStatusOk().bodyText().contains("基本政策");
		assertThat(this.planning.post("/staff/plans/new", Map.of("code", code, "name", "第3期実行計画", "firstYear", "平成23年度",
				"lastYear", "２０１３", "levelNames", "基本政策\r\n施策課題\r\n", "note", "")))
			.hasRedirectedUrl("/staff/plans/" + code);
		assertThat(
				this.planning.post("/staff/plans/" + code + "/nodes/new", Map.of("nodeCode", "6", "nodeName", "市民自治")))
			.hasRedirectedUrl("/staff/plans/" + code + "#node-6");

		assertThat(this.queries.plan(code).orElseThrow().years()).hasSize(3);
		assertThat(this.planning.get("/staff/plans/" + code)).hasStatusOk().bodyText().contains("市民自治", "施策課題を追加");
		assertThat(this.planning.get("/staff/plans")).hasStatusOk().bodyText().contains("基本政策 › 施策課題");
	}

	@Test
	void keepsEverythingTypedAndNamesEveryError() {
		assertThat(this.planning.post("/staff/plans/new",
				Map.of("code", "計画", "name", "<script>alert(1)</script>", "firstYear", "来年", "lastYear", "",
						"levelNames", "", "note", "備考の文")))
			.hasStatusOk()
			.bodyText()
			.contains("計画コードは半角の英数字", "最初の年度は2013や平成25のように年度で入力してください", "最後の年度を入力してください", "階層の名称を1つから8つまで入力してください",
					"value=\"来年\"", "備考の文", "&lt;script&gt;alert(1)&lt;/script&gt;", "href=\"#firstYear\"")
			.doesNotContain("<script>alert", "名称を入力してください");
	}

	@Test
	void carriesAFormOutOnce() {
		String code = this.fixture.code("P");
		Map<String, String> form = Map.of("code", code, "name", "計画", "firstYear", "2011", "lastYear", "2013",
				"levelNames", "施策課題");
		String token = UUID.randomUUID().toString();

		assertThat(this.planning.post("/staff/plans/new", token, form)).hasRedirectedUrl("/staff/plans/" + code);
		assertThat(this.planning.post("/staff/plans/new", token, form)).hasRedirectedUrl("/staff/plans/" + code);
		assertThat(this.planning.post("/staff/plans/new", "なし", form)).hasStatusOk()
			.bodyText()
			.contains("画面の有効期限が切れた", code);
	}

	@Test
	void showsBothValuesWhenSomeoneElseWasFaster() {
		PlanView plan = this.fixture.plan();
		Map<String, String> form = new HashMap<>(Map.of("name", "先の名称", "firstYear", "2011", "lastYear", "2013",
				"levelNames", String.join("\n", plan.levelNames()), "note", "", "version", "0"));
		String url = "/staff/plans/" + plan.code() + "/edit";
		assertThat(this.planning.post(url, form)).hasStatus3xxRedirection();

		form.put("name", "後の名称");
		assertThat(this.planning.post(url, form)).hasStatusOk()
			.bodyText()
			.contains("ほかの人が先に保存しました", "先の名称", "後の名称", "name=\"version\" value=\"1\"");

		form.put("version", "1");
		assertThat(this.planning.post(url, form)).hasStatus3xxRedirection();
		assertThat(this.queries.plan(plan.code()).orElseThrow().name()).isEqualTo("後の名称");
	}

	@Test
	void changesMovesAndRemovesNodes() {
		PlanView plan = this.fixture.planWithBranch();
		String url = "/staff/plans/" + plan.code();
		assertThat(this.planning.post(url + "/nodes/new", Map.of("parent", "6", "nodeCode", "64", "nodeName", "別の方向")))
			.hasStatus3xxRedirection();

		assertThat(this.planning.post(url + "/nodes/64/move", Map.of("step", "UP", "year", "2012")))
			.hasRedirectedUrl(url + "?year=2012#node-64");
		assertThat(this.planning.get(url + "/nodes/64")).hasStatusOk().bodyText().contains("別の方向");
		assertThat(this.planning.post(url + "/nodes/64", Map.of("nodeCode", "65", "nodeName", "新しい方向", "version", "1")))
			.hasRedirectedUrl(url + "#node-65");
		List<PlanTree.Node> under = this.queries.tree(plan.code(), RegisterFixture.Y2011).nodes().get(0).nodes();
		assertThat(under).extracting(PlanTree.Node::name).containsExactly("新しい方向", "自治と協働のしくみをつくる");

		assertThat(this.planning.post(url + "/nodes/6/remove", Map.of())).hasRedirectedUrl(url + "/nodes/6");
		assertThat(this.planning.post(url + "/nodes/65/remove", Map.of())).hasRedirectedUrl(url);
		assertThat(this.planning.post(url + "/nodes/new", Map.of("parent", "6", "nodeCode", "63", "nodeName", "")))
			.hasStatusOk()
			.bodyText()
			.contains("名称を入力してください", "value=\"63\"");
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = "PLANNING", mode = EnumSource.Mode.EXCLUDE)
	void letsOtherStaffReadOnly(Role role) {
		PlanView plan = this.fixture.planWithBranch();
		StaffRequests other = StaffRequests.as(role, this.mvc);
		String url = "/staff/plans/" + plan.code();

		assertThat(other.get(url)).hasStatusOk().bodyText().contains("協働のまちづくりの推進").doesNotContain("施策課題を追加", "計画を編集");
		assertThat(other.get("/staff/plans")).hasStatusOk().bodyText().doesNotContain("/staff/plans/new");
		for (String form : List.of("/staff/plans/new", url + "/edit", url + "/nodes/new", url + "/nodes/6",
				url + "/issues/new?node=631")) {
			assertThat(other.get(form)).hasStatus(HttpStatus.FORBIDDEN);
		}
		for (String form : List.of("/staff/plans/new", url + "/edit", url + "/remove", url + "/nodes/new",
				url + "/nodes/6", url + "/nodes/6/move?step=UP", url + "/nodes/6/remove", url + "/issues/new",
				url + "/issues/place")) {
			assertThat(other.post(form, Map.of("nodeName", "変えられた"))).hasStatus(HttpStatus.FORBIDDEN);
		}
		assertThat(this.queries.tree(plan.code(), RegisterFixture.Y2011).nodes()).extracting(PlanTree.Node::name)
			.containsExactly("参加と協働による市民自治のまちづくり");
	}

	@Test
	void saysWhatDoesNotExist() {
		PlanView plan = this.fixture.plan();

		assertThat(this.planning.get("/staff/plans/NONE")).hasStatus(HttpStatus.NOT_FOUND)
			.bodyText()
			.contains("計画（NONE）は見つかりません");
		assertThat(this.planning.get("/staff/plans/" + plan.code() + "?year=2014")).hasStatus(HttpStatus.NOT_FOUND)
			.bodyText()
			.contains("2014年度はありません");
		assertThat(this.planning.get("/staff/plans/" + plan.code() + "/nodes/9")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void showsATreeWithFewStatements() throws Exception {
		PlanView plan = this.fixture.planWithBranch();
		this.fixture.issue(plan, "一");
		this.fixture.issue(plan, "二");
		String url = "/staff/plans/" + plan.code() + "?year=2011";
		this.planning.get(url);

		List<String> statements = SqlStatements.of(() -> this.planning.get(url));

		assertThat(statements).filteredOn((statement) -> !statement.contains("SPRING_SESSION"))
			.hasSizeLessThanOrEqualTo(3);
	}

}
