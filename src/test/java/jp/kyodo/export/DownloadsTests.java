package jp.kyodo.export;

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

class DownloadsTests {

	@Test
	void namesTheFileInJapaneseAndForbidsSniffing() {
		HttpHeaders headers = Downloads.headers("施策評価 2013.csv", MediaType.parseMediaType("text/csv"));

		assertThat(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment;")
			.contains("filename*=UTF-8''%E6%96%BD%E7%AD%96%E8%A9%95%E4%BE%A1%202013.csv");
		assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
	}

	@Test
	void makesNamesThatEveryFileSystemTakes() {
		assertThat(Downloads.fileName("../a/b:c*\"d\"\u202E|\n協働", "pdf")).isEqualTo("_a_b_c_d_協働.pdf");
		assertThat(Downloads.fileName("...", "pdf")).isEqualTo("download.pdf");
		assertThat(Downloads.fileName("長".repeat(300), "pdf")).hasSize(104);
	}

}
