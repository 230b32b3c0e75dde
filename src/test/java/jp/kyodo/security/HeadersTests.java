package jp.kyodo.security;

import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockCookie;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import(Offices.class)
class HeadersTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Offices offices;

	@ParameterizedTest
	@ValueSource(
			strings = { "/", "/sheets", "/images/icon.svg", "/actuator/health", "/no-such-page", "/login", "/staff" })
	void protectEveryAnswer(String path) {
		MvcTestResult answer = this.mvc.get().uri(path).exchange();

		assertThat(answer.getResponse().getHeader("Content-Security-Policy")).contains("default-src 'none'")
			.contains("frame-ancestors 'none'")
			.doesNotContain("unsafe");
		assertThat(answer).hasHeader("X-Frame-Options", "DENY")
			.hasHeader("X-Content-Type-Options", "nosniff")
			.hasHeader("Referrer-Policy", "same-origin")
			.hasHeader("Cross-Origin-Opener-Policy", "same-origin")
			.containsHeader("Permissions-Policy")
			.doesNotContainHeader("Strict-Transport-Security");
	}

	@Test
	void demandTlsOnlyBehindTls() {
		MvcTestResult answer = this.mvc.get().uri("/").secure(true).exchange();

		assertThat(answer.getResponse().getHeader("Strict-Transport-Security")).contains("max-age=31536000");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/sheets", "/search?q=x", "/images/icon.svg", "/actuator/health", "/no-such-page",
			"/error" })
	void leavePublicPagesWithoutSessionAndCookie(String path) {
		MvcTestResult answer = this.mvc.get().uri(path).exchange();

		assertThat(answer).doesNotContainHeader(HttpHeaders.SET_COOKIE);
		assertThat(answer.getRequest().getSession(false)).isNull();
	}

	@Test
	void doNotReadTheSessionOfWhoLooksAtAPublicPage() throws Exception {
		MockCookie cookie = new MockCookie("kyodo-session", "MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw");

		assertThat(SqlStatements.of(() -> this.mvc.get().uri("/images/icon.svg").cookie(cookie).exchange())).isEmpty();
	}

	@Test
	void keepPrivatePagesOutOfCaches() {
		MvcTestResult answer = this.mvc.get()
			.uri("/admin")
			.with(Offices.as(this.offices.person(Role.ADMINISTRATOR)))
			.exchange();

		assertThat(answer).hasStatusOk();
		assertThat(answer.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
	}

	@Test
	void letPublicPagesBeKept() {
		MvcTestResult answer = this.mvc.get().uri("/images/icon.svg").exchange();

		assertThat(answer.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("public");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/no-such-page", "/api/v1/secret", "/actuator/env", "/actuator", "/STAFF", "/staffs" })
	void hideWhatIsNotThereInsteadOfAskingForASignIn(String path) {
		assertThat(this.mvc.get().uri(path)).hasStatus(404);
	}

	@Test
	void answerProgramsThatAreNotSignedInWithoutAPage() {
		assertThat(this.mvc.get().uri("/staff/session").accept("application/json")).hasStatus(401);
		assertThat(this.mvc.get().uri("/staff").header("X-Requested-With", "autosave")).hasStatus(401);
	}

	@Test
	void leadNobodyToAnotherHostAfterTheSignIn() {
		StaffMember person = this.offices.person(Role.ADMINISTRATOR);
		MvcTestResult asked = this.mvc.get().uri("http://evil.example/admin/accounts?q=x").exchange();

		MvcTestResult signedIn = this.mvc.post()
			.uri("/login")
			.cookie(asked.getResponse().getCookie("kyodo-session"))
			.param("username", person.loginName())
			.param("password", Offices.PASSWORD)
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange();

		assertThat(signedIn).hasStatus(302).hasHeader(HttpHeaders.LOCATION, "/admin/accounts?q=x");
	}

	@Test
	void refuseToWriteToPublicPages() {
		assertThat(this.mvc.post().uri("/sheets")).hasStatus(405).hasHeader(HttpHeaders.ALLOW, "GET, HEAD");
	}

}
