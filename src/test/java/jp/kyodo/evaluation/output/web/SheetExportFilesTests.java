package jp.kyodo.evaluation.output.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import jp.kyodo.evaluation.SheetHead;
import jp.kyodo.evaluation.SheetState;
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
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

import static jp.kyodo.evaluation.output.web.SheetExports.ALL;
import static jp.kyodo.evaluation.output.web.SheetExports.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

@PortalTest(properties = "kyodo.sample-city=true")
class SheetExportFilesTests {

	private SheetExports exports;

	@BeforeEach
	void look(@Autowired AutowireCapableBeanFactory beans) {
		this.exports = beans.createBean(SheetExports.class);
	}

	@Test
	void bindsTheYearToABookletWithContentsAndBookmarks() throws IOException {
		List<String> codes = this.exports.publishedCodes();

		SheetExports.Download booklet = this.exports.export("kikaku", "booklet", PUBLISHED);

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
		List<String> codes = this.exports.publishedCodes();

		SheetExports.Download file = this.exports.export("kikaku", "workbook", PUBLISHED);

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
		SheetExports.Download file = this.exports.export("kikaku", format, PUBLISHED);

		assertThat(file.name()).isEqualTo("2013年度施策評価シート" + ending.replace("_なし", "") + ".csv");
		assertThat(file.content()[0] == (byte) 0xEF).as("byte order mark").isEqualTo(format.equals("csv-excel"));
		List<Map<String, String>> rows = SheetExports.rows(file.content(), encoding);
		assertThat(rows).extracting((row) -> row.get(column))
			.containsOnly(this.exports.publishedCodes().toArray(String[]::new));
		assertThat(rows).filteredOn((row) -> row.get(column).equals("71203000"))
			.flatExtracting(Map::values)
			.contains("195", "119", "4302");
		assertThat(rows).hasSize(this.exports.numberOfRows());
	}

	@Test
	void writesTheSameRowsAsJson() throws IOException {
		SheetExports.Download file = this.exports.export("kikaku", "json", PUBLISHED);

		JsonNode rows = JsonMapper.shared().readTree(file.content());
		assertThat(file.name()).isEqualTo("2013年度施策評価シート.json");
		assertThat(rows.size()).isEqualTo(this.exports.numberOfRows());
		assertThat(StreamSupport.stream(rows.spliterator(), false)
			.filter((row) -> row.get("issue_code").asString().equals("71203000")
					&& row.get("section_kind").asString().equals("money"))
			.map((row) -> row.get("value").asInt())).containsExactly(4536, 4193, 4451, 4417, 4170, 4352, 4510, 4302);
	}

	@Test
	void packsEveryFileOfEverySheetWithWhatExplainsTheData() throws IOException {
		SheetExports.Download file = this.exports.export("kikaku", "zip", PUBLISHED);

		Map<String, byte[]> entries = entries(file.content());
		assertThat(file.name()).isEqualTo("2013年度施策評価シート_一式.zip");
		for (String code : this.exports.publishedCodes()) {
			assertThat(entries.keySet()).filteredOn((name) -> name.contains("_" + code + "_"))
				.extracting((name) -> name.substring(0, name.indexOf('/')) + name.substring(name.lastIndexOf('.')))
				.containsExactlyInAnyOrder("PDF.pdf", "XLSX.xlsx", "CSV.csv", "JSON.json");
		}
		assertThat(entries).hasSize(4 * this.exports.publishedCodes().size() + 2)
			.containsKeys("CSV/施策評価シート_データ項目の定義.csv", "CSV/2013年度施策評価シート_コード表.csv");
		assertThat(entries.values()).allSatisfy((content) -> assertThat(content).isNotEmpty());
		try (PDDocument pdf = Loader.loadPDF(entries.get("PDF/施策評価シート_2013年度_71203000_協働型事業の拡充.pdf"))) {
			assertThat(pdf.getNumberOfPages()).isEqualTo(2);
		}
	}

	@Test
	void marksDraftsForWhoReadsEverything() throws IOException {
		List<SheetHead> heads = this.exports.heads();

		SheetExports.Download file = this.exports.export("etsuran", "workbook", ALL);

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

	private static List<List<String>> cells(Sheet sheet) throws IOException {
		return sheet.read().stream().map(SheetExportFilesTests::texts).filter((row) -> !row.isEmpty()).toList();
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

}
