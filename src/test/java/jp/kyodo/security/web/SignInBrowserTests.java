package jp.kyodo.security.web;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.OrganizationService;
import jp.kyodo.organization.RenameDepartment;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.organization.StaffPasswordService;
import jp.kyodo.testing.Accessibility;
import jp.kyodo.testing.BrowserTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
@Import(Offices.class)
class SignInBrowserTests {

	@Autowired
	private Offices offices;

	@Autowired
	private OrganizationService organization;

	@Autowired
	private StaffPasswordService passwords;

	@Test
	void signsInAndFindsEveryPageAccessible(Page page) {
		StaffMember administrator = this.offices.person(Role.ADMINISTRATOR);
		StaffMember other = this.offices.person(Role.EDITOR, this.offices.department("甲課"),
				this.offices.department("乙課"));
		page.navigate("/admin/accounts");
		Accessibility.check(page);
		page.getByLabel("ログイン名").fill(administrator.loginName());
		page.getByLabel("パスワード").fill("wrong password");
		page.getByLabel("パスワード").press("Enter");
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("違います");
		Accessibility.check(page);
		page.getByLabel("パスワード").fill(Offices.PASSWORD);
		page.getByLabel("パスワード").press("Enter");
		assertThat(page).hasURL(Pattern.compile(".*/admin/accounts$"));

		for (String path : List.of("/admin", "/admin/accounts", "/admin/accounts/new",
				"/admin/accounts/" + other.loginName(), "/admin/departments", "/admin/departments/new",
				"/staff/password")) {
			page.navigate(path);
			Accessibility.check(page);
		}
	}

	@Test
	void findsTheFormsOfADepartmentAccessible(Page page) {
		StaffMember planner = this.offices.person(Role.PLANNING);
		long department = this.offices.department("地域生活課");
		this.organization.rename(new RenameDepartment(department, "市民協働推進課", LocalDate.of(2012, 4, 1)));
		signIn(page, planner);

		page.navigate("/admin/departments");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("市民協働推進課")).first().click();
		Accessibility.check(page);
		String path = page.url();
		for (String form : List.of("/name", "/place", "/closing")) {
			page.navigate(path + form);
			Accessibility.check(page);
			page.locator("main form button[type=submit]").click();
			assertThat(page.locator(".ky-error-summary")).isFocused();
			Accessibility.check(page);
		}
	}

	@Test
	void findsTheChoiceOfAPasswordAccessible(Page page) {
		StaffMember person = this.offices.person(Role.READER);

		page.navigate(this.passwords.reset(person.id()).path());

		Accessibility.check(page);
		page.getByLabel("新しいパスワード", new Page.GetByLabelOptions().setExact(false)).first().fill("short");
		page.locator("main form button[type=submit]").click();
		assertThat(page.locator(".ky-error-summary")).isVisible();
		Accessibility.check(page);
	}

	private static void signIn(Page page, StaffMember person) {
		page.navigate("/login");
		page.getByLabel("ログイン名").fill(person.loginName());
		page.getByLabel("パスワード").fill(Offices.PASSWORD);
		page.getByLabel("パスワード").press("Enter");
		page.waitForURL("**/staff");
	}

}
