package jp.kyodo.evaluation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.kyodo.evaluation.SheetQueries;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffAuthentication;
import jp.kyodo.organization.StaffQueries;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest(properties = "kyodo.sample-city=true")
class SheetPagesTests {

	private static final String OPEN_SHEET = "/staff/sheets/2013/71202000";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private StaffQueries staff;

	@Autowired
	private SheetQueries sheets;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void entryPageNeedsAtMostFifteenStatements() throws Exception {
		RequestPostProcessor person = as("nyuryoku");
		assertThat(this.mvc.get().uri(OPEN_SHEET).with(person)).hasStatusOk();

		assertThat(ownStatements(OPEN_SHEET, person)).hasSizeLessThanOrEqualTo(15);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/staff", "/staff/sheets?year=2013" })
	void staffListNeedsAtMostThreeStatements(String path) throws Exception {
		RequestPostProcessor person = as("kikaku");
		assertThat(this.mvc.get().uri(path).with(person)).hasStatusOk();

		assertThat(ownStatements(path, person)).hasSizeLessThanOrEqualTo(3);
	}

	@Test
	void publicListNeedsAtMostThreeStatements() throws Exception {
		assertThat(this.mvc.get().uri("/sheets")).hasStatusOk();

		assertThat(SqlStatements.of(() -> assertThat(this.mvc.get().uri("/sheets")).hasStatusOk()))
			.hasSizeLessThanOrEqualTo(3);
	}

	@ParameterizedTest
	@CsvSource({ "/sheets/2013/71203000, 2", "/issues/71203000, 3" })
	void publishedPageNeedsFewStatements(String path, int most) throws Exception {
		assertThat(this.mvc.get().uri(path)).hasStatusOk();

		assertThat(SqlStatements.of(() -> assertThat(this.mvc.get().uri(path)).hasStatusOk()))
			.hasSizeLessThanOrEqualTo(most);
	}

	@Test
	void publishedSheetShowsTheFiguresOfTheSource() {
		assertThat(this.mvc.get().uri("/sheets/2013/71203000")).bodyText()
			.contains("AⅡ", "4,536", "4,193", "4,451", "4,417", "4,170", "4,352", "4,510", "4,302", "195", "119",
					"2013年度は計画180事業に対して実績195事業で、計画を上回りました");
	}

	@Test
	void policyIssueLeadsToItsSheet() {
		String path = "/staff/sheets?year=2013&q=71203000";

		assertThat(this.mvc.get().uri("/staff/plans/third/issues/71203000/2013").with(as("kikaku"))).bodyText()
			.contains("href=\"" + path.replace("&", "&amp;") + "\"");
		assertThat(this.mvc.get().uri(path).with(as("kikaku"))).bodyText()
			.contains("/staff/sheets/2013/71203000")
			.doesNotContain("/staff/sheets/2013/71202000");
	}

	@Test
	void unpublishedSheetIsUnknownToCitizens() {
		assertThat(this.mvc.get().uri("/sheets/2013/71202000")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri("/sheets/20x3/71203000")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/autosave", "/discard" })
	void refusesAnotherDepartmentWhateverIsSent(String action) {
		MvcTestResult result = this.mvc.post()
			.uri(OPEN_SHEET + "/sections/outcome" + action)
			.with(as("nyuryoku-midori"))
			.with(csrf())
			.param("version", "0")
			.param("text", "よその課")
			.param("department", "kyodo-suishin")
			.exchange();

		assertThat(result).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void readerCannotWrite() {
		assertThat(this.mvc.post()
			.uri(OPEN_SHEET + "/sections/outcome")
			.with(as("etsuran"))
			.with(csrf())
			.param("text", "閲覧だけの人")).hasStatus(HttpStatus.FORBIDDEN);
	}

	static Stream<Arguments> badInput() {
		return Stream.of(Arguments.of("rating", Map.of("grade", "A"), "Ⅱ"),
				Arguments.of("rating", Map.of("grade", "B", "refinement", "2"), "だけ選べます"),
				Arguments.of("rating", Map.of("grade", "Z"), "選んでください"),
				Arguments.of("outcome", Map.of("text", "あ".repeat(40_000)), "1,600文字以内"),
				Arguments.of("outcome", Map.of("text", "制御\u0007文字"), "目に見えない文字"),
				Arguments.of("outcome", Map.of("text", "絵文字😀です"), "印刷できない文字"),
				Arguments.of("money", Map.of("total.2013.SETTLEMENT_ESTIMATE", "たくさん"), "数字で入力してください"),
				Arguments.of("indicators", Map.of("i1.2013.actual", "約100"), "数字だけを入力してください"));
	}

	@ParameterizedTest
	@MethodSource("badInput")
	void badInputGetsASentenceAndIsKept(String section, Map<String, String> fields, String sentence) {
		RequestPostProcessor person = as("kenmu");
		int before = this.sheets.head(new FiscalYear(2013), "71202000").contentVersion();
		var post = this.mvc.post().uri(OPEN_SHEET + "/sections/" + section).with(person).with(csrf());
		fields.forEach(post::param);
		post.param("version", "0");

		assertThat(post.exchange()).hasStatus3xxRedirection();

		assertThat(this.mvc.get().uri(OPEN_SHEET).with(person)).bodyText().contains(sentence);
		assertThat(this.sheets.head(new FiscalYear(2013), "71202000").contentVersion()).isEqualTo(before);
		assertThat(this.mvc.post().uri(OPEN_SHEET + "/sections/" + section + "/discard").with(person).with(csrf()))
			.hasStatus3xxRedirection();
	}

	@Test
	void htmlIsTextAndNothingElse() {
		RequestPostProcessor person = as("kenmu");
		assertThat(this.mvc.post()
			.uri("/staff/sheets/2013/71201000/sections/remaining")
			.with(person)
			.with(csrf())
			.param("version", currentVersion("71201000", "remaining"))
			.param("text", "<script>alert(1)</script><b>太字</b>")).hasStatus3xxRedirection();

		assertThat(this.mvc.get().uri("/staff/sheets/2013/71201000/preview").with(person)).bodyText()
			.contains("&lt;script&gt;alert(1)&lt;/script&gt;")
			.doesNotContain("<script>alert(1)");
	}

	@Test
	void staleVersionLeadsToBothTexts() {
		RequestPostProcessor person = as("kenmu");

		MvcTestResult result = this.mvc.post()
			.uri("/staff/sheets/2013/71201000/sections/outcome")
			.with(person)
			.with(csrf())
			.param("version", "0")
			.param("text", "古い版から書いた文章")
			.exchange();

		assertThat(result).hasRedirectedUrl("/staff/sheets/2013/71201000/sections/outcome/conflict");
		assertThat(this.mvc.get().uri("/staff/sheets/2013/71201000/sections/outcome/conflict").with(person)).bodyText()
			.contains("古い版から書いた文章");
		assertThat(
				this.mvc.post().uri("/staff/sheets/2013/71201000/sections/outcome/discard").with(person).with(csrf()))
			.hasStatus3xxRedirection();
	}

	@Test
	void fullWidthDigitsAndUnitsAreUnderstood() {
		MvcTestResult result = this.mvc.post()
			.uri(OPEN_SHEET + "/sections/money/autosave")
			.with(as("nyuryoku"))
			.with(csrf())
			.param("version", currentVersion("71202000", "money"))
			.param("total.2013.SETTLEMENT_ESTIMATE", "４，３０２千円")
			.exchange();

		assertThat(result).hasStatusOk()
			.bodyText()
			.contains("\"state\":\"SAVED\"", "\"money-total-2013-SETTLEMENT_ESTIMATE\":\"4,302\"");
	}

	@Test
	void savingATextReadsTheRegistersOnce() throws Exception {
		String version = currentVersion("71202000", "remaining");

		List<String> statements = SqlStatements.of(() -> assertThat(this.mvc.post()
			.uri(OPEN_SHEET + "/sections/remaining/autosave")
			.with(as("nyuryoku"))
			.with(csrf())
			.param("version", version)
			.param("text", "台帳を一度だけ読む保存です。")).bodyText().contains("\"state\":\"SAVED\"", "\"complete\":true"));

		assertThat(statements).filteredOn((statement) -> statement.contains("budget_amount")).hasSize(1);
		assertThat(statements).filteredOn((statement) -> statement.contains("glossary_term")).hasSize(1);
	}

	@Test
	void theSameStepTwentyTimesInParallelIsTakenOnce() throws Exception {
		String token = UUID.randomUUID().toString();
		String version = String.valueOf(this.sheets.head(new FiscalYear(2013), "31102000").contentVersion());
		RequestPostProcessor person = as("shonin-kosodate");
		Callable<MvcTestResult> approve = () -> this.mvc.post()
			.uri("/staff/sheets/2013/31102000/steps/approve")
			.with(person)
			.with(csrf())
			.param("formToken", token)
			.param("contentVersion", version)
			.exchange();
		ExecutorService people = Executors.newFixedThreadPool(20);

		people.invokeAll(IntStream.range(0, 20).mapToObj((number) -> approve).collect(Collectors.toList()));
		people.shutdown();

		assertThat(this.jdbc
			.sql("SELECT count(*) FROM sheet_event e JOIN evaluation_sheet s ON s.id = e.sheet_id"
					+ " JOIN policy_issue i ON i.id = s.policy_issue_id"
					+ " WHERE i.code = '31102000' AND s.fiscal_year = 2013 AND e.step = 'APPROVE'")
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void stepWithoutTokenIsRefused() {
		assertThat(this.mvc.post()
			.uri("/staff/sheets/2013/11101000/steps/finalize")
			.with(as("kikaku"))
			.with(csrf())
			.param("contentVersion", "0")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void stepOfAStateThatHasMovedOnIsRefused() {
		assertThat(this.mvc.get().uri("/staff/sheets/2013/71203000/steps/finalize").with(as("kikaku")))
			.hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void incompleteSheetCannotBeSubmitted() {
		assertThat(this.mvc.get().uri("/staff/sheets/2013/41102000/steps/submit").with(as("nyuryoku-midori")))
			.bodyText()
			.contains("足りないところ")
			.doesNotContain("この内容で提出する");
	}

	/** What the page asks itself; the session's own statements are the framework's. */
	private List<String> ownStatements(String path, RequestPostProcessor person) throws Exception {
		return SqlStatements.of(() -> assertThat(this.mvc.get().uri(path).with(person)).hasStatusOk())
			.stream()
			.filter((statement) -> !statement.contains("SPRING_SESSION"))
			.toList();
	}

	private String currentVersion(String code, String section) {
		return this.jdbc
			.sql("SELECT coalesce(max(c.version), 0) FROM evaluation_sheet s"
					+ " JOIN policy_issue i ON i.id = s.policy_issue_id"
					+ " LEFT JOIN sheet_section c ON c.sheet_id = s.id AND c.section_key = ?"
					+ " WHERE i.code = ? AND s.fiscal_year = 2013")
			.params(section, code)
			.query(String.class)
			.single();
	}

	private RequestPostProcessor as(String login) {
		return authentication(StaffAuthentication.of(this.staff.find(login).orElseThrow()));
	}

}
