package jp.kyodo.evaluation.output.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffAuthentication;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.organization.StaffMember.Assignment;
import jp.kyodo.testing.PortalTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static jp.kyodo.evaluation.output.web.SheetExports.ALL;
import static jp.kyodo.evaluation.output.web.SheetExports.PATH;
import static jp.kyodo.evaluation.output.web.SheetExports.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest(properties = "kyodo.sample-city=true")
class SheetExportControllerTests {

	@Autowired
	private MockMvcTester mvc;

	private SheetExports exports;

	@BeforeEach
	void look(@Autowired AutowireCapableBeanFactory beans) {
		this.exports = beans.createBean(SheetExports.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "nyuryoku", "shonin", "kanri" })
	void offersAndGivesOnlyWhatIsPublishedToWhoMayNotReadEverything(String login) throws IOException {
		assertThat(this.exports.get(PATH + "?year=2013", login)).hasStatusOk().bodyText().doesNotContain("公表前の案を含む");
		assertThat(this.exports.ask(login, UUID.randomUUID().toString(), "csv-opendata", ALL)).hasStatusOk()
			.bodyText()
			.contains("範囲を選んでください");

		assertThat(
				SheetExports.rows(this.exports.export(login, "csv-opendata", null).content(), StandardCharsets.UTF_8))
			.extracting((row) -> row.get("issue_code"))
			.containsOnly(this.exports.publishedCodes().toArray(String[]::new));
	}

	@Test
	void knowsNobodyWhoIsNotSignedInAndNobodyElse() {
		UUID job = this.exports.done("kikaku", "json", PUBLISHED);

		assertThat(this.mvc.get().uri(PATH)).hasStatus3xxRedirection();
		MvcTestResult stranger = this.mvc.post()
			.uri(PATH)
			.with(csrf())
			.param("year", "2013")
			.param("format", "json")
			.exchange();
		assertThat(stranger.getResponse().getForwardedUrl()).startsWith("/login");
		assertThat(this.exports.get("/staff/exports/" + job, "etsuran")).hasStatus(404);
		assertThat(this.exports.get("/staff/exports/" + job + "/file", "etsuran")).hasStatus(404);
	}

	@Test
	void saysWhatIsMissingAndKeepsTheRest() {
		String token = UUID.randomUUID().toString();

		assertThat(this.mvc.post()
			.uri(PATH)
			.with(this.exports.as("kikaku"))
			.with(csrf())
			.param("formToken", token)
			.param("year", "1999")
			.param("format", "docx")
			.param("scope", ALL)).hasStatusOk()
			.bodyText()
			.contains("年度を一覧から選んでください", "ファイルの形式を選んでください")
			.containsPattern("value=\"ALL\"[^>]*checked");
		assertThat(this.exports.ask("kikaku", null, "json", PUBLISHED)).hasStatus(400);
	}

	@Test
	void saysWhyAFileCouldNotBeMade() {
		// somebody whose account was taken away while the job was waiting
		StaffMember gone = new StaffMember(1, "taishoku", "退職した人", "",
				Set.of(new Assignment(Assignment.WHOLE_CITY, Role.PLANNING)));
		String page = this.mvc.post()
			.uri(PATH)
			.with(authentication(StaffAuthentication.of(gone)))
			.with(csrf())
			.param("formToken", UUID.randomUUID().toString())
			.param("year", "2013")
			.param("format", "json")
			.param("scope", ALL)
			.exchange()
			.getResponse()
			.getRedirectedUrl();

		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(
					this.mvc.get().uri(page + "/progress").with(authentication(StaffAuthentication.of(gone))))
				.bodyText()
				.contains("\"failed\":true", "作成できませんでした"));

		assertThat(this.mvc.get().uri(String.valueOf(page)).with(authentication(StaffAuthentication.of(gone))))
			.bodyText()
			.contains("作成できませんでした", "公表前のシートを書き出す権限がなくなったため")
			.doesNotContain("ダウンロードする");
	}

	@Test
	void makesOneFileOfADoubleClick() throws Exception {
		String token = UUID.randomUUID().toString();
		int before = this.exports.jobs("shonin-kikaku");
		Callable<MvcTestResult> click = () -> this.exports.ask("shonin-kikaku", token, "booklet", PUBLISHED);
		ExecutorService clicks = Executors.newFixedThreadPool(4);

		clicks.invokeAll(List.of(click, click, click, click));
		clicks.shutdown();

		assertThat(this.exports.ask("shonin-kikaku", token, "booklet", PUBLISHED)).hasRedirectedUrl("/staff/exports");
		assertThat(this.exports.jobs("shonin-kikaku")).isEqualTo(before + 1);
	}

}
