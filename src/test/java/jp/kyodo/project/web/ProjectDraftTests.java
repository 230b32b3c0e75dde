package jp.kyodo.project.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.project.ChangeProjectYear;
import jp.kyodo.project.ProjectFixture;
import jp.kyodo.project.ProjectQueries;
import jp.kyodo.project.ProjectService;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import(ProjectFixture.class)
class ProjectDraftTests {

	private static final String KEPT = "前回の入力が残っています";

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

	private ProjectDesk desk;

	private Requests editor;

	private Requests colleague;

	@BeforeEach
	void open(@Autowired AutowireCapableBeanFactory beans) {
		this.desk = beans.createBean(ProjectDesk.class);
		this.editor = this.desk.editor();
		this.colleague = this.desk.anotherEditor();
	}

	@Test
	void offersANewProjectAgainUntilItIsSaved() {
		String key = UUID.randomUUID().toString();
		Map<String, List<String>> typed = this.desk.typed("途中の<b>事業</b>髙𠮷\u0000");
		typed.put("draft", List.of(key));
		typed.put("purpose", List.of("一行目\n二行目"));
		typed.put("partnerCode", List.of(""));
		typed.put("partnerName", List.of("まだない会" + key));
		typed.put("partnerRoleCode", List.of("kyosai"));
		typed.put("partnerTypeCode", List.of("npo"));

		assertThat(this.editor.post("/staff/projects/new/autosave", typed)).hasStatusOk()
			.bodyJson()
			.extractingPath("$.state")
			.isEqualTo("DRAFT");

		assertThat(this.editor.get("/staff/projects/new?year=2013")).bodyText()
			.contains(KEPT, "途中の&lt;b&gt;事業&lt;/b&gt;髙𠮷\uFFFD", "draft=" + key);
		assertThat(this.editor.get("/staff/projects/new?draft=" + key)).bodyText()
			.contains(KEPT, "一行目\n二行目", "まだない会" + key, "value=\"" + key + "\"");
		assertThat(this.colleague.get("/staff/projects/new?draft=" + key)).hasStatusOk()
			.bodyText()
			.doesNotContain("途中の");
		typed.put("name", List.of("仕上げた事業" + key));
		assertThat(this.editor.post("/staff/projects/new", typed)).hasStatus3xxRedirection();
		assertThat(this.editor.get("/staff/projects/new")).bodyText().doesNotContain(KEPT);
	}

	@Test
	void keepsWhatIsTypedAboutAProjectForItsWriterOnly() {
		String code = this.desk.project("元の名前");
		String form = "/staff/projects/" + code + "/2013/edit";
		Map<String, List<String>> typed = fields(code);

		assertThat(this.editor.post(autosave(code), typed)).hasStatusOk();
		assertThat(this.editor.get(form)).bodyText().doesNotContain(KEPT);

		typed.put("name", List.of("書きかけの名前"));
		typed.put("forms", List.of("itaku"));
		assertThat(this.editor.post(autosave(code), typed)).hasStatusOk();

		assertThat(this.editor.get(form)).bodyText()
			.contains(KEPT, "value=\"書きかけの名前\"", "保存されている内容との違い（2項目）", "委託")
			.doesNotContain("そのあとに");
		assertThat(this.colleague.get(form)).bodyText().contains("元の名前").doesNotContain(KEPT, "書きかけの名前");
		assertThat(this.queries.find(code, ProjectFixture.Y2013).orElseThrow().content().name()).isEqualTo("元の名前");
		assertThat(this.editor.post("/staff/projects/" + code + "/2013/discard", Map.of())).hasStatus3xxRedirection();
		assertThat(this.editor.get(form)).bodyText().contains("元の名前").doesNotContain(KEPT, "書きかけの名前");
	}

	@Test
	void listsWhatAPersonHasBegunUntilItIsGivenUp() {
		String key = UUID.randomUUID().toString();
		Map<String, List<String>> begun = this.desk.typed("始めた事業" + key);
		begun.put("draft", List.of(key));
		String code = this.desk.project("元の名前");
		Map<String, List<String>> changed = fields(code);
		changed.put("name", List.of("直しかけの名前"));

		assertThat(this.editor.get("/staff/projects")).bodyText().doesNotContain("わたしの書きかけ");
		this.editor.post("/staff/projects/new/autosave", begun);
		this.editor.post(autosave(code), changed);

		assertThat(this.editor.get("/staff/projects")).bodyText()
			.contains("わたしの書きかけ（2件）", "新しい事業「始めた事業" + key + "」（2013年度", "/staff/projects/new?draft=" + key,
					"「直しかけの名前」の直し（2013年度", "/staff/projects/" + code + "/2013/edit");
		assertThat(this.colleague.get("/staff/projects")).bodyText().doesNotContain("わたしの書きかけ", "始めた事業");
		assertThat(this.colleague.post("/staff/projects/unsaved/discard", Map.of("draft", List.of(key))))
			.hasStatus3xxRedirection();
		assertThat(this.editor.post("/staff/projects/unsaved/discard",
				Map.of("code", List.of(code), "year", List.of("2013"), "draft", List.of(""))))
			.hasStatus3xxRedirection();
		assertThat(this.editor.get("/staff/projects")).bodyText().contains("わたしの書きかけ（1件）", "始めた事業");
		assertThat(this.editor.post("/staff/projects/unsaved/discard", Map.of("draft", List.of(key))))
			.hasStatus3xxRedirection();
		assertThat(this.editor.get("/staff/projects")).bodyText().doesNotContain("わたしの書きかけ");
	}

	@Test
	void keepsWhatCouldNotBeSavedAlsoWithoutScript() {
		String code = this.desk.project("元の名前");
		String form = "/staff/projects/" + code + "/2013/edit";
		Map<String, List<String>> typed = fields(code);
		typed.put("budget", List.of("たくさん"));

		assertThat(this.editor.post(form, typed)).hasStatusOk().bodyText().contains("予算は「1,234,000」");
		assertThat(this.editor.get(form)).bodyText().contains(KEPT, "value=\"たくさん\"");

		typed.put("budget", List.of("１２３，０００円"));
		typed.put("moreCounts", List.of("true"));
		assertThat(this.editor.post(form, typed)).hasStatusOk();
		assertThat(this.editor.get(form)).bodyText().contains(KEPT, "１２３，０００円");
		typed.remove("moreCounts");
		assertThat(this.editor.post(form, typed)).hasStatus3xxRedirection();
		assertThat(this.editor.get(form)).bodyText().contains("value=\"123,000\"").doesNotContain(KEPT);
	}

	@Test
	void tellsThatSomebodyElseHasSavedSince() {
		String code = this.desk.project("元の名前");
		String form = "/staff/projects/" + code + "/2013/edit";
		Map<String, List<String>> typed = fields(code);
		typed.put("name", List.of("後の人の名前"));
		this.editor.post(autosave(code), typed);
		ProjectYearView seen = this.queries.find(code, ProjectFixture.Y2013).orElseThrow();

		this.projects.change(new ChangeProjectYear(code, ProjectFixture.Y2013, seen.version(),
				seen.content().change().name("先の人の名前").build()));

		assertThat(this.editor.get(form)).bodyText()
			.contains(KEPT, "そのあとに、この事業が変えられています", "先の人の名前", "value=\"後の人の名前\"");
		assertThat(this.editor.post(form, typed)).hasStatusOk().bodyText().contains("ほかの人が先に保存しました");
		assertThat(this.queries.find(code, ProjectFixture.Y2013).orElseThrow().content().name()).isEqualTo("先の人の名前");
	}

	@Test
	void keepsNothingForWhoMayNotEnter() {
		String code = this.fixture.project("よその課", this.fixture.department("ほかの課"));
		Requests reader = new Requests(this.mvc, this.offices.person(Role.READER));

		assertThat(this.editor.post(autosave(code), this.desk.typed("x"))).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.editor.post("/staff/projects/" + code + "/2013/discard", Map.of()))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(reader.post("/staff/projects/new/autosave", this.desk.typed("x"))).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(reader.post("/staff/projects/new/discard", Map.of())).hasStatus(HttpStatus.FORBIDDEN);
	}

	private static String autosave(String code) {
		return "/staff/projects/" + code + "/2013/autosave";
	}

	private Map<String, List<String>> fields(String code) {
		return new HashMap<>(ProjectForm.of(this.queries.find(code, ProjectFixture.Y2013).orElseThrow()).fields());
	}

}
