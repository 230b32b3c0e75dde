package jp.kyodo.project.web;

import java.util.List;
import java.util.Map;

import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.ProjectFixture;
import jp.kyodo.project.ProjectQueries;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

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

	private ProjectDesk desk;

	@BeforeEach
	void open(@Autowired AutowireCapableBeanFactory beans) {
		this.desk = beans.createBean(ProjectDesk.class);
	}

	@Test
	void showsAllPagesOfAProject() {
		String code = this.desk.project(HOSTILE);

		for (String path : List.of("/staff/projects", "/staff/projects?year=2013&q=%25", "/staff/projects/" + code,
				"/staff/projects/" + code + "/2013", "/staff/projects/" + code + "/2013/edit",
				"/staff/projects/" + code + "/2013/history", "/staff/projects/" + code + "/2013/pictures",
				"/staff/projects/new", "/staff/projects/new?year=2013")) {
			assertThat(this.desk.editor().get(path)).as(path)
				.hasStatusOk()
				.bodyText()
				.doesNotContain("<script>alert")
				.contains("</html>");
		}
		assertThat(this.desk.planning().get("/staff/projects/publish?year=2013")).hasStatusOk();
		assertThat(this.desk.editor().get("/staff/projects/no-such")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.desk.editor().get("/staff/projects/" + code + "/1999")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void refusesWhoMayNot() {
		String code = this.desk.project("自分の課の事業");
		long other = this.fixture.department("ほかの課");
		Map<String, StaffMember> people = Map.of("own editor", this.offices.person(Role.EDITOR, this.desk.department()),
				"own approver", this.offices.person(Role.APPROVER, this.desk.department()), "other editor",
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
		Map<String, List<String>> foreign = this.desk.typed("よその課へ");
		foreign.put("department", List.of(this.fixture.codeOf(other)));
		assertThat(this.desk.editor().post("/staff/projects/new", foreign)).hasStatusOk()
			.bodyText()
			.contains("自分が入力を担当する課を選んでください");
	}

	@Test
	void carriesOverEndsAndGoesOn() {
		String code = this.desk.project("続く事業");
		String base = "/staff/projects/" + code;

		assertThat(this.desk.editor().post(base + "/carry-over", Map.of("year", List.of("2014"))))
			.hasStatus3xxRedirection();
		assertThat(this.queries.find(code, ProjectFixture.Y2014)).isPresent();
		assertThat(this.desk.editor().post(base + "/end", Map.of("lastYear", List.of("2014")))).hasStatusOk()
			.bodyText()
			.contains("終えた理由を入力してください");
		assertThat(this.desk.editor()
			.post(base + "/end", Map.of("lastYear", List.of("2014"), "endReason", List.of("役目を終えた"))))
			.hasStatus3xxRedirection();
		assertThat(this.desk.editor().get(base)).bodyText().contains("2014年度で終わった事業です", "役目を終えた");
		assertThat(this.desk.editor().post(base + "/reopen", Map.of())).hasStatus3xxRedirection();
		String version = String.valueOf(this.queries.find(code, ProjectFixture.Y2014).orElseThrow().version());
		assertThat(this.desk.editor().post(base + "/2014/remove", Map.of("version", List.of(version))))
			.hasStatus3xxRedirection();
		assertThat(this.queries.find(code, ProjectFixture.Y2014)).isEmpty();
	}

	@Test
	void needsAConstantNumberOfStatements() throws Exception {
		String code = this.desk.project("一つ目");
		int list = SqlStatements.count(() -> this.desk.editor().get("/staff/projects?year=2013"));
		int page = SqlStatements.count(() -> this.desk.editor().get("/staff/projects/" + code + "/2013"));
		for (int number = 0; number < 10; number++) {
			this.desk.project("事業" + number);
		}

		assertThat(SqlStatements.of(() -> this.desk.editor().get("/staff/projects?year=2013"))).hasSize(list);
		assertThat(SqlStatements.of(() -> this.desk.editor().get("/staff/projects/" + code + "/2013"))).hasSize(page);
		assertThat(SqlStatements.of(() -> this.desk.editor().get("/staff/projects/" + code + "/2013/edit")))
			.hasSizeLessThanOrEqualTo(8);
	}

	private static void expect(MvcTestResult result, boolean allowed, String what) {
		assertThat(result).as(what).hasStatus(allowed ? HttpStatus.OK : HttpStatus.FORBIDDEN);
	}

}
