package jp.kyodo.project.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import(PublishedProjects.class)
class PublicProjectListTests {

	private static boolean published;

	@Autowired
	private PublishedProjects projects;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	@BeforeEach
	void publish() {
		if (published) {
			return;
		}
		published = true;
		this.projects.wards();
		this.projects.publish(2013, "L1", "花壇の手入れ", "かだんのていれ", "公園の花壇を <script>alert(1)</script> 手入れする", "ward:14132",
				"field:kankyo", "form:adopt", "form:kyosai", "canonicalForm:ADOPTION", "canonicalForm:CO_HOSTING",
				"partnerType:shimin-dantai", "involvement:sanka", "casebook:yes", "partner:D1");
		this.projects.publish(2013, "L2", "防災訓練", "ぼうさいくんれん", "公園で訓練をする", "ward:14133", "ward:14132", "field:bosai",
				"form:kyosai", "canonicalForm:CO_HOSTING", "partnerType:chonaikai", "involvement:sanka", "partner:D1");
		this.projects.publish(2013, "L3", "商店街の催し", "しょうてんがいのもよおし", "にぎわいをつくる", "ward:citywide", "field:sangyo",
				"form:old-form", "partnerType:kigyo", "involvement:kumu", "partner:D1");
		this.projects.publish(2012, "L1", "花壇の手入れ", "かだんのていれ", "公園の花壇を手入れする", "ward:14132", "field:kankyo",
				"form:adopt", "partner:D1");
	}

	@Test
	void listsProjectsWithCountsOfEveryChoice() {
		assertThat(get("/projects?partner=D1")).hasStatusOk()
			.bodyText()
			.contains("4件見つかりました", "花壇の手入れ", "&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;b&gt;花の会&lt;/b&gt;",
					"𠮷野商店会", "ほか1団体", "事例集に掲載", "2013", "old-form")
			.doesNotContain("<script>alert", "<b>花の会");
		assertThat(count("/projects?partner=D1", "ward-", "14132")).isEqualTo(3);
		assertThat(count("/projects?partner=D1&field=kankyo", "ward-", "14132")).isEqualTo(2);
		assertThat(count("/projects?partner=D1&field=kankyo", "field-", "bosai")).isEqualTo(1);
	}

	@Test
	void narrowsBySeveralChoicesAtOnce() {
		assertThat(get("/projects?partner=D1&ward=14132&ward=14133&year=2013&form=kyosai")).bodyText()
			.contains("2件見つかりました", "href=\"/projects?year=2013&amp;ward=14132&amp;ward=14133&amp;partner=D1\"",
					"name=\"partner\" value=\"D1\"", "協働の形態：共催", "相手方：&lt;b&gt;花の会&lt;/b&gt;");
		assertThat(get("/projects?partner=D1&q=公園&ward=14133")).bodyText().contains("1件見つかりました", "防災訓練");
		assertThat(get("/projects?partner=D1&casebook=yes")).bodyText().contains("1件見つかりました", "事例集：掲載あり");
	}

	@Test
	void sortsByReadingAndPassesTheOrderOn() throws Exception {
		String page = get("/projects?partner=D1&sort=name").getResponse().getContentAsString();

		assertThat(page.indexOf("/projects/2013/L1")).isLessThan(page.indexOf("/projects/2013/L3"));
		assertThat(page.indexOf("/projects/2013/L3")).isLessThan(page.indexOf("/projects/2013/L2"));
		assertThat(page).contains("name=\"sort\" value=\"name\"");
		assertThat(get("/projects?sort=unknown&page=abc&year=x&ward=")).hasStatusOk();
	}

	@Test
	void saysWhatToTryWhereNothingIsFound() {
		assertThat(get("/projects?partner=D1&ward=14132&field=sangyo&q=公園")).bodyText()
			.contains("見つかりませんでした", "分野「産業・しごと」の条件を外す", "（3件になります）", "短い言葉", "すべての事業を見る")
			.doesNotContain("件見つかりました");
	}

	@Test
	void saysThatTwoCharactersAreNeeded() {
		for (String typed : List.of("%", "'", "橋", "𠮷")) {
			assertThat(get("/projects?q=" + typed)).hasStatusOk()
				.bodyText()
				.contains("一文字の言葉では探せません", "まだ探していません", "すべての事業を見る")
				.doesNotContain("見つかりませんでした");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "%%", "'; DROP TABLE published_document; --", "\"><script>alert(1)</script>", "${7*7}",
			"__${7*7}__", "\u0000公園", "𠮷野家の見当たらない言葉" })
	void livesThroughWhateverIsTyped(String typed) {
		MvcTestResult page = this.mvc.get()
			.uri(UriComponentsBuilder.fromPath("/projects")
				.queryParam("q", "{q}")
				.queryParam("ward", "{q}")
				.queryParam("department", "{q}")
				.encode()
				.buildAndExpand(typed, typed, typed)
				.toUri())
			.exchange();

		assertThat(page).hasStatusOk().bodyText().doesNotContain("<script>alert", "49");
	}

	@ParameterizedTest
	@ValueSource(strings = { "year=1000", "year=2999", "year=0000", "year=%EF%BC%92013", "year=2013%E5%B9%B4%E5%BA%A6",
			"ward=unknown", "field=x&field=y", "form=", "partnerType=%25", "involvement=%00", "casebook=no",
			"department=nobody", "bureau=x", "canonicalForm=NO", "partner=%27", "issue=%5C", "page=0", "page=-1",
			"page=999999", "page=99999999999", "page=abc", "page=1&page=2", "sort=unknown", "sort=name&sort=year",
			"q=a&q=b", "q=%E3%80%80", "q=%20%20", "q=%09%0A", "q=%00", "unknown=1", "q", "year", "page",
			"q=%F0%A0%AE%B7%E9%87%8E", "q=%5C%5C", "q=__", "q=%25%25", "q=%27%27", "q=%E9%AB%99%E6%A9%8B" })
	void answersWhateverStandsInTheAddress(String parameters) {
		for (String path : List.of("/projects?", "/projects/find?", "/projects/overview?", "/search?",
				"/opendata/projects.csv?")) {
			assertThat(this.mvc.get().uri(URI.create(path + parameters))).as(path + parameters).hasStatusOk();
		}
	}

	@Test
	void cutsWordsThatAreTooLong() {
		assertThat(get("/projects?q=" + "長い".repeat(5_000))).hasStatusOk().bodyText().contains("初めの200文字");
	}

	@Test
	void needsAConstantNumberOfStatements() throws Exception {
		String path = "/projects?partner=D1&q=公園&ward=14132&form=kyosai";
		get(path);
		get("/projects");

		assertThat(SqlStatements.of(() -> get(path))).hasSizeLessThanOrEqualTo(4);
		assertThat(SqlStatements.of(() -> get("/projects"))).hasSizeLessThanOrEqualTo(4);
		assertThat(SqlStatements.of(() -> get("/projects/find"))).hasSizeLessThanOrEqualTo(5);
	}

	@Test
	void keepsSearchEnginesOutOfCombinationsAndAsksOnlyWhatHasChanged() {
		MvcTestResult whole = get("/projects");
		assertThat(whole.getResponse().getHeader("X-Robots-Tag")).isNull();
		assertThat(get("/projects?ward=14132").getResponse().getHeader("X-Robots-Tag")).isEqualTo("noindex");
		assertThat(whole.getResponse().getHeader(HttpHeaders.SET_COOKIE)).isNull();
		String etag = whole.getResponse().getHeader(HttpHeaders.ETAG);
		assertThat(this.mvc.get().uri("/projects").header(HttpHeaders.IF_NONE_MATCH, etag)).hasStatus(304);

		this.jdbc.sql("UPDATE vocabulary_term SET label = label WHERE list = 'WARD'").update();

		assertThat(this.mvc.get().uri("/projects").header(HttpHeaders.IF_NONE_MATCH, etag)).hasStatusOk();
	}

	@Test
	void leadsFromWardThemeAndWayToTheList() {
		assertThat(get("/projects/find")).hasStatusOk()
			.bodyText()
			.contains("知る（すべての事業", "参加する（2件）", "団体で組む（1件）",
					"href=\"/projects?year=2013&amp;ward=14132&amp;field=kankyo\"", "aria-label=\"幸区・環境・緑・ごみ 1件\"");
		assertThat(get("/projects/find?involvement=kumu")).hasStatusOk()
			.bodyText()
			.contains("href=\"/projects?year=2013&amp;ward=citywide&amp;field=sangyo&amp;involvement=kumu\"")
			.doesNotContain("ward=14132&amp;field=kankyo&amp;involvement=kumu");
		assertThat(get("/projects/find?involvement=%3Cx%3E")).hasStatusOk();
	}

	@Test
	void showsTheWholeInPicturesWithTheirTables() {
		assertThat(get("/projects/overview?year=2013")).hasStatusOk()
			.bodyText()
			.contains("<svg", "上回ります", "一致しません", "合計（延べ）", "幸区", "アダプト", "href=\"/projects?year=2013&amp;ward=14132\"",
					"year=2012");
		assertThat(get("/projects/overview?year=1850")).hasStatusOk();
	}

	@Test
	void handsOutExactlyWhatWasFound() throws Exception {
		assertThat(get("/projects?partner=D1&ward=14132&sort=name&page=9")).bodyText()
			.contains("この検索結果をダウンロード", "見つかった3件すべて",
					"href=\"/opendata/projects.csv?ward=14132&amp;partner=D1&amp;sort=name\"",
					"href=\"/opendata/projects.csv?ward=14132&amp;partner=D1&amp;sort=name&amp;flavour=opendata\"",
					"href=\"/opendata/projects.json?ward=14132&amp;partner=D1&amp;sort=name\"",
					"href=\"/opendata/projects.definition.csv\"");

		String csv = file("/opendata/projects.csv?partner=D1&ward=14132&sort=name&page=9");
		assertThat(csv).startsWith("\uFEFF");
		List<List<String>> rows = rows(csv);
		assertThat(rows.get(0)).doesNotHaveDuplicates().doesNotContain("");
		assertThat(rows).allSatisfy((row) -> assertThat(row).hasSameSizeAs(rows.get(0)));
		assertThat(rows.stream().skip(1).map((row) -> row.get(3) + "/" + row.get(4)).distinct())
			.containsExactly("2013/L1", "2012/L1", "2013/L2");
		assertThat(rows.stream().skip(1).filter((row) -> row.get(8).equals("WARD")).map((row) -> row.get(11)))
			.containsExactly("14132", "14132", "14133", "14132");
		assertThat(csv).contains("<b>花の会</b>", "𠮷野商店会");

		String json = file("/opendata/projects.json?partner=D1&q=公園&casebook=yes");
		assertThat(json).contains("\"project_code\":\"L1\"").doesNotContain("\"L2\"", "\"L3\"");
		assertThat(rows(file("/opendata/projects.csv?partner=D1&flavour=opendata")).get(0)).contains("project_code");
		assertThat(rows(file("/opendata/projects.codes.csv?partner=D1&ward=14133"))).hasSizeGreaterThan(10);
		assertThat(rows(file("/opendata/projects.definition.csv")).get(0)).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { "q=橋", "q=見当たらない言葉", "partner=D1&ward=unknown&ward=%00" })
	void handsOutAnEmptyTableWhereNothingIsFound(String conditions) throws Exception {
		assertThat(rows(file("/opendata/projects.csv?" + conditions))).hasSize(1);
		assertThat(file("/opendata/projects.json?" + conditions)).isEqualToIgnoringWhitespace("[]");
		assertThat(get("/projects?" + conditions)).bodyText().doesNotContain("この検索結果をダウンロード");
	}

	@Test
	void answersAFileThatTheReaderHasAlready() {
		MvcTestResult file = get("/opendata/projects.csv?partner=D1");

		assertThat(file.getResponse().getHeader("X-Robots-Tag")).isEqualTo("noindex");
		assertThat(file.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment;");
		assertThat(this.mvc.get()
			.uri("/opendata/projects.csv?partner=D1")
			.header(HttpHeaders.IF_NONE_MATCH, file.getResponse().getHeader(HttpHeaders.ETAG))).hasStatus(304);
		assertThat(get("/opendata/projects.csv?flavour=unknown")).hasStatus(404).bodyText().contains("unknown");
	}

	private String file(String path) throws Exception {
		MvcTestResult result = get(path);
		assertThat(result).hasStatusOk();
		return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

	private static List<List<String>> rows(String csv) {
		return CsvReader.builder()
			.detectBomHeader(false)
			.ofCsvRecord(csv.startsWith("\uFEFF") ? csv.substring(1) : csv)
			.stream()
			.map(CsvRecord::getFields)
			.toList();
	}

	private int count(String path, String prefix, String value) {
		String page;
		try {
			page = get(path).getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
		java.util.regex.Matcher matcher = java.util.regex.Pattern
			.compile("id=\"" + prefix + "\\d+\"[^>]* value=\"" + value + "\".*?ky-facet__count\">（(\\d+)）",
					java.util.regex.Pattern.DOTALL)
			.matcher(page);
		assertThat(matcher.find()).isTrue();
		return Integer.parseInt(matcher.group(1));
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(UriComponentsBuilder.fromUriString(path).encode().build().toUri()).exchange();
	}

}
