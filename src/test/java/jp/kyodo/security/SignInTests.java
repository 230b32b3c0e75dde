package jp.kyodo.security;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jp.kyodo.organization.ChangeStaffAccount;
import jp.kyodo.organization.CreateStaffAccount;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffAccountService;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.organization.StaffPasswordService;
import jp.kyodo.security.TestBrowser.Answer;
import jp.kyodo.testing.CityDay;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.forward-headers-strategy=native")
@Import(Offices.class)
class SignInTests {

	private static final String OTHER_PASSWORD = "asa no hikari ga sasu";

	@Autowired
	private Offices offices;

	@Autowired
	private StaffAccountService accounts;

	@Autowired
	private StaffPasswordService passwords;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	private TestBrowser browser;

	private StaffMember administrator;

	@BeforeEach
	void makeAdministrator() {
		this.browser = browser();
		this.administrator = this.offices.person(Role.ADMINISTRATOR);
	}

	@Test
	void leadsToThePageThatWasAskedFor() {
		assertThat(this.browser.get("/admin/accounts?q=x").target()).isEqualTo("/login");

		Answer signedIn = signIn();

		assertThat(signedIn.target()).isEqualTo("/admin/accounts?q=x");
		assertThat(this.browser.get("/admin/accounts?q=x").body()).contains(this.administrator.displayName());
	}

	@Test
	void leadsToTheStartWhereNoPageWasAskedFor() {
		assertThat(signIn().target()).isEqualTo("/staff");
		assertThat(this.browser.get("/login").target()).isEqualTo("/staff");
	}

	@Test
	void changesTheSessionWhenSomebodySignsIn() {
		this.browser.get("/login");
		String before = this.browser.cookie();

		signIn();

		assertThat(this.browser.cookie()).isNotEqualTo(before);
	}

	@Test
	void protectsTheCookie() {
		assertThat(this.browser.get("/login").header("Set-Cookie")).startsWith("kyodo-session=")
			.contains("HttpOnly")
			.contains("SameSite=Lax")
			.doesNotContain("Secure");
		assertThat(browser().behindTls().get("/login").header("Set-Cookie")).contains("; Secure");
	}

	@Test
	void givesTheSameAnswerToUnknownNamesWrongPasswordsAndDisabledAccounts() {
		StaffMember disabled = this.offices.person(Role.READER);
		this.accounts.disable(disabled.id());

		Answer wrong = browser().signIn(this.administrator.loginName(), "wrong password here");
		Answer unknown = browser().signIn("nobody-" + UUID.randomUUID(), "wrong password here");
		Answer shut = browser().signIn(disabled.loginName(), Offices.PASSWORD);

		assertThat(problem(wrong)).contains("ログイン名またはパスワードが違います").isEqualTo(problem(unknown)).isEqualTo(problem(shut));
	}

	@Test
	void slowsDownGuessesAndSaysWhenToTryAgain() {
		String name = "nobody-" + UUID.randomUUID();
		for (int i = 0; i < 3; i++) {
			assertThat(browser().signIn(name, "guess number " + i).status()).isEqualTo(401);
		}

		Answer slowed = browser().signIn(name, "guess number 4");

		assertThat(slowed.status()).isEqualTo(429);
		assertThat(slowed.header("Retry-After")).matches("[1-9]");
		assertThat(slowed.body()).containsPattern("\\d+時\\d\\d分\\d\\d秒を過ぎてから").contains(name);
	}

	@Test
	void signsOutByPostOnly() {
		signIn();
		assertThat(this.browser.get("/logout").status()).isEqualTo(404);
		Answer page = this.browser.get("/admin");
		assertThat(page.status()).isEqualTo(200);

		Answer out = this.browser.post("/logout", page, Map.of());

		assertThat(out.target()).isEqualTo("/login?out");
		assertThat(this.browser.get("/login?out").body()).contains("ログアウトしました。");
		assertThat(this.browser.get("/admin").target()).isEqualTo("/login");
	}

	@Test
	void endsSessionsOfWhoIsDisabled() {
		signIn();
		assertThat(this.browser.get("/admin/accounts").status()).isEqualTo(200);

		this.accounts.disable(this.administrator.id());

		assertThat(this.browser.get("/admin/accounts").target()).isEqualTo("/login");
	}

	@Test
	void endsSessionsOfWhoseRolesChange() {
		signIn();

		this.accounts.change(new ChangeStaffAccount(this.administrator.id(), "降りた人", Set.of(), CityDay.today(), null));

		assertThat(this.browser.get("/admin/accounts").target()).isEqualTo("/login");
		signIn();
		Answer refused = this.browser.get("/admin/accounts");
		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.body()).contains("この操作はできません").contains("降りた人");
	}

	@Test
	void endsASessionAfterItsLongestLife() {
		signIn();
		age(43_100_000);
		assertThat(this.browser.get("/admin").body()).containsPattern("data-session-seconds=\"\\d{1,3}\"");

		age(200_000);

		assertThat(this.browser.get("/admin").target()).isEqualTo("/login");
	}

	@Test
	void takesASessionThatCannotBeReadForNone() {
		signIn();

		this.jdbc.sql("""
				UPDATE spring_session_attributes SET attribute_bytes = '\\x00'
				WHERE session_primary_id IN (SELECT primary_id FROM spring_session WHERE principal_name = ?)
				""").param(this.administrator.loginName()).update();

		assertThat(this.browser.get("/admin").target()).isEqualTo("/login");
	}

	@Test
	void letsWhoMustChangeThePasswordDoNothingElse() {
		String name = "first-" + UUID.randomUUID().toString().substring(0, 8);
		this.accounts.create(new CreateStaffAccount(name, "新人", Set.of(), Offices.PASSWORD, true));

		this.browser.signIn(name, Offices.PASSWORD);

		assertThat(this.browser.get("/staff/anything").target()).isEqualTo("/staff/password");
		assertThat(changePassword(Offices.PASSWORD).target()).isEqualTo("/staff");
		assertThat(this.browser.get("/staff/anything").status()).isEqualTo(404);
	}

	@Test
	void endsAllOtherSessionsWhenThePasswordChanges() {
		TestBrowser other = browser();
		other.signIn(this.administrator.loginName(), Offices.PASSWORD);
		signIn();

		changePassword(Offices.PASSWORD);

		assertThat(other.get("/admin").target()).isEqualTo("/login");
		assertThat(this.browser.get("/admin").status()).isEqualTo(200);
	}

	@Test
	void refusesAWrongPresentPasswordAtItsField() {
		signIn();

		Answer refused = changePassword("wrong");

		assertThat(refused.status()).isEqualTo(200);
		assertThat(refused.body()).contains("href=\"#presentPassword\"").contains("今のパスワードが違います");
	}

	@Test
	void slowsDownGuessesOfThePresentPasswordToo() {
		signIn();
		for (int i = 0; i < 3; i++) {
			changePassword("wrong");
		}

		assertThat(changePassword(Offices.PASSWORD).body()).contains("確認を一時的に止めています");
	}

	@Test
	void setsAPasswordThroughALink() {
		String path = this.passwords.reset(this.administrator.id()).path();
		Answer page = this.browser.get(path);
		assertThat(choose(path, page, "short", "short").body()).contains("12文字以上");
		assertThat(choose(path, page, OTHER_PASSWORD, "other").body()).contains("同じものを入力してください");

		Answer chosen = choose(path, page, OTHER_PASSWORD, OTHER_PASSWORD);

		assertThat(chosen.target()).isEqualTo("/login?ready");
		assertThat(this.browser.get(path).status()).isEqualTo(404);
		assertThat(this.browser.signIn(this.administrator.loginName(), OTHER_PASSWORD).target()).isEqualTo("/staff");
	}

	@Test
	void letsANewPersonIn() {
		signIn();
		String name = "new-" + UUID.randomUUID();
		Answer form = this.browser.get("/admin/accounts/new");
		Answer made = this.browser.post("/admin/accounts/new", form, Map.of("loginName", name, "displayName", "新人 三郎",
				"assignments[0].role", "READER", "formToken", form.field("formToken")));

		String link = this.browser.get(made.target())
			.find("data-one-time-link=?\"?\"?>https?://[^/]+(/setup/[A-Za-z0-9_-]{43})<");
		assertThat(this.browser.get(made.target()).body()).doesNotContain("/setup/");
		TestBrowser theirs = browser();
		Answer page = theirs.get(link);
		assertThat(page.body()).contains("新人 三郎").contains(name);
		theirs.post(link, page, Map.of("password", OTHER_PASSWORD, "passwordAgain", OTHER_PASSWORD));

		assertThat(theirs.signIn(name, OTHER_PASSWORD).target()).isEqualTo("/staff");
	}

	@Test
	void keepsWhatWasSentAfterTheSessionHadEnded() {
		signIn();
		Answer form = this.browser.get("/admin/departments/new");
		endSession();

		Answer ended = this.browser.post("/admin/departments/new", form,
				Map.of("name", "長い<文章>", "code", "x", "parent", "kyodo-suishin"));
		assertThat(ended.status()).isEqualTo(401);
		assertThat(ended.body()).contains("送信した内容は消えていません").doesNotContain("<文章>");
		Answer refused = this.browser.post("/login", ended, Map.of("username", this.administrator.loginName(),
				"password", "wrong password", "unsent", ended.field("unsent")));
		assertThat(refused.status()).isEqualTo(401);
		Answer signedIn = this.browser.post("/login", refused, Map.of("username", this.administrator.loginName(),
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
		signIn();
		this.browser.post("/admin/departments/new", Map.of("_csrf", "of-an-earlier-session", "name", "文章"));

		Answer forgotten = this.browser.post("/staff/unsent", this.browser.get("/staff/unsent"), Map.of());

		assertThat(forgotten.target()).isEqualTo("/staff");
		assertThat(this.browser.get("/staff/unsent").target()).isEqualTo("/staff");
	}

	@Test
	void offersAFormOfAnEarlierSessionAgain() {
		signIn();

		Answer old = this.browser.post("/admin/departments/new",
				Map.of("_csrf", "of-an-earlier-session", "name", "文章"));

		assertThat(old.target()).isEqualTo("/staff/unsent");
	}

	@Test
	void keepsNothingThatAnotherSiteSent() {
		Answer ended = this.browser.onAnotherSite().post("/admin/departments/new", Map.of("name", "evil", "code", "x"));

		assertThat(ended.status()).isEqualTo(401);
		assertThat(ended.body()).doesNotContain("name=\"unsent\"");
		signIn();
		assertThat(this.browser.post("/admin/departments/new", Map.of("name", "evil")).status()).isEqualTo(403);
	}

	@Test
	void keepsNoPasswords() {
		signIn();
		endSession();

		Answer ended = this.browser.post("/staff/password", Map.of("presentPassword", Offices.PASSWORD));

		assertThat(ended.body()).doesNotContain("name=\"unsent\"").doesNotContain(Offices.PASSWORD);
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

	private Answer signIn() {
		return this.browser.signIn(this.administrator.loginName(), Offices.PASSWORD);
	}

	private Answer changePassword(String presentPassword) {
		return this.browser.post("/staff/password", this.browser.get("/staff/password"), Map.of("presentPassword",
				presentPassword, "password", OTHER_PASSWORD, "passwordAgain", OTHER_PASSWORD));
	}

	private Answer choose(String path, Answer page, String password, String again) {
		return this.browser.post(path, page, Map.of("password", password, "passwordAgain", again));
	}

	private void age(long milliseconds) {
		this.jdbc.sql("UPDATE spring_session SET creation_time = creation_time - ? WHERE principal_name = ?")
			.param(milliseconds)
			.param(this.administrator.loginName())
			.update();
	}

	private void endSession() {
		this.jdbc.sql("DELETE FROM spring_session WHERE principal_name = ?")
			.param(this.administrator.loginName())
			.update();
	}

	private TestBrowser browser() {
		return new TestBrowser(this.port);
	}

	private static String problem(Answer answer) {
		assertThat(answer.status()).isEqualTo(401);
		return answer.find("ky-banner__body\">([^<]+)<");
	}

}
