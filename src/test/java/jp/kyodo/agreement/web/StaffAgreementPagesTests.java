package jp.kyodo.agreement.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.kyodo.agreement.AgreementDetail;
import jp.kyodo.agreement.AgreementFilter;
import jp.kyodo.agreement.AgreementQueries;
import jp.kyodo.agreement.AgreementTerm;
import jp.kyodo.agreement.Agreements;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.JapaneseDates;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.partner.PartnerQueries;
import jp.kyodo.partner.PartnerReference;
import jp.kyodo.partner.Partners;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static jp.kyodo.agreement.web.AgreementRequests.form;
import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import({ Agreements.class, Partners.class, Offices.class })
class StaffAgreementPagesTests {

	private static final String LIST = "/staff/agreements";

	private static final byte[] PDF = "%PDF-1.7\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Agreements agreements;

	@Autowired
	private AgreementQueries queries;

	@Autowired
	private PartnerQueries partnerQueries;

	@Autowired
	private DepartmentQueries departments;

	@Autowired
	private Offices offices;

	@Autowired
	private Clock clock;

	private AgreementRequests requests;

	private StaffMember planner;

	private long department;

	private String departmentCode;

	private PartnerReference shop;

	@BeforeEach
	void addDepartment() {
		this.requests = new AgreementRequests(this.mvc);
		this.planner = this.agreements.planner();
		this.department = this.offices.department("協働課");
		this.departmentCode = this.departments.namesIn(FiscalYear.of(LocalDate.now(this.clock)))
			.get(this.department)
			.code();
		this.shop = this.agreements.partner("見本商事", "kigyo");
	}

	@Test
	void entersWhatIsTypedAndShowsItAgain() {
		PartnerReference school = this.agreements.partner("見本大学", "daigaku");
		Map<String, String> form = form("<script>alert(1)</script>髙𠮷協定", this.departmentCode, this.shop.code(),
				school.code());
		form.put("partnerName", "昔の<b>商事</b>|");
		form.putAll(Map.of("endsOn", "2014-09-30", "renewalMonths", "１２", "noticeMonths", "3", "id", "1", "code", "X"));

		MvcTestResult result = this.requests.post(LIST + "/new", this.planner, form);

		assertThat(result).hasStatus3xxRedirection();
		String url = result.getResponse().getRedirectedUrl();
		assertThat(this.requests.get(url, this.planner)).hasStatusOk()
			.bodyText()
			.contains("&lt;script&gt;alert(1)&lt;/script&gt;髙𠮷協定", "昔の&lt;b&gt;商事&lt;/b&gt;", school.name(),
					"2013年10月1日～2014年9月30日", "1年ごとに自動で更新", "3か月前まで", "まだ公表していません")
			.doesNotContain("<script>alert");
		assertThat(this.requests.get(url + "/edit", this.planner)).hasStatusOk()
			.bodyText()
			.contains("value=\"" + this.shop.code() + "\"", "value=\"昔の&lt;b&gt;商事&lt;/b&gt;\"",
					"value=\"" + school.name() + "\"", "value=\"2013-10-01\"", "value=\"12\"", "checked=\"checked\"");
		String code = url.substring(url.lastIndexOf('/') + 1);
		AgreementDetail entered = this.queries.find(code).orElseThrow();
		assertThat(entered.content().fieldCodes()).containsExactly("kankyo", "bosai");
		assertThat(entered.content().partners()).hasSize(2);
	}

	@Test
	void keepsEverythingTypedAndNamesEveryError() {
		Map<String, String> form = form("", "nothing", "D99999", this.shop.code());
		form.putAll(Map.of("partnerName", "知らない会社|見本", "kind", "", "signedOn", "昨日", "endsOn", "2013-09-30",
				"renewalMonths", "一年", "noticeMonths", "1.5", "terminatedOn", "2013-01-01", "summary", "残る内容", "fields",
				"nothing"));

		assertThat(this.requests.post(LIST + "/new", this.planner, form)).hasStatusOk()
			.bodyText()
			.contains("協定の名称を入力してください", "協定の種別を選んでください", "所管課を一覧から選び直してください", "「知らない会社 D99999」は団体の台帳にありません",
					"締結日を2013-10-01のように", "最後の日は、最初の日と同じかあとの日", "自動更新の期間は数字で入力", "終了を申し出る期限を整数で入力", "終了の理由も入力", "残る内容",
					"value=\"昨日\"", "value=\"一年\"", "id=\"title-error\"", "href=\"#partners\"");
	}

	@Test
	void choosesPartnersStepByStepAndKeepsWhatIsTyped() {
		PartnerReference school = this.agreements.partner("見本大学", "daigaku");
		Map<String, String> typed = form("選ぶ協定", this.departmentCode, this.shop.code());
		typed.putAll(Map.of("partnerName", "昔の商事", "endsOn", "まだ", "partnerSearch", school.name()));

		assertThat(this.requests.post(LIST + "/new", this.planner, with(typed, "searchPartner", "true"))).hasStatusOk()
			.bodyText()
			.contains("1団体が見つかりました", "value=\"" + school.code() + "\"", "value=\"昔の商事\"", "value=\"まだ\"",
					"value=\"選ぶ協定\"")
			.doesNotContain("ky-error-summary", "まだ保存していません");
		assertThat(this.requests.post(LIST + "/new", this.planner, with(typed, "addPartner", school.code()))).bodyText()
			.contains("id=\"partner-2-name\"", "value=\"" + school.name() + "\"", "value=\"昔の商事\"")
			.doesNotContain("団体が見つかりました");
		assertThat(this.requests.post(LIST + "/new", this.planner, with(typed, "addPartner", this.shop.code())))
			.bodyText()
			.doesNotContain("id=\"partner-2-name\"");
		assertThat(this.requests.post(LIST + "/new", this.planner, with(typed, "newPartner", "true"))).bodyText()
			.contains("id=\"partner-2-type\"", "新しい団体として台帳に登録します");
		assertThat(this.requests.post(LIST + "/new", this.planner, with(typed, "removePartner", "0"))).bodyText()
			.contains("まだ選んでいません", "value=\"まだ\"")
			.doesNotContain("昔の商事");
		assertThat(this.requests.post(LIST + "/new", this.planner,
				with(typed, "searchPartner", "1", "partnerSearch", "%")))
			.bodyText()
			.contains("「%」に当てはまる団体はありません");
		// the Enter key in the field of the search, or a partner that was not added
		assertThat(this.requests.post(LIST + "/new", this.planner, typed)).hasStatusOk()
			.bodyText()
			.contains("まだ保存していません", "href=\"#partnerSearch\"", "value=\"" + school.code() + "\"");
		assertThat(this.queries.all(this.planner,
				new AgreementFilter(this.shop.name(), null, null, this.department, LocalDate.now(this.clock), null)))
			.isEmpty();
	}

	@Test
	void entersPartnersThatAreNewTogetherWithTheAgreement() {
		String name = "できたばかりの会社" + System.nanoTime();
		Map<String, String> typed = form("新しい相手との協定", this.departmentCode, "", this.shop.code());
		typed.put("partnerName", name + "|");

		assertThat(this.requests.post(LIST + "/new", this.planner, typed)).hasStatusOk()
			.bodyText()
			.contains("新しい団体「" + name + "」の種別を選んでください");
		typed.put("partnerTypeCode", "kigyo|");
		typed.put("endsOn", "いつか");
		assertThat(this.requests.post(LIST + "/new", this.planner, typed)).hasStatusOk();
		assertThat(this.partnerQueries.sameName(name, null)).isEmpty();
		typed.put("endsOn", "");
		MvcTestResult saved = this.requests.post(LIST + "/new", this.planner, typed);

		assertThat(saved).hasStatus3xxRedirection();
		assertThat(this.partnerQueries.sameName(name, null)).singleElement()
			.satisfies((partner) -> assertThat(partner.typeCodes()).containsExactly("kigyo"));
		assertThat(this.requests.get(saved.getResponse().getRedirectedUrl(), this.planner)).bodyText()
			.contains(name, this.shop.name());
	}

	@Test
	void showsBothTextsToTheLaterOne() {
		String code = this.agreements.sign(this.agreements.content("前の名称", this.department, this.shop));
		Map<String, String> mine = form("私の名称", this.departmentCode, this.shop.code());
		mine.put("version", String.valueOf(this.queries.find(code).orElseThrow().version()));
		Map<String, String> theirs = new HashMap<>(mine);
		theirs.put("title", "ほかの人の名称");
		assertThat(this.requests.post(LIST + "/" + code + "/edit", this.planner, theirs)).hasStatus3xxRedirection();

		assertThat(this.requests.post(LIST + "/" + code + "/edit", this.planner, mine)).hasStatusOk()
			.bodyText()
			.contains("ほかの人が先に保存しました", "ほかの人の名称", "私の名称");
		assertThat(this.queries.find(code).orElseThrow().content().title()).isEqualTo("ほかの人の名称");
		assertThat(this.requests.get(LIST + "/" + code + "/history", this.planner)).hasStatusOk()
			.bodyText()
			.contains("変更の記録", "<del>前の名称</del>", "<ins>ほかの人の名称</ins>", this.planner.displayName());
	}

	/**
	 * Whose department it is, by role: read, change, publish.
	 */
	@ParameterizedTest
	@CsvSource({ "EDITOR,true,200,200,403", "EDITOR,false,403,403,403", "APPROVER,true,200,403,403",
			"APPROVER,false,403,403,403", "READER,true,200,403,403", "READER,false,200,403,403",
			"PLANNING,false,200,200,200", "ADMINISTRATOR,true,403,403,403" })
	void letsOnlyThoseInWhoMay(Role role, boolean own, int read, int change, int publish) {
		String code = this.agreements.sign(this.agreements.content("権限の協定", this.department, this.shop));
		StaffMember staff = own ? this.offices.person(role, this.department) : this.offices.person(role);
		String url = LIST + "/" + code;
		String sha256 = "0".repeat(64);

		for (String path : List.of("", "/history")) {
			assertThat(this.requests.get(url + path, staff)).as(path).hasStatus(HttpStatus.valueOf(read));
		}
		for (String path : List.of("/edit", "/achievements/2013", "/papers/new")) {
			assertThat(this.requests.get(url + path, staff)).as(path).hasStatus(HttpStatus.valueOf(change));
		}
		assertThat(this.requests.get(url + "/publish", staff)).hasStatus(HttpStatus.valueOf(publish));
		if (read == HttpStatus.FORBIDDEN.value()) {
			assertThat(this.requests.get(url + "/papers/" + sha256 + ".pdf", staff)).hasStatus(HttpStatus.FORBIDDEN);
			assertThat(this.requests.get(LIST + "?q=" + code, staff)).hasStatusOk().bodyText().doesNotContain("権限の協定");
		}
		else {
			assertThat(this.requests.get(LIST + "?q=" + code, staff)).hasStatusOk().bodyText().contains("権限の協定");
		}
		if (change == HttpStatus.FORBIDDEN.value()) {
			Map<String, String> form = form("奪う", this.departmentCode, this.shop.code());
			form.put("version", "0");
			assertThat(this.requests.post(url + "/edit", staff, form)).hasStatus(HttpStatus.FORBIDDEN);
			assertThat(this.requests.post(url + "/achievements/2013", staff, Map.of("items", "奪う", "version", "")))
				.hasStatus(HttpStatus.FORBIDDEN);
			assertThat(this.requests.upload(url + "/papers/new", staff, "a.pdf", PDF, "true"))
				.hasStatus(HttpStatus.FORBIDDEN);
			assertThat(this.requests.post(url + "/papers/" + sha256 + "/remove", staff, Map.of()))
				.hasStatus(HttpStatus.FORBIDDEN);
		}
		if (publish == HttpStatus.FORBIDDEN.value()) {
			assertThat(this.requests.post(url + "/publish", staff, Map.of("version", "0")))
				.hasStatus(HttpStatus.FORBIDDEN);
		}
		AgreementDetail after = this.queries.find(code).orElseThrow();
		assertThat(after.content().title()).isEqualTo("権限の協定");
		assertThat(after.version()).isZero();
	}

	@Test
	void letsNobodyEnterOrMoveAgreementsOfOtherDepartments() {
		StaffMember editor = this.offices.person(Role.EDITOR);

		assertThat(this.requests.post(LIST + "/new", editor, form("よその協定", this.departmentCode, this.shop.code())))
			.hasStatusOk()
			.bodyText()
			.contains("入力担当になっている課を所管課に選んでください");
		assertThat(this.requests.get(LIST + "/new", this.offices.person(Role.READER))).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.requests.post(LIST + "/new", this.offices.person(Role.APPROVER), form("協定", "x", "y")))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void recordsAchievementsByYear() {
		String url = LIST + "/" + this.agreements.sign(this.agreements.content("協定", this.department, this.shop));

		assertThat(this.requests.get(url + "/achievements?year=平成25", this.planner))
			.hasRedirectedUrl(url + "/achievements/2013");
		assertThat(this.requests.get(url + "/achievements?year=x", this.planner)).hasRedirectedUrl(url);
		assertThat(this.requests.post(url + "/achievements/2013", this.planner,
				Map.of("items", "●カードを<b>発行</b>しました。\n●見守りを始めました。", "version", "-1")))
			.hasRedirectedUrl(url);
		assertThat(this.requests.get(url, this.planner)).bodyText()
			.contains("2013（平成25）年度", "カードを&lt;b&gt;発行&lt;/b&gt;しました。", "見守りを始めました。");
		assertThat(
				this.requests.post(url + "/achievements/2013", this.planner, Map.of("items", "古い画面", "version", "-1")))
			.hasStatusOk()
			.bodyText()
			.contains("ほかの人が先に保存しました", "見守りを始めました。", "古い画面");
	}

	@Test
	void takesPdfsAndHandsThemOutAsFilesToSave() throws Exception {
		String url = LIST + "/" + this.agreements.sign(this.agreements.content("協定", this.department, this.shop));

		assertThat(this.requests.upload(url + "/papers/new", this.planner, "協定.pdf",
				"<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "true"))
			.hasStatusOk()
			.bodyText()
			.contains("PDFとして読み取れません");
		assertThat(this.requests.upload(url + "/papers/new", this.planner, "", new byte[0], "true")).hasStatusOk()
			.bodyText()
			.contains("PDFファイルを選んでください");
		assertThat(this.requests.upload(url + "/papers/new", this.planner, "大きい.pdf",
				Arrays.copyOf(PDF, 10 * 1024 * 1024 + 1), "true"))
			.hasStatusOk()
			.bodyText()
			.contains("10MB以下");
		assertThat(this.requests.upload(url + "/papers/new", this.planner, "../包括協定書（見本）.pdf", PDF, "true"))
			.hasRedirectedUrl(url);

		MvcTestResult page = this.requests.get(url, this.planner);
		assertThat(page).bodyText().contains("包括協定書（見本）.pdf（PDF、1KB）", "公開");
		String sha256 = page.getResponse()
			.getContentAsString()
			.replaceAll("(?s).*/papers/([0-9a-f]{64})\\.pdf.*", "$1");
		MvcTestResult file = this.requests.get(url + "/papers/" + sha256 + ".pdf", this.planner);
		assertThat(file).hasStatusOk().hasHeader("X-Content-Type-Options", "nosniff");
		assertThat(file.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment;")
			.contains("filename*=UTF-8''%E5%8C%85");
		assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(PDF);
		assertThat(this.requests.get(url + "/papers/" + sha256 + "/remove", this.planner)).hasStatusOk()
			.bodyText()
			.contains("「包括協定書（見本）.pdf」を外します", "元に戻せません");
		assertThat(this.requests.get(url + "/papers/" + sha256 + ".pdf", this.planner)).hasStatusOk();
		assertThat(this.requests.post(url + "/papers/" + sha256 + "/remove", this.planner, Map.of()))
			.hasRedirectedUrl(url);
		assertThat(this.requests.get(url + "/papers/" + sha256 + ".pdf", this.planner)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.requests.get(url + "/papers/" + sha256 + "/remove", this.planner))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.requests.get(url + "/history", this.planner)).hasStatusOk()
			.bodyText()
			.contains("<ins>包括協定書（見本）.pdf</ins>", "<del>包括協定書（見本）.pdf</del>");
	}

	@Test
	void putsAPaperInThePlaceOfAnother() {
		String code = this.agreements.sign(this.agreements.content("協定", this.department, this.shop));
		String url = LIST + "/" + code;
		byte[] renewed = "%PDF-1.7\n<</New 1>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
		this.requests.upload(url + "/papers/new", this.planner, "前の協定書.pdf", PDF, "true");
		String old = this.queries.find(code).orElseThrow().papers().get(0).sha256();

		assertThat(this.requests.get(url + "/papers/new?replaces=" + old, this.planner)).hasStatusOk()
			.bodyText()
			.contains("協定書を差し替える", "「前の協定書.pdf」に替えて", "checked=\"checked\"");
		assertThat(this.requests.upload(url + "/papers/new?replaces=" + old, this.planner, "同じ.pdf", PDF, "true"))
			.hasStatusOk()
			.bodyText()
			.contains("同じ内容の協定書", "「前の協定書.pdf」に替えて");
		assertThat(this.requests.upload(url + "/papers/new?replaces=" + old, this.planner, "壊れた.pdf", new byte[] { 1 },
				"true"))
			.hasStatusOk()
			.bodyText()
			.contains("PDFとして読み取れません");
		assertThat(this.queries.find(code).orElseThrow().papers()).hasSize(1);
		assertThat(
				this.requests.upload(url + "/papers/new?replaces=" + old, this.planner, "新しい協定書.pdf", renewed, "true"))
			.hasRedirectedUrl(url);

		assertThat(this.queries.find(code).orElseThrow().papers()).singleElement()
			.satisfies((paper) -> assertThat(paper.fileName()).isEqualTo("新しい協定書.pdf"));
		assertThat(this.requests.get(url + "/papers/" + old + ".pdf", this.planner)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.requests.get(url + "/papers/new?replaces=" + old, this.planner))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.requests.get(url + "/history", this.planner)).bodyText()
			.contains("<ins>新しい協定書.pdf</ins>", "<del>前の協定書.pdf</del>", ">登録<");
	}

	@Test
	void publishesByAClickAndCorrectsWithAReason() {
		String code = this.agreements.sign(this.agreements.content("公表する協定", this.department, this.shop));
		String url = LIST + "/" + code;
		assertThat(this.mvc.get().uri("/agreements/" + code)).hasStatus(HttpStatus.NOT_FOUND);

		assertThat(this.requests.get(url + "/publish", this.planner)).hasStatusOk()
			.bodyText()
			.contains("公表の確認", this.shop.name(), "公表したものは消せません")
			.doesNotContain("訂正の理由");
		assertThat(this.requests.post(url + "/publish", this.planner, Map.of("version", "7"))).hasStatusOk()
			.bodyText()
			.contains("ほかの人が内容を変えました");
		assertThat(this.requests.post(url + "/publish", this.planner, Map.of("version", "0"))).hasRedirectedUrl(url);
		assertThat(this.mvc.get().uri("/agreements/" + code)).hasStatusOk().bodyText().contains("公表する協定", "期限の定めなく有効");
		assertThat(this.requests.get(url, this.planner)).bodyText().contains("公表した内容と同じです");

		Map<String, String> form = form("直した協定", this.departmentCode, this.shop.code());
		form.put("version", "0");
		assertThat(this.requests.post(url + "/edit", this.planner, form)).hasRedirectedUrl(url);
		assertThat(this.requests.get(url, this.planner)).bodyText().contains("訂正として公表するまで反映されません");
		assertThat(this.requests.post(url + "/publish", this.planner, Map.of("version", "1", "reason", " ")))
			.hasStatusOk()
			.bodyText()
			.contains("訂正の理由を入力してください");
		assertThat(this.requests.post(url + "/publish", this.planner, Map.of("version", "1", "reason", "名称の誤り")))
			.hasRedirectedUrl(url);
		assertThat(this.mvc.get().uri("/agreements/" + code)).hasStatusOk().bodyText().contains("直した協定", "第2版");
		assertThat(this.mvc.get().uri("/agreements/" + code + "/revisions")).hasStatusOk().bodyText().contains("名称の誤り");
		assertThat(this.mvc.get().uri("/agreements/" + code + "?revision=1")).hasStatusOk()
			.bodyText()
			.contains("公表する協定", "前に公表した内容");
	}

	@Test
	void tellsWhatEndsSoonOnTheListAndTheStartPage() {
		LocalDate today = LocalDate.now(this.clock);
		StaffMember editor = this.offices.person(Role.EDITOR, this.department);
		AgreementTerm ending = new AgreementTerm(today.minusYears(1), today.plusDays(90), null, null, null);
		AgreementTerm later = new AgreementTerm(today.minusYears(1), today.plusDays(91), null, null, null);
		AgreementTerm notice = new AgreementTerm(today.minusYears(1), today.plusDays(150), 12, 3, null);
		this.agreements.sign(this.agreements.content("終わる協定", this.department, ending, this.shop));
		this.agreements.sign(this.agreements.content("まだ先の協定", this.department, later, this.shop));
		this.agreements.sign(this.agreements.content("申し出の協定", this.department, notice, this.shop));

		String with = " ｜ " + this.shop.name() + " ｜ ";
		String end = JapaneseDates.day(today.plusDays(90)) + "に終了";
		String tell = "終了を申し出る期限は" + JapaneseDates.day(notice.noticeDayOn(today));
		assertThat(this.requests.get("/staff", editor)).hasStatusOk()
			.bodyText()
			.contains("期限の近い協定", "終わる協定" + with + end, "申し出の協定" + with + tell, "/staff/agreements?concern=DUE")
			.doesNotContain("まだ先の協定");
		assertThat(this.requests.get(LIST, editor)).hasStatusOk()
			.bodyText()
			.contains("期限の近い協定が2件あります", end, tell, "まだ先の協定");
		assertThat(this.requests.get(LIST + "?concern=DUE", editor)).hasStatusOk()
			.bodyText()
			.contains("協定2件", end, tell)
			.doesNotContain("まだ先の協定", "期限の近い協定が");
		assertThat(this.requests.get(LIST + "/export.csv?concern=DUE", editor)).hasStatusOk()
			.bodyText()
			.contains("終わる協定")
			.doesNotContain("まだ先の協定");
		assertThat(this.requests.get("/staff", this.offices.person(Role.EDITOR))).bodyText().doesNotContain("期限の近い協定");
		assertThat(this.requests.get(LIST + "?state=EXPIRING", editor)).bodyText()
			.contains("終わる協定</a>")
			.doesNotContain("まだ先の協定");
	}

	@Test
	void listsAnyNumberWithTheSameStatements() throws Exception {
		this.requests.get(LIST, this.planner);
		StaffMember editor = this.offices.person(Role.EDITOR, this.department);
		this.agreements.sign(this.agreements.content("一つ目", this.department, this.shop));
		List<String> one = SqlStatements.of(() -> this.requests.get(LIST + "?q=つ目", editor));
		for (int number = 0; number < 60; number++) {
			this.agreements.sign(this.agreements.content("二つ目" + number, this.department, this.shop));
		}

		List<String> many = SqlStatements.of(() -> this.requests.get(LIST + "?q=つ目", editor));

		assertThat(many).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(6);
		assertThat(this.requests.get(LIST + "?q=つ目&page=2", editor)).bodyText().contains("協定61件", "二つ目59<");
		assertThat(this.requests.get(LIST + "?q=" + this.shop.name() + "&partnerType=kigyo", editor)).bodyText()
			.contains("協定61件");
		assertThat(this.requests.get(LIST + "?partnerType=daigaku&state=x&department=y&page=z", editor)).hasStatusOk()
			.bodyText()
			.contains("当てはまる協定はありません");
	}

	private static Map<String, String> with(Map<String, String> typed, String... more) {
		Map<String, String> sent = new HashMap<>(typed);
		for (int index = 0; index < more.length; index += 2) {
			sent.put(more[index], more[index + 1]);
		}
		return sent;
	}

	@Test
	void givesTheListAsAFile() throws Exception {
		StaffMember editor = this.offices.person(Role.EDITOR, this.department);
		AgreementTerm term = new AgreementTerm(LocalDate.of(2013, 4, 1), LocalDate.of(2014, 3, 31), 12, 3,
				LocalDate.of(2015, 3, 31));
		PartnerReference school = this.agreements.partner("見本大学", "daigaku");
		String code = this.agreements.sign(this.agreements.content("=cmd()", this.department, term, this.shop, school));
		this.agreements.sign(this.agreements.content("ほかの協定", this.department, this.shop));

		MvcTestResult csv = this.requests.get(LIST + "/export.csv?q=" + school.name(), editor);
		assertThat(csv).hasStatusOk();
		List<String> lines = csv.getResponse().getContentAsString(StandardCharsets.UTF_8).lines().toList();
		assertThat(lines.get(0)).contains("協定コード", "相手方の種別", "自動更新月数", "終了の理由");
		assertThat(lines.subList(1, lines.size())).hasSize(2)
			.allSatisfy((line) -> assertThat(line).contains(code, "'=cmd()", "包括協定", "協働課", "2013-04-01", "2014-03-31",
					"2015-03-31", "双方の合意", "終了", "全市", "環境・緑・ごみ", "連携して取り組みます。"));
		assertThat(lines.get(1)).contains(this.shop.code(), this.shop.name(), "企業");
		assertThat(lines.get(2)).contains(school.code(), school.name(), "大学");
		MvcTestResult xlsx = this.requests.get(LIST + "/export.xlsx?q=nothing", editor);
		assertThat(xlsx).hasStatusOk();
		assertThat(xlsx.getResponse().getContentAsByteArray()).startsWith('P', 'K');
	}

}
