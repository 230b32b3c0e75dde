package jp.kyodo.security;

import java.util.Map;

import jp.kyodo.organization.FirstAdministrator;
import jp.kyodo.security.TestBrowser.Answer;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

// a context, and with it a database, of its own: it needs one without any account
@PortalTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kyodo.test=first-administrator")
class FirstAdministratorTests {

	private static final String PASSWORD = "asa no hikari ga sasu";

	@Autowired
	private FirstAdministrator firstAdministrator;

	@LocalServerPort
	private int port;

	@Test
	void comesInThroughTheNewestLinkOnce() {
		TestBrowser browser = new TestBrowser(this.port);
		String old = this.firstAdministrator.link().orElseThrow().path();
		String path = this.firstAdministrator.link().orElseThrow().path();
		assertThat(browser.get(old).status()).isEqualTo(404);
		assertThat(browser.get("/setup/no-such-token").body()).contains("使い終わったか、期限が切れています");

		Answer page = browser.get(path);
		assertThat(page.body()).contains("最初の管理者の登録");
		Answer refused = browser.post(path, page,
				Map.of("loginName", "管理", "displayName", "管理 四郎", "password", PASSWORD, "passwordAgain", PASSWORD));
		assertThat(refused.body()).contains("href=\"#loginName\"").contains("管理 四郎").doesNotContain(PASSWORD);
		Answer made = browser.post(path, page, Map.of("loginName", "kanri", "displayName", "管理 四郎", "password",
				PASSWORD, "passwordAgain", PASSWORD, "id", "1", "enabled", "false"));

		assertThat(made.target()).isEqualTo("/login?ready");
		assertThat(browser.get(path).status()).isEqualTo(404);
		assertThat(this.firstAdministrator.link()).isEmpty();
		browser.signIn("kanri", PASSWORD);
		assertThat(browser.get("/admin").body()).contains("href=\"/admin/accounts\"").contains("管理 四郎");
	}

}
