package jp.kyodo.security;

import java.util.Map;

import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.security.TestBrowser.Answer;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An administrator of their own, so that tests can share a database, at a browser that
 * nobody is signed in to yet.
 */
final class SignInDesk {

	static final String OTHER_PASSWORD = "asa no hikari ga sasu";

	private final JdbcClient jdbc;

	private final int port;

	private final StaffMember administrator;

	private final TestBrowser browser;

	SignInDesk(Offices offices, JdbcClient jdbc, @LocalServerPort int port) {
		this.jdbc = jdbc;
		this.port = port;
		this.administrator = offices.person(Role.ADMINISTRATOR);
		this.browser = anotherBrowser();
	}

	StaffMember administrator() {
		return this.administrator;
	}

	TestBrowser browser() {
		return this.browser;
	}

	TestBrowser anotherBrowser() {
		return new TestBrowser(this.port);
	}

	Answer signIn() {
		return signIn(this.browser);
	}

	Answer signIn(TestBrowser at) {
		return at.signIn(this.administrator.loginName(), Offices.PASSWORD);
	}

	Answer changePassword(String presentPassword) {
		return this.browser.post("/staff/password", this.browser.get("/staff/password"), Map.of("presentPassword",
				presentPassword, "password", OTHER_PASSWORD, "passwordAgain", OTHER_PASSWORD));
	}

	/** Lets the session become older. */
	void age(long milliseconds) {
		this.jdbc.sql("UPDATE spring_session SET creation_time = creation_time - ? WHERE principal_name = ?")
			.param(milliseconds)
			.param(this.administrator.loginName())
			.update();
	}

	/** Ends the session as time does. */
	void endSession() {
		this.jdbc.sql("DELETE FROM spring_session WHERE principal_name = ?")
			.param(this.administrator.loginName())
			.update();
	}

}
