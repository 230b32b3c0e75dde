package jp.kyodo.project.survey.web;

import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.survey.SurveyFixture;
import jp.kyodo.testing.Accessibility;
import jp.kyodo.testing.BrowserTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
@Import({ SurveyFixture.class, Offices.class })
class SurveyJourneyBrowserTests {

	@Autowired
	private SurveyFixture fixture;

	@Autowired
	private Offices offices;

	private FiscalYear year;

	private StaffMember editor;

	private StaffMember approver;

	private StaffMember planner;

	private String answer;

	@Test
	void aSurveyFromItsOpeningToItsAcceptance(Page page) {
		prepare();
		go(page, true);
	}

	@Test
	void aSurveyFromItsOpeningToItsAcceptanceWithoutScript(Page ours, BrowserContext context) {
		prepare();
		ours.navigate("/login");
		try (BrowserContext plain = context.browser()
			.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)
				.setBaseURL(ours.url().replaceAll("/login.*", ""))
				.setLocale("ja-JP"))) {
			plain.setDefaultTimeout(10_000);
			go(plain.newPage(), false);
		}
	}

	private void prepare() {
		this.year = this.fixture.year();
		long department = this.fixture.department("市民協働推進課");
		this.fixture.project("花と緑の道づくり", department, this.year);
		this.fixture.project("防災かまどベンチ", department, this.year);
		this.fixture.project("見守り隊", department, this.year);
		this.editor = this.offices.person(Role.EDITOR, department);
		this.approver = this.offices.person(Role.APPROVER, department);
		this.planner = this.offices.person(Role.PLANNING);
		this.answer = "/staff/surveys/" + this.year + "/" + this.fixture.codeOf(department);
	}

	private void go(Page page, boolean checks) {
		signIn(page, this.planner);
		page.navigate("/staff/surveys/new?year=" + this.year);
		page.getByLabel("締切").fill(this.year + "-05-09");
		check(page, checks);
		press(page, "内容を確かめる");
		assertThat(page.locator("main")).containsText("3件");
		check(page, checks);
		press(page, "この内容で調査を始める");
		assertThat(page).hasURL(Pattern.compile(".*/staff/surveys/" + this.year + "$"));
		signOut(page);

		signIn(page, this.editor);
		page.locator("main a[href$='" + this.answer + "']").click();
		assertThat(page.locator("main")).containsText("提出までに行うこと（3件）");
		check(page, checks);
		row(page, "見守り隊").locator("input[type=checkbox]").check();
		page.getByLabel("終了（理由を書く）").check();
		page.getByLabel("終了の理由").fill("担い手がいなくなったため");
		press(page, "選んだ事業を決める");
		assertThat(row(page, "見守り隊")).containsText("担い手がいなくなったため");
		row(page, "防災かまどベンチ").getByRole(AriaRole.BUTTON).click();
		page.waitForLoadState();
		assertThat(page).hasURL(Pattern.compile(".*/staff/projects/[^/]+/" + this.year + "/edit.*"));
		page.locator("input[name=name]").fill("防災かまどベンチと炊き出し");
		page.locator("main form.ky-form button[type=submit]").last().click();
		page.waitForLoadState();
		assertThat(page).hasURL(Pattern.compile(".*" + this.answer + "$"));
		assertThat(row(page, "防災かまどベンチと炊き出し")).containsText("継続");
		add(page, "こども食堂の応援");
		press(page, "未回答の1件をすべて継続にする");
		assertThat(page.locator("main")).containsText("行うことはすべて終わっています");
		check(page, checks);
		take(page, "submit", null, checks);
		signOut(page);

		signIn(page, this.approver);
		take(page, "return", "見守り隊の終了の理由を詳しく書いてください。", false);
		signOut(page);
		signIn(page, this.editor);
		page.navigate(this.answer);
		assertThat(page.locator("main")).containsText("見守り隊の終了の理由を詳しく書いてください。");
		take(page, "submit", null, false);
		signOut(page);
		signIn(page, this.approver);
		take(page, "approve", null, false);
		signOut(page);
		signIn(page, this.planner);
		page.navigate("/staff/surveys/" + this.year);
		check(page, checks);
		press(page, "をすべて受け付ける");
		page.navigate(this.answer);
		assertThat(page.locator("[aria-current=step]")).containsText("受付済み");
		check(page, checks);
		page.navigate("/staff/surveys");
		check(page, checks);
	}

	private void add(Page page, String name) {
		page.locator("main a[href*='/staff/projects/new']").click();
		page.locator("input[name=name]").fill(name);
		page.locator("#forms").check();
		page.locator("input[name=partnerSearch]").fill("見本の会");
		if (page.locator("input[role=combobox]").count() > 0) {
			page.locator("[role=option]").first().click();
		}
		else {
			page.locator("button[name=searchPartner]").click();
			page.waitForLoadState();
			page.locator("button[name=addPartner]").first().click();
			page.waitForLoadState();
		}
		assertThat(page.locator("#partner-1-name")).hasValue(Pattern.compile(".*見本の会.*"));
		page.locator("main form.ky-form button[type=submit]").last().click();
		page.waitForLoadState();
		assertThat(page).hasURL(Pattern.compile(".*" + this.answer + "$"));
		assertThat(page.locator("section[aria-labelledby=added-title]")).containsText(name);
	}

	private static Locator row(Page page, String name) {
		return page.locator("#projects tbody tr").filter(new Locator.FilterOptions().setHasText(name));
	}

	private void take(Page page, String step, String reason, boolean checks) {
		page.navigate(this.answer + "/steps/" + step);
		check(page, checks);
		if (reason != null) {
			page.locator("textarea[name=reason]").fill(reason);
		}
		page.locator("main form button[type=submit]").click();
		assertThat(page).hasURL(Pattern.compile(".*" + this.answer + "$"));
	}

	private static void press(Page page, String button) {
		page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).click();
		page.waitForLoadState();
	}

	private static void check(Page page, boolean checks) {
		if (checks) {
			Accessibility.check(page);
		}
	}

	private static void signIn(Page page, StaffMember staff) {
		page.navigate("/login");
		page.getByLabel("ログイン名").fill(staff.loginName());
		page.getByLabel("パスワード").fill(Offices.PASSWORD);
		page.getByLabel("パスワード").press("Enter");
		assertThat(page).hasURL(Pattern.compile(".*/staff$"));
	}

	private static void signOut(Page page) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("ログアウト")).click();
		page.waitForLoadState();
	}

}
