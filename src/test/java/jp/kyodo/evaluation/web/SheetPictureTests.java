package jp.kyodo.evaluation.web;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import javax.imageio.ImageIO;

import jp.kyodo.evaluation.EvaluationRounds;
import jp.kyodo.evaluation.PublishedSheets;
import jp.kyodo.evaluation.SheetHead;
import jp.kyodo.evaluation.SheetQueries;
import jp.kyodo.evaluation.SheetStep;
import jp.kyodo.evaluation.SheetWorkflow;
import jp.kyodo.evaluation.TakeStep;
import jp.kyodo.evaluation.document.PicturesBlock;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffAuthentication;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.organization.StaffMember.Assignment;
import jp.kyodo.organization.StaffQueries;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.testing.PortalTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A sheet whose form has only a section of pictures, two of them at most.
 */
@PortalTest(properties = "kyodo.sample-city=true")
@Import(RegisterFixture.class)
class SheetPictureTests {

	private static final Pattern HASH = Pattern.compile("value=\"(([0-9a-f]{64})\\.(?:png|jpg) [0-9x]+)\"");

	@TempDir
	private Path folder;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private RegisterFixture fixture;

	@Autowired
	private EvaluationRounds rounds;

	@Autowired
	private SheetQueries sheets;

	@Autowired
	private SheetWorkflow workflow;

	@Autowired
	private PublishedSheets published;

	@Autowired
	private StaffQueries staff;

	@Autowired
	private JdbcClient jdbc;

	private RegisterFixture.Issue issue;

	private String url;

	@BeforeEach
	void openSheet() {
		this.issue = this.fixture.issue();
		String plan = this.issue.plan().code();
		this.jdbc
			.sql("""
					INSERT INTO form_definition (id, code, version_no, name, plan_code, from_year, to_year, definition, created_at)
					VALUES (nextval('form_definition_seq'), lower(:plan), 1, '写真の様式', :plan, 2011, 2011, CAST(:form AS jsonb), now())
					""")
			.param("plan", plan)
			.param("form", """
					{"code": "%s", "version": 1, "name": "写真の様式", "plan": "%s", "years": {"from": 2011, "to": 2011},
					"scales": [], "sections": [{"kind": "pictures", "key": "photos", "title": "活動の様子", "required": true,
					"count": 2, "megabytes": 1, "captionCharacters": 20}]}
					""".formatted(plan.toLowerCase(), plan))
			.update();
		this.rounds.open(plan, RegisterFixture.Y2011, LocalDate.of(2012, 6, 29));
		this.url = "/staff/sheets/2011/" + this.issue.code();
	}

	@Test
	void keepsPictureWithItsTexts() throws Exception {
		assertThat(add(picture(Color.RED), Map.of("p1.caption", "清掃活動", "p1.alt", "川べりを掃除する人たち")))
			.hasRedirectedUrl(this.url + "#section-photos");

		String page = page();
		String hash = hash(page, 0);
		assertThat(page).contains("清掃活動", "川べりを掃除する人たち", "/pictures/" + hash + ".png");
		MvcTestResult image = get("/pictures/" + hash + ".png", "kikaku");
		assertThat(image).hasStatusOk().hasContentType("image/png");
		assertThat(image.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(image.getResponse().getHeader("Cache-Control")).contains("no-store");
		assertThat(get("/preview", "kikaku")).bodyText()
			.contains("src=\"" + this.url + "/pictures/" + hash + ".png\"", "alt=\"川べりを掃除する人たち\"");
	}

	@Test
	void showsDraftPicturesOnlyToThoseWhoMayReadTheSheet() throws Exception {
		add(picture(Color.RED), Map.of("p1.alt", "写真の中身"));
		String file = hash(page(), 0) + ".png";

		assertThat(get("/pictures/" + file, "nyuryoku-midori")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.mvc.get().uri("/sheets/pictures/" + file)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/pictures/" + "0".repeat(64) + ".png", "kikaku")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri("/staff/sheets/2013/71203000/pictures/" + file).with(as("kikaku")))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void asksForTheAlternativeTextAndKeepsThePictureMeanwhile() throws Exception {
		add(picture(Color.RED), Map.of("p1.caption", "清掃活動"));

		String page = page();
		assertThat(page).contains("写真1の「代替テキスト」を入力してください", "清掃活動");
		assertThat(post("", Map.of("p1.picture", value(page, 0), "p1.caption", "清掃活動", "p1.alt", "掃除する人たち")))
			.hasStatus3xxRedirection();
		assertThat(page()).contains("掃除する人たち").doesNotContain("「代替テキスト」を入力してください");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<svg xmlns='http://www.w3.org/2000/svg'/>", "<html><script>alert(1)</script></html>",
			"GIF89a" })
	void refusesOtherFilesAndKeepsWhatWasTyped(String content) throws Exception {
		MvcTestResult result = add(content.getBytes(StandardCharsets.UTF_8),
				Map.of("p1.caption", "残る説明", "p1.alt", "残る代替テキスト"));

		assertThat(result).hasStatus3xxRedirection();
		assertThat(text(this.mvc.get()
			.uri(this.url)
			.with(as("kikaku"))
			.cookie(result.getResponse().getCookies())
			.exchange()
			.getResponse())).containsPattern("(?s)id=\"photos-file-error\".{0,200}このファイルは写真として読み取れません");
		assertThat(page()).doesNotContain("photos-file-error");
		assertThat(page()).contains("残る説明", "残る代替テキスト").doesNotContain("写真1を外す");
		assertThat(this.jdbc.sql("SELECT count(*) FROM sheet_picture_upload WHERE sheet_id = ?")
			.param(head().id())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void movesAndRemovesPicturesWithoutScript() throws Exception {
		add(picture(Color.RED), Map.of("p1.alt", "赤"));
		String red = value(page(), 0);
		add(picture(Color.BLUE), Map.of("p1.picture", red, "p1.alt", "赤", "p2.alt", "青"));
		String blue = value(page(), 1);
		assertThat(page()).doesNotContain("写真を追加する");

		change("up.2", null, Map.of("p1.picture", red, "p1.alt", "赤", "p2.picture", blue, "p2.alt", "青"));
		assertThat(value(page(), 0)).isEqualTo(blue);
		change("remove.1", null, Map.of("p1.picture", blue, "p1.alt", "青", "p2.picture", red, "p2.alt", "赤"));

		String page = page();
		assertThat(value(page, 0)).isEqualTo(red);
		assertThat(page).contains("写真を追加する").doesNotContain("写真2を外す");
	}

	@Test
	void refusesPictureOfAnotherSheet() throws Exception {
		add(picture(Color.GREEN), Map.of("p1.alt", "緑"));
		String foreign = value(page(), 0);
		openSheet();

		post("", Map.of("p1.picture", foreign, "p1.alt", "よそのシートの写真"));

		assertThat(page()).contains("写真1はこのシートに登録された写真ではありません");
		assertThat(get("/pictures/" + foreign.substring(0, 68), "kikaku")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void takesFilesNowhereElseAndFromNobodyElse() throws Exception {
		assertThat(this.mvc.post()
			.uri(this.url + "/sections/photos")
			.multipart()
			.file("file", picture(Color.RED))
			.with(as("kikaku"))
			.with(csrf())).hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
		assertThat(this.mvc.post()
			.uri(this.url + "/sections/photos/pictures")
			.multipart()
			.file("file", picture(Color.RED))
			.param("change", "add")
			.param("p1.alt", "よその課")
			.with(as("nyuryoku-midori"))
			.with(csrf())).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.mvc.post()
			.uri(this.url + "/sections/photos/pictures")
			.multipart()
			.file("file", picture(Color.RED))
			.with(as("kikaku"))).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void publishesPicturesInEveryFormat() throws Exception {
		add(picture(Color.ORANGE), Map.of("p1.caption", "清掃活動", "p1.alt", "川べりを掃除する人たち"));
		String hash = hash(page(), 0);
		publish();

		MockHttpServletResponse image = response("/sheets/pictures/" + hash + ".png");
		assertThat(image.getContentType()).isEqualTo("image/png");
		assertThat(image.getHeader("Cache-Control")).contains("max-age=31536000", "public", "immutable");
		assertThat(image.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(image.getHeader("Set-Cookie")).isNull();
		String sheet = "/sheets/2011/" + this.issue.code();
		assertThat(text(response(sheet))).contains("src=\"/sheets/pictures/" + hash + ".png\"", "alt=\"川べりを掃除する人たち\"");
		assertThat(text(response(sheet + ".csv?flavour=opendata"))).contains("/sheets/pictures/" + hash + ".png",
				"ALTERNATIVE", "川べりを掃除する人たち");
		assertThat(text(response(sheet + ".json"))).contains("/sheets/pictures/" + hash + ".png");
		try (PDDocument pdf = Loader.loadPDF(response(sheet + ".pdf").getContentAsByteArray())) {
			assertThat(pdf.getPage(0).getResources().getXObjectNames()).hasSizeGreaterThanOrEqualTo(1);
			assertThat(pdf.getDocumentCatalog().getCOSObject().containsKey(COSName.getPDFName("StructTreeRoot")))
				.isTrue();
		}
		Path xlsx = Files.write(this.folder.resolve("sheet.xlsx"), response(sheet + ".xlsx").getContentAsByteArray());
		try (ZipFile parts = new ZipFile(xlsx.toFile())) {
			assertThat(parts.stream().map((entry) -> entry.getName()).filter((name) -> name.startsWith("xl/media/")))
				.hasSize(1);
		}
		assertThat(block().pictures()).extracting(PicturesBlock.Picture::sha256).containsExactly(hash);
	}

	private PicturesBlock block() {
		return (PicturesBlock) this.published.current(RegisterFixture.Y2011, this.issue.code())
			.orElseThrow()
			.document()
			.blocks()
			.get(0);
	}

	private void publish() {
		StaffMember planning = this.staff.find("kikaku").orElseThrow();
		StaffMember approver = new StaffMember(planning.id(), "kikaku", planning.displayName(), "課長",
				Set.of(new Assignment(this.issue.department(), Role.APPROVER)));
		for (SheetStep step : List.of(SheetStep.SUBMIT, SheetStep.APPROVE, SheetStep.FINALIZE, SheetStep.PUBLISH)) {
			assertThat(this.workflow.take(new TakeStep((step == SheetStep.APPROVE) ? approver : planning,
					RegisterFixture.Y2011, this.issue.code(), step, head().contentVersion(), null)))
				.isEmpty();
		}
	}

	private SheetHead head() {
		return this.sheets.head(RegisterFixture.Y2011, this.issue.code());
	}

	private MvcTestResult add(byte[] file, Map<String, String> fields) {
		return change("add", file, fields);
	}

	private MvcTestResult change(String change, byte @Nullable [] file, Map<String, String> fields) {
		MockMvcTester.MockMultipartMvcRequestBuilder request = this.mvc.post()
			.uri(this.url + "/sections/photos/pictures")
			.multipart()
			.file("file", (file != null) ? file : new byte[0])
			.with(as("kikaku"))
			.with(csrf())
			.param("version", version())
			.param("change", change);
		for (Map.Entry<String, String> field : fields.entrySet()) {
			request = request.param(field.getKey(), field.getValue());
		}
		return request.exchange();
	}

	private MvcTestResult post(String path, Map<String, String> fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri(this.url + "/sections/photos" + path)
			.with(as("kikaku"))
			.with(csrf())
			.param("version", version());
		for (Map.Entry<String, String> field : fields.entrySet()) {
			request = request.param(field.getKey(), field.getValue());
		}
		return request.exchange();
	}

	private String version() {
		return page().replaceAll("(?s).*?name=\"version\" value=\"([^\"]*)\".*", "$1");
	}

	private String page() {
		return text(get("", "kikaku").getResponse());
	}

	private MvcTestResult get(String path, String login) {
		return this.mvc.get().uri(this.url + path).with(as(login)).exchange();
	}

	private MockHttpServletResponse response(String path) {
		MvcTestResult result = this.mvc.get().uri(path).exchange();
		assertThat(result).hasStatusOk();
		return result.getResponse();
	}

	private RequestPostProcessor as(String login) {
		return authentication(StaffAuthentication.of(this.staff.find(login).orElseThrow()));
	}

	private static String value(String page, int index) {
		return found(page, index).group(1);
	}

	private static String hash(String page, int index) {
		return found(page, index).group(2);
	}

	private static Matcher found(String page, int index) {
		Matcher matcher = HASH.matcher(page);
		for (int times = 0; times <= index; times++) {
			assertThat(matcher.find()).isTrue();
		}
		return matcher;
	}

	private static String text(MockHttpServletResponse response) {
		return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static byte[] picture(Color color) throws IOException {
		BufferedImage picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
		for (int x = 0; x < 60; x++) {
			for (int y = 0; y < 40; y++) {
				picture.setRGB(x, y, color.getRGB());
			}
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(picture, "png", out);
		return out.toByteArray();
	}

}
