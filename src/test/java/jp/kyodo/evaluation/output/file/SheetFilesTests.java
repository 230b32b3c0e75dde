package jp.kyodo.evaluation.output.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jp.kyodo.evaluation.document.NarrativeBlock;
import jp.kyodo.evaluation.output.SheetEdition;
import jp.kyodo.evaluation.output.SheetFixture;
import jp.kyodo.export.CsvFlavour;
import jp.kyodo.testing.PortalTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class SheetFilesTests {

	/** The figures of each indicator, year by year: plan, actual. */
	private static final Map<String, List<String>> INDICATORS = Map.of("協働型事業数",
			List.of("180/167", "180/176", "180/195"), "かわさきコンパクトへの参加団体数", List.of("36/36", "38/37", "40/36"),
			"大学連携推進フォーラム参加者数", List.of("50/20", "100/119", "100/108"));

	private static final List<String> MONEY = List.of("2011 予算 4536", "2011 決算 4193", "2012 計画事業費 4451", "2012 予算 4417",
			"2012 決算 4170", "2013 計画事業費 4352", "2013 予算 4510", "2013 決算見込 4302");

	@Autowired
	private SheetFiles files;

	@Test
	void printsEveryFigureInThePdf() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(this.files.pdf(SheetFixture.published()).content())) {
			String text = new PDFTextStripper().getText(pdf);

			assertThat(pdf.getNumberOfPages()).isEqualTo(2);
			assertThat(text).containsPattern("2011\\s+180\\s+167\\s+事業")
				.containsPattern("2012\\s+180\\s+176\\s+事業")
				.containsPattern("2013\\s+180\\s+195\\s+事業")
				.containsPattern("2011\\s+36\\s+36\\s+団体")
				.containsPattern("2012\\s+38\\s+37\\s+団体")
				.containsPattern("2013\\s+40\\s+36\\s+団体")
				.containsPattern("2011\\s+50\\s+20\\s+人")
				.containsPattern("2012\\s+100\\s+119\\s+人")
				.containsPattern("2013\\s+100\\s+108\\s+人")
				.containsPattern("事業費合計\\s+4,536\\s+4,193\\s+4,451\\s+4,417\\s+4,170\\s+4,352\\s+4,510\\s+4,302");
			assertThat(text.split("AⅡ", -1)).hasSize(4);
			assertThat(text.split("Ⅲ", -1)).hasSize(6);
			assertThat(text).contains("協働型事業のルール＊", "取り組み〜").doesNotContain("#", "〓", "�");
		}
	}

	@Test
	void headsEveryPageOfThePdfAndBookmarksItsSections() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(this.files.pdf(SheetFixture.published()).content())) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setStartPage(2);
			String secondPage = stripper.getText(pdf);
			PDOutlineItem sheet = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();

			assertThat(secondPage).contains("2013（平成25）年度 71203000 協働型事業の拡充", "2 / " + pdf.getNumberOfPages(),
					"第1版（2014年8月1日公表）");
			assertThat(sheet.getTitle()).contains("71203000", "協働型事業の拡充");
			assertThat(StreamSupport.stream(sheet.children().spliterator(), false).map(PDOutlineItem::getTitle))
				.startsWith("施策課題", "当該施策によって解決すべき課題")
				.endsWith("参考指標", "事業費", "事務事業", "用語の説明")
				.hasSize(13);
			assertThat(pdf.getDocumentInformation().getTitle()).contains("71203000");
			assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("ja");
		}
	}

	@Test
	void marksADraftOnEveryPage() throws IOException {
		SheetEdition draft = SheetEdition.draft(SheetFixture.document());

		try (PDDocument pdf = Loader.loadPDF(this.files.pdf(draft).content())) {
			for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
				PDFTextStripper stripper = new PDFTextStripper();
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				assertThat(stripper.getText(pdf)).contains("【案】2013", "公表前の案");
			}
		}
		assertThat(this.files.pdf(draft).name()).isEqualTo("【案】施策評価シート_2013年度_71203000_協働型事業の拡充.pdf");
	}

	@Test
	void dividesNoBulletBetweenPages() throws IOException {
		List<String> bullets = IntStream.range(0, 60)
			.mapToObj((number) -> "始%02d".formatted(number) + "長い文章が三行ほど続きます。".repeat(8) + "終%02d".formatted(number))
			.toList();
		SheetEdition edition = SheetEdition
			.draft(SheetFixture.document("11101000", "長いシート", List.of(new NarrativeBlock("outcome", "成果", bullets))));

		try (PDDocument pdf = Loader.loadPDF(this.files.pdf(edition).content())) {
			assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
			for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
				PDFTextStripper stripper = new PDFTextStripper();
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				String text = stripper.getText(pdf);
				assertThat(text.split("始", -1)).as("beginnings on page " + page).hasSameSizeAs(text.split("終", -1));
			}
		}
	}

	@Test
	void keepsMarkupInTextsAsText() throws IOException {
		SheetEdition edition = SheetEdition.draft(SheetFixture.document("11101000", "<b>&amp;</b>", List
			.of(new NarrativeBlock("outcome", "成果 & <script>", List.of("<img src=x onerror=alert(1)> &nbsp; ]]>")))));

		try (PDDocument pdf = Loader.loadPDF(this.files.pdf(edition).content())) {
			assertThat(new PDFTextStripper().getText(pdf)).contains("<b>&amp;</b>", "成果 & <script>",
					"<img src=x onerror=alert(1)> &nbsp; ]]>");
		}
	}

	@Test
	void putsEveryFigureOnTheWorksheetAsANumber() throws IOException {
		List<List<String>> rows = rows(this.files.xlsx(SheetFixture.published()).content(), "71203000");

		assertThat(rows).contains(
				List.of("2011", "180", "167", "事業", "2011", "36", "36", "団体", "2011", "50", "20", "人"),
				List.of("2012", "180", "176", "事業", "2012", "38", "37", "団体", "2012", "100", "119", "人"),
				List.of("2013", "180", "195", "事業", "2013", "40", "36", "団体", "2013", "100", "108", "人"),
				List.of("年度", "2011(H23)年度", "2012(H24)年度", "2013(H25)年度"),
				List.of("予算", "決算", "計画事業費", "予算", "決算", "計画事業費", "予算", "決算見込"),
				List.of("事業費合計", "4536", "4193", "4451", "4417", "4170", "4352", "4510", "4302"),
				List.of("大学連携推進事業", "Ⅲ"));
		assertThat(rows).anySatisfy((row) -> assertThat(row).startsWith("AⅡ", "AⅡ", "AⅡ"));
		assertThat(numbers(this.files.xlsx(SheetFixture.published()).content())).contains(new BigDecimal("4536"),
				new BigDecimal("195"), new BigDecimal("108"));
	}

	@Test
	void keepsTheOrderOfTheSectionsOnTheWorksheet() throws IOException {
		List<List<String>> rows = rows(this.files.xlsx(SheetFixture.published()).content(), "71203000");

		List<String> firsts = rows.stream().map((row) -> row.get(0)).toList();
		assertThat(firsts).containsSubsequence("施策課題", "当該施策によって解決すべき課題", "施策の概要", "施策の目標", "解決すべき課題に対する当該年度の成果",
				"残された課題、新たな課題、社会環境の変化等", "評価結果", "評価区分の凡例", "2014年度以降の方向性", "参考指標", "事業費", "事務事業", "用語の説明");
	}

	@Test
	void tellsEveryFigureInCsvAndJson() throws IOException {
		List<Map<String, String>> records = csv(this.files.csv(SheetFixture.published(), CsvFlavour.OPEN_DATA));
		JsonNode json = JsonMapper.shared().readTree(this.files.json(SheetFixture.published()).content());

		INDICATORS.forEach((name, figures) -> {
			for (int year = 2011; year <= 2013; year++) {
				String[] figure = figures.get(year - 2011).split("/");
				assertThat(values(records, name, year, "PLAN")).containsExactly(figure[0]);
				assertThat(values(records, name, year, "ACTUAL")).containsExactly(figure[1]);
				assertThat(values(json, name, year, "PLAN")).containsExactly(figure[0]);
				assertThat(values(json, name, year, "ACTUAL")).containsExactly(figure[1]);
			}
		});
		assertThat(records.stream()
			.filter((row) -> row.get("section_kind").equals("money"))
			.map((row) -> row.get("period_year") + " " + row.get("measure_name") + " " + row.get("value")))
			.containsExactlyElementsOf(MONEY);
		assertThat(StreamSupport.stream(json.spliterator(), false)
			.filter((row) -> row.get("section_kind").asString().equals("money"))
			.map((row) -> row.get("period_year").asInt() + " " + row.get("measure_name").asString() + " "
					+ row.get("value").asInt()))
			.containsExactlyElementsOf(MONEY);
	}

	@Test
	void writesCsvInThreeFlavours() {
		byte[] excel = this.files.csv(SheetFixture.published(), CsvFlavour.EXCEL).content();
		byte[] cp932 = this.files.csv(SheetFixture.published(), CsvFlavour.CP932).content();
		byte[] openData = this.files.csv(SheetFixture.published(), CsvFlavour.OPEN_DATA).content();

		assertThat(new String(excel, StandardCharsets.UTF_8)).startsWith("\uFEFF列構成の版,全国地方公共団体コード,");
		assertThat(new String(cp932, Charset.forName("windows-31j"))).startsWith("列構成の版,")
			.contains("私のまちで活かしてみよう、多様な力を紡ぐ取り組み～")
			.doesNotContain("?");
		assertThat(new String(openData, StandardCharsets.UTF_8)).startsWith("schema_version,local_government_code,");
	}

	@Test
	void definesEveryColumn() throws IOException {
		List<Map<String, String>> definition = csv(this.files.definition());

		Set<String> columns = csv(this.files.csv(SheetFixture.published(), CsvFlavour.OPEN_DATA)).get(0).keySet();
		assertThat(definition.stream().map((row) -> row.get("物理名")).collect(Collectors.toSet())).isEqualTo(columns);
		assertThat(definition).allSatisfy((row) -> assertThat(row.get("説明")).isNotBlank());
	}

	private static List<String> values(List<Map<String, String>> records, String item, int year, String measure) {
		return records.stream()
			.filter((row) -> row.get("item_name").equals(item) && row.get("measure").equals(measure)
					&& row.get("period_year").equals(String.valueOf(year)))
			.map((row) -> row.get("value"))
			.toList();
	}

	private static List<String> values(JsonNode rows, String item, int year, String measure) {
		return StreamSupport.stream(rows.spliterator(), false)
			.filter((row) -> row.get("item_name").asString().equals(item)
					&& row.get("measure").asString().equals(measure) && row.get("period_year").asInt() == year)
			.map((row) -> row.get("value").decimalValue().toPlainString())
			.toList();
	}

	private static List<Map<String, String>> csv(SheetFile file) throws IOException {
		List<Map<String, String>> records = new ArrayList<>();
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
			.detectBomHeader(true)
			.ofNamedCsvRecord(new ByteArrayInputStream(file.content()))) {
			reader.forEach((row) -> records.add(new TreeMap<>(row.getFieldsAsMap())));
		}
		return records;
	}

	/** The cells of each row that are not empty. */
	private static List<List<String>> rows(byte[] workbook, String name) throws IOException {
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
			Sheet sheet = book.findSheet(name).orElseThrow();
			return sheet.read()
				.stream()
				.map((row) -> row.stream()
					.filter((cell) -> cell != null && cell.getType() != CellType.EMPTY)
					.map(Cell::getText)
					.filter((text) -> !text.isEmpty())
					.toList())
				.filter((row) -> !row.isEmpty())
				.toList();
		}
	}

	private static Set<BigDecimal> numbers(byte[] workbook) throws IOException {
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
			return book.getFirstSheet()
				.read()
				.stream()
				.flatMap(Row::stream)
				.filter((cell) -> cell != null && cell.getType() == CellType.NUMBER)
				.map(Cell::asNumber)
				.collect(Collectors.toSet());
		}
	}

}
