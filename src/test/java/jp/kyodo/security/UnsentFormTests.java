package jp.kyodo.security;

import java.util.Map;

import jp.kyodo.organization.Offices;
import jp.kyodo.security.TestBrowser.Answer;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is kept of a form that was sent after the session had ended.
 */
@PortalTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.forward-headers-strategy=native")
@Import(Offices.class)
class UnsentFormTests {

	private SignInDesk desk;

	private TestBrowser browser;

	@BeforeEach
	void open(@Autowired AutowireCapableBeanFactory beans) {
		this.desk = beans.createBean(SignInDesk.class);
		this.browser = this.desk.browser();
	}

	@Test
	void keepsWhatWasSentAfterTheSessionHadEnded() {
		this.desk.signIn();
		Answer form = this.browser.get("/admin/departments/new");
		this.desk.endSession();

		Answer ended = this.browser.post("/admin/departments/new", form,
				Map.of("name", "長い<文章>", "code", "x", "parent", "kyodo-suishin"));
		assertThat(ended.status()).isEqualTo(401);
		assertThat(ended.body()).contains("送信した内容は消えていません").doesNotContain("<文章>");
		Answer refused = this.browser.post("/login", ended, Map.of("username", this.desk.administrator().loginName(),
				"password", "wrong password", "unsent", ended.field("unsent")));
		assertThat(refused.status()).isEqualTo(401);
		Answer signedIn = this.browser.post("/login", refused, Map.of("username", this.desk.administrator().loginName(),
				"password", Offices.PASSWORD, "unsent", refused.field("unsent")));
		assertThat(signedIn.target()).isEqualTo("/staff/unsent");

		Answer offered = this.browser.get("/staff/unsent");
		assertThat(offered.body()).contains("長い&lt;文章&gt;</textarea>")
			.contains("name=\"code\" value=\"x\"", "name=\"parent\" value=\"kyodo-suishin\"")
			.doesNotContain("kyodo-suishin</textarea>");
		Answer sent = this.browser.post("/staff/unsent/sending", offered, Map.of());
		assertThat(sent.status()).isEqualTo(307);
		assertThat(sent.target()).isEqualTo("/admin/departments/new");
		assertThat(this.browser.get("/staff/unsent").target()).isEqualTo("/staff");
	}

	@Test
	void forgetsWhatIsNotWanted() {
		this.desk.signIn();
		this.browser.post("/admin/departments/new", Map.of("_csrf", "of-an-earlier-session", "name", "文章"));

		Answer forgotten = this.browser.post("/staff/unsent", this.browser.get("/staff/unsent"), Map.of());

		assertThat(forgotten.target()).isEqualTo("/staff");
		assertThat(this.browser.get("/staff/unsent").target()).isEqualTo("/staff");
	}

	@Test
	void offersAFormOfAnEarlierSessionAgain() {
		this.desk.signIn();

		Answer old = this.browser.post("/admin/departments/new",
				Map.of("_csrf", "of-an-earlier-session", "name", "文章"));

		assertThat(old.target()).isEqualTo("/staff/unsent");
	}

	@Test
	void keepsNothingThatAnotherSiteSent() {
		Answer ended = this.browser.onAnotherSite().post("/admin/departments/new", Map.of("name", "evil", "code", "x"));

		assertThat(ended.status()).isEqualTo(401);
		assertThat(ended.body()).doesNotContain("name=\"unsent\"");
		this.desk.signIn();
		assertThat(this.browser.post("/admin/departments/new", Map.of("name", "evil")).status()).isEqualTo(403);
	}

	@Test
	void keepsNoPasswords() {
		this.desk.signIn();
		this.desk.endSession();

		Answer ended = this.browser.post("/staff/password", Map.of("presentPassword", Offices.PASSWORD));

		assertThat(ended.body()).doesNotContain("name=\"unsent\"").doesNotContain(Offices.PASSWORD);
	}

}
