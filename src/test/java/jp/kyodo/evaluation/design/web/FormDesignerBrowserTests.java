package jp.kyodo.evaluation.design.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jp.kyodo.testing.Accessibility;
import jp.kyodo.testing.BrowserTest;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest(properties = "kyodo.sample-city=true")
class FormDesignerBrowserTests {

	private static final String SHEET = "/staff/sheets/2026/90000001";

	@Test
	void formMadeFromNothingIsFilledPublishedAndExported(Page page) {
		signIn(page, "kikaku");
		makePlan(page);

		page.navigate("/admin/forms/new");
		page.locator("#name").fill("事務事業評価シート");
		press(page, "空の様式を作る");
		String draft = page.url();
		page.navigate(draft + "/head");
		page.locator("#f-code").fill("jimu");
		page.locator("#f-plan").selectOption("jimu-plan");
		page.locator("#f-years-from").fill("R8");
		page.locator("#f-years-to").fill("令和11年度");
		press(page, "保存する");
		makeScale(page, draft);
		addSection(page, draft, "header", "事務事業");
		press(page, "行を加える");
		press(page, "項目を加える");
		page.locator("#f-rows-0-0-field").selectOption("ISSUE");
		page.locator("#f-rows-0-0-label").fill("事務事業");
		press(page, "保存する");
		addSection(page, draft, "narrative", "{year}年度の成果");
		page.locator("#f-key").fill("outcome");
		page.locator("#f-required").check();
		page.locator("#f-lines").fill("8");
		press(page, "保存する");
		addSection(page, draft, "rating", "必要性");
		page.locator("#f-key").fill("necessity");
		page.locator("#f-scale").selectOption("necessity");
		page.locator("#f-required").check();
		page.getByText("理由の欄", new Page.GetByTextOptions().setExact(true)).first().click();
		page.locator("#f-reason-title").fill("必要性の理由");
		press(page, "保存する");
		Accessibility.check(page);
		page.navigate(draft + "/preview/entry");
		assertThat(page.locator("main")).containsText("必要性の理由");
		page.navigate(draft + "/preview/sheet");
		assertThat(page.locator("main")).containsText("2029年度の成果");
		page.navigate(draft + "/check");
		assertThat(page.locator("main")).containsText("直すところはありません");
		page.navigate(draft + "/in-force");
		Accessibility.check(page);
		press(page, "この内容で適用する");
		assertThat(page).hasURL(Pattern.compile(".*/admin/forms/jimu/1$"));

		page.navigate("/admin/years");
		page.locator("#plan").selectOption("jimu-plan");
		page.locator("#year").fill("2026");
		page.locator("#submission").fill("2027-06-30");
		press(page, "予行を見る");
		press(page, "この内容で実行する");
		page.navigate(SHEET);
		save(page, "outcome", "textarea[name=text]", "公園の清掃を24回行いました。");
		page.locator("#section-necessity input[name=grade][value=B]").check();
		save(page, "necessity", "textarea[name=reason]", "利用する人が多く、続ける必要があります。");
		take(page, "submit");
		signOut(page);
		signIn(page, "shonin");
		take(page, "approve");
		signOut(page);
		signIn(page, "kikaku");
		take(page, "finalize");
		take(page, "publish");

		page.navigate("/sheets/2026/90000001");
		assertThat(page.locator("main")).containsText("公園の清掃を24回行いました。");
		assertThat(page.locator("main")).containsText("2026年度の成果");
		APIResponse csv = page.request().get("/sheets/2026/90000001.csv");
		org.assertj.core.api.Assertions.assertThat(new String(csv.body(), StandardCharsets.UTF_8))
			.contains("jimu", "necessity", "公園の清掃を24回行いました。");
		APIResponse pdf = page.request().get("/sheets/2026/90000001.pdf");
		org.assertj.core.api.Assertions.assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII))
			.isEqualTo("%PDF-");
	}

	@Test
	void everyPageOfTheDesignerIsAccessibleAndFitsASmallScreen(Page page) {
		signIn(page, "kikaku");
		page.navigate("/admin/forms/new?copy=sheet-2011/1");
		press(page, "写しを作る");
		String draft = page.url();
		page.setViewportSize(360, 800);

		for (String path : List.of("/admin", "/admin/forms", "/admin/forms/new", "/admin/forms/sheet-2011/1", draft,
				draft + "/head", draft + "/scales/p1", draft + "/sections/p3", draft + "/sections/p9",
				draft + "/sections/p13", draft + "/check", draft + "/history", draft + "/in-force",
				draft + "/preview/sheet", draft + "/preview/entry")) {
			page.navigate(path);
			Accessibility.check(page);
			Object overflow = page
				.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
			org.assertj.core.api.Assertions.assertThat(((Number) overflow).intValue()).as(path).isZero();
		}

		page.navigate("/admin/forms/new");
		page.locator("#file")
			.setInputFiles(
					new FilePayload("壊れた様式.yaml", "application/yaml", "code: [".getBytes(StandardCharsets.UTF_8)));
		press(page, "ファイルを読み込む");
		assertThat(page.locator("main")).containsText("「壊れた様式.yaml」は読み込めませんでした");
		Accessibility.check(page);
	}

	private static void makePlan(Page page) {
		page.navigate("/staff/plans/new");
		page.locator("#code").fill("jimu-plan");
		page.locator("#name").fill("事務事業の計画");
		page.locator("#firstYear").fill("2026");
		page.locator("#lastYear").fill("2029");
		page.locator("#levelNames").fill("事務事業");
		submit(page, page.locator("main form button[type=submit]").first());
		page.navigate("/staff/plans/jimu-plan/issues/new");
		page.locator("#issueCode").fill("90000001");
		page.locator("#issueName").fill("公園の管理");
		page.locator("#responsibleDepartment").selectOption("kyodo-suishin");
		submit(page, page.locator("main form button[type=submit]").first());
	}

	private static void makeScale(Page page, String draft) {
		page.navigate(draft);
		page.locator("#name-scales").fill("必要性");
		submit(page, page.locator("#list-scales form button[type=submit]").last());
		page.locator("#f-code").fill("necessity");
		String[] names = { "高い", "ふつう", "低い" };
		for (int index = 0; index < names.length; index++) {
			press(page, "区分を加える");
			String sign = String.valueOf((char) ('A' + index));
			page.locator("#f-grades-%d-code".formatted(index)).fill(sign);
			page.locator("#f-grades-%d-sign".formatted(index)).fill(sign);
			page.locator("#f-grades-%d-name".formatted(index)).fill(names[index]);
		}
		press(page, "保存して内容の一覧に戻る");
	}

	private static void addSection(Page page, String draft, String kind, String title) {
		page.navigate(draft);
		Locator add = page.locator("#list-sections > details");
		if (add.getAttribute("open") == null) {
			add.locator("summary").click();
		}
		add.locator("input[name=kind][value='" + kind + "']").check();
		add.locator("input[name=name]").fill(title);
		submit(page, add.locator("button[type=submit]"));
		assertThat(page.locator("h1")).hasText(title);
	}

	private static void press(Page page, String name) {
		submit(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first());
	}

	private static void submit(Page page, Locator button) {
		page.evaluate("document.body.dataset.before = 'true'");
		button.click();
		page.locator("body:not([data-before])").waitFor();
		page.waitForLoadState();
	}

	private static void save(Page page, String section, String field, String text) {
		page.locator("#section-" + section + " " + field).fill(text);
		submit(page, page.locator("#section-" + section + " form button[type=submit]").last());
		assertThat(page.getByText("保存しました。")).isVisible();
	}

	private static void take(Page page, String step) {
		page.navigate(SHEET + "/steps/" + step);
		submit(page, page.locator("main form button[type=submit]"));
		assertThat(page).hasURL(Pattern.compile(".*" + SHEET + "$"));
	}

	private static void signIn(Page page, String login) {
		page.navigate("/login");
		page.getByLabel("ログイン名").fill(login);
		page.getByLabel("パスワード").fill("tsubame-ga-tobu-asa");
		page.getByLabel("パスワード").press("Enter");
		assertThat(page).hasURL(Pattern.compile(".*/staff$"));
	}

	private static void signOut(Page page) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("ログアウト")).click();
		page.waitForLoadState();
	}

}
