package jp.kyodo.project.exchange.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.ProjectFixture;
import jp.kyodo.project.exchange.ImportFixture;
import jp.kyodo.project.exchange.ImportState;
import jp.kyodo.project.exchange.ProjectImport;
import jp.kyodo.project.exchange.ProjectImports;
import jp.kyodo.project.survey.SurveyFixture;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Whatever is sent in the place of a list: the page says what to do, keeps its form, and
 * nothing is stored.
 */
@PortalTest
@Import({ ProjectFixture.class, ImportFixture.class, Offices.class, SurveyFixture.class })
class SpoiltUploadTests {

	private static final String LIST = "年度,事業名\n2013,見本の事業\n";

	private static final Pattern TOKEN = Pattern.compile("name=\"formToken\" value=\"([^\"]+)\"");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Offices offices;

	@Autowired
	private SurveyFixture survey;

	@Autowired
	private ImportFixture files;

	@Autowired
	private ProjectImports imports;

	@Autowired
	private JdbcClient jdbc;

	static Stream<Arguments> files() {
		byte[] oldWorkbook = SpoiltFiles.bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
		byte[] picture = SpoiltFiles.bytes(0xFF, 0xD8, 0xFF, 0xE0);
		byte[] pdf = SpoiltFiles.text("%PDF-1.7\n");
		return Stream.of(arguments("爆弾.xlsx", SpoiltFiles.bomb(), "ファイルを開くと異常に大きくなる"),
				arguments("2GBと言うシート.xlsx", SpoiltFiles.enormousSheet(true), "ファイルを開くと異常に大きくなる"),
				arguments("2GBと言わないシート.xlsx", SpoiltFiles.enormousSheet(false), "ファイルを開くと異常に大きくなる"),
				arguments("外部実体.xlsx", SpoiltFiles.externalEntity(), "宣言（DOCTYPE）がある"),
				arguments("古い形式の名前を変えた.xlsx", oldWorkbook, "古い形式のExcelブック"),
				arguments("マクロの書かれていない.xlsm", SpoiltFiles.macroType(), "マクロの入ったブックは受け取れません"),
				arguments("マクロ.xlsm", SpoiltFiles.macros(), "マクロの入ったブックは受け取れません"),
				arguments("名前を変えたマクロ.xlsx", SpoiltFiles.macros(), "マクロの入ったブックは受け取れません"),
				arguments("パスワード.xlsx", oldWorkbook, "パスワードを外し"),
				arguments("パスワード付きの部品.xlsx", SpoiltFiles.encryptedZip(), "パスワードの付いたファイル"),
				arguments("古い形式.xls", oldWorkbook, "古い形式のExcelブック"),
				arguments("バイナリ.xlsb", SpoiltFiles.binaryWorkbook(), "Excelバイナリブック"),
				arguments("途中で切れた.xlsx", SpoiltFiles.truncated(), "ブックが途中で切れています"),
				arguments("ウェブページ.xls", SpoiltFiles.text("\uFEFF\n<html><table><tr><td>年度</td></tr></table></html>"),
						"ウェブページ（HTML）やXML"),
				arguments("表.xml.xls", SpoiltFiles.text("<?xml version=\"1.0\"?><Workbook/>"), "ウェブページ（HTML）やXML"),
				arguments("文書.docx", SpoiltFiles.document(), "Excelブック（.xlsx）でもCSVでもない"),
				arguments("表.ods", SpoiltFiles.openDocument(), "OpenDocument形式"),
				arguments("まとめ.zip", SpoiltFiles.archive(), "圧縮されたファイル"), arguments("一覧.pdf", pdf, "PDFからは表を読み取れません"),
				arguments("PDFの名前を変えた.xlsx", pdf, "PDFからは表を読み取れません"), arguments("写真.jpg", picture, "画像からは表を読み取れません"),
				arguments("写真の名前を変えた.csv", picture, "画像からは表を読み取れません"),
				arguments("プログラム.exe", SpoiltFiles.bytes('M', 'Z', 0x90, 0), "Excelブック（.xlsx）でもCSVでもない"),
				arguments("空.csv", new byte[0], "ファイルに何も書かれていません"), arguments("空.xlsx", new byte[0], "ファイルに何も書かれていません"),
				arguments("空行だけ.csv", SpoiltFiles.text("\uFEFF\r\n \r\n"), "ファイルに何も書かれていません"),
				arguments("列の名前だけ.csv", SpoiltFiles.text("年度,事業名,所管課\r\n,,\r\n"), "列の名前の下に、事業の行がありません"),
				arguments("文.csv", SpoiltFiles.text("ただの文です\r\n"), "列の名前が見つかりません"),
				arguments("壊れた文字.csv",
						SpoiltFiles.text("\u00EF\u00BB\u00BF" + LIST.replace("見本", "\u00FF"), "ISO-8859-1"),
						"UTF-8として読めない文字"),
				arguments("韓国語.csv", SpoiltFiles.text("年度,事業名\n2013,협동사업\n", "EUC-KR"), "読めない文字があります"),
				arguments("印のないUTF-16.csv", SpoiltFiles.text("a,b\n1,2\n", "UTF-16LE"), "列の名前が見つかりません"),
				arguments("少なすぎるEUC-JP.csv", SpoiltFiles.text("事業名,年度\n協働,二〇\n", "EUC-JP"), "文字コードがEUC-JPのようですが"),
				arguments("閉じない引用符.csv", SpoiltFiles.text("年度,事業名\n2013,\"見本\n"), "2行目から始まるセルで、引用符"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("files")
	void saysWhatToDoKeepsTheFormAndStoresNothing(String name, byte[] content, String sentence) throws Exception {
		StaffMember planning = this.offices.person(Role.PLANNING);
		long imports = count("project_import");
		long pieces = count("project_import_piece");

		MvcTestResult refused = send(name, content, planning, UUID.randomUUID().toString());

		assertThat(refused).hasStatusOk().hasViewName("project/exchange/upload");
		String page = refused.getResponse().getContentAsString(StandardCharsets.UTF_8);
		assertThat(page).contains(sentence)
			.contains("data-error-summary")
			.containsPattern("<input[^>]*type=\"file\"[^>]*aria-invalid=\"true\"")
			.doesNotContain("Exception");
		assertThat(count("project_import")).isEqualTo(imports);
		assertThat(count("project_import_piece")).isEqualTo(pieces);
		Matcher token = TOKEN.matcher(page);
		assertThat(token.find()).isTrue();
		assertThat(send("一覧.csv", SpoiltFiles.text(LIST), planning, token.group(1))).hasStatus3xxRedirection();
		assertThat(this.imports.countOf(planning)).isOne();
	}

	@Test
	void leavesOneOfTwoColumnsWithTheSameHeadingOutUntilSomebodyChooses() {
		StaffMember planning = this.offices.person(Role.PLANNING);

		MvcTestResult sent = send("二つの事業名.csv", SpoiltFiles.text("年度,事業名,事業名\n2013,一つ目,二つ目\n"), planning,
				UUID.randomUUID().toString());
		String path = sent.getResponse().getRedirectedUrl();

		assertThat(this.mvc.get().uri(path).with(Offices.as(planning)).exchange()).bodyText()
			.contains("一つ目")
			.contains("二つ目");
		assertThat(this.mvc.post()
			.uri(path + "/mapping")
			.with(Offices.as(planning))
			.with(csrf())
			.param("formToken", UUID.randomUUID().toString())
			.param("use-0", "YEAR")
			.param("use-1", "NAME")
			.param("use-2", "NAME")
			.exchange()).bodyText().contains("「事業名」を二つの列に選べません");
	}

	@Test
	void tellsWhatIsFoundOnlyBehindTheFirstRows() {
		StaffMember planning = this.offices.person(Role.PLANNING);
		StringBuilder list = new StringBuilder("年度,事業名\n");
		for (int row = 0; row < 600; row++) {
			list.append("2013,見本の事業").append(row).append('\n');
		}
		MvcTestResult sent = send("後ろの壊れた.csv", SpoiltFiles.text(list + "2013,\"閉じない\n"), planning,
				UUID.randomUUID().toString());
		UUID id = UUID.fromString(sent.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
		ProjectImport one = this.imports.find(id).orElseThrow();
		this.imports.map(id, one.mapping().uses(), one.mapping().defaults(), one.mapping().complete());

		ProjectImport ended = this.files.ended(id);

		assertThat(ended.state()).isEqualTo(ImportState.FAILED);
		assertThat(ended.failure()).startsWith("602行目から始まるセルで、引用符");
		assertThat(this.mvc.get().uri("/staff/projects/import/" + id).with(Offices.as(planning)).exchange()).bodyText()
			.contains("602行目から始まるセルで、引用符");
	}

	@Test
	void tellsADepartmentWhyItsAnswerIsRefused() {
		FiscalYear year = this.survey.year();
		long department = this.survey.department("壊れたものを送る課");
		this.survey.open(year, department);
		StaffMember editor = this.offices.person(Role.EDITOR, department);
		long imports = count("project_import");

		MvcTestResult refused = this.mvc.post()
			.uri("/staff/projects/exchange/survey/" + year.value() + "/" + this.survey.codeOf(department))
			.multipart()
			.file(file("回答.xlsx", SpoiltFiles.macros()))
			.with(Offices.as(editor))
			.with(csrf())
			.param("formToken", UUID.randomUUID().toString())
			.exchange();

		assertThat(refused).hasStatus3xxRedirection();
		assertThat(refused.getMvcResult().getFlashMap().toString()).contains("project-exchange.survey.refused")
			.contains("マクロの入ったブックは受け取れません");
		assertThat(count("project_import")).isEqualTo(imports);
	}

	private long count(String table) {
		return this.jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
	}

	private MvcTestResult send(String name, byte[] content, StaffMember staff, String token) {
		return this.mvc.post()
			.uri("/staff/projects/import")
			.multipart()
			.file(file(name, content))
			.with(Offices.as(staff))
			.with(csrf())
			.param("formToken", token)
			.exchange();
	}

	private static MockMultipartFile file(String name, byte[] content) {
		return new MockMultipartFile("file", name, "application/octet-stream", content);
	}

}
