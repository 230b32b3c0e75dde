package jp.kyodo.web;

import java.util.List;
import java.util.Map;

import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.DispatcherServlet;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import(Gallery.class)
class LayoutTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void givesCitizensNeitherCookieNorSessionNorScript() {
		MvcTestResult page = this.mvc.get().uri("/gallery/components").exchange();

		assertThat(page).hasStatusOk().doesNotContainHeader(HttpHeaders.SET_COOKIE);
		assertThat(page.getRequest().getSession(false)).isNull();
		assertThat(page).bodyText()
			.contains("川崎市（見本）", "協働ポータル", "href=\"/sheets\"", "href=\"/accessibility\"", "職員ログイン")
			.doesNotContain("<script", "_csrf");
	}

	@Test
	void putsThePageTitleBeforeThePortalName() {
		assertThat(this.mvc.get().uri("/gallery/components")).bodyText().contains("<title>部品の見本｜協働ポータル</title>");
	}

	@Test
	void showsStaffWhoTheyAreAndWhereTheyMayGo() {
		MvcTestResult page = this.mvc.get().uri("/gallery/editor").exchange();

		assertThat(page).bodyText()
			.contains("見本 花子", "市民・こども局市民生活部市民協働推進課", "action=\"/logout\"", "data-session-seconds=\"1800\"")
			.contains("<a class=\"ky-navigation__link\" href=\"/gallery/plans\">計画</a>")
			.contains("<a class=\"ky-navigation__link\" href=\"/gallery/editor\" aria-current=\"page\">")
			.doesNotContain("/gallery/accounts", "職員ログイン");
	}

	@Test
	void showsTheMessageOfTheStepBefore() {
		FlashMessage message = new FlashMessage(FlashMessage.Kind.SUCCESS, "web.form.understood", List.of("195"));

		MvcTestResult page = this.mvc.get()
			.uri("/gallery/editor")
			.requestAttr(DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE, Map.of("flash", message))
			.exchange();

		assertThat(page).bodyText().contains("data-type=\"success\"", "195と読み取りました");
	}

	@Test
	void letsBrowsersKeepTheStyleSheetUnderItsHashOnly() throws Exception {
		String html = this.mvc.get().uri("/gallery/components").exchange().getResponse().getContentAsString();
		String present = html.replaceAll("(?s).*href=\"(/css/portal-[0-9a-f]+\\.css)\".*", "$1");

		MvcTestResult current = this.mvc.get().uri(present).exchange();
		MvcTestResult stale = this.mvc.get().uri("/css/portal-0123456789abcdef.css").exchange();

		assertThat(current).hasStatusOk().hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
		assertThat(stale).hasStatusOk().hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
		assertThat(current).bodyText().contains(".ky-button", ".ky-sheet");
	}

	@Test
	void letsBrowsersKeepScriptsUnderTheirHash() throws Exception {
		String html = this.mvc.get().uri("/gallery/editor").exchange().getResponse().getContentAsString();
		String script = html.replaceAll("(?s).*src=\"(/js/autosave-[0-9a-f]+\\.js)\".*", "$1");

		MvcTestResult answer = this.mvc.get().uri(script).exchange();

		assertThat(answer).hasStatusOk().hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public");
	}

	@Test
	void keepsStaffAnswersOutOfCaches() {
		assertThat(this.mvc.get().uri("/staff/session")).hasStatusOk()
			.hasHeader(HttpHeaders.CACHE_CONTROL, "no-store")
			.bodyJson()
			.extractingPath("$.seconds")
			.isEqualTo(1800);
	}

}
