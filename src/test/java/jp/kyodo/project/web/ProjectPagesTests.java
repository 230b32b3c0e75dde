package jp.kyodo.project.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.imageio.ImageIO;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.partner.NamedPartner;
import jp.kyodo.partner.PartnerQueries;
import jp.kyodo.partner.PartnerService;
import jp.kyodo.project.AddProject;
import jp.kyodo.project.ChangeProjectYear;
import jp.kyodo.project.PartnerEntry;
import jp.kyodo.project.ProjectContent;
import jp.kyodo.project.ProjectFilter;
import jp.kyodo.project.ProjectFixture;
import jp.kyodo.project.ProjectPictures;
import jp.kyodo.project.ProjectPublisher;
import jp.kyodo.project.ProjectQueries;
import jp.kyodo.project.ProjectService;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import jp.kyodo.web.PageRequestParameter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest
@Import(ProjectFixture.class)
class ProjectPagesTests {

	private static final String HOSTILE = "<script>alert('髙𠮷')</script>";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ProjectFixture fixture;

	@Autowired
	private Offices offices;

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

	@Autowired
	private JdbcClient jdbc;

	private long department;

	private Requests editor;

	private Requests planning;

	@BeforeEach
	void prepare() {
		this.fixture.ward();
		this.department = this.fixture.department("地域振興課");
		this.editor = new Requests(this.mvc, this.offices.person(Role.EDITOR, this.department));
		this.planning = new Requests(this.mvc, this.offices.person(Role.PLANNING));
	}

	@Test
	void showsAllPagesOfAProject() {
		String code = this.fixture.project(HOSTILE, this.department);

		for (String path : List.of("/staff/projects", "/staff/projects?year=2013&q=%25", "/staff/projects/" + code,
				"/staff/projects/" + code + "/2013", "/staff/projects/" + code + "/2013/edit",
				"/staff/projects/" + code + "/2013/history", "/staff/projects/" + code + "/2013/pictures",
				"/staff/projects/new", "/staff/projects/new?year=2013")) {
			assertThat(this.editor.get(path)).as(path)
				.hasStatusOk()
				.bodyText()
				.doesNotContain("<script>alert")
				.contains("</html>");
		}
		assertThat(this.planning.get("/staff/projects/publish?year=2013")).hasStatusOk();
		assertThat(this.editor.get("/staff/projects/no-such")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.editor.get("/staff/projects/" + code + "/1999")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void entersAProjectWithPartnersThatAreFoundAndNew() {
		String known = this.fixture.partner("よく知られた会" + UUID.randomUUID());
		String name = "新しい事業,コンマ" + UUID.randomUUID();
		Map<String, List<String>> typed = typed(name);

		typed.put("partnerSearch", List.of("よく知られた会"));
		typed.put("searchPartner", List.of("true"));
		assertThat(this.editor.post("/staff/projects/new", typed)).hasStatusOk().bodyText().contains(known, name);
		typed.remove("searchPartner");
		typed.put("addPartner", List.of(known));
		assertThat(this.editor.post("/staff/projects/new", typed)).hasStatusOk()
			.bodyText()
			.contains("value=\"" + known + "\"", name);
		typed.remove("addPartner");
		typed.put("partnerCode", List.of(known, ""));
		typed.put("partnerName", List.of("よく知られた会", "はじめての会, " + name));
		typed.put("partnerRoleCode", List.of("kyosai", ""));
		typed.put("partnerTypeCode", List.of("", "npo"));
		String token = UUID.randomUUID().toString();
		MvcTestResult saved = this.editor.post("/staff/projects/new", token, typed);
		MvcTestResult again = this.editor.post("/staff/projects/new", token, typed);

		assertThat(saved).hasStatus3xxRedirection();
		assertThat(again).hasStatus3xxRedirection();
		assertThat(this.queries
			.list(new ProjectFilter(ProjectFixture.Y2013, this.department, "", null, null), new PageRequestParameter(1),
					10)
			.lines()).singleElement().satisfies((line) -> {
				assertThat(line.name()).isEqualTo(name);
				assertThat(line.partnerNames()).containsExactly("よく知られた会", "はじめての会, " + name);
			});
		assertThat(this.jdbc.sql("SELECT type_codes::text FROM partner WHERE name = ?")
			.param("はじめての会, " + name)
			.query(String.class)
			.list()).containsExactly("{npo}");
	}

	@Test
	void keepsWhatWasTypedAndNamesEveryMistake() {
		Map<String, List<String>> typed = typed(HOSTILE);
		typed.put("budget", List.of("たくさん"));
		typed.put("startsOn", List.of("いつか"));
		typed.put("countLabel", List.of("参加者", ""));
		typed.put("countValue", List.of("100人以下", ""));
		typed.put("forms", List.of("sonota"));
		typed.put("partnerName", List.of("まだない会" + UUID.randomUUID()));
		typed.put("partnerCode", List.of(""));

		MvcTestResult result = this.editor.post("/staff/projects/new", typed);

		assertThat(result).hasStatusOk()
			.bodyText()
			.contains("たくさん", "いつか", "100人以下", "その他の形態の内容を入力してください", "予算は「1,234,000」", "始まりの日は2013-04-01",
					"「参加者」の数「100人以下」は", "&lt;script&gt;")
			.doesNotContain("<script>alert");
		// what was new stays unknown until everything is right
		assertThat(this.jdbc.sql("SELECT count(*) FROM partner WHERE name = ?")
			.param(typed.get("partnerName").get(0))
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void savesWhatTheFormShows() {
		String code = this.fixture.project("往復", this.department);
		ProjectYearView before = this.queries.find(code, ProjectFixture.Y2013).orElseThrow();
		ProjectForm form = ProjectForm.of(before);
		Map<String, List<String>> fields = new HashMap<>();
		form.texts().forEach((name, value) -> fields.put(name, List.of(value)));
		form.choices().forEach((name, values) -> fields.put(name, values.isEmpty() ? List.of("") : values));
		fields.put("partnerCode", form.partners().stream().map(ProjectForm.PartnerRow::code).toList());
		fields.put("partnerName", form.partners().stream().map(ProjectForm.PartnerRow::name).toList());
		fields.put("partnerRoleCode", form.partners().stream().map(ProjectForm.PartnerRow::role).toList());
		fields.remove("formToken");
		// things that no form of this page has
		fields.put("id", List.of("1"));
		fields.put("projectId", List.of("1"));
		fields.put("fiscalYear", List.of("1999"));
		fields.put("year", List.of("1999"));
		fields.put("code", List.of("HACK"));

		assertThat(this.editor.post("/staff/projects/" + code + "/2013/edit", fields)).hasStatus3xxRedirection();

		ProjectYearView after = this.queries.find(code, ProjectFixture.Y2013).orElseThrow();
		assertThat(after).isEqualTo(before);
		assertThat(this.queries.project("HACK")).isEmpty();
	}

	@Test
	void showsWhatSomebodyElseHasSavedMeanwhile() {
		String code = this.fixture.project("元の名前", this.department);
		ProjectYearView seen = this.queries.find(code, ProjectFixture.Y2013).orElseThrow();
		this.projects.change(new ChangeProjectYear(code, ProjectFixture.Y2013, seen.version(),
				seen.content().change().name("先の人の名前").build()));
		Map<String, List<String>> typed = typed("後の人の名前");
		typed.put("version", List.of(String.valueOf(seen.version())));
		typed.put("partnerCode", List.of(seen.content().partners().get(0).partnerCode()));
		typed.put("partnerName", List.of("見本の会"));

		assertThat(this.editor.post("/staff/projects/" + code + "/2013/edit", typed)).hasStatusOk()
			.bodyText()
			.contains("先の人の名前", "後の人の名前");
		assertThat(this.queries.find(code, ProjectFixture.Y2013).orElseThrow().content().name()).isEqualTo("先の人の名前");
	}

	@Test
	void refusesWhoMayNot() {
		String code = this.fixture.project("自分の課の事業", this.department);
		long other = this.fixture.department("ほかの課");
		Map<String, StaffMember> people = Map.of("own editor", this.offices.person(Role.EDITOR, this.department),
				"own approver", this.offices.person(Role.APPROVER, this.department), "other editor",
				this.offices.person(Role.EDITOR, other), "other approver", this.offices.person(Role.APPROVER, other),
				"reader", this.offices.person(Role.READER), "planning", this.offices.person(Role.PLANNING),
				"administrator", this.offices.person(Role.ADMINISTRATOR));
		List<String> reads = List.of("own editor", "own approver", "reader", "planning");
		List<String> changes = List.of("own editor", "planning");
		String base = "/staff/projects/" + code;

		people.forEach((who, staff) -> {
			Requests requests = new Requests(this.mvc, staff);
			for (String path : List.of(base, base + "/2013", base + "/2013/history")) {
				expect(requests.get(path), reads.contains(who), who + " " + path);
			}
			for (String path : List.of(base + "/2013/edit", base + "/2013/pictures")) {
				expect(requests.get(path), changes.contains(who), who + " " + path);
			}
			expect(requests.get("/staff/projects/publish"), who.equals("planning"), who + " publish");
			expect(requests.get("/staff/projects/new"), who.endsWith("editor") || who.equals("planning"), who + " new");
			if (!changes.contains(who)) {
				for (String path : List.of("/2013/edit", "/2013/remove", "/carry-over", "/end", "/reopen",
						"/2013/pictures/" + "0".repeat(64))) {
					assertThat(requests.post(base + path, Map.of("year", List.of("2014")))).as(who + path)
						.hasStatus(HttpStatus.FORBIDDEN);
				}
			}
			if (!who.equals("planning")) {
				assertThat(requests.post("/staff/projects/publish", Map.of("year", List.of("2013")))).as(who)
					.hasStatus(HttpStatus.FORBIDDEN);
			}
			assertThat(requests.get("/staff/projects?year=2013&q=" + code).getResponse().getStatus()).isEqualTo(200);
		});
		assertThat(new Requests(this.mvc, people.get("other editor")).get("/staff/projects?year=2013&q=" + code))
			.bodyText()
			.doesNotContain("自分の課の事業");
		Map<String, List<String>> foreign = typed("よその課へ");
		foreign.put("department", List.of(this.fixture.codeOf(other)));
		assertThat(this.editor.post("/staff/projects/new", foreign)).hasStatusOk()
			.bodyText()
			.contains("自分が入力を担当する課を選んでください");
	}

	@Test
	void carriesOverEndsAndGoesOn() {
		String code = this.fixture.project("続く事業", this.department);
		String base = "/staff/projects/" + code;

		assertThat(this.editor.post(base + "/carry-over", Map.of("year", List.of("2014")))).hasStatus3xxRedirection();
		assertThat(this.queries.find(code, ProjectFixture.Y2014)).isPresent();
		assertThat(this.editor.post(base + "/end", Map.of("lastYear", List.of("2014")))).hasStatusOk()
			.bodyText()
			.contains("終えた理由を入力してください");
		assertThat(this.editor.post(base + "/end", Map.of("lastYear", List.of("2014"), "endReason", List.of("役目を終えた"))))
			.hasStatus3xxRedirection();
		assertThat(this.editor.get(base)).bodyText().contains("2014年度で終わった事業です", "役目を終えた");
		assertThat(this.editor.post(base + "/reopen", Map.of())).hasStatus3xxRedirection();
		String version = String.valueOf(this.queries.find(code, ProjectFixture.Y2014).orElseThrow().version());
		assertThat(this.editor.post(base + "/2014/remove", Map.of("version", List.of(version))))
			.hasStatus3xxRedirection();
		assertThat(this.queries.find(code, ProjectFixture.Y2014)).isEmpty();
	}

	@Test
	void publishesWithPicturesThatHaveConsentOnly() throws Exception {
		FiscalYear year = new FiscalYear(2111);
		ProjectContent content = this.fixture.content("写真のある<b>事業</b>", this.department)
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
		assertThat(this.editor.get(base + "/pictures/" + views.get(0).sha256())).hasStatusOk();

		assertThat(this.planning.post("/staff/projects/publish", Map.of("year", List.of("2111"))))
			.hasStatus3xxRedirection();

		assertThat(this.mvc.get().uri(shown)).hasStatusOk();
		assertThat(this.mvc.get().uri("/projects/pictures/" + views.get(1).sha256())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri("/projects/2111/" + code)).hasStatusOk()
			.bodyText()
			.contains("写真のある&lt;b&gt;事業", "代替テキスト一", "早く始める", "見本の会", "共催")
			.doesNotContain("同意のない写真", "<b>事業");
		assertThat(this.mvc.get().uri("/projects/2111")).hasStatusOk().bodyText().contains("1事業あります");
		assertThat(this.editor.post(base + "/pictures/" + views.get(0).sha256(),
				Map.of("version", List.of("0"), "alternative", List.of("代替テキスト一"))))
			.hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri(shown)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.planning.post("/staff/projects/publish", Map.of("year", List.of("2111")))).hasStatusOk()
			.bodyText()
			.contains("公表し直す理由を入力してください");
		assertThat(this.planning.post("/staff/projects/publish",
				Map.of("year", List.of("2111"), "reason", List.of("写真を外した"))))
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
	void tellsWhoPublishesWhichPartnersCitizensHaveNoPageOf() {
		String name = "隠れた<b>会</b>";
		long hidden = this.partners.registerNamed(List.of(new NamedPartner(name, List.of(), null))).get(name);
		String partner = this.partnerQueries.byIds(List.of(hidden)).get(hidden).code();
		ProjectContent content = this.fixture.content("二つの団体との事業", this.department).build();
		String code = this.projects.add(new AddProject(new FiscalYear(2114),
				content.change()
					.partners(List.of(content.partners().get(0), new PartnerEntry(partner, name, null)))
					.build(),
				null));

		assertThat(this.planning.get("/staff/projects/publish?year=2114")).hasStatusOk()
			.bodyText()
			.contains("市民のページに載せていない団体が1団体あります", "/staff/partners/" + partner, "隠れた&lt;b&gt;会");
		assertThat(this.planning.post("/staff/projects/publish", Map.of("year", List.of("2114"))))
			.hasStatus3xxRedirection();

		assertThat(this.mvc.get().uri("/projects/2114/" + code)).hasStatusOk()
			.bodyText()
			.contains("隠れた&lt;b&gt;会", "/partners/" + content.partners().get(0).partnerCode())
			.doesNotContain("/partners/" + partner);
	}

	@Test
	void offersAProjectAndAYearAsOpenData() throws Exception {
		FiscalYear year = new FiscalYear(2112);
		String code = this.projects.add(new AddProject(year,
				this.fixture.content("=HYPERLINK", this.department)
					.formCodes(List.of("itaku", "sonota"))
					.formOther("広報紙の編集")
					.summary("一行目\n二行目")
					.budget(0L)
					.build(),
				null));
		this.publisher.publishYear(year, this.planning.staff(), null);

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

	@Test
	void needsAConstantNumberOfStatements() throws Exception {
		String code = this.fixture.project("一つ目", this.department);
		int list = SqlStatements.count(() -> this.editor.get("/staff/projects?year=2013"));
		int page = SqlStatements.count(() -> this.editor.get("/staff/projects/" + code + "/2013"));
		for (int number = 0; number < 10; number++) {
			this.fixture.project("事業" + number, this.department);
		}

		assertThat(SqlStatements.of(() -> this.editor.get("/staff/projects?year=2013"))).hasSize(list);
		assertThat(SqlStatements.of(() -> this.editor.get("/staff/projects/" + code + "/2013"))).hasSize(page);
		assertThat(SqlStatements.of(() -> this.editor.get("/staff/projects/" + code + "/2013/edit")))
			.hasSizeLessThanOrEqualTo(8);
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
			.with(Offices.as(this.editor.staff()))
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

	private Map<String, List<String>> typed(String name) {
		Map<String, List<String>> typed = new HashMap<>();
		typed.put("year", List.of("2013"));
		typed.put("name", List.of(name));
		typed.put("department", List.of(this.fixture.codeOf(this.department)));
		typed.put("forms", List.of("kyosai", "itaku"));
		return typed;
	}

	private static void expect(MvcTestResult result, boolean allowed, String what) {
		assertThat(result).as(what).hasStatus(allowed ? HttpStatus.OK : HttpStatus.FORBIDDEN);
	}

}
