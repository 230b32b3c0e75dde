package jp.kyodo.project.web;

import java.util.List;

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
			assertThat(get("/projects?q=" + typed)).hasStatusOk().bodyText().contains("一文字の言葉では探せません");
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
			.contains("<svg", "上回ります", "合計（延べ）", "幸区", "アダプト", "href=\"/projects?year=2013&amp;ward=14132\"",
					"year=2012");
		assertThat(get("/projects/overview?year=1850")).hasStatusOk();
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
