package jp.kyodo.export.web;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jp.kyodo.export.ExportJobs;
import jp.kyodo.export.ExportTest;
import jp.kyodo.export.TestProducer;
import jp.kyodo.organization.StaffAuthentication;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.testing.SqlStatements;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

@ExportTest
class ExportJobControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ExportJobs jobs;

	@Test
	void givesTheFileToWhoAskedForIt() {
		UUID id = done("sato", Map.of("name", "渡す"));

		MvcTestResult page = get("/staff/exports/" + id, "sato");
		MvcTestResult file = get("/staff/exports/" + id + "/file", "sato");

		assertThat(page).hasStatusOk().bodyText().contains("見本 渡す.bin", "ダウンロードする", "684KB");
		assertThat(file).hasStatusOk();
		assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(TestProducer.part(0));
		assertThat(file.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment;")
			.contains("filename*=UTF-8''%E8%A6%8B");
		assertThat(file.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(file.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
	}

	@Test
	void doesNotKnowFilesOfOthers() {
		UUID id = done("sato", Map.of("name", "秘密"));

		assertThat(get("/staff/exports/" + id, "suzuki")).hasStatus(404).bodyText().doesNotContain("秘密");
		assertThat(get("/staff/exports/" + id + "/file", "suzuki")).hasStatus(404);
		assertThat(get("/staff/exports/" + id + "/progress", "suzuki")).hasStatus(404);
		assertThat(get("/staff/exports", "suzuki")).hasStatusOk().bodyText().doesNotContain("秘密");
		assertThat(get("/staff/exports/123", "sato")).hasStatus(404);
	}

	@Test
	void tellsTheScriptHowFarItIs() {
		UUID id = done("sato", Map.of("name", "進み"));

		assertThat(get("/staff/exports/" + id + "/progress", "sato")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{"percent":100,"label":"作成が終わりました（684KB）。","done":true,
				 "href":"/staff/exports/%s/file","failed":false}
				""".formatted(id));
	}

	@Test
	void saysWhyAFileFailed() {
		UUID id = done("sato", Map.of("name", "失敗", "stumble", "reason"));

		assertThat(get("/staff/exports/" + id, "sato")).hasStatusOk().bodyText().contains("一度に書き出す量が多すぎました");
		assertThat(get("/staff/exports/" + id + "/file", "sato")).hasStatus(404);
	}

	@Test
	void listsOwnFilesWithOneStatement() throws Exception {
		done("tanaka", Map.of("name", "一"));
		done("tanaka", Map.of("name", "二"));

		assertThat(get("/staff/exports", "tanaka")).hasStatusOk().bodyText().contains("見本 一.bin", "見本 二.bin", "完了");
		assertThat(SqlStatements.of(() -> get("/staff/exports", "tanaka"))).hasSizeLessThanOrEqualTo(1);
	}

	private UUID done(String login, Map<String, String> parameters) {
		UUID id = this.jobs.request(TestProducer.KIND, parameters, login);
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> !this.jobs.find(id, login).orElseThrow().state().isUnderWay());
		return id;
	}

	private MvcTestResult get(String path, String login) {
		StaffMember staff = new StaffMember(1, login, login, "", Set.of());
		return this.mvc.get().uri(path).with(authentication(StaffAuthentication.of(staff))).exchange();
	}

}
