package jp.kyodo.agreement.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import jp.kyodo.agreement.Agreements;
import jp.kyodo.organization.Offices;
import jp.kyodo.partner.PartnerReference;
import jp.kyodo.partner.Partners;
import jp.kyodo.testing.Accessibility;
import jp.kyodo.testing.BrowserTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
@Import({ Agreements.class, Partners.class, Offices.class })
class AgreementBrowserTests {

	private static final byte[] PDF = "%PDF-1.7\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

	@Autowired
	private Agreements agreements;

	@Autowired
	private Partners partners;

	@Autowired
	private Offices offices;

	@Test
	void anAgreementFromItsSigningToTheCitizens(Page page) {
		this.partners.ensureWard();
		this.offices.department("市民協働推進課");
		PartnerReference shop = this.agreements.partner("見本商事", "kigyo");
		PartnerReference school = this.agreements.partner("見本大学", "daigaku");
		page.navigate("/login");
		page.getByLabel("ログイン名").fill(this.agreements.planner().loginName());
		page.getByLabel("パスワード").fill(Offices.PASSWORD);
		page.getByLabel("パスワード").press("Enter");
		page.waitForURL(Pattern.compile(".*/staff$"));

		page.navigate("/staff/agreements");
		page.locator("a[href$='/staff/agreements/new']").click();
		page.locator("main form .ky-button[type=submit]:not([name])").click();
		page.waitForLoadState();
		assertThat(page.locator(".ky-error-summary")).containsText("相手方を1団体以上選んでください");
		Accessibility.check(page);
		page.locator("#title").fill("地域の見守りに関する包括連携協定");
		page.locator("input[name=kind][value=comprehensive]").check();
		page.locator("#department").selectOption(new SelectOption().setIndex(1));
		// offered while somebody types, added without loading the page again
		page.locator("#partnerSearch").pressSequentially(shop.code());
		assertThat(page.locator(".ky-combobox__option")).hasCount(2);
		Accessibility.check(page);
		page.keyboard().press("ArrowDown");
		page.keyboard().press("Enter");
		assertThat(page.locator("#partner-1-name")).hasValue(shop.name());
		assertThat(page.locator("#partnerSearch")).isFocused();
		page.locator("#partnerSearch").pressSequentially(school.code());
		page.locator(".ky-combobox__option").first().click();
		page.locator("#partner-2-name").fill("旧見本大学");
		page.locator("#partnerSearch").pressSequentially("まだない会");
		page.locator(".ky-combobox__option").last().click();
		assertThat(page.locator("#partner-3-type")).isVisible();
		Accessibility.check(page);
		page.locator("button[name=upPartner][value='2']").click();
		assertThat(page.locator("#partner-2-name")).hasValue("まだない会");
		page.locator("button[name=removePartner][value='1']").click();
		assertThat(page.locator("#partner-2-name")).hasValue("旧見本大学");
		assertThat(page.locator("#title")).hasValue("地域の見守りに関する包括連携協定");
		page.locator("#signedOn").fill("2013-10-01");
		page.locator("#startsOn").fill("2013-10-01");
		page.locator("#endsOn").fill("2014-09-30");
		page.locator("#renewalMonths").fill("12");
		page.locator("#noticeMonths").fill("3");
		page.locator("input[name=wards][value='" + Partners.WARD + "']").check();
		page.locator("#summary").fill("見守り、防災、環境の取組で連携します。");
		page.locator("main form .ky-button[type=submit]:not([name])").click();
		page.waitForURL(Pattern.compile(".*/staff/agreements/A[0-9]+$"));
		String url = page.url();
		assertThat(page.locator("main")).containsText("旧見本大学");

		page.locator("#year").fill("平成25");
		page.locator("form[action$='/achievements'] button").click();
		page.locator("#items").fill("見守りの研修を3回開きました。\n防災訓練に協力を得ました。");
		page.locator("main form button[type=submit]").click();
		page.waitForURL(url);
		page.navigate(url + "/papers/new");
		Accessibility.check(page);
		page.locator("#file").setInputFiles(new FilePayload("協定書.pdf", "application/pdf", PDF));
		page.locator("#shown").check();
		page.locator("main form button[type=submit]").click();
		page.waitForURL(url);
		Accessibility.check(page);
		page.navigate(url + "/publish");
		Accessibility.check(page);
		page.locator("main form button[type=submit]").click();
		page.waitForURL(url);
		page.navigate(url + "/history");
		Accessibility.check(page);
		page.navigate("/staff/agreements");
		Accessibility.check(page);

		page.navigate("/agreements?asOf=2018-01-31&partnerType=kigyo&q=見守り");
		assertThat(page.locator("main")).containsText("2018年1月31日に有効だった協定：1件");
		Accessibility.check(page);
		page.locator(".ky-hit__title a").click();
		page.waitForLoadState();
		assertThat(page.locator("main")).containsText("見守りの研修を3回開きました。");
		assertThat(page.locator("main")).containsText("協定書.pdf");
		Accessibility.check(page);
		page.navigate("/agreements?q=当てはまらない言葉");
		assertThat(page.locator("main")).containsText("次のことを試してください");
		Accessibility.check(page);
	}

}
