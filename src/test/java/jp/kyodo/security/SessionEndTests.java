package jp.kyodo.security;

import java.util.Map;
import java.util.Set;

import jp.kyodo.organization.ChangeStaffAccount;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.StaffAccountService;
import jp.kyodo.security.TestBrowser.Answer;
import jp.kyodo.testing.CityDay;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What ends a session.
 */
@PortalTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.forward-headers-strategy=native")
@Import(Offices.class)
class SessionEndTests {

	@Autowired
	private StaffAccountService accounts;

	@Autowired
	private JdbcClient jdbc;

	private SignInDesk desk;

	private TestBrowser browser;

	@BeforeEach
	void open(@Autowired AutowireCapableBeanFactory beans) {
		this.desk = beans.createBean(SignInDesk.class);
		this.browser = this.desk.browser();
	}

	@Test
	void signsOutByPostOnly() {
		this.desk.signIn();
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
		this.desk.signIn();
		assertThat(this.browser.get("/admin/accounts").status()).isEqualTo(200);

		this.accounts.disable(this.desk.administrator().id());

		assertThat(this.browser.get("/admin/accounts").target()).isEqualTo("/login");
	}

	@Test
	void endsSessionsOfWhoseRolesChange() {
		this.desk.signIn();

		this.accounts
			.change(new ChangeStaffAccount(this.desk.administrator().id(), "降りた人", Set.of(), CityDay.today(), null));

		assertThat(this.browser.get("/admin/accounts").target()).isEqualTo("/login");
		this.desk.signIn();
		Answer refused = this.browser.get("/admin/accounts");
		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.body()).contains("この操作はできません").contains("降りた人");
	}

	@Test
	void endsAllOtherSessionsWhenThePasswordChanges() {
		TestBrowser other = this.desk.anotherBrowser();
		this.desk.signIn(other);
		this.desk.signIn();

		this.desk.changePassword(Offices.PASSWORD);

		assertThat(other.get("/admin").target()).isEqualTo("/login");
		assertThat(this.browser.get("/admin").status()).isEqualTo(200);
	}

	@Test
	void endsASessionAfterItsLongestLife() {
		this.desk.signIn();
		this.desk.age(43_100_000);
		assertThat(this.browser.get("/admin").body()).containsPattern("data-session-seconds=\"\\d{1,3}\"");

		this.desk.age(200_000);

		assertThat(this.browser.get("/admin").target()).isEqualTo("/login");
	}

	@Test
	void takesASessionThatCannotBeReadForNone() {
		this.desk.signIn();

		this.jdbc.sql("""
				UPDATE spring_session_attributes SET attribute_bytes = '\\x00'
				WHERE session_primary_id IN (SELECT primary_id FROM spring_session WHERE principal_name = ?)
				""").param(this.desk.administrator().loginName()).update();

		assertThat(this.browser.get("/admin").target()).isEqualTo("/login");
	}

}
