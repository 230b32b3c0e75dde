package jp.kyodo.organization.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.organization.StaffQueries;
import jp.kyodo.testing.CityDay;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import(Offices.class)
class AdministrationPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Offices offices;

	@Autowired
	private DepartmentQueries departments;

	@Autowired
	private StaffQueries staff;

	@Autowired
	private JdbcClient jdbc;

	private StaffMember administrator;

	private String code;

	private String login;

	@BeforeEach
	void chooseNames() {
		this.administrator = this.offices.person(Role.ADMINISTRATOR);
		this.code = "dep-" + UUID.randomUUID();
		this.login = "login-" + UUID.randomUUID();
	}

	@ParameterizedTest
	@EnumSource
	void openOnlyToWhoMayUseThem(Role role) {
		StaffMember person = this.offices.person(role);
		String department = codeOf(this.offices.department("見本課"));
		boolean administrator = role == Role.ADMINISTRATOR;
		boolean planning = role == Role.PLANNING;

		for (String path : List.of("/admin", "/admin/departments", "/admin/departments/new",
				"/admin/departments/" + department, "/admin/departments/" + department + "/name",
				"/admin/departments/" + department + "/place", "/admin/departments/" + department + "/closing",
				"/admin/departments/merge", "/admin/unowned")) {
			assertThat(this.mvc.get().uri(path).with(Offices.as(person))).as(path)
				.hasStatus((administrator || planning) ? 200 : 403);
		}
		for (String path : List.of("/admin/accounts", "/admin/accounts/new",
				"/admin/accounts/" + this.administrator.loginName())) {
			assertThat(this.mvc.get().uri(path).with(Offices.as(person))).as(path).hasStatus(administrator ? 200 : 403);
		}
		for (String path : List.of("/admin/departments/new", "/admin/departments/" + department + "/name",
				"/admin/departments/" + department + "/place", "/admin/departments/" + department + "/closing",
				"/admin/departments/merge", "/admin/accounts/new", "/admin/accounts/" + this.login,
				"/admin/accounts/" + this.login + "/disabling", "/admin/accounts/" + this.login + "/enabling",
				"/admin/accounts/" + this.login + "/password-link")) {
			boolean allowed = administrator || (planning && path.contains("departments"));
			int status = post(path, person, Map.of()).getResponse().getStatus();
			if (allowed) {
				assertThat(status).as(path).isNotEqualTo(403);
			}
			else {
				assertThat(status).as(path).isEqualTo(403);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "/admin", "/admin/departments", "/admin/accounts", "/admin/accounts/new" })
	void askForASignIn(String path) {
		assertThat(this.mvc.get().uri(path)).hasStatus(302).hasHeader(HttpHeaders.LOCATION, "/login");
	}

	@Test
	void setUpRenameMoveAndCloseADepartment() {
		String bureau = codeOf(this.offices.department("総合企画局"));
		String successor = codeOf(this.offices.department("後継課"));
		assertThat(post("/admin/departments/new", this.administrator,
				Map.of("code", this.code, "kind", "SECTION", "name", "地域生活課", "parent", "", "validFrom", "２００８年４月１日",
						"sortOrder", "３")))
			.hasStatus(302)
			.hasHeader(HttpHeaders.LOCATION, "/admin/departments/" + this.code);

		assertThat(post("/admin/departments/" + this.code + "/name", this.administrator,
				Map.of("name", "市民協働推進課", "day", "2010-04-01", "confirmed", "true")))
			.hasStatus(302);
		assertThat(post("/admin/departments/" + this.code + "/place", this.administrator,
				Map.of("parent", bureau, "day", "2011-04-01", "confirmed", "true")))
			.hasStatus(302);
		assertThat(post("/admin/departments/" + this.code + "/closing", this.administrator,
				Map.of("day", "2012-03-31", "successors", successor, "confirmed", "true")))
			.hasStatus(302);

		long id = this.departments.idOf(this.code).getAsLong();
		assertThat(List.of(2009, 2010, 2011)
			.stream()
			.map((year) -> this.departments.namesIn(new FiscalYear(year)).get(id).path()))
			.containsExactly("地域生活課", "市民協働推進課", "総合企画局市民協働推進課");
		assertThat(this.mvc.get().uri("/admin/departments/" + this.code).with(Offices.as(this.administrator)))
			.hasStatusOk()
			.bodyText()
			.contains("2008年4月1日～2012年3月31日")
			.contains("後継課");
		assertThat(this.mvc.get().uri("/admin/departments?on=2009-05-01").with(Offices.as(this.administrator)))
			.bodyText()
			.contains(this.code);
		assertThat(this.mvc.get().uri("/admin/departments?on=2013-05-01").with(Offices.as(this.administrator)))
			.bodyText()
			.doesNotContain(this.code);
	}

	@Test
	void keepEverythingThatWasTypedAboutADepartmentAndSayWhatIsWrong() {
		MvcTestResult refused = post("/admin/departments/new", this.administrator, Map.of("code", "悪いコード", "kind",
				"NONSENSE", "name", "打った<名前>", "parent", "no-such", "validFrom", "きのう", "sortOrder", "-1"));

		assertThat(refused).hasStatusOk()
			.bodyText()
			.contains("打った&lt;名前&gt;")
			.contains("悪いコード")
			.contains("きのう")
			.contains("href=\"#kind\"", "href=\"#parentId\"", "href=\"#validFrom\"", "href=\"#sortOrder\"");
		assertThat(this.departments.idOf("悪いコード")).isEmpty();
	}

	@Test
	void sayWhatIsNoDay() {
		assertThat(this.mvc.get().uri("/admin/departments?on=31.2.").with(Offices.as(this.administrator))).hasStatusOk()
			.bodyText()
			.contains("日付を 2012-04-01 のように入力してください");
	}

	@Test
	void makeAnAccountAndItsLinkOnce() {
		String department = codeOf(this.offices.department("市民協働推進課"));
		Map<String, String> fields = Map.of("loginName", this.login, "displayName", "入力 花子", "assignments[0].role",
				"EDITOR", "assignments[0].department", department, "formToken", UUID.randomUUID().toString());

		MvcTestResult made = post("/admin/accounts/new", this.administrator, fields);
		MvcTestResult again = post("/admin/accounts/new", this.administrator, fields);

		assertThat(made).hasStatus(302).hasHeader(HttpHeaders.LOCATION, "/admin/accounts/" + this.login);
		assertThat(again).hasStatus(302).hasHeader(HttpHeaders.LOCATION, "/admin/accounts/" + this.login);
		assertThat(made.getMvcResult().getFlashMap().keySet()).contains("issuedLink");
		assertThat(again.getMvcResult().getFlashMap().keySet()).doesNotContain("issuedLink");
		assertThat(this.staff.find(this.login).orElseThrow().departmentsWith(Role.EDITOR)).hasSize(1);
	}

	@Test
	void changeRolesAndNothingElse() {
		StaffMember person = this.offices.person(Role.READER);
		String department = codeOf(this.offices.department("兼務課"));
		Map<String, Object> before = row(person);

		MvcTestResult changed = post("/admin/accounts/" + person.loginName(), this.administrator,
				Map.ofEntries(Map.entry("displayName", "改姓 花子"), Map.entry("assignments[0].role", "APPROVER"),
						Map.entry("assignments[0].department", department), Map.entry("assignments[1].role", "READER"),
						Map.entry("from", CityDay.today().toString()), Map.entry("id", "1"), Map.entry("staffId", "1"),
						Map.entry("enabled", "false"), Map.entry("loginName", "stolen"), Map.entry("passwordHash", "x"),
						Map.entry("mustChangePassword", "true")));

		assertThat(changed).hasStatus(302);
		StaffMember after = this.staff.find(person.loginName()).orElseThrow();
		assertThat(after.has(Role.APPROVER)).isTrue();
		assertThat(after.has(Role.READER)).isTrue();
		assertThat(after.displayName()).isEqualTo("改姓 花子");
		Map<String, Object> now = row(person);
		for (String column : List.of("id", "login_name", "enabled", "password_hash", "must_change_password")) {
			assertThat(now.get(column)).as(column).isEqualTo(before.get(column));
		}
	}

	@Test
	void refuseToOverwriteAChangeThatWasNotSeen() {
		StaffMember person = this.offices.person(Role.READER);

		MvcTestResult refused = post("/admin/accounts/" + person.loginName(), this.administrator,
				Map.of("displayName", "後の人", "from", CityDay.today().toString(), "version", "99"));

		assertThat(refused).hasStatusOk().bodyText().contains("ほかの人が変更しました").contains("後の人");
		assertThat(this.staff.find(person.loginName()).orElseThrow().displayName()).isNotEqualTo("後の人");
	}

	@Test
	void sayWhatIsWrongWithRoles() {
		MvcTestResult refused = post("/admin/accounts/new", this.administrator,
				Map.of("loginName", this.login, "displayName", "名", "assignments[0].role", "EDITOR",
						"assignments[1].role", "NONSENSE", "assignments[2].role", "READER", "assignments[2].department",
						"no-such"));

		assertThat(refused).hasStatusOk()
			.bodyText()
			.contains("href=\"#assignments-0-department\"", "href=\"#assignments-1-role\"",
					"href=\"#assignments-2-department\"");
		assertThat(this.staff.find(this.login)).isEmpty();
	}

	@Test
	void disableEnableAndReset() {
		StaffMember person = this.offices.person(Role.READER);
		String path = "/admin/accounts/" + person.loginName();

		post(path + "/disabling", this.administrator, Map.of());
		assertThat(this.staff.find(person.loginName())).isEmpty();
		post(path + "/enabling", this.administrator, Map.of());
		assertThat(this.staff.find(person.loginName())).isPresent();
		MvcTestResult reset = post(path + "/password-link", this.administrator, Map.of());

		assertThat(reset.getMvcResult().getFlashMap().keySet()).contains("issuedLink");
		assertThat(this.staff.credentialsOf(person.loginName()).orElseThrow().passwordHash()).isNull();
	}

	@Test
	void doNotLetAdministratorsShutThemselvesOut() {
		post("/admin/accounts/" + this.administrator.loginName() + "/disabling", this.administrator, Map.of());

		assertThat(this.staff.find(this.administrator.loginName())).isPresent();
		assertThat(this.mvc.get()
			.uri("/admin/accounts/" + this.administrator.loginName())
			.with(Offices.as(this.administrator))).bodyText().doesNotContain("/disabling");
	}

	@Test
	void answerUnknownNamesWithNotFound() {
		assertThat(this.mvc.get().uri("/admin/accounts/no-such-person").with(Offices.as(this.administrator)))
			.hasStatus(404);
		assertThat(this.mvc.get().uri("/admin/departments/no-such").with(Offices.as(this.administrator)))
			.hasStatus(404);
		assertThat(post("/admin/accounts/no-such-person/disabling", this.administrator, Map.of())).hasStatus(404);
	}

	@Test
	void refuseFormsWithoutToken() {
		StaffMember person = this.offices.person(Role.READER);

		assertThat(this.mvc.post()
			.uri("/admin/accounts/" + person.loginName() + "/disabling")
			.with(Offices.as(this.administrator))).hasStatus(403);
		assertThat(this.mvc.post()
			.uri("/admin/accounts/" + person.loginName() + "/disabling")
			.with(Offices.as(this.administrator))
			.with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus(400);
		assertThat(this.staff.find(person.loginName())).isPresent();
	}

	@Test
	void findPeopleByName() {
		StaffMember person = this.offices.person(Role.READER);

		assertThat(this.mvc.get().uri("/admin/accounts?q=" + person.loginName()).with(Offices.as(this.administrator)))
			.bodyText()
			.contains(person.displayName())
			.doesNotContain("/admin/accounts/" + this.administrator.loginName() + "\"");
	}

	@Test
	void needThreeStatementsForAList() throws Exception {
		this.offices.person(Role.EDITOR, this.offices.department("甲課"), this.offices.department("乙課"));

		for (String path : List.of("/admin/accounts", "/admin/departments")) {
			assertThat(SqlStatements.of(() -> this.mvc.get().uri(path).with(Offices.as(this.administrator)).exchange()))
				.filteredOn((statement) -> !statement.contains("SPRING_SESSION"))
				.hasSizeLessThanOrEqualTo(3);
		}
	}

	private MvcTestResult post(String path, StaffMember person, Map<String, String> fields) {
		var request = this.mvc.post()
			.uri(path)
			.with(Offices.as(person))
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		if (!fields.containsKey("formToken")) {
			request.param("formToken", UUID.randomUUID().toString());
		}
		fields.forEach(request::param);
		return request.exchange();
	}

	private String codeOf(long departmentId) {
		return this.departments.namesIn(new FiscalYear(2026)).get(departmentId).code();
	}

	private Map<String, Object> row(StaffMember person) {
		return this.jdbc.sql("SELECT * FROM staff_account WHERE id = ?").param(person.id()).query().singleRow();
	}

}
