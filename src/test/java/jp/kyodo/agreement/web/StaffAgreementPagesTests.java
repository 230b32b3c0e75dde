package jp.kyodo.agreement.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jp.kyodo.agreement.AgreementDetail;
import jp.kyodo.agreement.AgreementTerm;
import jp.kyodo.agreement.Agreements;
import jp.kyodo.fiscal.JapaneseDates;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.partner.PartnerReference;
import jp.kyodo.partner.Partners;
import jp.kyodo.testing.CityDay;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static jp.kyodo.agreement.web.AgreementDesk.LIST;
import static jp.kyodo.agreement.web.AgreementRequests.PDF;
import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import({ Agreements.class, Partners.class, Offices.class })
class StaffAgreementPagesTests {

	@Autowired
	private MockMvcTester mvc;

	private AgreementDesk desk;

	@BeforeEach
	void open(@Autowired AutowireCapableBeanFactory beans) {
		this.desk = beans.createBean(AgreementDesk.class);
	}

	/**
	 * Whose department it is, by role: read, change, publish.
	 */
	@ParameterizedTest
	@CsvSource({ "EDITOR,true,200,200,403", "EDITOR,false,403,403,403", "APPROVER,true,200,403,403",
			"APPROVER,false,403,403,403", "READER,true,200,403,403", "READER,false,200,403,403",
			"PLANNING,false,200,200,200", "ADMINISTRATOR,true,403,403,403" })
	void letsOnlyThoseInWhoMay(Role role, boolean own, int read, int change, int publish) {
		String code = this.desk.sign("権限の協定");
		StaffMember staff = own ? this.desk.colleague(role) : this.desk.stranger(role);
		String url = LIST + "/" + code;
		String sha256 = "0".repeat(64);

		for (String path : List.of("", "/history")) {
			assertThat(this.desk.get(url + path, staff)).as(path).hasStatus(HttpStatus.valueOf(read));
		}
		for (String path : List.of("/edit", "/achievements/2013", "/papers/new")) {
			assertThat(this.desk.get(url + path, staff)).as(path).hasStatus(HttpStatus.valueOf(change));
		}
		assertThat(this.desk.get(url + "/publish", staff)).hasStatus(HttpStatus.valueOf(publish));
		if (read == HttpStatus.FORBIDDEN.value()) {
			assertThat(this.desk.get(url + "/papers/" + sha256 + ".pdf", staff)).hasStatus(HttpStatus.FORBIDDEN);
			assertThat(this.desk.get(LIST + "?q=" + code, staff)).hasStatusOk().bodyText().doesNotContain("権限の協定");
		}
		else {
			assertThat(this.desk.get(LIST + "?q=" + code, staff)).hasStatusOk().bodyText().contains("権限の協定");
		}
		if (change == HttpStatus.FORBIDDEN.value()) {
			Map<String, String> form = this.desk.form("奪う");
			form.put("version", "0");
			assertThat(this.desk.post(url + "/edit", staff, form)).hasStatus(HttpStatus.FORBIDDEN);
			assertThat(this.desk.post(url + "/achievements/2013", staff, Map.of("items", "奪う", "version", "")))
				.hasStatus(HttpStatus.FORBIDDEN);
			assertThat(this.desk.upload(url + "/papers/new", staff, "a.pdf", PDF)).hasStatus(HttpStatus.FORBIDDEN);
			assertThat(this.desk.post(url + "/papers/" + sha256 + "/remove", staff, Map.of()))
				.hasStatus(HttpStatus.FORBIDDEN);
		}
		if (publish == HttpStatus.FORBIDDEN.value()) {
			assertThat(this.desk.post(url + "/publish", staff, Map.of("version", "0"))).hasStatus(HttpStatus.FORBIDDEN);
		}
		AgreementDetail after = this.desk.read(code);
		assertThat(after.content().title()).isEqualTo("権限の協定");
		assertThat(after.version()).isZero();
	}

	@Test
	void publishesByAClickAndCorrectsWithAReason() {
		String code = this.desk.sign("公表する協定");
		String url = LIST + "/" + code;
		assertThat(this.mvc.get().uri("/agreements/" + code)).hasStatus(HttpStatus.NOT_FOUND);

		assertThat(this.desk.get(url + "/publish")).hasStatusOk()
			.bodyText()
			.contains("公表の確認", this.desk.shop().name(), "公表したものは消せません")
			.doesNotContain("訂正の理由");
		assertThat(this.desk.post(url + "/publish", Map.of("version", "7"))).hasStatusOk()
			.bodyText()
			.contains("ほかの人が内容を変えました");
		assertThat(this.desk.post(url + "/publish", Map.of("version", "0"))).hasRedirectedUrl(url);
		assertThat(this.mvc.get().uri("/agreements/" + code)).hasStatusOk().bodyText().contains("公表する協定", "期限の定めなく有効");
		assertThat(this.desk.get(url)).bodyText().contains("公表した内容と同じです");

		Map<String, String> form = this.desk.form("直した協定");
		form.put("version", "0");
		assertThat(this.desk.post(url + "/edit", form)).hasRedirectedUrl(url);
		assertThat(this.desk.get(url)).bodyText().contains("訂正として公表するまで反映されません");
		assertThat(this.desk.post(url + "/publish", Map.of("version", "1", "reason", " "))).hasStatusOk()
			.bodyText()
			.contains("訂正の理由を入力してください");
		assertThat(this.desk.post(url + "/publish", Map.of("version", "1", "reason", "名称の誤り"))).hasRedirectedUrl(url);
		assertThat(this.mvc.get().uri("/agreements/" + code)).hasStatusOk().bodyText().contains("直した協定", "第2版");
		assertThat(this.mvc.get().uri("/agreements/" + code + "/revisions")).hasStatusOk().bodyText().contains("名称の誤り");
		assertThat(this.mvc.get().uri("/agreements/" + code + "?revision=1")).hasStatusOk()
			.bodyText()
			.contains("公表する協定", "前に公表した内容");
	}

	@Test
	void tellsWhatEndsSoonOnTheListAndTheStartPage() {
		LocalDate today = CityDay.today();
		StaffMember editor = this.desk.colleague(Role.EDITOR);
		AgreementTerm ending = new AgreementTerm(today.minusYears(1), today.plusDays(90), null, null, null);
		AgreementTerm later = new AgreementTerm(today.minusYears(1), today.plusDays(91), null, null, null);
		AgreementTerm notice = new AgreementTerm(today.minusYears(1), today.plusDays(150), 12, 3, null);
		this.desk.sign("終わる協定", ending, this.desk.shop());
		this.desk.sign("まだ先の協定", later, this.desk.shop());
		this.desk.sign("申し出の協定", notice, this.desk.shop());

		String with = " ｜ " + this.desk.shop().name() + " ｜ ";
		String end = JapaneseDates.day(today.plusDays(90)) + "に終了";
		String tell = "終了を申し出る期限は" + JapaneseDates.day(notice.noticeDayOn(today));
		assertThat(this.desk.get("/staff", editor)).hasStatusOk()
			.bodyText()
			.contains("期限の近い協定", "終わる協定" + with + end, "申し出の協定" + with + tell, "/staff/agreements?concern=DUE")
			.doesNotContain("まだ先の協定");
		assertThat(this.desk.get(LIST, editor)).hasStatusOk()
			.bodyText()
			.contains("期限の近い協定が2件あります", end, tell, "まだ先の協定");
		assertThat(this.desk.get(LIST + "?concern=DUE", editor)).hasStatusOk()
			.bodyText()
			.contains("協定2件", end, tell)
			.doesNotContain("まだ先の協定", "期限の近い協定が");
		assertThat(this.desk.get(LIST + "/export.csv?concern=DUE", editor)).hasStatusOk()
			.bodyText()
			.contains("終わる協定")
			.doesNotContain("まだ先の協定");
		assertThat(this.desk.get("/staff", this.desk.stranger(Role.EDITOR))).bodyText().doesNotContain("期限の近い協定");
		assertThat(this.desk.get(LIST + "?state=EXPIRING", editor)).bodyText()
			.contains("終わる協定</a>")
			.doesNotContain("まだ先の協定");
	}

	@Test
	void listsAnyNumberWithTheSameStatements() throws Exception {
		this.desk.get(LIST);
		StaffMember editor = this.desk.colleague(Role.EDITOR);
		this.desk.sign("一つ目");
		List<String> one = SqlStatements.of(() -> this.desk.get(LIST + "?q=つ目", editor));
		for (int number = 0; number < 60; number++) {
			this.desk.sign("二つ目" + number);
		}

		List<String> many = SqlStatements.of(() -> this.desk.get(LIST + "?q=つ目", editor));

		assertThat(many).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(7);
		assertThat(this.desk.get(LIST + "?q=つ目&page=2", editor)).bodyText().contains("協定61件", "二つ目59<");
		assertThat(this.desk.get(LIST + "?q=" + this.desk.shop().name() + "&partnerType=kigyo", editor)).bodyText()
			.contains("協定61件");
		assertThat(this.desk.get(LIST + "?partnerType=daigaku&state=x&department=y&page=z", editor)).hasStatusOk()
			.bodyText()
			.contains("当てはまる協定はありません");
	}

	@Test
	void givesTheListAsAFile() throws Exception {
		StaffMember editor = this.desk.colleague(Role.EDITOR);
		AgreementTerm term = new AgreementTerm(LocalDate.of(2013, 4, 1), LocalDate.of(2014, 3, 31), 12, 3,
				LocalDate.of(2015, 3, 31));
		PartnerReference school = this.desk.partner("見本大学", "daigaku");
		String code = this.desk.sign("=cmd()", term, this.desk.shop(), school);
		this.desk.sign("ほかの協定");

		MvcTestResult csv = this.desk.get(LIST + "/export.csv?q=" + school.name(), editor);
		assertThat(csv).hasStatusOk();
		List<String> lines = csv.getResponse().getContentAsString(StandardCharsets.UTF_8).lines().toList();
		assertThat(lines.get(0)).contains("協定コード", "相手方の種別", "自動更新月数", "終了の理由");
		assertThat(lines.subList(1, lines.size())).hasSize(2)
			.allSatisfy((line) -> assertThat(line).contains(code, "'=cmd()", "包括協定", "協働課", "2013-04-01", "2014-03-31",
					"2015-03-31", "双方の合意", "終了", "全市", "環境・緑・ごみ", "連携して取り組みます。"));
		assertThat(lines.get(1)).contains(this.desk.shop().code(), this.desk.shop().name(), "企業");
		assertThat(lines.get(2)).contains(school.code(), school.name(), "大学");
		MvcTestResult xlsx = this.desk.get(LIST + "/export.xlsx?q=nothing", editor);
		assertThat(xlsx).hasStatusOk();
		assertThat(xlsx.getResponse().getContentAsByteArray()).startsWith('P', 'K');
	}

}
