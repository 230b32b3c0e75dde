package jp.kyodo.security;

import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import jp.kyodo.organization.ChangeStaffAccount;
import jp.kyodo.organization.CreateStaffAccount;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffAccountService;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.organization.StaffPasswordService;
import jp.kyodo.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import(Offices.class)
class SignInTests {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final Pattern UNSENT = Pattern.compile("name=\"unsent\" value=\"([^\"]+)\"");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Offices offices;

	@Autowired
	private StaffAccountService accounts;

	@Autowired
	private StaffPasswordService passwords;

	@Autowired
	private JdbcClient jdbc;

	private Browser browser;

	private StaffMember administrator;

	@BeforeEach
	void makeAdministrator() {
		this.browser = new Browser();
		this.administrator = this.offices.person(Role.ADMINISTRATOR);
	}

	@Test
	void leadsToThePageThatWasAskedFor() {
		MvcTestResult asked = this.browser.get("/admin/accounts?q=x");
		assertThat(asked).hasStatus(302).hasHeader(HttpHeaders.LOCATION, "/login");

		MvcTestResult signedIn = this.browser.signIn(this.administrator.loginName(), Offices.PASSWORD);

		assertThat(signedIn).hasStatus(302).hasHeader(HttpHeaders.LOCATION, "/admin/accounts?q=x");
		assertThat(this.browser.get("/admin/accounts?q=x")).hasStatusOk()
			.bodyText()
			.contains(this.administrator.displayName());
	}

	@Test
	void leadsToOwnPagesOnly() {
		this.browser.host = "evil.example";
		this.browser.get("/admin/accounts");

		assertThat(this.browser.signIn(this.administrator.loginName(), Offices.PASSWORD))
			.hasHeader(HttpHeaders.LOCATION, "/admin/accounts");
	}

	@Test
	void changesTheSessionWhenSomebodySignsIn() {
		this.browser.get("/login");
		String before = this.browser.cookie.getValue();

		this.browser.signIn(this.administrator.loginName(), Offices.PASSWORD);

		assertThat(this.browser.cookie.getValue()).isNotEqualTo(before);
	}

	@Test
	void protectsTheCookie() {
		MvcTestResult page = this.browser.get("/login");

		assertThat(page.getResponse().getHeader(HttpHeaders.SET_COOKIE)).startsWith("kyodo-session=")
			.contains("HttpOnly")
			.contains("SameSite=Lax")
			.doesNotContain("Secure");
		this.browser = new Browser();
		this.browser.secure = true;
		assertThat(this.browser.get("/login").getResponse().getHeader(HttpHeaders.SET_COOKIE)).contains("; Secure");
	}

	@Test
	void givesTheSameAnswerToUnknownNamesWrongPasswordsAndDisabledAccounts() {
		StaffMember disabled = this.offices.person(Role.READER);
		this.accounts.disable(disabled.id());

		String wrong = problem(new Browser().signIn(this.administrator.loginName(), "wrong password here"));
		String unknown = problem(new Browser().signIn("nobody-" + UUID.randomUUID(), "wrong password here"));
		String shut = problem(new Browser().signIn(disabled.loginName(), Offices.PASSWORD));

		assertThat(wrong).contains("ログイン名またはパスワードが違います").isEqualTo(unknown).isEqualTo(shut);
	}

	@Test
	void slowsDownGuessesAndSaysWhenToTryAgain() {
		String name = "nobody-" + UUID.randomUUID();
		for (int i = 0; i < 3; i++) {
			assertThat(new Browser().signIn(name, "guess number " + i)).hasStatus(401);
		}

		MvcTestResult slowed = new Browser().signIn(name, "guess number 4");

		assertThat(slowed).hasStatus(429).containsHeader(HttpHeaders.RETRY_AFTER);
		assertThat(slowed).bodyText().containsPattern("\\d+時\\d\\d分\\d\\d秒を過ぎてから").contains(name);
	}

	@Test
	void signsOutByPostOnly() {
		this.browser.signIn(this.administrator.loginName(), Offices.PASSWORD);
		assertThat(this.browser.get("/logout")).hasStatus(404);
		assertThat(this.browser.get("/admin")).hasStatusOk();

		MvcTestResult out = this.browser.post("/logout", this.browser.tokenOf("/admin"));

		assertThat(out).hasHeader(HttpHeaders.LOCATION, "/login?out");
		assertThat(this.browser.get("/admin")).hasStatus(302);
	}

	@Test
	void endsSessionsOfWhoIsDisabled() {
		this.browser.signIn(this.administrator.loginName(), Offices.PASSWORD);
		assertThat(this.browser.get("/admin/accounts")).hasStatusOk();

		this.accounts.disable(this.administrator.id());

		assertThat(this.browser.get("/admin/accounts")).hasStatus(302);
	}

	@Test
	void endsSessionsOfWhoseRolesChange() {
		this.browser.signIn(this.administrator.loginName(), Offices.PASSWORD);

		this.accounts.change(new ChangeStaffAccount(this.administrator.id(), "降りた人", Set.of(), LocalDate.now(), null));

		assertThat(this.browser.get("/admin/accounts")).hasStatus(302);
		this.browser.signIn(this.administrator.loginName(), Offices.PASSWORD);
		assertThat(this.browser.get("/admin/accounts")).hasStatus(403);
	}

	@Test
	void endsASessionAfterItsLongestLife() {
		this.browser.signIn(this.administrator.loginName(), Offices.PASSWORD);
		this.jdbc.sql("UPDATE spring_session SET creation_time = creation_time - 43100000 WHERE principal_name = ?")
			.param(this.administrator.loginName())
			.update();
		assertThat(this.browser.get("/admin")).hasStatusOk()
			.bodyText()
			.containsPattern("data-session-seconds=\"\\d{1,3}\"");

		this.jdbc.sql("UPDATE spring_session SET creation_time = creation_time - 200000 WHERE principal_name = ?")
			.param(this.administrator.loginName())
			.update();

		assertThat(this.browser.get("/admin")).hasStatus(302);
	}

	@Test
	void takesASessionThatCannotBeReadForNone() {
		this.browser.signIn(this.administrator.loginName(), Offices.PASSWORD);

		this.jdbc.sql("UPDATE spring_session_attributes SET attribute_bytes = '\\x00'").update();

		assertThat(this.browser.get("/admin")).hasStatus(302);
	}

	@Test
	void letsWhoMustChangeThePasswordDoNothingElse() {
		String name = "first-" + UUID.randomUUID().toString().substring(0, 8);
		this.accounts.create(new CreateStaffAccount(name, "新人", Set.of(), Offices.PASSWORD, true));

		this.browser.signIn(name, Offices.PASSWORD);

		assertThat(this.browser.get("/staff/anything")).hasStatus(302)
			.hasHeader(HttpHeaders.LOCATION, "/staff/password");
		MvcTestResult changed = this.browser.post("/staff/password",
				this.browser.tokenOf("/staff/password") + "&presentPassword=" + Offices.PASSWORD
						+ "&password=asa no hikari ga sasu&passwordAgain=asa no hikari ga sasu");
		assertThat(changed).hasStatus(302).hasHeader(HttpHeaders.LOCATION, "/staff");
		assertThat(this.browser.get("/staff/anything")).hasStatus(404);
	}

	@Test
	void endsAllOtherSessionsWhenThePasswordChanges() {
		Browser other = new Browser();
		other.signIn(this.administrator.loginName(), Offices.PASSWORD);
		this.browser.signIn(this.administrator.loginName(), Offices.PASSWORD);

		this.browser.post("/staff/password", this.browser.tokenOf("/staff/password") + "&presentPassword="
				+ Offices.PASSWORD + "&password=asa no hikari ga sasu&passwordAgain=asa no hikari ga sasu");

		assertThat(other.get("/admin")).hasStatus(302);
		assertThat(this.browser.get("/admin")).hasStatusOk();
	}

	@Test
	void refusesAWrongPresentPasswordAtItsField() {
		this.browser.signIn(this.administrator.loginName(), Offices.PASSWORD);

		MvcTestResult refused = this.browser.post("/staff/password", this.browser.tokenOf("/staff/password")
				+ "&presentPassword=wrong&password=asa no hikari ga sasu&passwordAgain=asa no hikari ga sasu");

		assertThat(refused).hasStatusOk().bodyText().contains("href=\"#presentPassword\"").contains("今のパスワードが違います");
	}

	@Test
	void setsAPasswordThroughALink() {
		String path = this.passwords.reset(this.administrator.id()).path();
		String token = this.browser.tokenOf(path);
		assertThat(this.browser.post(path, token + "&password=short&passwordAgain=short")).hasStatusOk()
			.bodyText()
			.contains("12文字以上");
		assertThat(this.browser.post(path, token + "&password=asa no hikari ga sasu&passwordAgain=other")).hasStatusOk()
			.bodyText()
			.contains("同じものを入力してください");

		MvcTestResult chosen = this.browser.post(path,
				token + "&password=asa no hikari ga sasu&passwordAgain=asa no hikari ga sasu");

		assertThat(chosen).hasStatus(302).hasHeader(HttpHeaders.LOCATION, "/login?ready");
		assertThat(this.browser.get(path)).hasStatus(404);
		assertThat(this.browser.signIn(this.administrator.loginName(), "asa no hikari ga sasu")).hasStatus(302);
	}

	@Test
	void answersProgramsWithoutAPage() {
		MvcTestResult answer = this.mvc.get().uri("/staff/session").accept("application/json").exchange();

		assertThat(answer).hasStatus(401);
	}

	@Test
	void keepsWhatWasSentAfterTheSessionHadEnded() {
		this.browser.signIn(this.administrator.loginName(), Offices.PASSWORD);
		String token = this.browser.tokenOf("/admin/departments/new");
		this.jdbc.sql("DELETE FROM spring_session").update();

		MvcTestResult ended = this.browser.post("/admin/departments/new", token + "&name=長い<文章>&code=x");
		assertThat(ended).hasStatus(401).bodyText().contains("送信した内容は消えていません").doesNotContain("<文章>");
		String unsent = find(UNSENT, ended);
		assertThat(this.browser.post("/login", csrfOf(ended) + "&username=" + this.administrator.loginName()
				+ "&password=wrong&unsent=" + encoded(unsent)))
			.hasStatus(401)
			.bodyText()
			.contains("name=\"unsent\"");
		MvcTestResult signedIn = this.browser.post("/login", this.browser.tokenOf("/login") + "&username="
				+ this.administrator.loginName() + "&password=" + Offices.PASSWORD + "&unsent=" + encoded(unsent));
		assertThat(signedIn).hasHeader(HttpHeaders.LOCATION, "/staff/unsent");

		MvcTestResult offered = this.browser.get("/staff/unsent");
		assertThat(offered).hasStatusOk().bodyText().contains("長い&lt;文章&gt;");
		assertThat(this.browser.post("/staff/unsent/sending", csrfOf(offered))).hasStatus(307)
			.hasHeader(HttpHeaders.LOCATION, "/admin/departments/new");
		assertThat(this.browser.get("/staff/unsent")).hasStatus(302);
	}

	@Test
	void keepsNothingThatAnotherSiteSent() {
		this.browser.site = "cross-site";

		MvcTestResult ended = this.browser.post("/admin/departments/new", "name=evil&code=x");

		assertThat(ended).hasStatus(401).bodyText().doesNotContain("name=\"unsent\"");
	}

	@Test
	void offersAFormOfAnEarlierSessionAgain() {
		this.browser.signIn(this.administrator.loginName(), Offices.PASSWORD);

		MvcTestResult old = this.browser.post("/admin/departments/new", "_csrf=of-an-earlier-session&name=文章");

		assertThat(old).hasStatus(302).hasHeader(HttpHeaders.LOCATION, "/staff/unsent");
	}

	@Test
	void refusesTheInnerPageOfTheSignIn() {
		MvcTestResult asked = this.browser.post("/login/again", this.browser.tokenOf("/login"));

		assertThat(asked).hasStatus(404);
	}

	private static String problem(MvcTestResult result) {
		assertThat(result).hasStatus(401);
		return find(Pattern.compile("ky-banner__body\">([^<]+)<"), result);
	}

	private static String csrfOf(MvcTestResult page) {
		return "_csrf=" + find(TOKEN, page);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String find(Pattern pattern, MvcTestResult result) {
		try {
			String body = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
			Matcher matcher = pattern.matcher(body);
			assertThat(matcher.find()).as(body).isTrue();
			return HtmlUtils.htmlUnescape(matcher.group(1));
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Keeps a cookie between requests, each browser at an address of its own.
	 */
	private final class Browser {

		private final String address = UUID.randomUUID().toString();

		private @Nullable Cookie cookie;

		private String host = "localhost";

		private String site = "same-origin";

		private boolean secure;

		MvcTestResult get(String uri) {
			return remember(SignInTests.this.mvc.get().uri(uri).accept("text/html").with(this::prepare).exchange());
		}

		MvcTestResult post(String uri, String body) {
			var request = SignInTests.this.mvc.post()
				.uri(uri)
				.accept("text/html")
				.header("Sec-Fetch-Site", this.site)
				.contentType("application/x-www-form-urlencoded;charset=UTF-8");
			for (String pair : body.split("&")) {
				String[] parts = pair.split("=", 2);
				request.param(parts[0], (parts.length > 1)
						? URLDecoder.decode(parts[1].replace("+", "%2B"), StandardCharsets.UTF_8) : "");
			}
			return remember(request.with(this::prepare).exchange());
		}

		MvcTestResult signIn(String name, String password) {
			return post("/login", tokenOf("/login") + "&username=" + name + "&password=" + password);
		}

		String tokenOf(String uri) {
			return csrfOf(get(uri));
		}

		private MockHttpServletRequest prepare(MockHttpServletRequest request) {
			request.setRemoteAddr(this.address);
			request.setServerName(this.host);
			request.setSecure(this.secure);
			if (this.cookie != null) {
				request.setCookies(this.cookie);
			}
			return request;
		}

		private MvcTestResult remember(MvcTestResult result) {
			MockHttpServletResponse response = result.getResponse();
			Cookie set = response.getCookie("kyodo-session");
			if (set != null) {
				this.cookie = (set.getMaxAge() == 0) ? null : set;
			}
			return result;
		}

	}

}
