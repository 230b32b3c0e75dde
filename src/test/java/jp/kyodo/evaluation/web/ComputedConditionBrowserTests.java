package jp.kyodo.evaluation.web;

import java.time.LocalDate;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jp.kyodo.evaluation.EvaluationRounds;
import jp.kyodo.evaluation.form.FormCodec;
import jp.kyodo.evaluation.form.FormDefinitions;
import jp.kyodo.plan.PlanView;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.testing.BrowserTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A section that depends on a computed grade comes and goes without leaving the page.
 */
@BrowserTest(properties = "kyodo.sample-city=true")
@Import(RegisterFixture.class)
class ComputedConditionBrowserTests {

	private static final String FORM = """
			code: %s
			version: 1
			name: 点数の様式
			plan: %s
			years: {from: 2011, to: 2013}
			scales:
			  - code: level
			    name: 水準
			    grades:
			      - {code: A, sign: A, name: 高い}
			      - {code: B, sign: B, name: 低い}
			sections:
			  - {kind: rating, key: answer, title: 回答, scale: level}
			  - kind: score
			    key: total
			    title: 点数による評価
			    scale: level
			    parts:
			      - {title: 回答, section: answer, field: grade, points: [{code: A, points: 5}, {code: B, points: 1}]}
			    bands: [{from: 3, grade: A}, {grade: B}]
			    adjustment: {title: 別の区分にする理由}
			  - kind: narrative
			    key: remedy
			    title: 改善策
			    conditions: {shownIf: [{section: total, field: grade, in: [B]}]}
			""";

	@Autowired
	private RegisterFixture registers;

	@Autowired
	private FormCodec codec;

	@Autowired
	private FormDefinitions forms;

	@Autowired
	private EvaluationRounds rounds;

	@Test
	void sectionFollowsTheComputedGradeAsSoonAsTheAnswerIsKept(Page page) {
		PlanView plan = this.registers.planWithBranch();
		RegisterFixture.Issue issue = this.registers.issue(plan, "点数を付けるもの");
		this.forms.add(this.codec.fromYaml(FORM.formatted(plan.code().toLowerCase(), plan.code())));
		this.rounds.open(plan.code(), RegisterFixture.Y2011, LocalDate.of(2030, 3, 31));
		page.navigate("/login");
		page.getByLabel("ログイン名").fill("kikaku");
		page.getByLabel("パスワード").fill("tsubame-ga-tobu-asa");
		page.getByLabel("パスワード").press("Enter");
		assertThat(page).hasURL(Pattern.compile(".*/staff$"));
		page.navigate("/staff/sheets/2011/" + issue.code());
		Locator remedy = page.locator("#section-remedy");
		Locator link = page.locator("[data-toc-section=remedy]");
		assertThat(remedy).isHidden();

		answer(page, "B");

		assertThat(remedy).isVisible();
		assertThat(link).isVisible();

		answer(page, "A");

		assertThat(remedy).isHidden();
		assertThat(link).isHidden();
		answer(page, "B");
		assertThat(remedy).isVisible();
		page.reload();
		assertThat(remedy).isVisible();
		page.navigate("/staff");
	}

	private static void answer(Page page, String code) {
		page.locator("#section-answer input[name=grade][value=" + code + "]").check();
		// what was typed is kept on leaving the field
		page.locator("#section-total select[name=grade]").focus();
	}

}
