package jp.kyodo.evaluation.web;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jp.kyodo.testing.Accessibility;
import jp.kyodo.testing.BrowserTest;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest(properties = "kyodo.sample-city=true")
class SheetJourneyBrowserTests {

	private static final String SHEET = "/staff/sheets/2013/71202000";

	private static final int MOST_TABS = 300;

	@Test
	void oneYearOfAnIssueFromEntryToPublication(Page page) {
		signIn(page, "nyuryoku");
		page.navigate(SHEET + "/steps/submit");
		assertThat(page.locator("main")).containsText("いま");

		fillIn(page, SHEET);
		Accessibility.check(page);

		take(page, SHEET, "submit", null);
		signOut(page);
		signIn(page, "shonin");
		page.navigate("/staff");
		assertThat(page.locator("main")).containsText("町内会・自治会活動の活性化");
		take(page, SHEET, "return", "相談の件数を確かめてください。");
		signOut(page);

		signIn(page, "nyuryoku");
		page.navigate(SHEET);
		assertThat(page.locator("main")).containsText("相談の件数を確かめてください。");
		save(page, "outcome", "text", "加入の案内を12回行いました。\n相談を9件受けました。");
		take(page, SHEET, "submit", null);
		signOut(page);
		signIn(page, "shonin");
		take(page, SHEET, "approve", null);
		signOut(page);
		signIn(page, "kikaku");
		take(page, SHEET, "finalize", null);
		take(page, SHEET, "publish", null);
		signOut(page);

		page.setViewportSize(360, 800);
		page.navigate("/sheets/2013/71202000");
		assertThat(page.locator("main")).containsText("相談を9件受けました。");
		assertThat(page.locator("main")).containsText("AⅡ");
		Accessibility.check(page);
		Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
		org.assertj.core.api.Assertions.assertThat(((Number) overflow).intValue()).isZero();
	}

	@Test
	void theLaterOfTwoPeopleSeesBothTexts(Page page, BrowserContext context) {
		signIn(page, "nyuryoku");
		page.navigate("/staff/sheets/2013/71201000");
		try (BrowserContext other = context.browser()
			.newContext(new Browser.NewContextOptions().setBaseURL(page.url().replaceAll("/staff.*", ""))
				.setLocale("ja-JP"))) {
			Page theirs = other.newPage();
			signIn(theirs, "kenmu");
			theirs.navigate("/staff/sheets/2013/71201000");
			save(theirs, "direction", "text", "里美が書いた方向性です。");
		}

		Locator text = section(page, "direction").locator("textarea");
		text.fill("花子が書いた方向性です。");
		section(page, "direction").locator("button[type=submit]").last().click();

		assertThat(page).hasURL(Pattern.compile(".*/conflict$"));
		assertThat(page.locator("main")).containsText("里美が書いた方向性です。");
		assertThat(page.locator("main")).containsText("花子が書いた方向性です。");
		Accessibility.check(page);
		page.locator("input[type=radio][value=mine]").first().check();
		page.locator("main form button[type=submit]").click();
		page.navigate("/staff/sheets/2013/71201000");
		assertThat(section(page, "direction").locator("textarea")).hasValue("●花子が書いた方向性です。");
	}

	@Test
	void aSheetIsFilledInAndSubmittedWithoutScript(Page ours, BrowserContext context) {
		String sheet = "/staff/sheets/2013/32102000";
		ours.navigate("/login");
		try (BrowserContext plain = context.browser()
			.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)
				.setBaseURL(ours.url().replaceAll("/login.*", ""))
				.setLocale("ja-JP"))) {
			plain.setDefaultTimeout(10_000);
			Page page = plain.newPage();
			signIn(page, "nyuryoku-gakushu");
			page.locator("main a[href$='" + sheet + "']").first().click();

			section(page, "money").locator("table input[inputmode=decimal]:visible").first().fill("たくさん");
			section(page, "money").locator("form button[type=submit]").last().click();
			assertThat(section(page, "money")).containsText("数字で入力してください");
			assertThat(section(page, "money").locator("table input[inputmode=decimal]:visible").first())
				.hasValue("たくさん");
			section(page, "money").locator("table input[inputmode=decimal]:visible").first().fill("1,234");
			submitSection(page, "money");
			fillIn(page, sheet);
			take(page, sheet, "submit", null);

			assertThat(page.locator("main")).containsText("提出");
			page.navigate(sheet + "/preview");
			assertThat(page.locator("main")).containsText("役員の高齢化が進んでいます。");
			assertThat(page.locator("main")).containsText("AⅡ");
		}
	}

	@Test
	void aSectionIsFilledInByKeyboardAlone(Page page) {
		page.navigate("/login");
		tabTo(page, page.getByLabel("ログイン名"));
		page.keyboard().insertText("nyuryoku-midori");
		tabTo(page, page.getByLabel("パスワード"));
		page.keyboard().insertText("tsubame-ga-tobu-asa");
		page.keyboard().press("Enter");
		assertThat(page).hasURL(Pattern.compile(".*/staff$"));

		tabTo(page, page.locator("main a[href$='/staff/sheets/2013/41102000']").first());
		page.keyboard().press("Enter");
		assertThat(page).hasURL(Pattern.compile(".*/41102000$"));
		Locator text = section(page, "direction").locator("textarea[name=text]");
		tabTo(page, text);
		page.keyboard().press("ControlOrMeta+A");
		page.keyboard().insertText("キーボードだけで書いた方向性です。");
		tabTo(page, section(page, "direction").locator("form button[type=submit]").last());
		page.evaluate("document.body.dataset.before = 'true'");
		page.keyboard().press("Space");
		page.locator("body:not([data-before])").waitFor();
		page.waitForLoadState();

		assertThat(page.getByText("保存しました。")).isVisible();
		assertThat(text).hasValue("●キーボードだけで書いた方向性です。");
		tabTo(page, section(page, "rating").locator("input[name=grade]"));
		page.keyboard().press("Space");
		assertThat(section(page, "rating").locator("input[name=grade]:checked")).hasCount(1);
	}

	@Test
	void pagesOfTheEvaluationAreAccessible(Page page) {
		for (String path : List.of("/", "/sheets", "/sheets/2013/71203000", "/sheets/2013/71203000/revisions",
				"/issues/71203000", "/plans", "/plans/third", "/glossary", "/corrections", "/search?q=協働",
				"/accessibility")) {
			page.navigate(path);
			Accessibility.check(page);
		}
		signIn(page, "kikaku");
		for (String path : List.of("/staff", "/staff/sheets", "/staff/sheets/2013/71101000",
				"/staff/sheets/2013/41102000", "/staff/sheets/2013/41102000/preview",
				"/staff/sheets/2013/71203000/history", "/staff/sheets/2013/11101000/steps/finalize",
				"/staff/sheets/2013/11101000/steps/send-back", "/admin/years", "/staff/plans", "/staff/plans/third",
				"/staff/glossary", "/staff/exports", "/staff/sheets/export?year=2013")) {
			page.navigate(path);
			Accessibility.check(page);
		}
	}

	private static void fillIn(Page page, String sheet) {
		page.navigate(sheet);
		save(page, "outcome", "text", "加入の案内を12回行いました。\n相談を8件受けました。");
		save(page, "remaining", "text", "役員の高齢化が進んでいます。");
		save(page, "direction", "text", "加入の案内を続けます。");
		Locator rating = section(page, "rating");
		rating.locator("input[name=grade][value=A]").check();
		rating.locator("input[name=refinement][value='2']").check();
		save(page, "rating", "reason", "計画に沿って進みましたが、新しい課題があります。");
		fillEmptyNumbers(page, "indicators", "１２０");
		fillEmptyNumbers(page, "money", "1,234千円");
		for (Locator choice : section(page, "programs").locator("select").all()) {
			choice.selectOption("3");
		}
		submitSection(page, "programs");
	}

	private static Locator section(Page page, String key) {
		return page.locator("#section-" + key);
	}

	/**
	 * Goes on with the Tab key until the element has the focus, which must be seen.
	 */
	private static void tabTo(Page page, Locator wanted) {
		for (int step = 0; step < MOST_TABS; step++) {
			page.keyboard().press("Tab");
			if (wanted.and(page.locator(":focus")).count() == 1) {
				Object outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
				org.assertj.core.api.Assertions.assertThat(outline).as("focus on %s", wanted).isNotEqualTo("none");
				return;
			}
		}
		throw new AssertionError("The Tab key does not lead to " + wanted);
	}

	private static void save(Page page, String key, String field, String text) {
		section(page, key).locator("textarea[name='" + field + "']").fill(text);
		submitSection(page, key);
	}

	private static void submitSection(Page page, String key) {
		page.evaluate("document.body.dataset.before = 'true'");
		section(page, key).locator("form button[type=submit]").last().click();
		page.locator("body:not([data-before])").waitFor();
		page.waitForLoadState();
		assertThat(page.getByText("保存しました。")).isVisible();
	}

	private static void fillEmptyNumbers(Page page, String key, String typed) {
		for (Locator field : section(page, key).locator("table input[inputmode=decimal]:visible").all()) {
			if (field.inputValue().isEmpty() && !String.valueOf(field.getAttribute("name")).contains(".2010.")) {
				field.fill(typed);
			}
		}
		submitSection(page, key);
	}

	private static void take(Page page, String sheet, String step, String reason) {
		page.navigate(sheet + "/steps/" + step);
		if (reason != null) {
			page.locator("textarea[name=reason]").fill(reason);
		}
		page.locator("main form button[type=submit]").click();
		assertThat(page).hasURL(Pattern.compile(".*" + sheet + "$"));
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
