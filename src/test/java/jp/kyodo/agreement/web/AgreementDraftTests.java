package jp.kyodo.agreement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jp.kyodo.agreement.AgreementQueries;
import jp.kyodo.agreement.Agreements;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.partner.PartnerReference;
import jp.kyodo.partner.Partners;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import({ Agreements.class, Partners.class, Offices.class })
class AgreementDraftTests {

	private static final String LIST = "/staff/agreements";

	private static final String NEW = LIST + "/new";

	private static final String KEPT = "前回の入力が残っています";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Agreements agreements;

	@Autowired
	private AgreementQueries queries;

	@Autowired
	private DepartmentQueries departments;

	@Autowired
	private Offices offices;

	@Autowired
	private Clock clock;

	private AgreementRequests requests;

	private StaffMember editor;

	private StaffMember colleague;

	private String department;

	private PartnerReference shop;

	@BeforeEach
	void prepare() {
		this.requests = new AgreementRequests(this.mvc);
		long office = this.offices.department("協働課");
		this.department = this.departments.namesIn(FiscalYear.of(LocalDate.now(this.clock))).get(office).code();
		this.editor = this.offices.person(Role.EDITOR, office);
		this.colleague = this.offices.person(Role.EDITOR, office);
		this.shop = this.agreements.partner("見本商事", "kigyo");
	}

	@Test
	void offersANewAgreementAgainUntilItIsSaved() {
		String key = UUID.randomUUID().toString();
		Map<String, String> typed = typed("途中の<b>協定</b>髙𠮷");
		typed.putAll(Map.of("draft", key, "summary", "一行目\n二行目", "endsOn", "まだ"));

		assertThat(this.requests.post(NEW + "/autosave", this.editor, typed)).hasStatusOk()
			.bodyJson()
			.extractingPath("$.state")
			.isEqualTo("DRAFT");

		assertThat(this.requests.get(NEW, this.editor)).bodyText()
			.contains(KEPT, "途中の&lt;b&gt;協定&lt;/b&gt;髙𠮷", "draft=" + key);
		assertThat(this.requests.get(NEW + "?draft=" + key, this.editor)).bodyText()
			.contains(KEPT, "一行目\n二行目", "value=\"まだ\"", "value=\"" + this.shop.code() + "\"", "value=\"" + key + "\"");
		assertThat(this.requests.get(NEW + "?draft=" + key, this.colleague)).hasStatusOk()
			.bodyText()
			.doesNotContain("途中の");
		typed.put("endsOn", "");
		assertThat(this.requests.post(NEW, this.editor, typed)).hasStatus3xxRedirection();
		assertThat(this.requests.get(NEW, this.editor)).bodyText().doesNotContain(KEPT);
	}

	@Test
	void keepsWhatIsTypedForItsWriterOnlyUntilItIsGivenUp() {
		String agreement = enter("元の協定");
		Map<String, String> typed = typed("元の協定");
		typed.putAll(Map.of("version", version(agreement), "startsOn", "2013-10-01", "partnerName", this.shop.name()));

		this.requests.post(agreement + "/autosave", this.editor, typed);
		assertThat(this.requests.get(agreement + "/edit", this.editor)).bodyText().doesNotContain(KEPT);
		typed.put("title", "書きかけの協定");
		assertThat(this.requests.post(agreement + "/autosave", this.editor, typed)).hasStatusOk();

		assertThat(this.requests.get(agreement + "/edit", this.editor)).bodyText()
			.contains(KEPT, "value=\"書きかけの協定\"", "保存されている内容との違い（1項目）")
			.doesNotContain("そのあとに");
		assertThat(this.requests.get(agreement + "/edit", this.colleague)).bodyText()
			.contains("value=\"元の協定\"")
			.doesNotContain(KEPT, "書きかけの協定");
		assertThat(this.requests.post(agreement + "/discard", this.editor, Map.of())).hasStatus3xxRedirection();
		assertThat(this.requests.get(agreement + "/edit", this.editor)).bodyText().doesNotContain(KEPT, "書きかけの協定");
	}

	@Test
	void listsWhatAPersonHasBegunUntilItIsGivenUp() {
		String key = UUID.randomUUID().toString();
		Map<String, String> begun = typed("始めた協定" + key);
		begun.put("draft", key);
		String agreement = enter("元の協定");
		Map<String, String> changed = typed("直しかけの協定");
		changed.put("version", version(agreement));

		assertThat(this.requests.get(LIST, this.editor)).bodyText().doesNotContain("わたしの書きかけ");
		this.requests.post(NEW + "/autosave", this.editor, begun);
		this.requests.post(agreement + "/autosave", this.editor, changed);

		assertThat(this.requests.get(LIST, this.editor)).bodyText()
			.contains("わたしの書きかけ（2件）", "新しい協定「始めた協定" + key + "」", NEW + "?draft=" + key, "「直しかけの協定」の直し",
					agreement + "/edit", "まで残ります");
		assertThat(this.requests.get(LIST, this.colleague)).bodyText().doesNotContain("わたしの書きかけ", "始めた協定");
		assertThat(this.requests.post(LIST + "/unsaved/discard", this.colleague, Map.of("draft", key)))
			.hasRedirectedUrl(LIST);
		assertThat(this.requests.post(LIST + "/unsaved/discard", this.editor, Map.of("code", code(agreement))))
			.hasRedirectedUrl(LIST);
		assertThat(this.requests.get(LIST, this.editor)).bodyText().contains("わたしの書きかけ（1件）", "始めた協定");
		assertThat(this.requests.post(LIST + "/unsaved/discard", this.editor, Map.of("draft", key)))
			.hasRedirectedUrl(LIST);
		assertThat(this.requests.get(LIST, this.editor)).bodyText().doesNotContain("わたしの書きかけ");
	}

	@Test
	void tellsThatSomebodyElseHasSavedSinceAndOverwritesNothing() {
		String agreement = enter("元の協定");
		Map<String, String> mine = typed("後の人の協定");
		mine.put("version", version(agreement));
		Map<String, String> theirs = typed("先の人の協定");
		theirs.put("version", version(agreement));
		this.requests.post(agreement + "/autosave", this.editor, mine);
		assertThat(this.requests.post(agreement + "/edit", this.colleague, theirs)).hasStatus3xxRedirection();

		assertThat(this.requests.get(agreement + "/edit", this.editor)).bodyText()
			.contains(KEPT, "そのあとに、この協定が変えられています", "先の人の協定", "value=\"後の人の協定\"");
		assertThat(this.requests.post(agreement + "/edit", this.editor, mine)).hasStatusOk()
			.bodyText()
			.contains("ほかの人が先に保存しました");
		assertThat(this.queries.find(code(agreement)).orElseThrow().content().title()).isEqualTo("先の人の協定");
	}

	@Test
	void keepsNothingForWhoMayNotEnter() {
		String agreement = enter("よその協定");
		StaffMember other = this.offices.person(Role.EDITOR, this.offices.department("ほかの課"));
		StaffMember reader = this.offices.person(Role.READER);

		for (String step : new String[] { "/autosave", "/discard" }) {
			assertThat(this.requests.post(agreement + step, other, typed("x"))).hasStatus(HttpStatus.FORBIDDEN);
			assertThat(this.requests.post(NEW + step, reader, typed("x"))).hasStatus(HttpStatus.FORBIDDEN);
		}
	}

	private String enter(String title) {
		String url = this.requests.post(NEW, this.editor, typed(title)).getResponse().getRedirectedUrl();
		assertThat(url).startsWith("/staff/agreements/");
		return url;
	}

	private Map<String, String> typed(String title) {
		return new HashMap<>(AgreementRequests.form(title, this.department, this.shop.code()));
	}

	private String version(String agreement) {
		return String.valueOf(this.queries.find(code(agreement)).orElseThrow().version());
	}

	private static String code(String agreement) {
		return agreement.substring(agreement.lastIndexOf('/') + 1);
	}

}
