package jp.kyodo.security;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffAccountService;
import jp.kyodo.organization.StaffMember;
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
 * The page on which one signs in, and what follows.
 */
@PortalTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.forward-headers-strategy=native")
@Import(Offices.class)
class SignInTests {

	@Autowired
	private Offices offices;

	@Autowired
	private StaffAccountService accounts;

	private SignInDesk desk;

	private TestBrowser browser;

	@BeforeEach
	void open(@Autowired AutowireCapableBeanFactory beans) {
		this.desk = beans.createBean(SignInDesk.class);
		this.browser = this.desk.browser();
	}

	@Test
	void leadsToThePageThatWasAskedFor() {
		assertThat(this.browser.get("/admin/accounts?q=x").target()).isEqualTo("/login");

		Answer signedIn = this.desk.signIn();

		assertThat(signedIn.target()).isEqualTo("/admin/accounts?q=x");
		assertThat(this.browser.get("/admin/accounts?q=x").body()).contains(this.desk.administrator().displayName());
	}

	@Test
	void leadsToTheStartWhereNoPageWasAskedFor() {
		assertThat(this.desk.signIn().target()).isEqualTo("/staff");
		assertThat(this.browser.get("/login").target()).isEqualTo("/staff");
	}

	@Test
	void changesTheSessionWhenSomebodySignsIn() {
		this.browser.get("/login");
		String before = this.browser.cookie();

		this.desk.signIn();

		assertThat(this.browser.cookie()).isNotEqualTo(before);
	}

	@Test
	void protectsTheCookie() {
		assertThat(this.browser.get("/login").header("Set-Cookie")).startsWith("kyodo-session=")
			.contains("HttpOnly")
			.contains("SameSite=Lax")
			.doesNotContain("Secure");
		assertThat(this.desk.anotherBrowser().behindTls().get("/login").header("Set-Cookie")).contains("; Secure");
	}

	@Test
	void givesTheSameAnswerToUnknownNamesWrongPasswordsAndDisabledAccounts() {
		StaffMember disabled = this.offices.person(Role.READER);
		this.accounts.disable(disabled.id());

		Answer wrong = this.desk.anotherBrowser().signIn(this.desk.administrator().loginName(), "wrong password here");
		Answer unknown = this.desk.anotherBrowser().signIn("nobody-" + UUID.randomUUID(), "wrong password here");
		Answer shut = this.desk.anotherBrowser().signIn(disabled.loginName(), Offices.PASSWORD);

		assertThat(problem(wrong)).contains("ログイン名またはパスワードが違います").isEqualTo(problem(unknown)).isEqualTo(problem(shut));
	}

	@Test
	void slowsDownGuessesAndSaysWhenToTryAgain() {
		String name = "nobody-" + UUID.randomUUID();
		for (int i = 0; i < 3; i++) {
			assertThat(this.desk.anotherBrowser().signIn(name, "guess number " + i).status()).isEqualTo(401);
		}

		Answer slowed = this.desk.anotherBrowser().signIn(name, "guess number 4");

		assertThat(slowed.status()).isEqualTo(429);
		assertThat(slowed.header("Retry-After")).matches("[1-9]");
		assertThat(slowed.body()).containsPattern("\\d+時\\d\\d分\\d\\d秒を過ぎてから").contains(name);
	}

	@Test
	void asksOnceMoreWhenTheSignInPageWasOpenForTooLong() {
		Answer answer = this.browser.post("/login",
				Map.of("_csrf", "old", "username", "nyuryoku", "password", Offices.PASSWORD));

		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.body()).contains("もう一度ログインしてください").contains("value=\"nyuryoku\"");
	}

	@Test
	void refusesTheInnerPageOfTheSignIn() {
		assertThat(this.browser.post("/login/again", this.browser.get("/login"), Map.of()).status()).isEqualTo(404);
	}

	private static String problem(Answer answer) {
		assertThat(answer.status()).isEqualTo(401);
		return answer.find("ky-banner__body\">([^<]+)<");
	}

}
