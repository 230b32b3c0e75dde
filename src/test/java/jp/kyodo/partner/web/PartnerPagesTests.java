package jp.kyodo.partner.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.partner.PartnerDetail;
import jp.kyodo.partner.PartnerQueries;
import jp.kyodo.partner.Partners;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest
@Import({ Offices.class, Partners.class })
class PartnerPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Partners partners;

	@Autowired
	private Offices offices;

	@Autowired
	private PartnerQueries queries;

	@BeforeEach
	void addWard() {
		this.partners.ensureWard();
	}

	@Test
	void registersWhatIsTypedAndShowsItAgain() {
		String name = this.partners.name("登録する会");
		Map<String, String> form = form(name);
		form.put("types", "npo|nintei-npo");
		form.put("fields", "kankyo");
		form.put("ward", Partners.WARD);
		form.put("corporateNumber", "９－０００－０００－０００－０００");
		form.put("approvedOn", "２０１３年４月１日");
		form.put("households", "１，２００");
		form.put("representative", "山田 花子");
		form.put("email", "mori@example.jp");
		form.put("emailPublic", "true");
		form.put("reading", "トウロクスルカイ");

		MvcTestResult result = post("/staff/partners/new", form);

		assertThat(result).hasStatus3xxRedirection();
		String url = result.getResponse().getRedirectedUrl();
		assertThat(get(url)).hasStatusOk()
			.bodyText()
			.contains(name, "9000000000000", "2013年4月1日", "1200世帯", "山田 花子（非公開）", "mori@example.jp（公開）", "とうろくするかい",
					"幸区", "NPO法人、認定NPO法人");
		assertThat(get(url + "/edit")).hasStatusOk()
			.bodyText()
			.contains("value=\"2013-04-01\"", "value=\"9000000000000\"", "checked=\"checked\"");
	}

	@Test
	void keepsEverythingTypedAndNamesEveryError() {
		Map<String, String> form = form("");
		form.put("types", "");
		form.put("corporateNumber", "1234567890123");
		form.put("website", "javascript:alert(1)");
		form.put("registeredOn", "きのう");
		form.put("note", "メモ <b>太字</b>");
		form.put("households", "-1");

		assertThat(post("/staff/partners/new", form)).hasStatusOk()
			.bodyText()
			.contains("名称を入力してください", "団体の種別を一つ以上選んでください", "法人番号の検査数字が合いません", "value=\"1234567890123\"",
					"value=\"javascript:alert(1)\"", "ウェブサイトは「https://」", "登録日は2013-04-01", "メモ &lt;b&gt;太字&lt;/b&gt;",
					"加入世帯数は0から");
	}

	@Test
	void warnsOfTheSameNameAndLetsOneGoOn() {
		String name = this.partners.name("二つある会");
		String first = this.partners.hidden(name);
		Map<String, String> form = form("（特非）" + name);
		form.put("introduction", "書きかけの紹介文");

		assertThat(post("/staff/partners/new", form)).hasStatusOk()
			.bodyText()
			.contains("同じ名前の団体があります", "/staff/partners/" + first, "書きかけの紹介文", "別の団体として登録する");

		form.put("sameName", "true");
		assertThat(post("/staff/partners/new", form)).hasStatus3xxRedirection();
		assertThat(this.queries.sameName(name, null)).hasSize(2);
	}

	@Test
	void namesWhoHasTheNumberAlready() {
		String name = this.partners.name("番号を持つ会");
		Map<String, String> form = form(name);
		form.put("corporateNumber", "7000020141305");
		assertThat(post("/staff/partners/new", form)).hasStatus3xxRedirection();

		form.put("name", this.partners.name("番号を写した会"));
		assertThat(post("/staff/partners/new", form)).hasStatusOk()
			.bodyText()
			.contains("「" + name + "」", "ですでに登録されています", "この法人番号は、次の団体に登録されています");
	}

	@Test
	void registersOnceThoughTheFormWasSentTwice() {
		String name = this.partners.name("二度送る会");
		Map<String, String> form = form(name);
		form.put("formToken", UUID.randomUUID().toString());

		assertThat(post("/staff/partners/new", form)).hasStatus3xxRedirection();
		assertThat(post("/staff/partners/new", form)).hasStatus3xxRedirection();

		assertThat(this.queries.sameName(name, null)).hasSize(1);
	}

	@Test
	void showsBothValuesWhenSomeoneElseWasFaster() {
		String code = this.partners.hidden(this.partners.name("先を越す会"));
		Map<String, String> form = form(this.partners.name("先の名前"));
		form.put("version", "0");
		assertThat(post("/staff/partners/" + code + "/edit", form)).hasStatus3xxRedirection();
		String theirs = form.get("name");

		form.put("name", this.partners.name("後の名前"));
		form.put("formToken", UUID.randomUUID().toString());
		assertThat(post("/staff/partners/" + code + "/edit", form)).hasStatusOk()
			.bodyText()
			.contains("ほかの人が先に保存しました", theirs, form.get("name"), "name=\"version\" value=\"1\"");
	}

	@Test
	void tellsWhoChangedWhat() {
		String before = this.partners.name("前の名前");
		String code = this.partners.hidden(before);
		Map<String, String> form = form(this.partners.name("今の名前"));
		form.put("version", "0");
		form.put("telephone", "044-200-0000");
		assertThat(post("/staff/partners/" + code + "/edit", form)).hasStatus3xxRedirection();

		assertThat(get("/staff/partners/" + code + "/history")).hasStatusOk()
			.bodyText()
			.contains("<del>" + before + "</del>", "<ins>" + form.get("name") + "</ins>", "044-200-0000（非公開）",
					this.partners.clerk().displayName());
	}

	@ParameterizedTest
	@ValueSource(strings = { "探す", "サガス", "さがす", "ｻｶﾞｽ" })
	void findsByTwoCharactersHoweverTheyAreWritten(String word) {
		String name = this.partners.name("みんなで探すサガスの会");
		this.partners.hidden(name);

		assertThat(get("/staff/partners?shown=no&type=shimin-dantai&q=" + word + " " + name)).hasStatusOk()
			.bodyText()
			.contains(">" + name + "<", "全1件のうち1～1件目");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%", "'", "_", "\\", "<script>", "い", "-- ;" })
	void takesAnyWords(String word) {
		assertThat(get("/staff/partners?q={q}", word + this.partners.name("ない"))).hasStatusOk()
			.bodyText()
			.contains("条件に合う団体はありません")
			.doesNotContain("<script>x");
		assertThat(get("/staff/partners?q={q}", word.repeat(2000))).hasStatusOk();
	}

	@Test
	void listsWithFewStatementsHoweverManyThereAre() throws Exception {
		for (int count = 0; count < 5; count++) {
			this.partners.hidden(this.partners.name("多い会"));
		}
		get("/staff/partners");

		List<String> statements = SqlStatements.of(() -> get("/staff/partners?q=多い会"));

		assertThat(statements).filteredOn((statement) -> !statement.contains("SPRING_SESSION"))
			.hasSizeLessThanOrEqualTo(3);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "READER", "APPROVER", "ADMINISTRATOR" })
	void letsOtherStaffReadOnly(Role role) {
		String name = this.partners.name("読むだけの会");
		String code = this.partners.hidden(name);
		StaffMember reader = this.offices.person(role);

		assertThat(get(reader, "/staff/partners/" + code)).hasStatusOk()
			.bodyText()
			.contains(name)
			.doesNotContain("登録内容を変更する");
		assertThat(get(reader, "/staff/partners?q=" + name)).hasStatusOk().bodyText().doesNotContain("団体を登録する");
		for (String path : List.of("/staff/partners/new", "/staff/partners/" + code + "/edit")) {
			assertThat(get(reader, path)).hasStatus(HttpStatus.FORBIDDEN);
			assertThat(post(reader, path, form("変えられた"))).hasStatus(HttpStatus.FORBIDDEN);
		}
		assertThat(this.queries.detail(code)).map(PartnerDetail::content)
			.map((content) -> content.name())
			.contains(name);
	}

	@Test
	void letsThePlanningSectionChangePartnersToo() {
		String code = this.partners.hidden(this.partners.name("企画が直す会"));

		assertThat(get(this.offices.person(Role.PLANNING), "/staff/partners/" + code + "/edit")).hasStatusOk();
	}

	@Test
	void leavesWhatIsNoFieldAlone() {
		String code = this.partners.hidden(this.partners.name("余分の会"));
		Map<String, String> form = form(this.partners.name("余分の会"));
		form.put("version", "0");
		form.put("id", "1");
		form.put("code", "X1");
		form.put("mergedInto", "1");

		assertThat(post("/staff/partners/" + code + "/edit", form)).hasStatus3xxRedirection();

		assertThat(this.queries.detail(code)).map(PartnerDetail::mergedInto).isEmpty();
		assertThat(this.queries.find("X1")).isEmpty();
		assertThat(get("/staff/partners/D99999")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void notesThatTwoAreNotTheSameAndTakesItBack() {
		String name = this.partners.name("似た名の集まり");
		String first = this.partners.hidden(name);
		String second = this.partners.hidden("NPO法人" + name);
		String compare = "/staff/partners/merge?a=" + first + "&b=" + second;
		assertThat(get(compare)).hasStatusOk().bodyText().contains("統合の確認へ進む", "別の団体とする");

		assertThat(post("/staff/partners/distinctions", Map.of("a", first, "b", second, "reason", ""))).hasStatusOk()
			.bodyText()
			.contains("別の団体とした理由を入力してください");
		assertThat(post("/staff/partners/distinctions", Map.of("a", first, "b", second, "reason", "<b>会長</b>が違う")))
			.hasStatus3xxRedirection();

		assertThat(get("/staff/partners/distinctions")).hasStatusOk()
			.bodyText()
			.contains("NPO法人" + name, "&lt;b&gt;会長&lt;/b&gt;が違う", this.partners.clerk().displayName());
		assertThat(get(compare)).hasStatusOk().bodyText().contains("この二つは、別の団体とされています").doesNotContain("統合の確認へ進む");
		assertThat(post("/staff/partners/merge",
				Map.of("staying", first, "leaving", second, "stayingVersion", "0", "leavingVersion", "0")))
			.hasStatusOk()
			.bodyText()
			.contains("別の団体としたことを取り消してから統合してください");
		assertThat(post("/staff/partners/distinctions/take-back", Map.of("a", first, "b", second)))
			.hasStatus3xxRedirection();
		assertThat(get(compare)).hasStatusOk().bodyText().contains("統合の確認へ進む");
		assertThat(get("/staff/partners/" + second + "/history")).hasStatusOk()
			.bodyText()
			.contains("「" + name + "」（" + first + "）と別の団体とした", "と別の団体としたことを取り消した", "&lt;b&gt;会長&lt;/b&gt;が違う");
	}

	@Test
	void letsReadersSeeWhatIsDistinctButNotSayIt() {
		String first = this.partners.hidden(this.partners.name("読む会"));
		String second = this.partners.hidden(this.partners.name("読む会"));
		StaffMember reader = this.offices.person(Role.READER);

		assertThat(get(reader, "/staff/partners/distinctions")).hasStatusOk();
		for (String path : List.of("/staff/partners/distinctions", "/staff/partners/distinctions/take-back")) {
			assertThat(post(reader, path, Map.of("a", first, "b", second, "reason", "違う")))
				.hasStatus(HttpStatus.FORBIDDEN);
		}
	}

	private static Map<String, String> form(String name) {
		return new HashMap<>(Map.of("name", name, "types", "shimin-dantai", "version", ""));
	}

	private MvcTestResult get(String path, Object... variables) {
		return this.mvc.get().uri(path, variables).with(Offices.as(this.partners.clerk())).exchange();
	}

	private MvcTestResult get(StaffMember staff, String path) {
		return this.mvc.get().uri(path).with(Offices.as(staff)).exchange();
	}

	private MvcTestResult post(String path, Map<String, String> fields) {
		return post(this.partners.clerk(), path, fields);
	}

	private MvcTestResult post(StaffMember staff, String path, Map<String, String> fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri(path).with(Offices.as(staff)).with(csrf());
		if (!fields.containsKey("formToken")) {
			request = request.param("formToken", UUID.randomUUID().toString());
		}
		for (Map.Entry<String, String> field : fields.entrySet()) {
			request = request.param(field.getKey(), field.getValue().split("\\|", -1));
		}
		return request.exchange();
	}

}
