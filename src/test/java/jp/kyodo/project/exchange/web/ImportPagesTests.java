package jp.kyodo.project.exchange.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.ProjectFixture;
import jp.kyodo.project.ProjectQueries;
import jp.kyodo.project.exchange.AnsweredWorkbooks;
import jp.kyodo.project.exchange.ImportFixture;
import jp.kyodo.project.exchange.ImportState;
import jp.kyodo.project.exchange.ProjectImport;
import jp.kyodo.project.exchange.ProjectImports;
import jp.kyodo.project.survey.Decision;
import jp.kyodo.project.survey.SurveyFixture;
import jp.kyodo.project.survey.SurveyItemView;
import jp.kyodo.project.survey.SurveyQueries;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest
@Import({ ProjectFixture.class, ImportFixture.class, Offices.class, SurveyFixture.class })
class ImportPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ImportFixture files;

	@Autowired
	private ProjectFixture fixture;

	@Autowired
	private SurveyFixture survey;

	@Autowired
	private Offices offices;

	@Autowired
	private ProjectImports imports;

	@Autowired
	private ProjectQueries projects;

	@Autowired
	private SurveyQueries surveys;

	@Autowired
	private AutowireCapableBeanFactory beans;

	@ParameterizedTest
	@ValueSource(strings = { "/staff/projects/import", "/staff/projects/import/%s", "/staff/projects/import/%s/mapping",
			"/staff/projects/import/%s/words", "/staff/projects/import/%s/progress",
			"/staff/projects/import/%s/errors.csv" })
	void showsImportsToThePlanningSectionOnly(String path) {
		ProjectImport one = this.files.compared(ImportFixture.csv(StandardCharsets.UTF_8, "年度|事業名", "2013|見せない"),
				this.offices.person(Role.PLANNING));

		for (Role role : List.of(Role.EDITOR, Role.APPROVER, Role.READER, Role.ADMINISTRATOR)) {
			assertThat(get(path.formatted(one.id()), this.offices.person(role))).hasStatus(HttpStatus.FORBIDDEN);
		}
		assertThat(get(path.formatted(one.id()), this.offices.person(Role.PLANNING)).getResponse().getStatus())
			.isEqualTo(HttpStatus.OK.value());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/staff/projects/import/%s/apply", "/staff/projects/import/%s/check",
			"/staff/projects/import/%s/mapping", "/staff/projects/import/%s/words",
			"/staff/projects/import/%s/headings", "/staff/projects/import/%s/sheets?sheet=0" })
	void letsNobodyElseGoOnWithAnImport(String path) {
		ProjectImport one = this.files.compared(ImportFixture.csv(StandardCharsets.UTF_8, "年度|事業名", "2013|変えない"),
				this.offices.person(Role.PLANNING));

		assertThat(this.mvc.post()
			.uri(path.formatted(one.id()))
			.with(Offices.as(this.offices.person(Role.EDITOR)))
			.with(csrf())
			.param("formToken", UUID.randomUUID().toString())
			.exchange()).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.imports.find(one.id()).orElseThrow().state()).isEqualTo(ImportState.CHECKED);
	}

	@Test
	void asksForAFileIfNoneWasChosen() {
		assertThat(send("", new byte[0], this.offices.person(Role.PLANNING))).bodyText().contains("一覧のファイルを選んでください");
	}

	@ParameterizedTest
	@ValueSource(strings = { "NEW", "ERROR" })
	void showsThousandsOfRowsByPagesWithTheSameStatements(String kind) throws Exception {
		StaffMember planning = this.offices.person(Role.PLANNING);
		String code = this.fixture.codeOf(this.fixture.department("頁をめくる課"));
		String few = "/staff/projects/import/" + this.files.compared(list(10, kind, code), planning).id();
		String many = "/staff/projects/import/" + this.files.compared(list(3_000, kind, code), planning).id();
		get(few, planning);

		int statements = SqlStatements.count(() -> get(few + "?kind=" + kind, planning));

		for (int page : List.of(1, 30, 60)) {
			String path = many + "?kind=" + kind + "&page=" + page;
			assertThat(SqlStatements.of(() -> get(path, planning))).hasSize(statements);
			assertThat(get(path, planning)).bodyText()
				.contains("事業" + page * 50 + "</span>")
				.doesNotContain("事業" + (page * 50 + 1) + "</span>")
				.satisfies((body) -> assertThat(body.split("<th scope=\"row\"", -1)).hasSize(51));
		}
	}

	@Test
	void saysHowMuchIsDoneOnlyWhereItIsKnown() {
		StaffMember planning = this.offices.person(Role.PLANNING);
		ProjectImport one = this.files.compared(ImportFixture.csv(StandardCharsets.UTF_8, "年度|事業名", "2013|進む"),
				planning);

		assertThat(one.percent()).isNull();
		assertThat(get("/staff/projects/import/" + one.id() + "/progress", planning)).hasStatusOk()
			.bodyJson()
			.extractingPath("$.percent")
			.isEqualTo(100);
	}

	private static Path list(int rows, String kind, String department) {
		String[] lines = new String[rows + 1];
		lines[0] = "年度|事業名|所管課|協働の形態|相手方";
		for (int row = 1; row <= rows; row++) {
			lines[row] = "2013|" + kind + "事業" + row + "|" + department + "|"
					+ (kind.equals("ERROR") ? "知らない語" + row % 30 : "共催") + "|めくる会" + row;
		}
		return ImportFixture.csv(StandardCharsets.UTF_8, lines);
	}

	@Test
	void goesOnWithAnotherWorksheetWithoutSendingTheFileAgain() throws IOException {
		StaffMember planning = this.offices.person(Role.PLANNING);
		Path file = Files.createTempFile("sheets", ".xlsx");
		try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "Test", null)) {
			for (String name : List.of("一つ目", "二つ目", "はじめに")) {
				Worksheet sheet = book.newWorksheet(name);
				sheet.value(0, 0, name.equals("はじめに") ? "この表について" : "年度");
				sheet.value(0, 1, name.equals("はじめに") ? "" : "事業名");
				sheet.value(1, 1, name + "の事業");
			}
		}
		String first = "/staff/projects/import/" + this.files.compared(file, planning).id();

		assertThat(get(first, planning)).bodyText()
			.contains("このブックのほかのシート", "「二つ目」を読む", "「はじめに」を読む")
			.doesNotContain("「一つ目」を読む");
		String second = readSheet(first, 1, planning);
		assertThat(get(second, planning)).bodyText().contains("シート「二つ目」を読みます", "二つ目の事業");
		assertThat(get(first, planning)).bodyText()
			.contains("「二つ目」の取込みを開く", "href=\"" + second + "\"")
			.doesNotContain("「二つ目」を読む");
		assertThat(readSheet(first, 1, planning)).isEqualTo(second);
		assertThat(readSheet(first, 2, planning)).isEqualTo(first);
		assertThat(post(first + "/sheets", 2, planning).getMvcResult().getFlashMap().toString())
			.contains("project-exchange.sheets.refused", "はじめに", "列の名前が見つかりません");
		assertThat(get("/staff/projects/import", planning)).bodyText()
			.contains("（一つ目）", "（二つ目）")
			.doesNotContain("（はじめに）");
	}

	private String readSheet(String path, int sheet, StaffMember staff) {
		return post(path + "/sheets", sheet, staff).getResponse().getRedirectedUrl();
	}

	private MvcTestResult post(String path, int sheet, StaffMember staff) {
		return this.mvc.post()
			.uri(path)
			.with(Offices.as(staff))
			.with(csrf())
			.param("formToken", UUID.randomUUID().toString())
			.param("sheet", String.valueOf(sheet))
			.exchange();
	}

	@Test
	void sendsTheSameFormOnce() throws IOException {
		StaffMember planning = this.offices.person(Role.PLANNING);
		String token = UUID.randomUUID().toString();
		byte[] file = Files.readAllBytes(ImportFixture.csv(StandardCharsets.UTF_8, "年度|事業名", "2013|一度だけ"));

		send("一覧.csv", file, planning, token);
		send("一覧.csv", file, planning, token);

		assertThat(this.imports.countOf(planning)).isOne();
	}

	@Test
	void leadsToEveryListThatWasSent() {
		StaffMember planning = this.offices.person(Role.PLANNING);
		for (int number = 1; number <= 21; number++) {
			this.imports.receive(ImportFixture.csv(StandardCharsets.UTF_8, "年度|事業名", "2013|名"),
					"送った一覧" + number + ".csv", planning);
		}

		assertThat(get("/staff/projects/import", planning)).bodyText()
			.contains("全21件のうち1～20件目", "送った一覧21.csv", "href=\"/staff/projects/import?page=2\"")
			.doesNotContain("送った一覧1.csv");
		assertThat(get("/staff/projects/import?page=2", planning)).bodyText()
			.contains("送った一覧1.csv")
			.doesNotContain("送った一覧2.csv");
	}

	@Test
	void keepsWhatWasChosenWhenTheMappingIsRefused() {
		StaffMember planning = this.offices.person(Role.PLANNING);
		UUID id = this.imports.receive(ImportFixture.csv(StandardCharsets.UTF_8, "年度|事業名|謎", "2013|名|値"), "一覧.csv",
				planning);

		MvcTestResult result = this.mvc.post()
			.uri("/staff/projects/import/" + id + "/mapping")
			.with(Offices.as(planning))
			.with(csrf())
			.param("formToken", UUID.randomUUID().toString())
			.param("use-0", "YEAR")
			.param("use-1", "CONTACT")
			.param("use-2", "BUDGET*1000")
			.param("year", "25")
			.exchange();

		assertThat(result).hasStatusOk();
		assertThat(result).bodyText()
			.contains("「事業名」か「事業コード」の列を選んでください")
			.contains("value=\"BUDGET*1000\" selected")
			.contains("value=\"25\"");
	}

	@Test
	void takesTheAnswerOfADepartmentFromItsWorkbook() throws IOException {
		FiscalYear year = this.survey.year();
		long department = this.survey.department("調査課");
		String goesOn = this.survey.project("続ける事業", department, year);
		String ends = this.survey.project("終える事業", department, year);
		String open = this.survey.project("まだ決めない事業", department, year);
		this.survey.open(year, department);
		StaffMember editor = this.offices.person(Role.EDITOR, department);

		Path filled = this.beans.createBean(AnsweredWorkbooks.class).filled(year, department, (code, row) -> {
			if (code.equals(goesOn)) {
				row.put("継続区分", "継続");
			}
			else if (code.equals(ends)) {
				row.putAll(Map.of("継続区分", "終了", "終了理由", "役目を終えた"));
			}
			else if (code.isEmpty()) {
				row.putAll(Map.of("継続区分", "新規", "事業名", "新しい事業", "協働の形態", "共催", "相手方", "新しい相手の会"));
			}
		});
		MvcTestResult sent = this.mvc.post()
			.uri("/staff/projects/exchange/survey/" + year.value() + "/" + this.survey.codeOf(department))
			.multipart()
			.file("file", Files.readAllBytes(filled))
			.with(Offices.as(editor))
			.with(csrf())
			.param("formToken", UUID.randomUUID().toString())
			.exchange();

		String path = sent.getResponse().getRedirectedUrl();
		UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
		ProjectImport one = this.files.ended(id);
		assertThat(this.files.rows(one)).flatExtracting((row) -> row.problems()).isEmpty();
		assertThat(ImportFixture.kinds(one)).containsOnly(entry("YEAR", 1), entry("ENDED", 1), entry("LEFT", 1),
				entry("NEW", 1));
		this.imports.apply(id);
		assertThat(this.files.ended(id).state()).isEqualTo(ImportState.APPLIED);
		assertThat(this.surveys.items(this.surveys.head(year, department).orElseThrow()))
			.extracting(SurveyItemView::code, SurveyItemView::decision)
			.contains(tuple(goesOn, Decision.GOES_ON), tuple(ends, Decision.ENDED), tuple(open, Decision.OPEN));
		assertThat(this.projects.find(goesOn, year)).isPresent();
	}

	@Test
	void takesNoAnswerForAnotherDepartment() throws IOException {
		FiscalYear year = this.survey.year();
		long department = this.survey.department("ほかの調査課");
		this.survey.project("よその事業", department, year);
		this.survey.open(year, department);
		String uri = "/staff/projects/exchange/survey/" + year.value() + "/" + this.survey.codeOf(department);

		assertThat(this.mvc.post()
			.uri(uri)
			.multipart()
			.file("file", new byte[] { 1 })
			.with(Offices.as(this.offices.person(Role.EDITOR)))
			.with(csrf())
			.param("formToken", UUID.randomUUID().toString())
			.exchange()).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(get(uri + "/workbook.xlsx", this.offices.person(Role.EDITOR))).hasStatus(HttpStatus.FORBIDDEN);
	}

	private MvcTestResult get(String path, StaffMember staff) {
		return this.mvc.get().uri(path).with(Offices.as(staff)).exchange();
	}

	private MvcTestResult send(String name, byte[] content, StaffMember staff) {
		return send(name, content, staff, UUID.randomUUID().toString());
	}

	private MvcTestResult send(String name, byte[] content, StaffMember staff, String token) {
		return this.mvc.post()
			.uri("/staff/projects/import")
			.multipart()
			.file(new org.springframework.mock.web.MockMultipartFile("file", name, "application/octet-stream", content))
			.with(Offices.as(staff))
			.with(csrf())
			.param("formToken", token)
			.exchange();
	}

}
