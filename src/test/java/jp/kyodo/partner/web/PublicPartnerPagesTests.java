package jp.kyodo.partner.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jp.kyodo.organization.Offices;
import jp.kyodo.partner.ChangePartner;
import jp.kyodo.partner.Disclosed;
import jp.kyodo.partner.PartnerContact;
import jp.kyodo.partner.PartnerContent;
import jp.kyodo.partner.PartnerDates;
import jp.kyodo.partner.PartnerService;
import jp.kyodo.partner.Partners;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import({ Offices.class, Partners.class })
class PublicPartnerPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Partners partners;

	@Autowired
	private PartnerService service;

	@BeforeEach
	void addWard() {
		this.partners.ensureWard();
	}

	@Test
	void showsWhatIsPublicAndNothingElse() {
		String name = this.partners.name("見えるところの会");
		String code = this.partners.register(full(name).shown(true));

		assertThat(get("/partners/" + code)).hasStatusOk()
			.bodyText()
			.contains(name, "川崎市幸区1-2", "https://example.jp/", "幸区", "環境・緑・ごみ", "&lt;b&gt;紹介&lt;/b&gt;")
			.doesNotContain("山田 花子", "044-111-2222", "庁内だけのメモ");
		String csv = text(get("/opendata/partners.csv"));
		assertThat(csv).contains(name, "FIELD", "kankyo").doesNotContain("山田 花子", "044-111-2222", "庁内だけのメモ");
		assertThat(text(get("/opendata/partners.json"))).contains(name);
		assertThat(get("/opendata/partners.xlsx")).hasStatusOk();
		assertThat(text(get("/opendata/partners.definition.csv"))).contains("corporate_number");
	}

	@Test
	void isNoNewsOnTheStartPage() {
		String name = this.partners.name("新しく載る会");

		this.partners.shown(name);

		assertThat(get("/")).hasStatusOk().bodyText().doesNotContain(name);
		assertThat(get("/search?q=" + name)).hasStatusOk().bodyText().contains(name);
	}

	@Test
	void standsInTheOrderOfReadings() {
		String word = this.partners.name("ならぶ");
		this.partners.register(read("NPO法人" + word + "桜の会", word + "さくらのかい"));
		this.partners.register(read(word + "梅の会", word + "うめのかい"));

		assertThat(text(get("/partners?q=" + word))).containsPattern("(?s)" + word + "梅の会</a>.*" + word + "桜の会</a>");
	}

	@Test
	void doesNotKnowWhatIsNotShown() {
		String name = this.partners.name("見えない会");
		String code = this.partners.hidden(name);

		assertThat(get("/partners/" + code)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/partners?q=" + name)).hasStatusOk().bodyText().contains("見つかりませんでした");
		assertThat(get("/partners/D99999")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void saysThatAPartnerIsNoLongerShown() {
		PartnerContent content = full(this.partners.name("消える会"));
		String code = this.partners.register(content.shown(true));

		this.partners.doAsClerk(() -> this.service.change(new ChangePartner(code, content, false, 0)));

		assertThat(get("/partners/" + code)).hasStatus(HttpStatus.GONE)
			.bodyText()
			.contains("掲載を終了しました")
			.doesNotContain("消える会");
		assertThat(get("/partners/" + code + "?revision=1")).hasStatus(HttpStatus.GONE);
		assertThat(get("/partners?q=" + content.name())).bodyText().contains("見つかりませんでした");
		assertThat(text(get("/opendata/partners.csv"))).doesNotContain(content.name());
	}

	@Test
	void narrowsByWordsAndSeveralFacetsWithCounts() {
		String name = this.partners.name("しぼる会");
		this.partners.register(full(name + "一").shown(true));
		this.partners.register(full(name + "二").shown(true));
		this.partners.shown(name + "三");

		assertThat(get("/partners?q=" + name)).hasStatusOk().bodyText().contains("団体 3件", "（2）", "環境・緑・ごみ");
		assertThat(get("/partners?q=" + name + "&ward=14132&field=kankyo&field=bosai&partnerType=npo")).hasStatusOk()
			.bodyText()
			.contains("団体 2件", "主な活動の区：幸区", "活動分野：環境・緑・ごみ");
		assertThat(get("/partners?q=" + name + "&ward=14132&partnerType=shimin-dantai")).hasStatusOk()
			.bodyText()
			.contains("見つかりませんでした", "主な活動の区「幸区」の条件を外す", "（1件になります）", "すべての団体を見る");
		assertThat(get("/partners?q=" + name + "&sort=new")).hasStatusOk().bodyText().contains("団体 3件");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%", "'", "い", "<script>alert(1)</script>", "_", "\\", "--;" })
	void takesAnyWords(String words) {
		assertThat(get("/partners?q={q}", words)).hasStatusOk().bodyText().doesNotContain("<script>alert");
		assertThat(get("/partners?q={q}&ward={q}&page={q}&sort={q}", words, words, words, words)).hasStatusOk();
		assertThat(get("/partners?q={q}", words.repeat(3000))).hasStatusOk();
	}

	@Test
	void showsAHostileNameAsItIs() {
		String name = "<img src=x onerror=alert(1)>𠮷髙" + this.partners.name("");
		String code = this.partners.shown(name);

		assertThat(get("/partners/" + code)).hasStatusOk()
			.bodyText()
			.contains("&lt;img src=x onerror=alert(1)&gt;𠮷髙")
			.doesNotContain("<img src=x");
	}

	@Test
	void readsWithFewStatementsHoweverManyThereAre() throws Exception {
		for (int count = 0; count < 5; count++) {
			this.partners.register(full(this.partners.name("数える会")).shown(true));
		}
		get("/partners");

		List<String> statements = SqlStatements.of(() -> get("/partners?q=数える会&ward=14132"));

		assertThat(statements).filteredOn((statement) -> !statement.contains("SPRING_SESSION"))
			.hasSizeLessThanOrEqualTo(8);
	}

	@Test
	void isNotSentAgainWhileNothingWasPublished() {
		this.partners.shown(this.partners.name("変わらない会"));
		String tag = get("/partners").getResponse().getHeader("ETag");

		assertThat(this.mvc.get().uri("/partners").header("If-None-Match", tag).exchange())
			.hasStatus(HttpStatus.NOT_MODIFIED);
	}

	private MvcTestResult get(String path, Object... variables) {
		return this.mvc.get().uri(path, variables).exchange();
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static PartnerContent read(String name, String reading) {
		return new PartnerContent(name, reading, List.of("shimin-dantai"), null, null, List.of(), "", "", "",
				PartnerDates.NONE, null, PartnerContact.NONE, "", true);
	}

	private static PartnerContent full(String name) {
		return new PartnerContent(
				name, "みえる", List.of("npo"), null, Partners.WARD, List.of("kankyo"), "<b>紹介</b>", "https://example.jp/",
				"登-12", PartnerDates.NONE, null, new PartnerContact(new Disclosed("山田 花子", false),
						new Disclosed("川崎市幸区1-2", true), new Disclosed("044-111-2222", false), Disclosed.NONE),
				"庁内だけのメモ", false);
	}

}
