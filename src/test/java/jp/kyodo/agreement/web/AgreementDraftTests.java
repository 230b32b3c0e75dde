package jp.kyodo.agreement.web;

import java.util.Map;
import java.util.UUID;

import jp.kyodo.agreement.Agreements;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.partner.Partners;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import({ Agreements.class, Partners.class, Offices.class })
class AgreementDraftTests {

	private static final String LIST = "/staff/agreements";

	private static final String NEW = LIST + "/new";

	private static final String KEPT = "前回の入力が残っています";

	private AgreementDesk desk;

	private StaffMember editor;

	private StaffMember colleague;

	@BeforeEach
	void open(@Autowired AutowireCapableBeanFactory beans) {
		this.desk = beans.createBean(AgreementDesk.class);
		this.editor = this.desk.colleague(Role.EDITOR);
		this.colleague = this.desk.colleague(Role.EDITOR);
	}

	@Test
	void offersANewAgreementAgainUntilItIsSaved() {
		String key = UUID.randomUUID().toString();
		Map<String, String> typed = this.desk.form("途中の<b>協定</b>髙𠮷");
		typed.putAll(Map.of("draft", key, "summary", "一行目\n二行目", "endsOn", "まだ"));

		assertThat(this.desk.post(NEW + "/autosave", this.editor, typed)).hasStatusOk()
			.bodyJson()
			.extractingPath("$.state")
			.isEqualTo("DRAFT");

		assertThat(this.desk.get(NEW, this.editor)).bodyText()
			.contains(KEPT, "途中の&lt;b&gt;協定&lt;/b&gt;髙𠮷", "draft=" + key);
		assertThat(this.desk.get(NEW + "?draft=" + key, this.editor)).bodyText()
			.contains(KEPT, "一行目\n二行目", "value=\"まだ\"", "value=\"" + this.desk.shop().code() + "\"",
					"value=\"" + key + "\"");
		assertThat(this.desk.get(NEW + "?draft=" + key, this.colleague)).hasStatusOk().bodyText().doesNotContain("途中の");
		typed.put("endsOn", "");
		assertThat(this.desk.post(NEW, this.editor, typed)).hasStatus3xxRedirection();
		assertThat(this.desk.get(NEW, this.editor)).bodyText().doesNotContain(KEPT);
	}

	@Test
	void keepsWhatIsTypedForItsWriterOnlyUntilItIsGivenUp() {
		String agreement = enter("元の協定");
		Map<String, String> typed = this.desk.form("元の協定");
		typed.putAll(Map.of("version", version(agreement), "startsOn", "2013-10-01", "partnerName",
				this.desk.shop().name()));

		this.desk.post(agreement + "/autosave", this.editor, typed);
		assertThat(this.desk.get(agreement + "/edit", this.editor)).bodyText().doesNotContain(KEPT);
		typed.put("title", "書きかけの協定");
		assertThat(this.desk.post(agreement + "/autosave", this.editor, typed)).hasStatusOk();

		assertThat(this.desk.get(agreement + "/edit", this.editor)).bodyText()
			.contains(KEPT, "value=\"書きかけの協定\"", "保存されている内容との違い（1項目）")
			.doesNotContain("そのあとに");
		assertThat(this.desk.get(agreement + "/edit", this.colleague)).bodyText()
			.contains("value=\"元の協定\"")
			.doesNotContain(KEPT, "書きかけの協定");
		assertThat(this.desk.post(agreement + "/discard", this.editor, Map.of())).hasStatus3xxRedirection();
		assertThat(this.desk.get(agreement + "/edit", this.editor)).bodyText().doesNotContain(KEPT, "書きかけの協定");
	}

	@Test
	void listsWhatAPersonHasBegunUntilItIsGivenUp() {
		String key = UUID.randomUUID().toString();
		Map<String, String> begun = this.desk.form("始めた協定" + key);
		begun.put("draft", key);
		String agreement = enter("元の協定");
		Map<String, String> changed = this.desk.form("直しかけの協定");
		changed.put("version", version(agreement));

		assertThat(this.desk.get(LIST, this.editor)).bodyText().doesNotContain("わたしの書きかけ");
		this.desk.post(NEW + "/autosave", this.editor, begun);
		this.desk.post(agreement + "/autosave", this.editor, changed);

		assertThat(this.desk.get(LIST, this.editor)).bodyText()
			.contains("わたしの書きかけ（2件）", "新しい協定「始めた協定" + key + "」", NEW + "?draft=" + key, "「直しかけの協定」の直し",
					agreement + "/edit", "まで残ります");
		assertThat(this.desk.get(LIST, this.colleague)).bodyText().doesNotContain("わたしの書きかけ", "始めた協定");
		assertThat(this.desk.post(LIST + "/unsaved/discard", this.colleague, Map.of("draft", key)))
			.hasRedirectedUrl(LIST);
		assertThat(this.desk.post(LIST + "/unsaved/discard", this.editor, Map.of("code", code(agreement))))
			.hasRedirectedUrl(LIST);
		assertThat(this.desk.get(LIST, this.editor)).bodyText().contains("わたしの書きかけ（1件）", "始めた協定");
		assertThat(this.desk.post(LIST + "/unsaved/discard", this.editor, Map.of("draft", key))).hasRedirectedUrl(LIST);
		assertThat(this.desk.get(LIST, this.editor)).bodyText().doesNotContain("わたしの書きかけ");
	}

	@Test
	void tellsThatSomebodyElseHasSavedSinceAndOverwritesNothing() {
		String agreement = enter("元の協定");
		Map<String, String> mine = this.desk.form("後の人の協定");
		mine.put("version", version(agreement));
		Map<String, String> theirs = this.desk.form("先の人の協定");
		theirs.put("version", version(agreement));
		this.desk.post(agreement + "/autosave", this.editor, mine);
		assertThat(this.desk.post(agreement + "/edit", this.colleague, theirs)).hasStatus3xxRedirection();

		assertThat(this.desk.get(agreement + "/edit", this.editor)).bodyText()
			.contains(KEPT, "そのあとに、この協定が変えられています", "先の人の協定", "value=\"後の人の協定\"");
		assertThat(this.desk.post(agreement + "/edit", this.editor, mine)).hasStatusOk()
			.bodyText()
			.contains("ほかの人が先に保存しました");
		assertThat(this.desk.read(code(agreement)).content().title()).isEqualTo("先の人の協定");
	}

	@Test
	void keepsNothingForWhoMayNotEnter() {
		String agreement = enter("よその協定");
		StaffMember other = this.desk.stranger(Role.EDITOR);
		StaffMember reader = this.desk.stranger(Role.READER);

		for (String step : new String[] { "/autosave", "/discard" }) {
			assertThat(this.desk.post(agreement + step, other, this.desk.form("x"))).hasStatus(HttpStatus.FORBIDDEN);
			assertThat(this.desk.post(NEW + step, reader, this.desk.form("x"))).hasStatus(HttpStatus.FORBIDDEN);
		}
	}

	private String enter(String title) {
		String url = this.desk.post(NEW, this.editor, this.desk.form(title)).getResponse().getRedirectedUrl();
		assertThat(url).startsWith("/staff/agreements/");
		return url;
	}

	private String version(String agreement) {
		return String.valueOf(this.desk.read(code(agreement)).version());
	}

	private static String code(String agreement) {
		return agreement.substring(agreement.lastIndexOf('/') + 1);
	}

}
