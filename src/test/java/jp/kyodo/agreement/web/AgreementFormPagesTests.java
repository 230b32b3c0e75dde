package jp.kyodo.agreement.web;

import java.util.HashMap;
import java.util.Map;

import jp.kyodo.agreement.AgreementDetail;
import jp.kyodo.agreement.AgreementFilter;
import jp.kyodo.agreement.AgreementQueries;
import jp.kyodo.agreement.Agreements;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.partner.PartnerQueries;
import jp.kyodo.partner.PartnerReference;
import jp.kyodo.partner.Partners;
import jp.kyodo.testing.CityDay;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static jp.kyodo.agreement.web.AgreementDesk.LIST;
import static jp.kyodo.agreement.web.AgreementRequests.form;
import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import({ Agreements.class, Partners.class, Offices.class })
class AgreementFormPagesTests {

	@Autowired
	private AgreementQueries queries;

	@Autowired
	private PartnerQueries partnerQueries;

	private AgreementDesk desk;

	@BeforeEach
	void open(@Autowired AutowireCapableBeanFactory beans) {
		this.desk = beans.createBean(AgreementDesk.class);
	}

	@Test
	void entersWhatIsTypedAndShowsItAgain() {
		PartnerReference school = this.desk.partner("見本大学", "daigaku");
		Map<String, String> form = form("<script>alert(1)</script>髙𠮷協定", this.desk.departmentCode(),
				this.desk.shop().code(), school.code());
		form.put("partnerName", "昔の<b>商事</b>|");
		form.putAll(Map.of("endsOn", "2014-09-30", "renewalMonths", "１２", "noticeMonths", "3", "id", "1", "code", "X"));

		MvcTestResult result = this.desk.post(LIST + "/new", form);

		assertThat(result).hasStatus3xxRedirection();
		String url = result.getResponse().getRedirectedUrl();
		assertThat(this.desk.get(url)).hasStatusOk()
			.bodyText()
			.contains("&lt;script&gt;alert(1)&lt;/script&gt;髙𠮷協定", "昔の&lt;b&gt;商事&lt;/b&gt;", school.name(),
					"2013年10月1日～2014年9月30日", "1年ごとに自動で更新", "3か月前まで", "まだ公表していません")
			.doesNotContain("<script>alert");
		assertThat(this.desk.get(url + "/edit")).hasStatusOk()
			.bodyText()
			.contains("value=\"" + this.desk.shop().code() + "\"", "value=\"昔の&lt;b&gt;商事&lt;/b&gt;\"",
					"value=\"" + school.name() + "\"", "value=\"2013-10-01\"", "value=\"12\"", "checked=\"checked\"");
		String code = url.substring(url.lastIndexOf('/') + 1);
		AgreementDetail entered = this.desk.read(code);
		assertThat(entered.content().fieldCodes()).containsExactly("kankyo", "bosai");
		assertThat(entered.content().partners()).hasSize(2);
	}

	@Test
	void keepsEverythingTypedAndNamesEveryError() {
		Map<String, String> form = form("", "nothing", "D99999", this.desk.shop().code());
		form.putAll(Map.of("partnerName", "知らない会社|見本", "kind", "", "signedOn", "昨日", "endsOn", "2013-09-30",
				"renewalMonths", "一年", "noticeMonths", "1.5", "terminatedOn", "2013-01-01", "summary", "残る内容", "fields",
				"nothing"));

		assertThat(this.desk.post(LIST + "/new", form)).hasStatusOk()
			.bodyText()
			.contains("協定の名称を入力してください", "協定の種別を選んでください", "所管課を一覧から選び直してください", "「知らない会社 D99999」は団体の台帳にありません",
					"締結日を2013-10-01のように", "最後の日は、最初の日と同じかあとの日", "自動更新の期間は数字で入力", "終了を申し出る期限を整数で入力", "終了の理由も入力", "残る内容",
					"value=\"昨日\"", "value=\"一年\"", "id=\"title-error\"", "href=\"#partners\"");
	}

	@Test
	void choosesPartnersStepByStepAndKeepsWhatIsTyped() {
		PartnerReference school = this.desk.partner("見本大学", "daigaku");
		Map<String, String> typed = this.desk.form("選ぶ協定");
		typed.putAll(Map.of("partnerName", "昔の商事", "endsOn", "まだ", "partnerSearch", school.name()));

		assertThat(this.desk.post(LIST + "/new", with(typed, "searchPartner", "true"))).hasStatusOk()
			.bodyText()
			.contains("1団体が見つかりました", "value=\"" + school.code() + "\"", "value=\"昔の商事\"", "value=\"まだ\"",
					"value=\"選ぶ協定\"")
			.doesNotContain("ky-error-summary", "まだ保存していません");
		assertThat(this.desk.post(LIST + "/new", with(typed, "addPartner", school.code()))).bodyText()
			.contains("id=\"partner-2-name\"", "value=\"" + school.name() + "\"", "value=\"昔の商事\"")
			.doesNotContain("団体が見つかりました");
		assertThat(this.desk.post(LIST + "/new", with(typed, "addPartner", this.desk.shop().code()))).bodyText()
			.doesNotContain("id=\"partner-2-name\"");
		assertThat(this.desk.post(LIST + "/new", with(typed, "newPartner", "true"))).bodyText()
			.contains("id=\"partner-2-type\"", "新しい団体として台帳に登録します");
		assertThat(this.desk.post(LIST + "/new", with(typed, "removePartner", "0"))).bodyText()
			.contains("まだ選んでいません", "value=\"まだ\"")
			.doesNotContain("昔の商事");
		assertThat(this.desk.post(LIST + "/new", with(typed, "searchPartner", "1", "partnerSearch", "%"))).bodyText()
			.contains("「%」に当てはまる団体はありません");
		// the Enter key in the field of the search, or a partner that was not added
		assertThat(this.desk.post(LIST + "/new", typed)).hasStatusOk()
			.bodyText()
			.contains("まだ保存していません", "href=\"#partnerSearch\"", "value=\"" + school.code() + "\"");
		assertThat(this.queries.all(this.desk.planner(), new AgreementFilter(this.desk.shop().name(), null, null,
				this.desk.department(), CityDay.today(), null)))
			.isEmpty();
	}

	@Test
	void entersPartnersThatAreNewTogetherWithTheAgreement() {
		String name = "できたばかりの会社" + System.nanoTime();
		Map<String, String> typed = form("新しい相手との協定", this.desk.departmentCode(), "", this.desk.shop().code());
		typed.put("partnerName", name + "|");

		assertThat(this.desk.post(LIST + "/new", typed)).hasStatusOk()
			.bodyText()
			.contains("新しい団体「" + name + "」の種別を選んでください");
		typed.put("partnerTypeCode", "kigyo|");
		typed.put("endsOn", "いつか");
		assertThat(this.desk.post(LIST + "/new", typed)).hasStatusOk();
		assertThat(this.partnerQueries.sameName(name, null)).isEmpty();
		typed.put("endsOn", "");
		MvcTestResult saved = this.desk.post(LIST + "/new", typed);

		assertThat(saved).hasStatus3xxRedirection();
		assertThat(this.partnerQueries.sameName(name, null)).singleElement()
			.satisfies((partner) -> assertThat(partner.typeCodes()).containsExactly("kigyo"));
		assertThat(this.desk.get(saved.getResponse().getRedirectedUrl())).bodyText()
			.contains(name, this.desk.shop().name());
	}

	@Test
	void showsBothTextsToTheLaterOne() {
		String code = this.desk.sign("前の名称");
		Map<String, String> mine = this.desk.form("私の名称");
		mine.put("version", String.valueOf(this.desk.read(code).version()));
		Map<String, String> theirs = new HashMap<>(mine);
		theirs.put("title", "ほかの人の名称");
		assertThat(this.desk.post(LIST + "/" + code + "/edit", theirs)).hasStatus3xxRedirection();

		assertThat(this.desk.post(LIST + "/" + code + "/edit", mine)).hasStatusOk()
			.bodyText()
			.contains("ほかの人が先に保存しました", "ほかの人の名称", "私の名称");
		assertThat(this.desk.read(code).content().title()).isEqualTo("ほかの人の名称");
		assertThat(this.desk.get(LIST + "/" + code + "/history")).hasStatusOk()
			.bodyText()
			.contains("変更の履歴", "<del>前の名称</del>", "<ins>ほかの人の名称</ins>", this.desk.planner().displayName());
	}

	@Test
	void letsNobodyEnterOrMoveAgreementsOfOtherDepartments() {
		StaffMember editor = this.desk.stranger(Role.EDITOR);

		assertThat(this.desk.post(LIST + "/new", editor, this.desk.form("よその協定"))).hasStatusOk()
			.bodyText()
			.contains("入力担当になっている課を所管課に選んでください");
		assertThat(this.desk.get(LIST + "/new", this.desk.stranger(Role.READER))).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.desk.post(LIST + "/new", this.desk.stranger(Role.APPROVER), form("協定", "x", "y")))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	private static Map<String, String> with(Map<String, String> typed, String... more) {
		Map<String, String> sent = new HashMap<>(typed);
		for (int index = 0; index < more.length; index += 2) {
			sent.put(more[index], more[index + 1]);
		}
		return sent;
	}

}
