package jp.kyodo.project.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jp.kyodo.project.ChangeProjectYear;
import jp.kyodo.project.ProjectFilter;
import jp.kyodo.project.ProjectFixture;
import jp.kyodo.project.ProjectQueries;
import jp.kyodo.project.ProjectService;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.web.PageRequestParameter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import(ProjectFixture.class)
class ProjectFormPagesTests {

	private static final String HOSTILE = "<script>alert('髙𠮷')</script>";

	@Autowired
	private ProjectFixture fixture;

	@Autowired
	private ProjectQueries queries;

	@Autowired
	private ProjectService projects;

	@Autowired
	private JdbcClient jdbc;

	private ProjectDesk desk;

	@BeforeEach
	void open(@Autowired AutowireCapableBeanFactory beans) {
		this.desk = beans.createBean(ProjectDesk.class);
	}

	@Test
	void entersAProjectWithPartnersThatAreFoundAndNew() {
		String known = this.fixture.partner("よく知られた会" + UUID.randomUUID());
		String name = "新しい事業,コンマ" + UUID.randomUUID();
		Map<String, List<String>> typed = this.desk.typed(name);

		typed.put("partnerSearch", List.of("よく知られた会"));
		typed.put("searchPartner", List.of("true"));
		assertThat(this.desk.editor().post("/staff/projects/new", typed)).hasStatusOk()
			.bodyText()
			.contains(known, name);
		typed.remove("searchPartner");
		typed.put("addPartner", List.of(known));
		assertThat(this.desk.editor().post("/staff/projects/new", typed)).hasStatusOk()
			.bodyText()
			.contains("value=\"" + known + "\"", name);
		typed.remove("addPartner");
		typed.remove("partnerSearch");
		typed.put("partnerCode", List.of(known, ""));
		typed.put("partnerName", List.of("よく知られた会", "はじめての会, " + name));
		typed.put("partnerRoleCode", List.of("kyosai", ""));
		typed.put("partnerTypeCode", List.of("", "npo"));
		String token = UUID.randomUUID().toString();
		MvcTestResult saved = this.desk.editor().post("/staff/projects/new", token, typed);
		MvcTestResult again = this.desk.editor().post("/staff/projects/new", token, typed);

		assertThat(saved).hasStatus3xxRedirection();
		assertThat(again).hasStatus3xxRedirection();
		assertThat(this.queries
			.list(new ProjectFilter(ProjectFixture.Y2013, this.desk.department(), "", null, null),
					new PageRequestParameter(1), 10)
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
		Map<String, List<String>> typed = this.desk.typed(HOSTILE);
		typed.put("budget", List.of("たくさん"));
		typed.put("startsOn", List.of("いつか"));
		typed.put("countLabel", List.of("参加者", ""));
		typed.put("countValue", List.of("100人以下", ""));
		typed.put("forms", List.of("sonota"));
		typed.put("partnerName", List.of("まだない会" + UUID.randomUUID()));
		typed.put("partnerCode", List.of(""));

		MvcTestResult result = this.desk.editor().post("/staff/projects/new", typed);

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
		String code = this.desk.project("往復");
		ProjectYearView before = this.queries.find(code, ProjectFixture.Y2013).orElseThrow();
		ProjectForm form = ProjectForm.of(before);
		Map<String, List<String>> fields = new HashMap<>();
		form.texts().forEach((name, value) -> fields.put(name, List.of(value)));
		form.choices().forEach((name, values) -> fields.put(name, values.isEmpty() ? List.of("") : values));
		fields.putAll(form.partners().fields());
		fields.remove("formToken");
		// things that no form of this page has
		fields.put("id", List.of("1"));
		fields.put("projectId", List.of("1"));
		fields.put("fiscalYear", List.of("1999"));
		fields.put("year", List.of("1999"));
		fields.put("code", List.of("HACK"));

		assertThat(this.desk.editor().post("/staff/projects/" + code + "/2013/edit", fields)).hasStatus3xxRedirection();

		ProjectYearView after = this.queries.find(code, ProjectFixture.Y2013).orElseThrow();
		assertThat(after).isEqualTo(before);
		assertThat(this.queries.project("HACK")).isEmpty();
	}

	@Test
	void showsWhatSomebodyElseHasSavedMeanwhile() {
		String code = this.desk.project("元の名前");
		ProjectYearView seen = this.queries.find(code, ProjectFixture.Y2013).orElseThrow();
		this.projects.change(new ChangeProjectYear(code, ProjectFixture.Y2013, seen.version(),
				seen.content().change().name("先の人の名前").build()));
		Map<String, List<String>> typed = this.desk.typed("後の人の名前");
		typed.put("version", List.of(String.valueOf(seen.version())));
		typed.put("partnerCode", List.of(seen.content().partners().get(0).partnerCode()));
		typed.put("partnerName", List.of("見本の会"));

		assertThat(this.desk.editor().post("/staff/projects/" + code + "/2013/edit", typed)).hasStatusOk()
			.bodyText()
			.contains("先の人の名前", "後の人の名前");
		assertThat(this.queries.find(code, ProjectFixture.Y2013).orElseThrow().content().name()).isEqualTo("先の人の名前");
	}

}
