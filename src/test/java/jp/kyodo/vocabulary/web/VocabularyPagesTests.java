package jp.kyodo.vocabulary.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import jp.kyodo.vocabulary.Term;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest
@Import(Offices.class)
class VocabularyPagesTests {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private static final String FORMS = "/admin/vocabularies/form";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Offices offices;

	@Autowired
	private Vocabularies vocabularies;

	private StaffMember planner;

	@BeforeEach
	void signIn() {
		this.planner = this.offices.person(Role.PLANNING);
	}

	@Test
	void addsChangesEndsAndRemovesAWord() {
		String code = "kyodo-" + NUMBER.incrementAndGet();
		Map<String, String> form = form(code);

		assertThat(get("/admin/vocabularies")).hasStatusOk().bodyText().contains("協働の形態", "団体の種別", "関わり方");
		assertThat(post(FORMS + "/new", form)).hasRedirectedUrl(FORMS);
		assertThat(get(FORMS)).hasStatusOk().bodyText().contains("形の名前 " + code, "別名一 " + code, "事業協力・協定");
		assertThat(get(FORMS + "/" + code)).hasStatusOk().bodyText().contains("形の名前 " + code);

		form.put("until", "平成25");
		form.put("version", "0");
		form.remove("formToken");
		assertThat(post(FORMS + "/" + code, form)).hasRedirectedUrl(FORMS);
		assertThat(term(code).until()).hasToString("2013");
		assertThat(post(FORMS + "/" + code, form)).hasStatusOk().bodyText().contains("ほかの人が先に保存しました");
		assertThat(get(FORMS + "/" + code + "/history")).hasStatusOk()
			.bodyText()
			.contains("<ins>2013</ins>", "<ins>事業協力・協定</ins>", this.planner.displayName());

		assertThat(post(FORMS + "/" + code + "/remove", Map.of())).hasRedirectedUrl(FORMS);
		assertThat(this.vocabularies.of(Vocabulary.FORM).find(code)).isEmpty();
	}

	@Test
	void keepsEverythingTypedAndNamesEveryError() {
		Map<String, String> form = form("Big Code");
		form.put("label", "委託");
		form.put("canonical", "");
		form.put("until", "むかし");
		form.put("order", "まんなか");
		form.put("definition", "<b>定義</b>");

		assertThat(post(FORMS + "/new", form)).hasStatusOk()
			.bodyText()
			.contains("コードは半角の英小文字", "共通の区分を一覧から選んでください", "最後の年度は2013や平成25", "並び順は数字で入力してください", "value=\"Big Code\"",
					"&lt;b&gt;定義&lt;/b&gt;");

		form.put("code", "itaku-2");
		form.put("until", "");
		form.put("order", "");
		form.put("canonical", "CONSIGNMENT");
		assertThat(post(FORMS + "/new", form)).hasStatusOk().bodyText().contains("「委託」は、この一覧の別の用語です");
	}

	@Test
	void asksForTheCodeOfANewWordOnlyAndForACategoryOnlyWhereThereAreSome() {
		assertThat(get(FORMS + "/new")).bodyText().contains("id=\"code\"", "id=\"canonical\"");
		assertThat(get(FORMS + "/itaku")).bodyText().contains("id=\"canonical\"").doesNotContain("id=\"code\"");
		assertThat(get("/admin/vocabularies/field/new")).bodyText()
			.contains("id=\"code\"")
			.doesNotContain("id=\"canonical\"");
	}

	@Test
	void showsAListWithOneStatement() throws Exception {
		get(FORMS);

		List<String> statements = SqlStatements.of(() -> get(FORMS));

		assertThat(statements).filteredOn((statement) -> !statement.contains("SPRING_SESSION")).hasSize(1);
	}

	@Test
	void saysWhatDoesNotExist() {
		assertThat(get("/admin/vocabularies/none")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(FORMS + "/none")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(FORMS + "/none/remove", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void isOnlyForPlanningAndAdministrators(Role role) {
		StaffMember staff = this.offices.person(role);
		boolean may = role == Role.PLANNING || role == Role.ADMINISTRATOR;
		String code = "role-" + NUMBER.incrementAndGet();

		for (String path : List.of("/admin/vocabularies", FORMS, FORMS + "/new", FORMS + "/itaku",
				FORMS + "/itaku/history")) {
			assertThat(this.mvc.get().uri(path).with(Offices.as(staff)).exchange())
				.hasStatus(may ? HttpStatus.OK : HttpStatus.FORBIDDEN);
		}
		MvcTestResult result = post(staff, FORMS + "/new", form(code));
		assertThat(result).hasStatus(may ? HttpStatus.FOUND : HttpStatus.FORBIDDEN);
		assertThat(this.vocabularies.of(Vocabulary.FORM).find(code).isPresent()).isEqualTo(may);
		assertThat(post(staff, FORMS + "/" + code + "/remove", Map.of()))
			.hasStatus(may ? HttpStatus.FOUND : HttpStatus.FORBIDDEN);
	}

	private Term term(String code) {
		return this.vocabularies.of(Vocabulary.FORM).find(code).orElseThrow();
	}

	private static Map<String, String> form(String code) {
		return new HashMap<>(Map.of("code", code, "label", "形の名前 " + code, "definition", "説明", "canonical",
				"COOPERATION", "aliases", "別名一 " + code + "\r\n別名二 " + code, "order", "55", "from", "２０１０"));
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).with(Offices.as(this.planner)).exchange();
	}

	private MvcTestResult post(String path, Map<String, String> fields) {
		return post(this.planner, path, fields);
	}

	private MvcTestResult post(StaffMember staff, String path, Map<String, String> fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri(path)
			.with(Offices.as(staff))
			.with(csrf())
			.param("formToken", UUID.randomUUID().toString());
		for (Map.Entry<String, String> field : fields.entrySet()) {
			request = request.param(field.getKey(), field.getValue());
		}
		return request.exchange();
	}

}
