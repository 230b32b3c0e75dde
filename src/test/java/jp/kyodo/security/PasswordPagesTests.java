package jp.kyodo.security;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jp.kyodo.organization.CreateStaffAccount;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.StaffAccountService;
import jp.kyodo.organization.StaffPasswordService;
import jp.kyodo.security.TestBrowser.Answer;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

import static jp.kyodo.security.SignInDesk.OTHER_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * How people choose their passwords: the first one, another one, and through a link.
 */
@PortalTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.forward-headers-strategy=native")
@Import(Offices.class)
class PasswordPagesTests {

	@Autowired
	private StaffAccountService accounts;

	@Autowired
	private StaffPasswordService passwords;

	private SignInDesk desk;

	private TestBrowser browser;

	@BeforeEach
	void open(@Autowired AutowireCapableBeanFactory beans) {
		this.desk = beans.createBean(SignInDesk.class);
		this.browser = this.desk.browser();
	}

	@Test
	void letsWhoMustChangeThePasswordDoNothingElse() {
		String name = "first-" + UUID.randomUUID().toString().substring(0, 8);
		this.accounts.create(new CreateStaffAccount(name, "新人", Set.of(), Offices.PASSWORD, true));

		this.browser.signIn(name, Offices.PASSWORD);

		assertThat(this.browser.get("/staff/anything").target()).isEqualTo("/staff/password");
		assertThat(this.desk.changePassword(Offices.PASSWORD).target()).isEqualTo("/staff");
		assertThat(this.browser.get("/staff/anything").status()).isEqualTo(404);
	}

	@Test
	void refusesAWrongPresentPasswordAtItsField() {
		this.desk.signIn();

		Answer refused = this.desk.changePassword("wrong");

		assertThat(refused.status()).isEqualTo(200);
		assertThat(refused.body()).contains("href=\"#presentPassword\"").contains("今のパスワードが違います");
	}

	@Test
	void slowsDownGuessesOfThePresentPasswordToo() {
		this.desk.signIn();
		for (int i = 0; i < 3; i++) {
			this.desk.changePassword("wrong");
		}

		assertThat(this.desk.changePassword(Offices.PASSWORD).body()).contains("確認を一時的に止めています");
	}

	@Test
	void setsAPasswordThroughALink() {
		String path = this.passwords.reset(this.desk.administrator().id()).path();
		Answer page = this.browser.get(path);
		assertThat(choose(path, page, "short", "short").body()).contains("12文字以上");
		assertThat(choose(path, page, OTHER_PASSWORD, "other").body()).contains("同じものを入力してください");

		Answer chosen = choose(path, page, OTHER_PASSWORD, OTHER_PASSWORD);

		assertThat(chosen.target()).isEqualTo("/login?ready");
		assertThat(this.browser.get(path).status()).isEqualTo(404);
		assertThat(this.browser.signIn(this.desk.administrator().loginName(), OTHER_PASSWORD).target())
			.isEqualTo("/staff");
	}

	@Test
	void letsANewPersonIn() {
		this.desk.signIn();
		String name = "new-" + UUID.randomUUID();
		Answer form = this.browser.get("/admin/accounts/new");
		Answer made = this.browser.post("/admin/accounts/new", form, Map.of("loginName", name, "displayName", "新人 三郎",
				"assignments[0].role", "READER", "formToken", form.field("formToken")));

		String link = this.browser.get(made.target())
			.find("data-one-time-link=?\"?\"?>https?://[^/]+(/setup/[A-Za-z0-9_-]{43})<");
		assertThat(this.browser.get(made.target()).body()).doesNotContain("/setup/");
		TestBrowser theirs = this.desk.anotherBrowser();
		Answer page = theirs.get(link);
		assertThat(page.body()).contains("新人 三郎").contains(name);
		theirs.post(link, page, Map.of("password", OTHER_PASSWORD, "passwordAgain", OTHER_PASSWORD));

		assertThat(theirs.signIn(name, OTHER_PASSWORD).target()).isEqualTo("/staff");
	}

	private Answer choose(String path, Answer page, String password, String again) {
		return this.browser.post(path, page, Map.of("password", password, "passwordAgain", again));
	}

}
