package jp.kyodo.evaluation.design.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.kyodo.evaluation.form.FormDefinitions;
import jp.kyodo.organization.StaffAuthentication;
import jp.kyodo.organization.StaffQueries;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest(properties = "kyodo.sample-city=true")
class FormDesignerPagesTests {

	private static final String HEAD = "code: bad\nversion: 1\nname: 名\nplan: third\nyears: {from: 2011, to: 2013}\n";

	private static final String TEXT = "  - {kind: narrative, key: %s, title: 題}\n";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private StaffQueries staff;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FormDefinitions forms;

	@ParameterizedTest
	@ValueSource(strings = { "nyuryoku", "shonin", "etsuran", "kanri" })
	void onlyThePlanningSectionUsesTheDesigner(String login) {
		String draft = draft();
		RequestPostProcessor person = as(login);

		for (String path : List.of("/admin/forms", "/admin/forms/new", draft, draft + "/head", draft + "/check",
				draft + "/history", draft + "/form.yaml", draft + "/preview/sheet", draft + "/in-force")) {
			assertThat(this.mvc.get().uri(path).with(person)).as(path).hasStatus(HttpStatus.FORBIDDEN);
		}
		for (String path : List.of("/admin/forms/new", draft + "/head", draft + "/sections", draft + "/in-force",
				draft + "/discard", draft + "/history/1/restore")) {
			assertThat(this.mvc.post().uri(path).with(person).with(csrf()).param("formToken", token())).as(path)
				.hasStatus(HttpStatus.FORBIDDEN);
		}
	}

	@Test
	void listNeedsThreeStatementsHoweverManyFormsThereAre() throws Exception {
		draft();
		RequestPostProcessor person = as("kikaku");
		assertThat(this.mvc.get().uri("/admin/forms").with(person)).hasStatusOk();

		List<String> statements = SqlStatements
			.of(() -> assertThat(this.mvc.get().uri("/admin/forms").with(person)).hasStatusOk());

		assertThat(statements.stream().filter((statement) -> !statement.contains("SPRING_SESSION")))
			.hasSizeLessThanOrEqualTo(3);
	}

	static Stream<Arguments> badFiles() {
		return Stream.of(
				Arguments.of(HEAD + "scales: []\nsections:\n  - {kind: dance, key: a, title: 題}\n", "8行目", "dance"),
				Arguments.of(HEAD + "scales:\n  - code: s\n    name: 名\n    grades:\n"
						+ "      - {code: A, sign: A, name: 一}\n      - {code: A, sign: B, name: 二}\nsections:\n"
						+ TEXT.formatted("a"), "行目", "コード「A」が二つ"),
				Arguments.of(HEAD + "scales: []\nsections:\n" + TEXT.formatted("a") + TEXT.formatted("a"), "9行目",
						"識別名「a」の節が二つ"),
				Arguments.of(
						HEAD + "scales: []\nsections:\n  - kind: narrative\n    key: a\n    title: 題\n"
								+ "    conditions: {shownIf: [{section: nowhere, field: grade, in: [A]}]}\n",
						"行目", "nowhere"),
				Arguments.of(HEAD + "scales: [\n", "行目", "様式のファイルとして読めません"),
				Arguments.of(HEAD + "colour: red\nscales: []\nsections:\n" + TEXT.formatted("a"), "6行目", "colour"));
	}

	@ParameterizedTest
	@MethodSource("badFiles")
	void badFileIsRefusedWithNameLineAndCauseAndNothingChanges(String yaml, String line, String cause) {
		int before = count();

		MvcTestResult result = upload("悪い様式.yaml", yaml.getBytes(StandardCharsets.UTF_8));

		assertThat(result).hasStatusOk().bodyText().contains("「悪い様式.yaml」は読み込めませんでした", line, cause);
		assertThat(count()).isEqualTo(before);
	}

	@Test
	void fileOfAnotherEncodingOrSizeIsRefused() throws Exception {
		assertThat(upload("sjis.yaml", "name: 様式".getBytes("windows-31j"))).bodyText().contains("UTF-8ではありません");
		assertThat(upload("big.yaml", new byte[1024 * 1024 + 1])).bodyText().contains("1MBを超えている");
		assertThat(upload("empty.yaml", new byte[0])).bodyText().contains("「様式のファイル」を選んでください。");
	}

	@Test
	void shippedFileCanBeImported() throws Exception {
		byte[] content = new ClassPathResource("forms/sheet-2011.yaml").getContentAsByteArray();

		MvcTestResult result = upload("sheet-2011.yaml", content);

		assertThat(result).hasStatus3xxRedirection();
		String draft = result.getResponse().getRedirectedUrl();
		assertThat(this.mvc.get().uri(draft + "/check").with(as("kikaku"))).bodyText().contains("適用できます");
	}

	@Test
	void incompleteFileBecomesADraftWithFindings() {
		MvcTestResult result = upload("作りかけ.yaml",
				"name: 作りかけ\nsections:\n  - {kind: narrative, key: a}\n".getBytes(StandardCharsets.UTF_8));

		assertThat(result).hasStatus3xxRedirection();
		String draft = result.getResponse().getRedirectedUrl();
		assertThat(this.mvc.get().uri(draft + "/check").with(as("kikaku"))).bodyText()
			.contains("「計画」を選んでください。", "「見出し」を入力してください。");
	}

	@Test
	void conditionsOfferTheAnswersThatThereAre() {
		String draft = copy("program-review/1");

		assertThat(page(draft + "/sections/p11").replaceAll("\\s+", " "))
			.contains("<option value=\"judgement\" selected=\"selected\">評価（judgement）</option>",
					"<option value=\"effectiveness.grade\" selected=\"selected\">有効性の区分（effectiveness.grade）</option>",
					"低い（C）")
			.doesNotContain("<option value=\"course\"", "<option value=\"remedy\"");

		post(draft + "/sections/p9/order", "formToken", token(), "action", "remove", "version", "1");

		assertThat(page(draft + "/sections/p11").replaceAll("\\s+", " "))
			.contains("<option value=\"judgement\" selected=\"selected\">judgement（いまの様式にありません）</option>");
	}

	@Test
	void whatIsWrongIsKeptAndSaid() {
		String draft = draft();

		assertThat(post(draft + "/head", "version", "1", "code", "Käse", "name", "名", "years.from", "来年", "years.to",
				"R7"))
			.hasStatus3xxRedirection();

		assertThat(this.mvc.get().uri(draft + "/head").with(as("kikaku"))).bodyText()
			.contains("value=\"Käse\"", "value=\"来年\"", "value=\"2025\"", "年度で入力してください");
		assertThat(this.mvc.get().uri(draft + "/check").with(as("kikaku"))).bodyText()
			.contains("「計画」を選んでください。", "/head?check=true#f-years-from");
	}

	@Test
	void laterOfTwoPeopleIsToldAndLosesNothing() {
		String draft = draft();
		assertThat(post(draft + "/head", "version", "1", "code", "first", "name", "先の人")).hasStatus3xxRedirection();

		MvcTestResult later = post(draft + "/head", "version", "1", "code", "second", "name", "後の人");

		assertThat(later).hasStatusOk()
			.bodyText()
			.contains("先に保存しました", "先に保存された内容は「先の人」", "value=\"後の人\"", "name=\"version\" value=\"2\"");
		assertThat(post(draft + "/head", "version", "2", "code", "second", "name", "後の人")).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri(draft).with(as("kikaku"))).bodyText().contains("後の人");
	}

	@Test
	void twoPeopleCanChangeDifferentPartsAtTheSameTime() {
		String draft = draft();
		post(draft + "/sections", "formToken", token(), "kind", "narrative", "name", "成果");
		post(draft + "/sections", "formToken", token(), "kind", "narrative", "name", "課題");

		assertThat(post(draft + "/sections/p1", "version", "3", "key", "one", "title", "成果（改）"))
			.hasStatus3xxRedirection();
		assertThat(post(draft + "/sections/p2", "version", "3", "key", "two", "title", "課題（改）"))
			.hasStatus3xxRedirection();

		assertThat(this.mvc.get().uri(draft).with(as("kikaku"))).bodyText().contains("成果（改）", "課題（改）");
	}

	@Test
	void partsAreMovedCopiedRemovedAndBroughtBack() {
		String draft = draft();
		post(draft + "/sections", "formToken", token(), "kind", "narrative", "name", "一番目");
		post(draft + "/sections", "formToken", token(), "kind", "narrative", "name", "二番目");
		post(draft + "/sections/p2/order", "formToken", token(), "action", "up");
		assertThat(page(draft)).containsSubsequence("二番目", "一番目");

		post(draft + "/sections/p1/order", "formToken", token(), "action", "duplicate");
		post(draft + "/sections/p1/order", "formToken", token(), "action", "remove", "version", "5");
		assertThat(page(draft)).contains("part-p3").doesNotContain("part-p1");

		post(draft + "/history/3/restore", "formToken", token());
		assertThat(page(draft)).containsSubsequence("一番目", "二番目").doesNotContain("part-p3");
		assertThat(page(draft + "/history")).contains("前の内容に戻す", "順番の変更", "複写", "外す");
	}

	@Test
	void formWithMistakesCannotBePutInForce() {
		String draft = draft();

		assertThat(this.mvc.get().uri(draft + "/in-force").with(as("kikaku"))).hasRedirectedUrl(draft + "/check");
		assertThat(post(draft + "/in-force", "formToken", token(), "version", "1")).hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void copyBecomesTheNextVersionAndLeavesTheFirstAsItIs() {
		int before = version("sheet-2011");
		String draft = copy("sheet-2011/1");
		post(draft + "/head", "version", "1", "code", "sheet-2011", "name", "施策評価シート（改）", "plan", "third", "years.from",
				"2011", "years.to", "2011");

		assertThat(this.mvc.get().uri(draft + "/in-force").with(as("kikaku"))).hasStatusOk()
			.bodyText()
			.contains("2011年度", "いまの様式のまま");
		assertThat(post(draft + "/in-force", "formToken", token(), "version", "1")).hasStatus(HttpStatus.CONFLICT);
		assertThat(post(draft + "/in-force", "formToken", token(), "version", "2"))
			.hasRedirectedUrl("/admin/forms/sheet-2011/" + (before + 1));

		assertThat(page("/admin/forms/sheet-2011/" + (before + 1))).contains("施策評価シート（改）", "企画");
		assertThat(page("/admin/forms/sheet-2011/1")).doesNotContain("施策評価シート（改）");
		assertThat(this.forms.get(this.forms.inForce("third", 2011).orElseThrow()).name()).isEqualTo("施策評価シート（改）");
		assertThat(post(draft + "/discard")).hasStatus(HttpStatus.CONFLICT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "blank.pdf", "blank.xlsx", "sample.pdf", "sample.xlsx", "form.yaml" })
	void everyFileOfAFormCanBeMade(String file) {
		MvcTestResult result = this.mvc.get().uri("/admin/forms/sheet-2011/1/" + file).with(as("kikaku")).exchange();

		assertThat(result).hasStatusOk();
		assertThat(result.getResponse().getContentAsByteArray()).hasSizeGreaterThan(1000);
	}

	@Test
	void previewsShowTheFormAsItWillBe() {
		String draft = copy("sheet-2011/1");

		assertThat(page(draft + "/preview/sheet")).contains("見本", "解決すべき課題に対する当該年度の成果", "AⅠ");
		assertThat(page(draft + "/preview/entry")).contains("textarea", "評価区分とした理由", "事業費");
	}

	private String draft() {
		return redirected(post("/admin/forms/new", "formToken", token(), "name", "試しの様式"));
	}

	private String copy(String version) {
		return redirected(post("/admin/forms/new/copy", "formToken", token(), "copy", version));
	}

	private static String redirected(MvcTestResult result) {
		String url = String.valueOf(result.getResponse().getRedirectedUrl());
		Matcher matcher = Pattern.compile("/admin/forms/drafts/\\d+").matcher(url);
		assertThat(matcher.matches()).as(url).isTrue();
		return url;
	}

	private String page(String path) {
		MvcTestResult result = this.mvc.get().uri(path).with(as("kikaku")).exchange();
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MvcTestResult post(String path, String... parameters) {
		var post = this.mvc.post().uri(path).with(as("kikaku")).with(csrf());
		for (int index = 0; index < parameters.length; index += 2) {
			post.param(parameters[index], parameters[index + 1]);
		}
		return post.exchange();
	}

	private MvcTestResult upload(String name, byte[] content) {
		return this.mvc.post()
			.uri("/admin/forms/import")
			.multipart()
			.file(new MockMultipartFile("file", name, "application/yaml", content))
			.param("formToken", token())
			.with(as("kikaku"))
			.with(csrf())
			.exchange();
	}

	private int count() {
		return this.jdbc.sql("SELECT (SELECT count(*) FROM form_draft) + (SELECT count(*) FROM form_definition)")
			.query(Integer.class)
			.single();
	}

	private int version(String code) {
		return this.jdbc.sql("SELECT max(version_no) FROM form_definition WHERE code = ?")
			.param(code)
			.query(Integer.class)
			.single();
	}

	private static String token() {
		return UUID.randomUUID().toString();
	}

	private RequestPostProcessor as(String login) {
		return authentication(StaffAuthentication.of(this.staff.find(login).orElseThrow()));
	}

}
