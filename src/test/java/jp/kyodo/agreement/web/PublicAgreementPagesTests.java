package jp.kyodo.agreement.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jp.kyodo.agreement.AgreementQueries;
import jp.kyodo.agreement.AgreementService;
import jp.kyodo.agreement.AgreementTerm;
import jp.kyodo.agreement.Agreements;
import jp.kyodo.agreement.ChangeAgreement;
import jp.kyodo.organization.Offices;
import jp.kyodo.partner.ChangePartner;
import jp.kyodo.partner.PartnerDetail;
import jp.kyodo.partner.PartnerQueries;
import jp.kyodo.partner.PartnerReference;
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
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static jp.kyodo.agreement.web.AgreementRequests.PDF;
import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import({ Agreements.class, Partners.class, Offices.class })
class PublicAgreementPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Agreements agreements;

	@Autowired
	private Offices offices;

	@Autowired
	private AgreementService service;

	@Autowired
	private AgreementQueries queries;

	@Autowired
	private Partners partners;

	@Autowired
	private PartnerService partnerService;

	@Autowired
	private PartnerQueries partnerQueries;

	private String word;

	private long department;

	private PartnerReference shop;

	private PartnerReference school;

	@BeforeEach
	void addPartners() {
		this.word = "つどい" + System.nanoTime();
		this.department = this.offices.department("協働課");
		this.shop = this.agreements.partner("見本商事", "kigyo");
		this.school = this.agreements.partner("見本大学", "daigaku");
	}

	@Test
	void listsWithCountsOfADay() {
		publish("会社と大学", new AgreementTerm(Agreements.SIGNED, null, null, null, null), this.shop, this.school);
		publish("終わった会社", new AgreementTerm(Agreements.SIGNED, LocalDate.of(2014, 3, 31), null, null, null), this.shop);

		assertThat(get("/agreements?q=" + this.word)).hasStatusOk()
			.hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=0, must-revalidate, public")
			.bodyText()
			.contains("見つかった協定：2件", "有効なもの：1件", "それぞれの種別で数えます", option("企業", 2), option("大学", 1),
					option("2013（平成25）年度", 2), "2014年3月31日に有効期間が終わりました", this.shop.name() + "、" + this.school.name());
		assertThat(get("/agreements?q=" + this.word + "&asOf=2014-03-31")).hasStatusOk()
			.bodyText()
			.contains("2014年3月31日に有効だった協定：2件", "2014年3月31日現在の件数", "value=\"2014-03-31\"", "期限が近い");
		assertThat(get("/agreements?q=" + this.word + "&partnerType=daigaku&kind=comprehensive")).hasStatusOk()
			.bodyText()
			.contains("見つかった協定：1件", "相手方の種別：大学")
			.doesNotContain("終わった会社" + this.word);
		assertThat(get("/agreements?q=" + this.word + "&sort=name&asOf=きのう&page=999&year=9999")).hasStatusOk()
			.bodyText()
			.contains("時点は2018-01-31のように入力してください", "次のことを試してください", "value=\"きのう\"", option("9999", 0),
					"id=\"asOf-error\"", "value=\"name\" selected", "value=\"" + this.word + "\"")
			.doesNotContain("0件のうち");
		assertThat(get("/agreements?q=" + this.word + "&partnerType=daigaku&asOf=2018-02-30")).hasStatusOk()
			.bodyText()
			.contains("時点は2018-01-31のように入力してください", "見つかった協定：1件", "相手方の種別：大学", "会社と大学" + this.word);
		assertThat(get("/agreements?q=" + this.word + "&asOf=2100-01-01")).hasStatusOk()
			.bodyText()
			.contains("2100年1月1日に有効な見込みの協定：1件", "2100年1月1日の見込みの件数", "自動更新が続くものとして");
		assertThat(this.mvc.get().uri("/agreements").param("q", this.word).param("ward", "<b>").exchange())
			.hasStatusOk()
			.bodyText()
			.contains(option("&lt;b&gt;", 0))
			.doesNotContain("<b>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%", "'", "協", "\\", "<script>alert(1)</script>", "{q}", "%00", "a&year=2013", "髙𠮷" })
	void takesAnythingAsWords(String typed) {
		assertThat(this.mvc.get().uri("/agreements").param("q", typed).exchange()).hasStatusOk()
			.bodyText()
			.doesNotContain("<script>alert");
	}

	@Test
	void takesVeryLongWords() {
		assertThat(this.mvc.get().uri("/agreements").param("q", "あ".repeat(10_000)).exchange()).hasStatusOk()
			.bodyText()
			.contains("初めの200文字で探しました")
			.hasSizeLessThan(60_000);
	}

	@Test
	void readsAnyNumberWithTheSameStatements() throws Exception {
		publish("一", new AgreementTerm(Agreements.SIGNED, null, null, null, null), this.shop);
		get("/agreements");
		List<String> one = SqlStatements.of(() -> get("/agreements?q=" + this.word));
		for (int number = 0; number < 31; number++) {
			publish("二" + number, new AgreementTerm(Agreements.SIGNED, null, null, null, null), this.shop);
		}

		List<String> many = SqlStatements.of(() -> get("/agreements?q=" + this.word));

		// one of them asks for the number of publications
		assertThat(many).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(4);
		assertThat(get("/agreements?q=" + this.word + "&page=2")).bodyText().contains("31", "32件", "page=2");
	}

	@Test
	void showsOneAgreementWithItsPaper() throws Exception {
		String code = this.agreements.sign(this.agreements.content("見せる<b>協定</b>" + this.word, this.department,
				new AgreementTerm(Agreements.SIGNED, LocalDate.of(2014, 9, 30), 12, 3, null), this.shop));
		AgreementRequests requests = new AgreementRequests(this.mvc);
		String staffUrl = "/staff/agreements/" + code;
		requests.post(staffUrl + "/achievements/2013", this.agreements.planner(),
				Map.of("items", "カードを発行しました。", "version", "-1"));
		requests.upload(staffUrl + "/papers/new", this.agreements.planner(), "見せる協定書.pdf", PDF, "true");
		requests.upload(staffUrl + "/papers/new", this.agreements.planner(), "庁内の書類.pdf",
				"%PDF-1.4 secret %%EOF".getBytes(StandardCharsets.US_ASCII), "false");
		this.agreements.publish(code);

		MvcTestResult page = get("/agreements/" + code);

		assertThat(page).hasStatusOk()
			.bodyText()
			.contains("見せる&lt;b&gt;協定&lt;/b&gt;", this.shop.name(), "企業", "全市", "環境・緑・ごみ", "カードを発行しました。", "見せる協定書.pdf",
					"1年ごとに自動で更新", "現在の状態", "回更新され、有効期間は", "/partners/" + this.shop.code())
			.doesNotContain("庁内の書類", "<b>");
		String sha256 = page.getResponse()
			.getContentAsString()
			.replaceAll("(?s).*/documents/([0-9a-f]{64})\\.pdf.*", "$1");
		MvcTestResult file = get("/agreements/" + code + "/documents/" + sha256 + ".pdf");
		assertThat(file).hasStatusOk()
			.hasHeader("X-Content-Type-Options", "nosniff")
			.hasHeader(HttpHeaders.CONTENT_TYPE, "application/pdf");
		assertThat(file.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment;");
		String hidden = requests.get(staffUrl, this.agreements.planner())
			.getResponse()
			.getContentAsString()
			.replaceAll("(?s).*/papers/([0-9a-f]{64})\\.pdf\"[^>]*>庁内.*", "$1");
		assertThat(hidden).hasSize(64).isNotEqualTo(sha256);
		assertThat(get("/agreements/" + code + "/documents/" + hidden + ".pdf")).hasStatus(HttpStatus.NOT_FOUND);

		requests.post(staffUrl + "/papers/" + sha256 + "/remove", this.agreements.planner(), Map.of());
		assertThat(get("/agreements/" + code + "/documents/" + sha256 + ".pdf")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/agreements/" + code)).bodyText().contains("見せる協定書.pdf（取り下げました）").doesNotContain(sha256);
	}

	@Test
	void keepsPagesUntilTheNextPublication() throws Exception {
		String code = publish("控える協定", new AgreementTerm(Agreements.SIGNED, null, null, null, null), this.shop);
		String list = "/agreements?q=" + this.word;

		for (String path : List.of(list, "/agreements/" + code, "/agreements/" + code + "/revisions")) {
			assertThat(get(path)).hasStatusOk();
			assertThat(SqlStatements.of(() -> get(path))).as(path).hasSize(1);
		}

		String later = publish("あとの協定", new AgreementTerm(Agreements.SIGNED, null, null, null, null), this.shop);
		assertThat(get(list)).bodyText().contains("見つかった協定：2件", "/agreements/" + later);
		this.agreements.asPlanner(() -> {
			this.service.change(
					new ChangeAgreement(code, this.agreements.content("改めた協定" + this.word, this.department, this.shop),
							this.queries.find(code).orElseThrow().version()));
			return true;
		});
		this.agreements.publish(code, "名称を改めた");
		assertThat(get(list)).bodyText().contains("改めた協定").doesNotContain("控える協定");
		assertThat(get("/agreements/" + code)).bodyText().contains("改めた協定").doesNotContain("控える協定");
		assertThat(get("/agreements/" + code + "/revisions")).bodyText().contains("名称を改めた");
	}

	@Test
	void leadsToAPartnerNoLongerThanItIsShown() {
		String code = publish("相手の協定", new AgreementTerm(Agreements.SIGNED, null, null, null, null), this.shop);
		String link = "href=\"/partners/" + this.shop.code() + "\"";
		assertThat(get("/agreements/" + code)).bodyText().contains(link);

		PartnerDetail partner = this.partnerQueries.detail(this.shop.code()).orElseThrow();
		this.partners.doAsClerk(() -> this.partnerService
			.change(new ChangePartner(this.shop.code(), partner.content().shown(false), true, partner.version())));

		assertThat(get("/agreements/" + code)).bodyText().contains(this.shop.name()).doesNotContain(link);
	}

	@Test
	void givesOpenData() throws Exception {
		publish("開く協定", new AgreementTerm(Agreements.SIGNED, null, null, null, null), this.shop);

		assertThat(content("/opendata/agreements.csv")).contains("agreement_code,agreement_title", "開く協定" + this.word,
				this.shop.code());
		assertThat(content("/opendata/agreements.json")).contains("開く協定" + this.word);
		assertThat(content("/opendata/agreements.definition.csv")).contains("renewal_months", "か月");
		assertThat(content("/opendata/agreements.codes.csv")).contains("PARTNER_TYPE,kigyo,企業");
		assertThat(get("/opendata/agreements.xlsx")).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/agreements/nothing", "/agreements/nothing/revisions", "/agreements/nothing?revision=2",
			"/agreements/nothing/documents/0000000000000000000000000000000000000000000000000000000000000000.pdf" })
	void saysWhatIsNotThere(String path) {
		assertThat(get(path)).hasStatus(HttpStatus.NOT_FOUND);
	}

	private String publish(String title, AgreementTerm term, PartnerReference... with) {
		return this.agreements.published(this.agreements.content(title + this.word, this.department, term, with));
	}

	private static String option(String label, int count) {
		return label + "</span> <span class=\"ky-facet__count\">（" + count + "）";
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).exchange();
	}

	private String content(String path) throws Exception {
		MvcTestResult result = get(path);
		assertThat(result).hasStatusOk();
		return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

}
