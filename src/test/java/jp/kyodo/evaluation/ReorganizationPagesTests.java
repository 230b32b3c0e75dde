package jp.kyodo.evaluation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Reorganization;
import jp.kyodo.organization.Reorganizations;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static jp.kyodo.plan.RegisterFixture.Y2011;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The pages on which departments are reorganized: first a preview, then once.
 */
@PortalTest
@Import({ RegisterFixture.class, Offices.class, RoundFixture.class })
class ReorganizationPagesTests {

	private static final LocalDate DAY = LocalDate.of(2012, 4, 1);

	@Autowired
	private Reorganizations reorganizations;

	@Autowired
	private RegisterFixture registers;

	@Autowired
	private Offices offices;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private OfficeAtWork office;

	@BeforeEach
	void open(@Autowired AutowireCapableBeanFactory beans) {
		this.office = beans.createBean(OfficeAtWork.class);
	}

	@Test
	void refusesToMergeOnADayInThePastOfPublishedSheets() {
		this.office.publishSheets();
		long target = this.registers.section("協働課");
		StaffMember planning = this.offices.person(Role.PLANNING);

		MvcTestResult refused = post("/admin/departments/merge", planning, UUID.randomUUID().toString(),
				Map.of("day", "2011-10-01", "successors", this.office.codeOf(target), "departments", this.office.code(),
						"confirmed", "true"));

		assertThat(refused).hasStatusOk()
			.bodyText()
			.contains("この日付では実行できません", this.office.issue().code() + " (2011)", "2012年4月1日以後の日付にしてください")
			.doesNotContain("この内容で実行する");
		assertThat(this.office.lastDay()).isNull();
		assertThat(this.office.responsible(Y2011)).isEqualTo(this.office.department());
		assertThat(this.office.editorNow().hasIn(Role.EDITOR, this.office.department())).isTrue();
	}

	@Test
	void showsThePreviewFirstAndCarriesOutOnce() throws Exception {
		StaffMember planning = this.offices.person(Role.PLANNING);
		String successor = this.office.codeOf(this.registers.section("市民自治推進課"));
		String path = "/admin/departments/" + this.office.code() + "/closing";
		Map<String, String> typed = new HashMap<>(Map.of("day", "2012/3/31", "successors", successor));

		assertThat(post(path, planning, UUID.randomUUID().toString(), typed)).hasStatusOk()
			.bodyText()
			.contains("まだ何も変わっていません", this.office.issue().code(), this.office.program(),
					this.office.editor().displayName(), "name=\"confirmed\"");
		assertThat(this.office.lastDay()).isNull();

		typed.put("confirmed", "true");
		String token = UUID.randomUUID().toString();
		Callable<MvcTestResult> confirm = () -> post(path, planning, token, typed);
		ExecutorService people = Executors.newFixedThreadPool(20);
		people.invokeAll(IntStream.range(0, 20).mapToObj((number) -> confirm).collect(Collectors.toList()));
		people.shutdown();

		assertThat(this.office.lastDay()).isEqualTo("2012-03-31");
		assertThat(this.jdbc.sql("SELECT count(*) FROM department_successor WHERE predecessor_id = ?")
			.param(this.office.department())
			.query(Integer.class)
			.single()).isOne();
		assertThat(this.jdbc.sql("SELECT count(*) FROM staff_assignment WHERE staff_id = ? AND valid_until IS NULL")
			.param(this.office.editor().id())
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void asksForASuccessorOfEachThingInASplit() {
		StaffMember planning = this.offices.person(Role.PLANNING);
		String one = this.office.codeOf(this.registers.section("協働課"));
		String two = this.office.codeOf(this.registers.section("自治課"));
		String path = "/admin/departments/" + this.office.code() + "/closing";

		MvcTestResult preview = this.mvc.post()
			.uri(path)
			.with(Offices.as(planning))
			.with(csrf())
			.param("formToken", UUID.randomUUID().toString())
			.param("day", "2012-03-31")
			.param("successors", one, two)
			.param("to-issue-" + this.office.issue().code(), two)
			.exchange();

		assertThat(preview).hasStatusOk()
			.bodyText()
			.contains("name=\"to-issue-" + this.office.issue().code() + "\"",
					"name=\"to-person-" + this.office.editor().loginName() + "\"", "value=\"" + two + "\" selected",
					"あとで決める");
	}

	@Test
	void keepsWhatWasTypedWhenARuleForbidsIt() {
		StaffMember planning = this.offices.person(Role.PLANNING);

		assertThat(post("/admin/departments/merge", planning, UUID.randomUUID().toString(),
				Map.of("day", "きのう", "successors", this.office.code(), "departments", this.office.code())))
			.hasStatusOk()
			.bodyText()
			.contains("value=\"きのう\"", "統合する日を 2012-04-01 のように", "checked");
		assertThat(post("/admin/departments/merge", planning, UUID.randomUUID().toString(),
				Map.of("day", "2012-04-01", "successors", this.office.code(), "departments", this.office.code())))
			.hasStatusOk()
			.bodyText()
			.contains("統合先のほかに1つ以上");
	}

	@Test
	void listsTheUnownedAndCountsThemOnTheStartPage() {
		StaffMember planning = this.offices.person(Role.PLANNING);
		this.reorganizations.carryOut(Reorganization.close(this.office.department(), DAY, List.of(), Map.of(), null));

		assertThat(unownedPages(planning)).contains(this.office.issue().code(), this.office.program(),
				this.office.editor().displayName());
		assertThat(this.mvc.get().uri("/admin").with(Offices.as(planning))).bodyText().contains("持ち主のいないものが");
	}

	@Test
	void listsTheUnownedInPages() {
		StaffMember planning = this.offices.person(Role.PLANNING);
		IntStream.range(0, 51).forEach((number) -> this.office.addProgram("事業" + number));
		this.reorganizations.carryOut(Reorganization.close(this.office.department(), DAY, List.of(), Map.of(), null));

		assertThat(this.mvc.get().uri("/admin/unowned").with(Offices.as(planning))).bodyText()
			.contains("href=\"/admin/unowned?page=2\"");
		assertThat(unownedPages(planning)).contains("事業0", "事業50");
	}

	/** All pages of the list, one behind the other. */
	private String unownedPages(StaffMember person) {
		StringBuilder pages = new StringBuilder();
		for (int page = 1; page <= 20; page++) {
			MvcTestResult result = this.mvc.get()
				.uri("/admin/unowned?page=" + page)
				.with(Offices.as(person))
				.exchange();
			assertThat(result).hasStatusOk();
			pages.append(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
		}
		return pages.toString();
	}

	private MvcTestResult post(String path, StaffMember person, String token, Map<String, String> fields) {
		var request = this.mvc.post().uri(path).with(Offices.as(person)).with(csrf()).param("formToken", token);
		fields.forEach(request::param);
		return request.exchange();
	}

}
