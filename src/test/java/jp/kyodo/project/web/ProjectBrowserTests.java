package jp.kyodo.project.web;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.ProjectFixture;
import jp.kyodo.testing.Accessibility;
import jp.kyodo.testing.BrowserTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
@Import(ProjectFixture.class)
class ProjectBrowserTests {

	@Autowired
	private ProjectFixture fixture;

	@Autowired
	private Offices offices;

	@Test
	void aProjectIsEnteredPublishedAndReadByCitizens(Page page) {
		long department = this.fixture.department("地域振興課");
		this.fixture.ward();
		this.fixture.partner("多摩川の岸辺を歩く会");
		StaffMember planning = this.offices.person(Role.PLANNING, department);
		signIn(page, planning);

		page.navigate("/staff/projects/new?year=2131");
		check(page);
		page.locator("#name").fill("岸辺の清掃と自然観察");
		page.locator("#department").selectOption(new SelectOption().setLabel("地域振興課"));
		page.getByLabel("共催").first().check();
		page.getByLabel("川崎区").check();
		page.locator("#partnerSearch").focus();
		page.keyboard().type("岸辺を歩く");
		assertThat(page.locator("[role=option]")).hasCount(2);
		assertThat(page.locator("#partners [role=status]")).hasText("1団体が見つかりました。");
		page.keyboard().press("ArrowDown");
		assertThat(page.locator("[role=option][aria-selected=true]")).containsText("多摩川の岸辺を歩く会");
		check(page);
		page.keyboard().press("Enter");
		assertThat(page.locator("#partner-1-name")).hasValue("多摩川の岸辺を歩く会");
		assertThat(page.locator("#partnerSearch")).isFocused();
		assertThat(page.locator("main > [role=status]")).hasText("「多摩川の岸辺を歩く会」を加えました");
		assertThat(page).hasURL(Pattern.compile(".*/staff/projects/new\\?year=2131$"));
		assertThat(page.locator("#name")).hasValue("岸辺の清掃と自然観察");
		// whoever closes the page goes on later
		page.locator("#purpose").fill("川を知る");
		page.locator("#purpose").blur();
		assertThat(page.locator("[data-autosave-status]")).containsText("下書き");
		page.navigate("/staff/projects/new?year=2131");
		assertThat(page.locator("#name")).hasValue("");
		check(page);
		page.getByText("続きから入力する").click();
		assertThat(page.locator("#kept-title")).hasText("前回の入力が残っています");
		assertThat(page.locator("#purpose")).hasValue("川を知る");
		assertThat(page.locator("#partner-1-name")).hasValue("多摩川の岸辺を歩く会");
		page.locator("#count-1-label").fill("参加者");
		page.locator("#count-1-value").fill("百人");
		page.locator("form[data-autosave-url] > .ky-button-group button").click();
		page.waitForLoadState();
		assertThat(page.locator("[data-error-summary]")).containsText("百人");
		check(page);
		page.locator("#count-1-value").fill("約100人");
		page.locator("form[data-autosave-url] > .ky-button-group button").click();
		assertThat(page).hasURL(Pattern.compile(".*/staff/projects/K\\d+/2131$"));
		assertThat(page.locator("main")).containsText("約100人");
		// nobody has said anything about it
		assertThat(page.locator("main")).not().containsText("沿っていない");
		check(page);

		String staffPage = page.url();
		for (String path : List.of("/edit", "/history", "/pictures")) {
			page.navigate(staffPage + path);
			check(page);
		}
		page.navigate(staffPage.replaceAll("/2131$", ""));
		check(page);
		page.navigate("/staff/projects?year=2131");
		check(page);
		page.navigate("/staff/projects/publish?year=2131");
		check(page);
		page.locator("main form[method=post] button[type=submit]").click();
		page.waitForLoadState();
		assertThat(page.locator("main")).containsText("公表する必要はありません");

		page.context().clearCookies();
		page.navigate("/projects/2131");
		check(page);
		page.navigate(staffPage.replace("/staff", "").replaceAll("/projects/(K\\d+)/2131$", "/projects/2131/$1"));
		assertThat(page.locator("h1")).hasText("岸辺の清掃と自然観察");
		assertThat(page.locator("main")).containsText("多摩川の岸辺を歩く会");
		check(page);
	}

	private static void check(Page page) {
		for (int width : List.of(360, 1280)) {
			page.setViewportSize(width, 900);
			Accessibility.check(page);
			Number overflow = (Number) page
				.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
			org.assertj.core.api.Assertions.assertThat(overflow.intValue()).as(page.url() + " at " + width).isZero();
		}
	}

	private static void signIn(Page page, StaffMember staff) {
		page.navigate("/login");
		page.getByLabel("ログイン名").fill(staff.loginName());
		page.getByLabel("パスワード").fill(Offices.PASSWORD);
		Locator button = page.locator("main button[type=submit]");
		button.click();
		page.waitForURL(Pattern.compile(".*/staff.*"));
	}

}
