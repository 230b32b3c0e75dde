package jp.kyodo.evaluation.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

import jp.kyodo.evaluation.PublishedSheets;
import jp.kyodo.evaluation.document.ItemSummaryBlock;
import jp.kyodo.evaluation.document.SheetBlock;
import jp.kyodo.evaluation.document.TargetsBlock;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffAuthentication;
import jp.kyodo.organization.StaffQueries;
import jp.kyodo.testing.PortalTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The sample city's action programme: one item published, another one being filled in.
 */
@PortalTest(properties = "kyodo.sample-city=true")
class ActionProgramTests {

	private static final String OPEN_SHEET = "/staff/sheets/2011/AP-3";

	@TempDir
	private Path folder;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private StaffQueries staff;

	@Autowired
	private PublishedSheets published;

	@Test
	void publishesTargetsThatSpanYearsAsOneCell() {
		assertThat(this.mvc.get().uri("/sheets/2011/AP-1")).hasStatusOk()
			.bodyText()
			.contains("colspan=\"3\"", "2014（平成26）年度以降", "①団体の事業に対する助成金制度の充実", "達成状況区分", "要確認");
	}

	@Test
	void drawsTheSummaryFromTheResults() {
		TargetsBlock targets = block(TargetsBlock.class);
		ItemSummaryBlock summary = block(ItemSummaryBlock.class);

		assertThat(summary.groups()).extracting(ItemSummaryBlock.Group::name).containsExactly("協働型事業の推進", "市民活動の支援");
		for (int index = 0; index < 2; index++) {
			assertThat(plain(summary.groups().get(index).result()))
				.isEqualTo(plain(targets.programs().get(index).result()))
				.hasSize(2);
		}
	}

	private static List<String> plain(List<String> marked) {
		return marked.stream().map((text) -> text.replace("＊", "")).toList();
	}

	@Test
	void exportsOneRowForEachTargetWithItsYears() throws Exception {
		String csv = text(this.mvc.get().uri("/sheets/2011/AP-1.csv?flavour=opendata").exchange());

		assertThat(csv.lines().findFirst())
			.hasValueSatisfying((names) -> assertThat(names).endsWith(",from_year,to_year"));
		assertThat(csv.lines().filter((line) -> line.contains(",TEXT_TARGET,"))).hasSize(7)
			.anySatisfy((line) -> assertThat(line).contains("支援拠点の検証").endsWith(",2011,2013"))
			.anySatisfy((line) -> assertThat(line).contains("事業推進").endsWith(",2014,"));
	}

	@Test
	void mergesTheCellsOfATargetOnTheWorksheet() throws Exception {
		byte[] xlsx = this.mvc.get().uri("/sheets/2011/AP-1.xlsx").exchange().getResponse().getContentAsByteArray();

		// columns P to AE are those of the plan's three years, AF to AJ what follows
		assertThat(part(xlsx, "xl/worksheets/sheet1.xml")).containsPattern("<mergeCell ref=\"P\\d+:AD\\d+\"/>")
			.containsPattern("<mergeCell ref=\"AE\\d+:AJ\\d+\"/>");
	}

	@Test
	void printsTheItemOnOnePage() throws Exception {
		byte[] content = this.mvc.get().uri("/sheets/2011/AP-1.pdf").exchange().getResponse().getContentAsByteArray();
		try (PDDocument pdf = Loader.loadPDF(content)) {
			assertThat(pdf.getNumberOfPages()).isEqualTo(1);
			assertThat(new PDFTextStripper().getText(pdf)).contains("2011年度実施結果", "2014（平成26）年度", "③人材の育成")
				.doesNotContain("〓");
		}
	}

	@Test
	void keepsWhatIsTypedForEachProgram() {
		assertThat(post("/sections/targets",
				Map.of("version", version(), "r.AP-303", "●区ごとに事業を行いました。\r\n●二つ目", "g.AP-303", "4", "c.AP-303", "課題")))
			.hasStatus3xxRedirection();

		assertThat(this.mvc.get().uri(OPEN_SHEET).with(as("nyuryoku"))).hasStatusOk()
			.bodyText()
			.contains("●区ごとに事業を行いました。\n●二つ目", "この年度の目標", "幸区役所庁舎の基本設計", "第3期区民会議の運営")
			.doesNotContain("第4期区民会議の運営");
		assertThat(this.mvc.get().uri(OPEN_SHEET + "/preview").with(as("nyuryoku"))).hasStatusOk()
			.bodyText()
			.contains("【環境等の変化・課題等】", "第4期区民会議の運営", "（各区）");
	}

	@Test
	void saysWhatIsWrongAndKeepsItAsADraft() {
		assertThat(
				post("/sections/targets", Map.of("version", version(), "g.AP-301", "9", "r.AP-302", "あ".repeat(1300))))
			.hasStatus3xxRedirection();

		assertThat(this.mvc.get().uri(OPEN_SHEET).with(as("nyuryoku"))).hasStatusOk()
			.bodyText()
			.contains("「区役所機能の強化の達成状況区分」を、画面にある区分から選んでください", "「区民会議の運営の2011年度実施結果」は1,200文字以内で入力してください",
					"あ".repeat(1300));
		assertThat(post("/sections/targets/discard", Map.of())).hasStatus3xxRedirection();
	}

	@Test
	void refusesAnotherDepartment() {
		assertThat(this.mvc.post()
			.uri(OPEN_SHEET + "/sections/targets")
			.with(as("nyuryoku-midori"))
			.with(csrf())
			.param("r.AP-301", "よその課")).hasStatus(HttpStatus.FORBIDDEN);
	}

	private String version() {
		String page = text(this.mvc.get().uri(OPEN_SHEET).with(as("nyuryoku")).exchange());
		String form = page.substring(page.indexOf("/sections/targets\""));
		return form.replaceAll("(?s).*?name=\"version\" value=\"([^\"]*)\".*", "$1");
	}

	private MvcTestResult post(String path, Map<String, String> fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri(OPEN_SHEET + path)
			.with(as("nyuryoku"))
			.with(csrf());
		for (Map.Entry<String, String> field : fields.entrySet()) {
			request = request.param(field.getKey(), field.getValue());
		}
		return request.exchange();
	}

	private <B extends SheetBlock> B block(Class<B> type) {
		return this.published.current(new FiscalYear(2011), "AP-1")
			.orElseThrow()
			.document()
			.blocks()
			.stream()
			.filter(type::isInstance)
			.map(type::cast)
			.findFirst()
			.orElseThrow();
	}

	private RequestPostProcessor as(String login) {
		return authentication(StaffAuthentication.of(this.staff.find(login).orElseThrow()));
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private String part(byte[] zip, String name) throws IOException {
		Path stored = Files.write(this.folder.resolve("sheet.zip"), zip);
		try (ZipFile file = new ZipFile(stored.toFile())) {
			return new String(file.getInputStream(file.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
