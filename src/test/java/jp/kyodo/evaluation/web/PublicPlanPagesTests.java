package jp.kyodo.evaluation.web;

import java.util.List;
import java.util.Map;

import jp.kyodo.evaluation.RoundFixture;
import jp.kyodo.plan.ChangeNode;
import jp.kyodo.plan.ChangePlan;
import jp.kyodo.plan.PlanDetail;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.PlanService;
import jp.kyodo.plan.PlanTree;
import jp.kyodo.plan.PlanView;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The plans as citizens see them: only what is published, as the register has it now.
 */
@PortalTest(properties = "kyodo.sample-city=true")
@Import({ RegisterFixture.class, RoundFixture.class })
class PublicPlanPagesTests {

	@Autowired
	private RegisterFixture registers;

	@Autowired
	private RoundFixture rounds;

	@Autowired
	private PlanService service;

	@Autowired
	private PlanQueries queries;

	@Autowired
	private MockMvcTester mvc;

	private PlanView plan;

	private RegisterFixture.Issue issue;

	@BeforeEach
	void register() {
		this.plan = this.registers.planWithBranch();
		this.issue = this.registers.issue(this.plan, "公表する課題");
		this.rounds.putInForce(RoundFixture.form(this.plan, "  - {kind: narrative, key: text, title: 内容}\n"));
	}

	@Test
	void showsAPlanAsSoonAsOneOfItsSheetsIsPublished() {
		String link = "href=\"/plans/" + this.plan.code() + "\"";
		assertThat(get("/plans")).hasStatusOk().bodyText().doesNotContain(link);
		assertThat(get("/plans/" + this.plan.code())).hasStatus(HttpStatus.NOT_FOUND);

		publish(this.issue);

		assertThat(get("/plans")).bodyText().contains(link);
		assertThat(get("/plans/" + this.plan.code())).hasStatusOk()
			.bodyText()
			.contains("協働のまちづくりの推進", "公表する課題", "/sheets/2011/" + this.issue.code());
	}

	@Test
	void answersAgainByOneSmallStatement() throws Exception {
		publish(this.issue);

		for (String path : List.of("/plans", "/plans/" + this.plan.code())) {
			assertThat(get(path)).hasStatusOk();
			assertThat(SqlStatements.of(() -> get(path))).as(path).hasSize(1);
		}
	}

	@Test
	void showsAnotherSheetToTheNextReader() {
		RegisterFixture.Issue other = this.registers.issue(this.plan, "あとからの課題");
		publish(this.issue);
		assertThat(get("/plans/" + this.plan.code())).bodyText().doesNotContain("あとからの課題");

		publish(other);

		assertThat(get("/plans/" + this.plan.code())).bodyText().contains("公表する課題", "あとからの課題");
	}

	@Test
	void showsAChangeOfTheRegisterToTheNextReader() {
		publish(this.issue);
		get("/plans");
		assertThat(get("/plans/" + this.plan.code())).bodyText().contains("協働のまちづくりの推進");

		PlanTree.Node node = this.queries.tree(this.plan.code(), RegisterFixture.Y2011)
			.nodes()
			.get(0)
			.nodes()
			.get(0)
			.nodes()
			.get(0);
		this.service.changeNode(new ChangeNode(this.plan.code(), node.code(), node.code(), "改めた施策", node.version()));
		assertThat(get("/plans/" + this.plan.code())).bodyText().contains("改めた施策").doesNotContain("協働のまちづくりの推進");

		PlanDetail detail = this.queries.detail(this.plan.code()).orElseThrow();
		this.service.changePlan(new ChangePlan(this.plan.code(), "改めた計画", this.plan.firstYear(), this.plan.lastYear(),
				this.plan.levelNames(), detail.note(), detail.version()));
		assertThat(get("/plans")).bodyText().contains("改めた計画");
		assertThat(get("/plans/" + this.plan.code())).bodyText().contains("改めた計画");
	}

	private void publish(RegisterFixture.Issue published) {
		this.rounds.saved(this.rounds.open(published, RegisterFixture.Y2011), "text", Map.of("text", "見本の文章"));
		this.rounds.publish(published, RegisterFixture.Y2011);
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).exchange();
	}

}
