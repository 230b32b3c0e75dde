package jp.kyodo.web;

import jakarta.servlet.RequestDispatcher;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import(Gallery.class)
class ErrorPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void saysTheSentenceOfTheModule() {
		MvcTestResult page = this.mvc.get().uri("/gallery/failing/missing").exchange();

		assertThat(page).hasStatus(HttpStatus.NOT_FOUND).hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		assertThat(page).bodyText().contains("ページが見つかりません", "71203000と読み取りました", "検索または一覧からお探しください");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/gallery/failing/year/last", "/gallery/failing/year/99999999999",
			"/gallery/failing/year/2013?kind=UNKNOWN", "/gallery/nothing", "/css/nothing.css" })
	void findsNothingAtAddressesThatNobodyWasGiven(String address) {
		assertThat(this.mvc.get().uri(address)).hasStatus(HttpStatus.NOT_FOUND).bodyText().contains("ページが見つかりません");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?number=many", "" })
	void refusesFormsThatNoPageSends(String query) {
		assertThat(
				this.mvc.post().uri("/gallery/failing/post" + query).contentType(MediaType.APPLICATION_FORM_URLENCODED))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("前の画面に戻り");
	}

	@Test
	void namesTheWayBackFromAWrongMethod() {
		assertThat(this.mvc.get().uri("/gallery/failing/post")).hasStatus(HttpStatus.METHOD_NOT_ALLOWED)
			.hasHeader(HttpHeaders.ALLOW, "POST")
			.bodyText()
			.contains("画面のボタンから操作してください");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/gallery/failing/post", "/gallery/failing/form" })
	void refusesUploadsWhereNoneIsAsked(String address) {
		assertThat(this.mvc.post().uri(address).multipart().file("file", new byte[10]))
			.hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
			.bodyText()
			.contains("この形式は受け付けていません");
	}

	@Test
	void asksToComeBackWhileTheDatabaseIsAway() {
		assertThat(this.mvc.get().uri("/gallery/failing/database")).hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
			.hasHeader(HttpHeaders.RETRY_AFTER, "10")
			.bodyText()
			.contains("ただいま利用できません");
	}

	@Test
	void recognisesAnAbsentDatabaseBehindAFailedFilter() {
		MvcTestResult page = this.mvc.get()
			.uri("/error")
			.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
			.requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/staff/sheets")
			.requestAttr(RequestDispatcher.ERROR_EXCEPTION,
					new IllegalStateException(new CannotCreateTransactionException("away")))
			.exchange();

		assertThat(page).hasStatus(HttpStatus.SERVICE_UNAVAILABLE).hasHeader(HttpHeaders.RETRY_AFTER, "10");
		assertThat(page).bodyText().doesNotContain("見本 花子");
	}

	@Test
	void showsAReferenceInsteadOfTheCause() {
		MvcTestResult page = this.mvc.get()
			.uri("/error")
			.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
			.requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/sheets")
			.requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret"))
			.exchange();

		assertThat(page).hasStatus(HttpStatus.INTERNAL_SERVER_ERROR);
		assertThat(page).bodyText()
			.contains("処理の途中で問題が起きました")
			.containsPattern("<dd>[0-9A-F]{8}</dd>")
			.doesNotContain("secret");
	}

	@Test
	void keepsStaffWithinTheirLayout() {
		MvcTestResult page = this.mvc.get()
			.uri("/error")
			.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
			.requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/staff/sheets/2013/71203000")
			.exchange();

		assertThat(page).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(page).bodyText().contains("見本 花子", "この操作はできません", "職員用トップへ");
	}

	@Test
	void answersProgramsWithProblemDetails() {
		MvcTestResult problem = this.mvc.get()
			.uri("/gallery/failing/missing")
			.accept(MediaType.APPLICATION_JSON)
			.exchange();

		assertThat(problem).hasStatus(HttpStatus.NOT_FOUND).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(problem).bodyJson().extractingPath("$.title").isEqualTo("ページが見つかりません");
		assertThat(problem).bodyJson().extractingPath("$.detail").isEqualTo("71203000と読み取りました");
	}

	@Test
	void leavesUnexpectedFailuresToTheErrorPage() {
		assertThat(this.mvc.get().uri("/gallery/failing/unexpected")).hasFailed();
	}

}
