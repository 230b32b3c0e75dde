package jp.kyodo.agreement.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

import jp.kyodo.agreement.Agreements;
import jp.kyodo.organization.Offices;
import jp.kyodo.partner.Partners;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static jp.kyodo.agreement.web.AgreementDesk.LIST;
import static jp.kyodo.agreement.web.AgreementRequests.PDF;
import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import({ Agreements.class, Partners.class, Offices.class })
class AgreementRecordPagesTests {

	private AgreementDesk desk;

	@BeforeEach
	void open(@Autowired AutowireCapableBeanFactory beans) {
		this.desk = beans.createBean(AgreementDesk.class);
	}

	@Test
	void recordsAchievementsByYear() {
		String url = LIST + "/" + this.desk.sign("協定");

		assertThat(this.desk.get(url + "/achievements?year=平成25")).hasRedirectedUrl(url + "/achievements/2013");
		assertThat(this.desk.get(url + "/achievements?year=x")).hasRedirectedUrl(url);
		assertThat(this.desk.post(url + "/achievements/2013",
				Map.of("items", "●カードを<b>発行</b>しました。\n●見守りを始めました。", "version", "-1")))
			.hasRedirectedUrl(url);
		assertThat(this.desk.get(url)).bodyText()
			.contains("2013（平成25）年度", "カードを&lt;b&gt;発行&lt;/b&gt;しました。", "見守りを始めました。");
		assertThat(this.desk.post(url + "/achievements/2013", Map.of("items", "古い画面", "version", "-1"))).hasStatusOk()
			.bodyText()
			.contains("ほかの人が先に保存しました", "見守りを始めました。", "古い画面");
	}

	@Test
	void takesPdfsAndHandsThemOutAsFilesToSave() throws Exception {
		String url = LIST + "/" + this.desk.sign("協定");

		assertThat(this.desk.upload(url + "/papers/new", "協定.pdf",
				"<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
			.hasStatusOk()
			.bodyText()
			.contains("PDFとして読み取れません");
		assertThat(this.desk.upload(url + "/papers/new", "", new byte[0])).hasStatusOk()
			.bodyText()
			.contains("PDFファイルを選んでください");
		assertThat(this.desk.upload(url + "/papers/new", "大きい.pdf", Arrays.copyOf(PDF, 10 * 1024 * 1024 + 1)))
			.hasStatusOk()
			.bodyText()
			.contains("10MB以下");
		assertThat(this.desk.upload(url + "/papers/new", "../包括協定書（見本）.pdf", PDF)).hasRedirectedUrl(url);

		MvcTestResult page = this.desk.get(url);
		assertThat(page).bodyText().contains("包括協定書（見本）.pdf（PDF、1KB）", "公開");
		String sha256 = page.getResponse()
			.getContentAsString()
			.replaceAll("(?s).*/papers/([0-9a-f]{64})\\.pdf.*", "$1");
		MvcTestResult file = this.desk.get(url + "/papers/" + sha256 + ".pdf");
		assertThat(file).hasStatusOk().hasHeader("X-Content-Type-Options", "nosniff");
		assertThat(file.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment;")
			.contains("filename*=UTF-8''%E5%8C%85");
		assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(PDF);
		assertThat(this.desk.get(url + "/papers/" + sha256 + "/remove")).hasStatusOk()
			.bodyText()
			.contains("「包括協定書（見本）.pdf」を外します", "元に戻せません");
		assertThat(this.desk.get(url + "/papers/" + sha256 + ".pdf")).hasStatusOk();
		assertThat(this.desk.post(url + "/papers/" + sha256 + "/remove", Map.of())).hasRedirectedUrl(url);
		assertThat(this.desk.get(url + "/papers/" + sha256 + ".pdf")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.desk.get(url + "/papers/" + sha256 + "/remove")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.desk.get(url + "/history")).hasStatusOk()
			.bodyText()
			.contains("<ins>包括協定書（見本）.pdf</ins>", "<del>包括協定書（見本）.pdf</del>");
	}

	@Test
	void putsAPaperInThePlaceOfAnother() {
		String code = this.desk.sign("協定");
		String url = LIST + "/" + code;
		byte[] renewed = "%PDF-1.7\n<</New 1>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
		this.desk.upload(url + "/papers/new", "前の協定書.pdf", PDF);
		String old = this.desk.read(code).papers().get(0).sha256();

		assertThat(this.desk.get(url + "/papers/new?replaces=" + old)).hasStatusOk()
			.bodyText()
			.contains("協定書を差し替える", "「前の協定書.pdf」に替えて", "checked=\"checked\"");
		assertThat(this.desk.upload(url + "/papers/new?replaces=" + old, "同じ.pdf", PDF)).hasStatusOk()
			.bodyText()
			.contains("同じ内容の協定書", "「前の協定書.pdf」に替えて");
		assertThat(this.desk.upload(url + "/papers/new?replaces=" + old, "壊れた.pdf", new byte[] { 1 })).hasStatusOk()
			.bodyText()
			.contains("PDFとして読み取れません");
		assertThat(this.desk.read(code).papers()).hasSize(1);
		assertThat(this.desk.upload(url + "/papers/new?replaces=" + old, "新しい協定書.pdf", renewed)).hasRedirectedUrl(url);

		assertThat(this.desk.read(code).papers()).singleElement()
			.satisfies((paper) -> assertThat(paper.fileName()).isEqualTo("新しい協定書.pdf"));
		assertThat(this.desk.get(url + "/papers/" + old + ".pdf")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.desk.get(url + "/papers/new?replaces=" + old)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.desk.get(url + "/history")).bodyText()
			.contains("<ins>新しい協定書.pdf</ins>", "<del>前の協定書.pdf</del>", ">登録<");
	}

}
