package jp.kyodo.partner.web;

import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.partner.Partners;
import jp.kyodo.testing.Accessibility;
import jp.kyodo.testing.BrowserTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
@Import({ Offices.class, Partners.class })
class PartnerBrowserTests {

	@Autowired
	private Offices offices;

	@Autowired
	private Partners partners;

	@Test
	void registersAPartnerTwiceAndMakesOneOfBoth(Page page) {
		this.partners.ensureWard();
		String name = this.partners.name("川崎みどりの会");
		String first = this.partners.shown(name);
		signIn(page, this.offices.person(Role.PLANNING));

		page.navigate("/staff/partners");
		Accessibility.check(page);
		page.getByText("団体を登録する").click();
		page.waitForLoadState();
		Accessibility.check(page);
		page.locator("#name").fill("ＮＰＯ法人" + name);
		page.locator("#corporateNumber").fill("7-0000-1205-0003");
		page.locator("main button[type=submit]").click();
		page.waitForLoadState();
		assertThat(page.locator(".ky-error-summary")).containsText("法人番号の検査数字が合いません");
		assertThat(page.locator("#name")).hasValue("ＮＰＯ法人" + name);
		Accessibility.check(page);

		page.locator("#corporateNumber").fill("9000000000000");
		page.getByLabel("市民活動団体", new Page.GetByLabelOptions().setExact(false)).first().check();
		page.locator("main button[type=submit]").click();
		page.waitForLoadState();
		assertThat(page.locator("main .ky-banner")).containsText("同じ名前の団体があります");
		assertThat(page.locator("main .ky-banner a")).containsText(first);
		Accessibility.check(page);
		page.locator("#sameName").check();
		page.locator("main button[type=submit]").click();
		page.waitForLoadState();
		assertThat(page.locator(".ky-flash")).containsText("登録しました");
		Accessibility.check(page);
		String second = page.url().replaceAll(".*/", "");

		page.navigate("/staff/partners/duplicates");
		Accessibility.check(page);
		page.navigate("/staff/partners/merge?a=" + first + "&b=" + second);
		Accessibility.check(page);
		page.locator("#distinct button[type=submit]").click();
		page.waitForLoadState();
		Accessibility.check(page);
		page.locator("#reason").fill("代表者が違う");
		page.locator("#distinct button[type=submit]").click();
		page.waitForLoadState();
		assertThat(page.locator(".ky-flash")).containsText("別の団体とし");
		page.navigate("/staff/partners/distinctions");
		Accessibility.check(page);
		page.getByText("見直す").first().click();
		page.waitForLoadState();
		Accessibility.check(page);
		page.getByText("別の団体としたことを取り消す").click();
		page.waitForLoadState();

		page.navigate("/staff/partners/merge?a=" + first + "&b=" + second);
		page.locator("#name-staying").check();
		page.locator("main form[action$='/merge/confirm'] button[type=submit]").click();
		page.waitForLoadState();
		assertThat(page.locator("h1")).hasText("団体の統合の確認");
		Accessibility.check(page);
		page.locator("main form button[type=submit]").click();
		page.waitForLoadState();
		assertThat(page.locator(".ky-flash")).containsText("統合しました");
		assertThat(page.locator("main")).containsText("9000000000000");
		page.getByText("変更の履歴").click();
		page.waitForLoadState();
		Accessibility.check(page);

		page.navigate("/partners/" + second);
		assertThat(page.locator("h1")).hasText(name);
		assertThat(page).hasURL(Pattern.compile(".*/partners/" + first));
		Accessibility.check(page);
		page.navigate("/partners?q=みどり");
		assertThat(page.locator(".ky-hits")).containsText(name);
		Accessibility.check(page);
	}

	@Test
	void looksAfterSchemesAndWords(Page page) {
		this.offices.department("仕組みの課");
		String member = this.partners.shown(this.partners.name("参加する会"));
		signIn(page, this.offices.person(Role.PLANNING));

		page.navigate("/staff/partners/memberships/new");
		page.locator("#schemeName").fill("かわさきコンパクト");
		page.locator("#schemeCode").fill("kawasaki-compact");
		page.locator("#department").selectOption(new SelectOption().setIndex(1));
		Accessibility.check(page);
		page.locator("main button[type=submit]").click();
		page.waitForLoadState();
		page.locator("#partnerSearch").fill(member);
		page.locator("[role=option]").first().click();
		assertThat(page.locator("#partners")).containsText("参加する会");
		page.locator("#joinedOn").fill("2010-04-01");
		page.getByText("参加を記録する").last().click();
		page.waitForLoadState();
		assertThat(page.locator("#count-title")).containsText("1団体");
		Accessibility.check(page);
		page.locator("main table td a").first().click();
		page.waitForLoadState();
		Accessibility.check(page);
		page.navigate("/partners/memberships/kawasaki-compact");
		assertThat(page.locator("#count-title")).containsText("1団体");
		Accessibility.check(page);

		for (String path : new String[] { "/admin/vocabularies", "/admin/vocabularies/form",
				"/admin/vocabularies/form/itaku", "/staff/partners/memberships", "/staff/partners/show" }) {
			page.navigate(path);
			Accessibility.check(page);
		}
	}

	private static void signIn(Page page, StaffMember staff) {
		page.navigate("/login");
		page.locator("#username").fill(staff.loginName());
		page.locator("#password").fill(Offices.PASSWORD);
		page.locator("main button[type=submit]").click();
		page.waitForURL("**/staff**");
	}

}
