package jp.kyodo.evaluation.output.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import jp.kyodo.evaluation.PublishedSheets;
import jp.kyodo.evaluation.document.NarrativeBlock;
import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.evaluation.document.SheetDocumentCodec;
import jp.kyodo.evaluation.output.SheetFixture;
import jp.kyodo.evaluation.output.file.SheetFiles;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.publication.PublicationService;
import jp.kyodo.publication.Publish;
import jp.kyodo.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import(Offices.class)
class SheetDownloadControllerTests {

	@Autowired
	private Offices offices;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private PublicationService publication;

	@Autowired
	private PublishedSheets sheets;

	@Autowired
	private SheetDocumentCodec codec;

	@Autowired
	private SheetFiles files;

	@ParameterizedTest
	@CsvSource({ "pdf,application/pdf,%PDF-", "json,application/json,[", "csv,text/csv;charset=UTF-8,\uFEFF列構成の版",
			"xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,PK",
			"definition.csv,text/csv;charset=UTF-8,\uFEFF列の順", "codes.csv,text/csv;charset=UTF-8,\uFEFF列の物理名" })
	void givesEverybodyTheFilesOfAPublishedSheet(String extension, String type, String beginning) {
		String code = "79" + Math.abs(extension.hashCode() % 1000) + "000";
		publish(SheetFixture.document(code, "協働の見本"), null);

		MvcTestResult answer = get("/sheets/2013/" + code + "." + extension);

		assertThat(answer).hasStatusOk().hasContentType(type);
		assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
			.startsWith(beginning);
		assertThat(answer).headers()
			.hasValue("X-Content-Type-Options", "nosniff")
			.doesNotContainHeader(HttpHeaders.SET_COOKIE);
		assertThat(answer.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment;")
			.contains("filename*=UTF-8''%E6%96%BD%E7%AD%96");
	}

	@Test
	void answersNotModifiedToWhoHasTheFile() {
		publish(SheetFixture.document("79201000", "変わらない"), null);
		String etag = get("/sheets/2013/79201000.pdf").getResponse().getHeader(HttpHeaders.ETAG);

		MvcTestResult again = this.mvc.get()
			.uri("/sheets/2013/79201000.pdf")
			.header(HttpHeaders.IF_NONE_MATCH, String.valueOf(etag))
			.exchange();

		assertThat(etag).isNotBlank();
		assertThat(again).hasStatus(304);
		assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
		assertThat(again.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("public");
	}

	@Test
	void keepsEarlierRevisionsReadable() {
		publish(SheetFixture.document("79301000", "訂正の前"), null);
		publish(SheetFixture.document("79301000", "訂正の後"), "名称の誤り");

		assertThat(text(get("/sheets/2013/79301000.csv"))).contains("訂正の後").doesNotContain("訂正の前");
		assertThat(text(get("/sheets/2013/79301000.csv?revision=1"))).contains("訂正の前").doesNotContain("訂正の後");
		assertThat(get("/sheets/2013/79301000.pdf?revision=1")).hasStatusOk();
		assertThat(get("/sheets/2013/79301000.csv?revision=3")).hasStatus(404).bodyText().contains("第3版はありません");
	}

	@ParameterizedTest
	@ValueSource(strings = { "pdf", "xlsx", "csv", "json", "definition.csv", "codes.csv" })
	void saysThatASheetIsNotPublished(String extension) {
		MvcTestResult answer = get("/sheets/2013/99999999." + extension);

		assertThat(answer).hasStatus(404).bodyText().contains("2013年度の施策課題99999999の評価シートは公表されていません");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sheets/20x3/79701000.pdf", "/sheets/0000/79701000.pdf", "/sheets/2013/79701000.docx",
			"/sheets/2013/79701000.csv?revision=first" })
	void doesNotKnowOtherAddresses(String path) {
		publishOnce("79701000");

		assertThat(get(path)).hasStatus(404);
	}

	@Test
	void offersThreeFlavoursOfCsv() {
		publish(SheetFixture.document("79401000", "三つのCSV"), null);

		MvcTestResult cp932 = get("/sheets/2013/79401000.csv?flavour=cp932");

		assertThat(new String(cp932.getResponse().getContentAsByteArray(), Charset.forName("windows-31j")))
			.contains("三つのCSV", "取り組み～");
		assertThat(text(get("/sheets/2013/79401000.csv?flavour=opendata"))).startsWith("schema_version,");
		assertThat(get("/sheets/2013/79401000.csv?flavour=utf7")).hasStatus(404)
			.bodyText()
			.contains("excel、cp932、opendata");
	}

	@Test
	void tellsWhatCp932WouldLose() {
		publish(SheetFixture.document("79501000", "𠮷野川",
				List.of(new NarrativeBlock("outcome", "成果", List.of("caféで𠮷報〜😀")))), null);

		Set<String> lost = this.files.lostInCp932(this.sheets.current(new FiscalYear(2013), "79501000").orElseThrow());

		assertThat(lost).containsExactlyInAnyOrder("𠮷", "é", "😀");
		assertThat(new String(get("/sheets/2013/79501000.csv?flavour=cp932").getResponse().getContentAsByteArray(),
				Charset.forName("windows-31j")))
			.contains("caf〓で〓報～〓");
	}

	@Test
	void leavesThePageOfTheSheetAlone() {
		publish(SheetFixture.document("79601000", "ページと並ぶ"), null);

		assertThat(get("/sheets/2013/79601000")).hasStatusOk().hasViewName("evaluation/public-sheet");
	}

	private void publishOnce(String code) {
		if (this.sheets.current(new FiscalYear(2013), code).isEmpty()) {
			publish(SheetFixture.document(code, "見本"), null);
		}
	}

	private void publish(SheetDocument document, @Nullable String reason) {
		this.publication.publish(new Publish(PublishedSheets.KIND, document.year(), document.issueCode(),
				document.issueName(), "", document.issueName(), List.of("plan:third"), this.codec.write(document),
				document.shape(), this.offices.person(Role.PLANNING), reason));
	}

	private MvcTestResult get(String uri) {
		return this.mvc.get().uri(uri).exchange();
	}

	private static String text(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace("\uFEFF", "");
	}

}
