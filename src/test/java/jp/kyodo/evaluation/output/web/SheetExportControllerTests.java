package jp.kyodo.evaluation.output.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jp.kyodo.evaluation.PublishedSheets;
import jp.kyodo.evaluation.SheetFilter;
import jp.kyodo.evaluation.SheetHead;
import jp.kyodo.evaluation.SheetQueries;
import jp.kyodo.evaluation.SheetState;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffAuthentication;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.organization.StaffMember.Assignment;
import jp.kyodo.organization.StaffQueries;
import jp.kyodo.testing.PortalTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest(properties = "kyodo.sample-city=true")
class SheetExportControllerTests {

	private static final String PATH = "/staff/sheets/export";

	private static final FiscalYear YEAR = new FiscalYear(2013);

	private static final String PUBLISHED = "PUBLISHED";

	private static final String ALL = "ALL";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private StaffQueries staff;

	@Autowired
	private SheetQueries sheets;

	@Autowired
	private PublishedSheets published;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void bindsTheYearToABookletWithContentsAndBookmarks() throws IOException {
		List<String> codes = publishedCodes();

		Download booklet = export("kikaku", "booklet", PUBLISHED);

		assertThat(booklet.name()).isEqualTo("2013年度施策評価シート_冊子.pdf");
		assertThat(booklet.type()).isEqualTo("application/pdf");
		try (PDDocument pdf = Loader.loadPDF(booklet.content())) {
			Map<String, Integer> bookmarks = bookmarks(pdf);
			assertThat(pdf.getNumberOfPages()).isGreaterThanOrEqualTo(1 + 2 * codes.size());
			assertThat(text(pdf, 1)).contains("2013年度施策評価シート", "目次").contains(codes);
			assertThat(bookmarks.keySet()).extracting((title) -> title.substring(0, 8))
				.containsExactlyElementsOf(codes);
			assertThat(links(pdf)).containsExactlyElementsOf(bookmarks.values());
			for (Map.Entry<String, Integer> bookmark : bookmarks.entrySet()) {
				assertThat(text(pdf, bookmark.getValue())).contains(bookmark.getKey(),
						"- " + bookmark.getValue() + " -");
			}
			assertThat(text(pdf, bookmarks.get("71203000 協働型事業の拡充"))).doesNotContain("【案】");
			assertThat(new PDFTextStripper().getText(pdf)).containsPattern("2013\\s+180\\s+195\\s+事業")
				.doesNotContain("#", "〓", "�");
		}
	}

	@Test
	void putsTheYearIntoAWorkbookBehindAListOfItsSheets() throws IOException {
		List<String> codes = publishedCodes();

		Download file = export("kikaku", "workbook", PUBLISHED);

		assertThat(file.name()).isEqualTo("2013年度施策評価シート.xlsx");
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.content()))) {
			assertThat(workbook.getSheets().map(Sheet::getName))
				.containsExactlyElementsOf(Stream.concat(Stream.of("目次"), codes.stream()).toList());
			List<List<String>> contents = cells(workbook.getFirstSheet());
			assertThat(contents.get(0)).containsExactly("2013年度施策評価シート");
			assertThat(contents.get(1)).containsExactly("番号", "施策課題", "作成課", "評価");
			assertThat(contents.subList(2, contents.size())).extracting((row) -> row.get(0))
				.containsExactlyElementsOf(codes);
			assertThat(contents).contains(List.of("71203000", "協働型事業の拡充", "市民・こども局市民生活部市民協働推進課", "AⅡ"));
			assertThat(cells(workbook.findSheet("71203000").orElseThrow()))
				.contains(List.of("事業費合計", "4536", "4193", "4451", "4417", "4170", "4352", "4510", "4302"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "csv-excel, UTF-8, 施策課題コード, _なし", "csv-cp932, windows-31j, 施策課題コード, _シフトJIS",
			"csv-opendata, UTF-8, issue_code, _オープンデータ" })
	void writesTheRowsOfAllSheetsInEachFlavourOfCsv(String format, Charset encoding, String column, String ending)
			throws IOException {
		Download file = export("kikaku", format, PUBLISHED);

		assertThat(file.name()).isEqualTo("2013年度施策評価シート" + ending.replace("_なし", "") + ".csv");
		assertThat(file.content()[0] == (byte) 0xEF).as("byte order mark").isEqualTo(format.equals("csv-excel"));
		List<Map<String, String>> rows = csv(file.content(), encoding);
		assertThat(rows).extracting((row) -> row.get(column)).containsOnly(publishedCodes().toArray(String[]::new));
		assertThat(rows).filteredOn((row) -> row.get(column).equals("71203000"))
			.flatExtracting(Map::values)
			.contains("195", "119", "4302");
		assertThat(rows).hasSize(numberOfRows());
	}

	@Test
	void writesTheSameRowsAsJson() throws IOException {
		Download file = export("kikaku", "json", PUBLISHED);

		JsonNode rows = JsonMapper.shared().readTree(file.content());
		assertThat(file.name()).isEqualTo("2013年度施策評価シート.json");
		assertThat(rows.size()).isEqualTo(numberOfRows());
		assertThat(StreamSupport.stream(rows.spliterator(), false)
			.filter((row) -> row.get("issue_code").asString().equals("71203000")
					&& row.get("section_kind").asString().equals("money"))
			.map((row) -> row.get("value").asInt())).containsExactly(4536, 4193, 4451, 4417, 4170, 4352, 4510, 4302);
	}

	@Test
	void packsEveryFileOfEverySheetWithWhatExplainsTheData() throws IOException {
		Download file = export("kikaku", "zip", PUBLISHED);

		Map<String, byte[]> entries = entries(file.content());
		assertThat(file.name()).isEqualTo("2013年度施策評価シート_一式.zip");
		for (String code : publishedCodes()) {
			assertThat(entries.keySet()).filteredOn((name) -> name.contains("_" + code + "_"))
				.extracting((name) -> name.substring(0, name.indexOf('/')) + name.substring(name.lastIndexOf('.')))
				.containsExactlyInAnyOrder("PDF.pdf", "XLSX.xlsx", "CSV.csv", "JSON.json");
		}
		assertThat(entries).hasSize(4 * publishedCodes().size() + 2)
			.containsKeys("CSV/施策評価シート_データ項目の定義.csv", "CSV/2013年度施策評価シート_コード表.csv");
		assertThat(entries.values()).allSatisfy((content) -> assertThat(content).isNotEmpty());
		try (PDDocument pdf = Loader.loadPDF(entries.get("PDF/施策評価シート_2013年度_71203000_協働型事業の拡充.pdf"))) {
			assertThat(pdf.getNumberOfPages()).isEqualTo(2);
		}
	}

	@Test
	void marksDraftsForWhoReadsEverything() throws IOException {
		List<SheetHead> heads = heads();

		Download file = export("etsuran", "workbook", ALL);

		assertThat(file.name()).isEqualTo("2013年度施策評価シート（公表前の案を含む）.xlsx");
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.content()))) {
			List<List<String>> contents = cells(workbook.getFirstSheet());
			assertThat(contents.subList(2, contents.size())).extracting((row) -> row.get(0))
				.containsExactlyInAnyOrderElementsOf(heads.stream().map(SheetHead::code).toList());
			assertThat(contents.subList(2, contents.size())).filteredOn((row) -> row.get(1).startsWith("【案】"))
				.extracting((row) -> row.get(0))
				.containsExactlyInAnyOrderElementsOf(heads.stream()
					.filter((head) -> head.state() != SheetState.PUBLISHED)
					.map(SheetHead::code)
					.toList());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "nyuryoku", "shonin", "kanri" })
	void offersAndGivesOnlyWhatIsPublishedToWhoMayNotReadEverything(String login) throws IOException {
		assertThat(get(PATH + "?year=2013", login)).hasStatusOk().bodyText().doesNotContain("公表前の案を含む");
		assertThat(ask(login, UUID.randomUUID().toString(), "csv-opendata", ALL)).hasStatusOk()
			.bodyText()
			.contains("範囲を選んでください");

		assertThat(csv(export(login, "csv-opendata", null).content(), StandardCharsets.UTF_8))
			.extracting((row) -> row.get("issue_code"))
			.containsOnly(publishedCodes().toArray(String[]::new));
	}

	@Test
	void knowsNobodyWhoIsNotSignedInAndNobodyElse() {
		UUID job = done("kikaku", "json", PUBLISHED);

		assertThat(this.mvc.get().uri(PATH)).hasStatus3xxRedirection();
		MvcTestResult stranger = this.mvc.post()
			.uri(PATH)
			.with(csrf())
			.param("year", "2013")
			.param("format", "json")
			.exchange();
		assertThat(stranger.getResponse().getForwardedUrl()).startsWith("/login");
		assertThat(get("/staff/exports/" + job, "etsuran")).hasStatus(404);
		assertThat(get("/staff/exports/" + job + "/file", "etsuran")).hasStatus(404);
	}

	@Test
	void saysWhatIsMissingAndKeepsTheRest() {
		String token = UUID.randomUUID().toString();

		assertThat(this.mvc.post()
			.uri(PATH)
			.with(as("kikaku"))
			.with(csrf())
			.param("formToken", token)
			.param("year", "1999")
			.param("format", "docx")
			.param("scope", ALL)).hasStatusOk()
			.bodyText()
			.contains("年度を一覧から選んでください", "ファイルの形式を選んでください")
			.containsPattern("value=\"ALL\"[^>]*checked");
		assertThat(ask("kikaku", null, "json", PUBLISHED)).hasStatus(400);
	}

	@Test
	void saysWhyAFileCouldNotBeMade() {
		// somebody whose account was taken away while the job was waiting
		StaffMember gone = new StaffMember(1, "taishoku", "退職した人", "",
				Set.of(new Assignment(Assignment.WHOLE_CITY, Role.PLANNING)));
		String page = this.mvc.post()
			.uri(PATH)
			.with(authentication(StaffAuthentication.of(gone)))
			.with(csrf())
			.param("formToken", UUID.randomUUID().toString())
			.param("year", "2013")
			.param("format", "json")
			.param("scope", ALL)
			.exchange()
			.getResponse()
			.getRedirectedUrl();

		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(
					this.mvc.get().uri(page + "/progress").with(authentication(StaffAuthentication.of(gone))))
				.bodyText()
				.contains("\"failed\":true", "作成できませんでした"));

		assertThat(this.mvc.get().uri(String.valueOf(page)).with(authentication(StaffAuthentication.of(gone))))
			.bodyText()
			.contains("作成できませんでした", "公表前のシートを書き出す権限がなくなったため")
			.doesNotContain("ダウンロードする");
	}

	@Test
	void makesOneFileOfADoubleClick() throws Exception {
		String token = UUID.randomUUID().toString();
		int before = jobs("shonin-kikaku");
		Callable<MvcTestResult> click = () -> ask("shonin-kikaku", token, "booklet", PUBLISHED);
		ExecutorService clicks = Executors.newFixedThreadPool(4);

		clicks.invokeAll(List.of(click, click, click, click));
		clicks.shutdown();

		assertThat(ask("shonin-kikaku", token, "booklet", PUBLISHED)).hasRedirectedUrl("/staff/exports");
		assertThat(jobs("shonin-kikaku")).isEqualTo(before + 1);
	}

	private Download export(String login, String format, String scope) {
		UUID job = done(login, format, scope);
		assertThat(get("/staff/exports/" + job, login)).hasStatusOk()
			.bodyText()
			.contains("作成が終わりました", "/staff/exports/" + job + "/file");
		MvcTestResult file = get("/staff/exports/" + job + "/file", login);
		assertThat(file).hasStatusOk();
		String disposition = String.valueOf(file.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION));
		String name = disposition.substring(disposition.indexOf("UTF-8''") + "UTF-8''".length());
		return new Download(UriUtils.decode(name, StandardCharsets.UTF_8), file.getResponse().getContentType(),
				file.getResponse().getContentAsByteArray());
	}

	/** Asks with the form of the page and waits as the page does. */
	private UUID done(String login, String format, String scope) {
		String form = body(get(PATH + "?year=2013", login));
		assertThat(form).contains("value=\"" + format + "\"");
		String token = form.replaceAll("(?s).*name=\"formToken\" value=\"([^\"]+)\".*", "$1");
		String page = String.valueOf(ask(login, token, format, scope).getResponse().getRedirectedUrl());
		assertThat(page).startsWith("/staff/exports/");
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(get(page + "/progress", login)).bodyText().contains("\"done\":true"));
		return UUID.fromString(page.substring("/staff/exports/".length()));
	}

	private MvcTestResult ask(String login, String token, String format, String scope) {
		var request = this.mvc.post()
			.uri(PATH)
			.with(as(login))
			.with(csrf())
			.param("year", "2013")
			.param("format", format);
		if (token != null) {
			request.param("formToken", token);
		}
		return ((scope != null) ? request.param("scope", scope) : request).exchange();
	}

	private MvcTestResult get(String path, String login) {
		return this.mvc.get().uri(path).with(as(login)).exchange();
	}

	private RequestPostProcessor as(String login) {
		return authentication(StaffAuthentication.of(this.staff.find(login).orElseThrow()));
	}

	private static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private int jobs(String login) {
		return this.jdbc.sql("SELECT count(*) FROM export_job WHERE requested_by = ?")
			.param(login)
			.query(Integer.class)
			.single();
	}

	private List<String> publishedCodes() {
		List<String> codes = new ArrayList<>();
		this.published.forEach(YEAR, (revision, document) -> codes.add(document.issueCode()));
		assertThat(codes).contains("71203000").hasSizeGreaterThan(1);
		return codes;
	}

	private List<SheetHead> heads() {
		return this.sheets
			.list(this.staff.find("kikaku").orElseThrow(),
					new SheetFilter(YEAR, null, null, false, null, YEAR.lastDay()), 0, 100)
			.sheets();
	}

	/** How many rows the published sheets have one by one. */
	private int numberOfRows() throws IOException {
		int rows = 0;
		for (String code : publishedCodes()) {
			MvcTestResult single = this.mvc.get().uri("/sheets/2013/" + code + ".json").exchange();
			rows += JsonMapper.shared().readTree(single.getResponse().getContentAsByteArray()).size();
		}
		return rows;
	}

	private static List<Map<String, String>> csv(byte[] content, Charset encoding) throws IOException {
		List<Map<String, String>> rows = new ArrayList<>();
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
			.detectBomHeader(true)
			.ofNamedCsvRecord(new ByteArrayInputStream(content), encoding)) {
			reader.forEach((row) -> rows.add(row.getFieldsAsMap()));
		}
		return rows;
	}

	private static List<List<String>> cells(Sheet sheet) throws IOException {
		return sheet.read().stream().map(SheetExportControllerTests::texts).filter((row) -> !row.isEmpty()).toList();
	}

	private static List<String> texts(Row row) {
		return row.stream()
			.filter((cell) -> cell != null)
			.map((cell) -> cell.getText())
			.filter((text) -> !text.isEmpty())
			.toList();
	}

	private static Map<String, byte[]> entries(byte[] archive) throws IOException {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				entries.put(entry.getName(), zip.readAllBytes());
			}
		}
		return entries;
	}

	/** The bookmarks of the sheets below those of the chapters, with their pages. */
	private static Map<String, Integer> bookmarks(PDDocument pdf) throws IOException {
		Map<String, Integer> pages = new LinkedHashMap<>();
		for (PDOutlineItem chapter : pdf.getDocumentCatalog().getDocumentOutline().children()) {
			for (PDOutlineItem sheet : chapter.children()) {
				pages.put(sheet.getTitle(), number(pdf, (PDPageDestination) sheet.getDestination()));
			}
		}
		return pages;
	}

	/** The pages to which the contents lead. */
	private static List<Integer> links(PDDocument pdf) throws IOException {
		List<Integer> pages = new ArrayList<>();
		for (PDAnnotation annotation : pdf.getPage(0).getAnnotations()) {
			PDActionGoTo goTo = (PDActionGoTo) ((PDAnnotationLink) annotation).getAction();
			pages.add(number(pdf, (PDPageDestination) goTo.getDestination()));
		}
		return pages;
	}

	private static int number(PDDocument pdf, PDPageDestination destination) {
		PDPage page = destination.getPage();
		return pdf.getPages().indexOf(page) + 1;
	}

	private static String text(PDDocument pdf, int page) throws IOException {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		return stripper.getText(pdf);
	}

	/**
	 * A file as the browser gets it.
	 */
	private record Download(String name, String type, byte[] content) {

	}

}
