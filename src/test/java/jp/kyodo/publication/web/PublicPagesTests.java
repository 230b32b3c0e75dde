package jp.kyodo.publication.web;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.publication.GlossaryService;
import jp.kyodo.publication.GlossaryService.CreateTerm;
import jp.kyodo.publication.PublicationTest;
import jp.kyodo.publication.TestDocuments;
import jp.kyodo.testing.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

@PublicationTest
@Transactional
class PublicPagesTests {

	@Autowired
	private TestDocuments documents;

	@Autowired
	private GlossaryService glossary;

	@Autowired
	private MockMvcTester mvc;

	@BeforeEach
	void publish() {
		this.documents.publish(1970, "d-1", "<b>緑の</b>まちづくり", "緑を増やす取組 <script>alert(1)</script> を進めた");
	}

	@Test
	void greetsCitizensWithSearchWaysAndNews() {
		MvcTestResult page = get("/");

		assertThat(page).hasStatusOk()
			.bodyText()
			.contains("&lt;b&gt;緑の&lt;/b&gt;まちづくり", "href=\"/test-documents/1970/d-1\"", "href=\"/plans\"",
					"href=\"/sheets\"", "href=\"/glossary\"", "role=\"search\"")
			.doesNotContain("<b>緑の");
		assertThat(page.getResponse().getHeader(HttpHeaders.SET_COOKIE)).isNull();
	}

	@Test
	void answersThatAPageIsUnchangedBeforeItIsRendered() throws Exception {
		String etag = get("/").getResponse().getHeader(HttpHeaders.ETAG);

		MvcTestResult again = this.mvc.get().uri("/").header(HttpHeaders.IF_NONE_MATCH, etag).exchange();

		assertThat(again).hasStatus(304);
		assertThat(again.getResponse().getHeader(HttpHeaders.CACHE_CONTROL))
			.isEqualTo("max-age=0, must-revalidate, public");
		assertThat(SqlStatements.of(() -> this.mvc.get().uri("/").header(HttpHeaders.IF_NONE_MATCH, etag).exchange()))
			.hasSize(1);
		this.documents.publish(1970, "d-2", "新しい文書", "本文");
		assertThat(this.mvc.get().uri("/").header(HttpHeaders.IF_NONE_MATCH, etag)).hasStatusOk();
	}

	@Test
	void showsHitsWithTheWordsMarkedAndEverythingEscaped() {
		assertThat(get("/search?q=緑を")).hasStatusOk()
			.bodyText()
			.contains("1件見つかりました", "<mark>緑を</mark>", "&lt;script&gt;alert(1)&lt;/script&gt;")
			.doesNotContain("<script>alert");
	}

	@Test
	void saysWhatToTryWhereNothingIsFound() {
		assertThat(get("/search?q=存在しない言葉")).hasStatusOk().bodyText().contains("見つかりませんでした", "短い言葉");
		assertThat(get("/search?q=緑")).hasStatusOk().bodyText().contains("一文字の言葉では探せません").doesNotContain("件見つかりました");
		assertThat(get("/search?q=%25%25'\"<x>")).hasStatusOk().bodyText().doesNotContain("\"<x>");
		assertThat(get("/search?q=" + "長い".repeat(5_000))).hasStatusOk().bodyText().contains("初めの200文字");
	}

	@Test
	void keepsWhatWasChosenInTheSearch() {
		assertThat(get("/search?q=緑を&year=1970&kind=test-document")).hasStatusOk()
			.bodyText()
			.contains("1件見つかりました", "value=\"緑を\"")
			.containsPattern("<option[^>]*value=\"1970\"[^>]*selected")
			.containsPattern("<option[^>]*value=\"test-document\"[^>]*selected");
		assertThat(get("/search?q=緑を&year=1971")).hasStatusOk().bodyText().contains("見つかりませんでした");
		for (String unreadable : List.of("year=abc", "kind=abc", "year=9999", "year=" + "1".repeat(50), "kind=%00")) {
			assertThat(get("/search?q=緑を&" + unreadable)).hasStatusOk().bodyText().doesNotContain("見つかりませんでした");
		}
		assertThat(get("/search?q=緑を&page=abc")).hasStatusOk();
	}

	@Test
	void listsCorrectionsWithBothRevisions() {
		this.documents.correct(1970, "d-1", "緑のまちづくり", "訂正後", "実績値の<誤り>");

		assertThat(get("/corrections")).hasStatusOk()
			.bodyText()
			.contains("緑のまちづくり", "実績値の&lt;誤り&gt;", "href=\"/test-documents/1970/d-1?revision=1\"",
					"href=\"/test-documents/1970/d-1?revision=2\"");
	}

	@Test
	void explainsTermsOfAYearInTheOrderOfTheSyllabary() {
		this.glossary.create(new CreateTerm("市民活動", "しみんかつどう", "市民が行う活動", new FiscalYear(1960)));
		this.glossary.create(new CreateTerm("NPO", "えぬぴーおー", "<非営利>の組織", new FiscalYear(1960)));

		assertThat(get("/glossary?year=1961")).hasStatusOk()
			.bodyText()
			.contains("市民活動", "id=\"row-sa\"", "href=\"#row-a\"", "&lt;非営利&gt;の組織")
			.containsSubsequence("あ行", "NPO", "さ行", "市民活動");
		assertThat(get("/glossary?year=1950")).hasStatusOk().bodyText().doesNotContain("市民活動");
		assertThat(get("/glossary?year=x")).hasStatus(404);
		assertThat(get("/glossary")).hasStatusOk();
	}

	@Test
	void showsTheAccessibilityPolicy() {
		assertThat(get("/accessibility")).hasStatusOk().bodyText().contains("JIS X 8341-3:2016");
	}

	@Test
	void needsFewStatements() throws Exception {
		assertThat(SqlStatements.of(() -> get("/"))).hasSizeLessThanOrEqualTo(2);
		assertThat(SqlStatements.of(() -> get("/search?q=緑を"))).hasSizeLessThanOrEqualTo(4);
		assertThat(SqlStatements.of(() -> get("/corrections"))).hasSizeLessThanOrEqualTo(3);
		assertThat(SqlStatements.of(() -> get("/glossary"))).hasSizeLessThanOrEqualTo(3);
	}

	private MvcTestResult get(String address) {
		return this.mvc.get()
			.uri(java.net.URI.create(org.springframework.web.util.UriComponentsBuilder.fromUriString(address)
				.build()
				.encode()
				.toUriString()))
			.exchange();
	}

}
