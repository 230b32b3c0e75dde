package jp.kyodo.project.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.imageio.ImageIO;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Offices;
import jp.kyodo.partner.NamedPartner;
import jp.kyodo.partner.PartnerQueries;
import jp.kyodo.partner.PartnerService;
import jp.kyodo.project.AddProject;
import jp.kyodo.project.PartnerEntry;
import jp.kyodo.project.ProjectContent;
import jp.kyodo.project.ProjectFixture;
import jp.kyodo.project.ProjectPictures;
import jp.kyodo.project.ProjectPublisher;
import jp.kyodo.project.ProjectQueries;
import jp.kyodo.project.ProjectService;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest
@Import(ProjectFixture.class)
class ProjectPublicationPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ProjectFixture fixture;

	@Autowired
	private ProjectQueries queries;

	@Autowired
	private ProjectService projects;

	@Autowired
	private ProjectPictures pictures;

	@Autowired
	private ProjectPublisher publisher;

	@Autowired
	private PartnerService partners;

	@Autowired
	private PartnerQueries partnerQueries;

	private ProjectDesk desk;

	@BeforeEach
	void open(@Autowired AutowireCapableBeanFactory beans) {
		this.desk = beans.createBean(ProjectDesk.class);
	}

	@Test
	void publishesWithPicturesThatHaveConsentOnly() throws Exception {
		FiscalYear year = new FiscalYear(2111);
		ProjectContent content = this.fixture.content("写真のある<b>事業</b>", this.desk.department())
			.summary("川辺を歩く")
			.casebook(true)
			.lessons("早く始める")
			.build();
		String code = this.projects.add(new AddProject(year, content, null));
		String base = "/staff/projects/" + code + "/2111";
		assertThat(upload(base, png(1), "代替テキスト一", "町内会長", "2111-05-01")).hasStatus3xxRedirection();
		assertThat(upload(base, png(2), "同意のない写真", "", "")).hasStatus3xxRedirection();
		assertThat(upload(base, png(3), "", "", "")).hasStatusOk().bodyText().contains("代替テキストを入力してください");
		assertThat(upload(base, "文字".getBytes(), "文", "", "")).hasStatusOk().bodyText().contains("PNGまたはJPEG");
		long yearId = this.queries.find(code, year).orElseThrow().projectYearId();
		List<ProjectPictures.View> views = this.pictures.of(yearId);
		String shown = "/projects/pictures/" + views.get(0).sha256();
		assertThat(this.mvc.get().uri(shown)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.desk.editor().get(base + "/pictures/" + views.get(0).sha256())).hasStatusOk();

		assertThat(this.desk.planning().post("/staff/projects/publish", Map.of("year", List.of("2111"))))
			.hasStatus3xxRedirection();

		assertThat(this.mvc.get().uri(shown)).hasStatusOk();
		assertThat(this.mvc.get().uri("/projects/pictures/" + views.get(1).sha256())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri("/projects/2111/" + code)).hasStatusOk()
			.bodyText()
			.contains("写真のある&lt;b&gt;事業", "代替テキスト一", "早く始める", "見本の会", "共催")
			.doesNotContain("同意のない写真", "<b>事業");
		assertThat(this.mvc.get().uri("/projects/2111")).hasStatusOk().bodyText().contains("1事業あります");
		assertThat(this.desk.editor()
			.post(base + "/pictures/" + views.get(0).sha256(),
					Map.of("version", List.of("0"), "alternative", List.of("代替テキスト一"))))
			.hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri(shown)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.desk.planning().post("/staff/projects/publish", Map.of("year", List.of("2111")))).hasStatusOk()
			.bodyText()
			.contains("公表し直す理由を入力してください");
		assertThat(this.desk.planning()
			.post("/staff/projects/publish", Map.of("year", List.of("2111"), "reason", List.of("写真を外した"))))
			.hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri("/projects/2111/" + code)).bodyText().contains("写真を外した");
		assertThat(this.mvc.get().uri("/projects/2111/" + code + "?revision=1")).hasStatusOk();
		assertThat(this.mvc.get().uri("/projects/2111/" + code + "/revisions")).hasStatusOk()
			.bodyText()
			.contains("写真を外した");
		assertThat(this.mvc.get().uri("/projects/2111/no-such")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri("/projects/1999")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void keepsWhatIsTypedAboutAPictureWhenSomethingIsWrong() throws Exception {
		FiscalYear year = new FiscalYear(2117);
		String code = this.projects
			.add(new AddProject(year, this.fixture.content("写真を直す事業", this.desk.department()).build(), null));
		String base = "/staff/projects/" + code + "/2117";
		upload(base, png(4), "前の代替テキスト", "", "");
		upload(base, png(5), "もう一枚", "", "");
		String picture = this.pictures.of(this.queries.find(code, year).orElseThrow().projectYearId()).get(0).sha256();

		assertThat(this.desk.editor()
			.post(base + "/pictures/" + picture,
					Map.of("version", List.of("0"), "alternative", List.of(""), "caption", List.of("直しかけの説明"))))
			.hasStatusOk()
			.bodyText()
			.contains("代替テキストを入力してください", "value=\"直しかけの説明\"", "id=\"alternative-error\"", "value=\"もう一枚\"",
					"id=\"new-alternative\"");
	}

	@Test
	void tellsWhoPublishesWhichPartnersCitizensHaveNoPageOf() {
		String name = "隠れた<b>会</b>";
		long hidden = this.partners.registerNamed(List.of(new NamedPartner(name, List.of(), null))).get(name);
		String partner = this.partnerQueries.byIds(List.of(hidden)).get(hidden).code();
		ProjectContent content = this.fixture.content("二つの団体との事業", this.desk.department()).build();
		String code = this.projects.add(new AddProject(new FiscalYear(2116),
				content.change()
					.partners(List.of(content.partners().get(0), new PartnerEntry(partner, name, null)))
					.build(),
				null));

		assertThat(this.desk.planning().get("/staff/projects/publish?year=2116")).hasStatusOk()
			.bodyText()
			.contains("市民のページに載せていない団体が1団体あります", "/staff/partners/" + partner, "隠れた&lt;b&gt;会");
		assertThat(this.desk.planning().post("/staff/projects/publish", Map.of("year", List.of("2116"))))
			.hasStatus3xxRedirection();

		assertThat(this.mvc.get().uri("/projects/2116/" + code)).hasStatusOk()
			.bodyText()
			.contains("隠れた&lt;b&gt;会", "/partners/" + content.partners().get(0).partnerCode())
			.doesNotContain("/partners/" + partner);
	}

	@Test
	void offersAProjectAndAYearAsOpenData() throws Exception {
		FiscalYear year = new FiscalYear(2112);
		String code = this.projects.add(new AddProject(year,
				this.fixture.content("=HYPERLINK", this.desk.department())
					.formCodes(List.of("itaku", "sonota"))
					.formOther("広報紙の編集")
					.summary("一行目\n二行目")
					.budget(0L)
					.build(),
				null));
		this.publisher.publishYear(year, this.desk.planning().staff(), null);

		String csv = body("/projects/2112/" + code + ".csv?flavour=opendata");
		assertThat(csv.lines().findFirst().orElseThrow()).startsWith("schema_version,local_government_code");
		assertThat(csv).contains(",FORM,", "itaku,委託", "BUDGET,予算,1,,,0,,円", "SETTLEMENT", "UNKNOWN", "'=HYPERLINK");
		int columns = csv.lines().findFirst().orElseThrow().split(",", -1).length;
		assertThat(csv.lines()).allSatisfy((line) -> assertThat(line.split(",", -1)).hasSize(columns));
		assertThat(body("/projects/2112/list.json")).contains(code);
		assertThat(body("/projects/2112/list.codes.csv")).contains("FORM", "委託");
		assertThat(body("/projects/2112/list.definition.csv")).contains("precision_code");
		assertThat(this.mvc.get().uri("/projects/2112/" + code + ".csv?flavour=x")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri("/projects/2113/list.csv")).hasStatus(HttpStatus.NOT_FOUND);
	}

	private String body(String path) throws Exception {
		MvcTestResult result = this.mvc.get().uri(path).exchange();
		assertThat(result).hasStatusOk();
		return result.getResponse().getContentAsString();
	}

	private MvcTestResult upload(String base, byte[] content, String alternative, String by, String on) {
		return this.mvc.post()
			.uri(base + "/pictures")
			.multipart()
			.file(new MockMultipartFile("file", "../写真.png", "image/png", content))
			.param("formToken", UUID.randomUUID().toString())
			.param("alternative", alternative)
			.param("consentBy", by)
			.param("consentOn", on)
			.with(Offices.as(this.desk.editor().staff()))
			.with(csrf())
			.exchange();
	}

	private static byte[] png(int colour) throws Exception {
		BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
		picture.setRGB(0, 0, colour * 1000);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(picture, "png", out);
		return out.toByteArray();
	}

}
