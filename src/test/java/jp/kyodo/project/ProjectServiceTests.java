package jp.kyodo.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jp.kyodo.fiscal.CountedValue;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.RefusedChangeException;
import jp.kyodo.web.StaleChangeException;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@Import(ProjectFixture.class)
class ProjectServiceTests {

	@Autowired
	private ProjectFixture fixture;

	@Autowired
	private ProjectService projects;

	@Autowired
	private ProjectQueries queries;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void keepsEverythingOfAProjectYear() {
		long department = this.fixture.department("地域振興課");
		ProjectContent content = this.fixture.content("シニア向けの講座", department)
			.reading("しにあむけのこうざ")
			.purpose("目的")
			.summary("概要\n二行目")
			.wardCodes(List.of(this.fixture.ward()))
			.formCodes(List.of("itaku", "sonota"))
			.formOther("広報紙の共同編集")
			.involvementCodes(List.of("sanka"))
			.proposedBy(ProposedBy.CITIZENS)
			.origin(ProjectOrigin.CONVERTED)
			.startsOn(LocalDate.of(2013, 4, 1))
			.endsOn(LocalDate.of(2014, 3, 31))
			.budget(1_234_000L)
			.settlement(0L)
			.cityRole("会場")
			.partnerRole("企画")
			.results("成果")
			.counts(List.of(new ProjectCount("参加者", CountedValue.about(100, "人")),
					new ProjectCount("回数", CountedValue.exactly(3, "回"))))
			.followsRule(true)
			.principleCodes(List.of("taito"))
			.contact("地域振興課")
			.casebook(true)
			.lessons("学んだこと")
			.build();

		String code = this.projects.add(new AddProject(ProjectFixture.Y2013, content, null));

		assertThat(code).matches("K\\d{5}");
		ProjectYearView found = this.queries.find(code, ProjectFixture.Y2013).orElseThrow();
		assertThat(found.content()).isEqualTo(content);
		assertThat(found.departmentId()).isEqualTo(department);
		assertThat(found.department()).isEqualTo("地域振興課");
	}

	@Test
	void refusesACodeThatIsTakenAndToldRulesTogether() {
		long department = this.fixture.department("地域振興課");
		String code = this.fixture.project("一つ目", department);

		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.projects
				.add(new AddProject(ProjectFixture.Y2013, this.fixture.content("", department).build(), code)))
			.satisfies((ex) -> assertThat(ex.problems()).extracting(RefusedChangeException.Problem::field)
				.contains("code", "name"));
	}

	@Test
	void refusesAChangeFromAnOldVersionAndKeepsWhatWasSaved() {
		long department = this.fixture.department("地域振興課");
		String code = this.fixture.project("元の名前", department);
		ProjectYearView seen = this.queries.find(code, ProjectFixture.Y2013).orElseThrow();
		this.projects.change(new ChangeProjectYear(code, ProjectFixture.Y2013, seen.version(),
				seen.content().change().name("先の人").build()));

		assertThatExceptionOfType(StaleChangeException.class)
			.isThrownBy(() -> this.projects.change(new ChangeProjectYear(code, ProjectFixture.Y2013, seen.version(),
					seen.content().change().name("後の人").build())));
		assertThat(this.queries.find(code, ProjectFixture.Y2013).orElseThrow().content().name()).isEqualTo("先の人");
	}

	@Test
	void savingTheSameChangesNothing() {
		String code = this.fixture.project("変わらない", this.fixture.department("地域振興課"));
		ProjectYearView seen = this.queries.find(code, ProjectFixture.Y2013).orElseThrow();
		this.projects.change(new ChangeProjectYear(code, ProjectFixture.Y2013, seen.version(),
				seen.content().change().counts(List.of(new ProjectCount("回数", CountedValue.exactly(3, "回")))).build()));
		ProjectYearView saved = this.queries.find(code, ProjectFixture.Y2013).orElseThrow();

		this.projects.change(new ChangeProjectYear(code, ProjectFixture.Y2013, saved.version(), saved.content()));

		assertThat(this.queries.find(code, ProjectFixture.Y2013).orElseThrow().version()).isEqualTo(saved.version());
		assertThat(historyOf(saved.projectYearId())).isEqualTo(2);
	}

	@Test
	void letsOneOfManyConcurrentChangesWin() throws Exception {
		String code = this.fixture.project("取り合い", this.fixture.department("地域振興課"));
		ProjectYearView seen = this.queries.find(code, ProjectFixture.Y2013).orElseThrow();
		List<Callable<Boolean>> attempts = new ArrayList<>();
		for (int number = 0; number < 6; number++) {
			ProjectContent content = seen.content().change().name("担当" + number).build();
			attempts.add(() -> {
				try {
					this.projects.change(new ChangeProjectYear(code, ProjectFixture.Y2013, seen.version(), content));
					return true;
				}
				catch (StaleChangeException | OptimisticLockingFailureException ex) {
					return false;
				}
			});
		}

		ExecutorService threads = Executors.newFixedThreadPool(6);
		int won = 0;
		try {
			for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
				won += attempt.get() ? 1 : 0;
			}
		}
		finally {
			threads.shutdownNow();
		}

		assertThat(won).isEqualTo(1);
		assertThat(historyOf(seen.projectYearId())).isEqualTo(2);
	}

	@Test
	void recordsWhatBecomesOfThePartners() {
		long department = this.fixture.department("地域振興課");
		String a = this.fixture.partner("甲の会");
		String b = this.fixture.partner("乙の会");
		String code = this.projects.add(new AddProject(ProjectFixture.Y2013,
				this.fixture.content("相手の移り変わり", department)
					.partners(List.of(new PartnerEntry(a, "甲の会", null), new PartnerEntry(b, "乙の会", null)))
					.build(),
				null));
		ProjectYearView first = this.queries.find(code, ProjectFixture.Y2013).orElseThrow();

		this.projects.change(new ChangeProjectYear(code, ProjectFixture.Y2013, first.version(),
				first.content().change().partners(List.of(new PartnerEntry(b, "乙の会", "kyosai"))).build()));

		ProjectYearView second = this.queries.find(code, ProjectFixture.Y2013).orElseThrow();
		assertThat(second.version()).isGreaterThan(first.version());
		assertThat(second.partnerNames()).containsExactly("乙の会");
		assertThat(this.jdbc.sql("""
				SELECT position || ' ' || name || ' ' || revision_kind FROM project_partner_history
				WHERE project_year_id = ? ORDER BY revision_id, position
				""").param(first.projectYearId()).query(String.class).list()).containsExactly("0 甲の会 0", "1 乙の会 0",
				"0 乙の会 1", "1 乙の会 2");
	}

	@Test
	void carriesOverWhatItIsButNotWhatCameOfIt() {
		long department = this.fixture.department("地域振興課");
		String code = this.projects.add(new AddProject(ProjectFixture.Y2012,
				this.fixture.content("続く事業", department)
					.summary("概要")
					.startsOn(LocalDate.of(2012, 4, 1))
					.endsOn(LocalDate.of(2013, 3, 31))
					.budget(1L)
					.results("成果")
					.casebook(true)
					.lessons("学び")
					.build(),
				null));

		this.projects.carryOver(new CarryOver(code, ProjectFixture.Y2013));

		ProjectContent content = this.queries.find(code, ProjectFixture.Y2013).orElseThrow().content();
		assertThat(content.name()).isEqualTo("続く事業");
		assertThat(content.summary()).isEqualTo("概要");
		assertThat(content.partners()).hasSize(1);
		assertThat(content.startsOn()).isNull();
		assertThat(content.budget()).isNull();
		assertThat(content.results()).isEmpty();
		assertThat(content.casebook()).isFalse();
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.projects.carryOver(new CarryOver(code, ProjectFixture.Y2013)));
	}

	@Test
	void endsAndGoesOn() {
		String code = this.fixture.project("終わる事業", this.fixture.department("地域振興課"));

		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.projects.end(new EndProject(code, ProjectFixture.Y2012, "役目を終えた")))
			.satisfies((ex) -> assertThat(ex.concerns("lastYear")).isTrue());
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.projects.end(new EndProject(code, ProjectFixture.Y2013, " ")))
			.satisfies((ex) -> assertThat(ex.concerns("endReason")).isTrue());
		this.projects.end(new EndProject(code, ProjectFixture.Y2013, "役目を終えた"));
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.projects.carryOver(new CarryOver(code, ProjectFixture.Y2014)));

		this.projects.reopen(new ReopenProject(code));
		this.projects.carryOver(new CarryOver(code, ProjectFixture.Y2014));

		assertThat(this.queries.project(code).orElseThrow().years()).extracting(ProjectLine::year)
			.containsExactly(ProjectFixture.Y2014, ProjectFixture.Y2013);
	}

	@Test
	void removesAYearAndWithTheLastOneTheProject() {
		String code = this.fixture.project("まちがい", this.fixture.department("地域振興課"));
		ProjectYearView seen = this.queries.find(code, ProjectFixture.Y2013).orElseThrow();

		this.projects.removeYear(new RemoveProjectYear(code, ProjectFixture.Y2013, seen.version()));

		assertThat(this.queries.project(code)).isEmpty();
		assertThat(historyOf(seen.projectYearId())).isEqualTo(2);
	}

	@Test
	void listsByFilterInAConstantNumberOfStatements() throws Exception {
		long department = this.fixture.department("地域振興課");
		for (int number = 0; number < 25; number++) {
			this.fixture.project("ﾊﾟﾄﾛｰﾙ見守り" + number, department);
		}
		this.fixture.project("ほかの事業%", department);
		ProjectFilter all = new ProjectFilter(ProjectFixture.Y2013, department, "", null, null);

		assertThat(list(all).paging().total()).isEqualTo(26);
		assertThat(list(all).lines()).hasSize(20);
		assertThat(list(words(department, "パトロール　見守り")).paging().total()).isEqualTo(25);
		assertThat(list(words(department, "%")).paging().total()).isEqualTo(1);
		assertThat(list(words(department, "見本の会")).paging().total()).isEqualTo(26);
		assertThat(list(words(department, "'".repeat(10_000))).paging().total()).isZero();
		assertThat(list(new ProjectFilter(null, department, "", null, java.util.Set.of())).paging().total()).isZero();
		assertThat(SqlStatements.of(() -> list(all))).hasSizeLessThanOrEqualTo(3);
		assertThat(this.queries.ofDepartment(ProjectFixture.Y2013, department)).hasSize(26);
		assertThat(this.queries.countsByDepartment(ProjectFixture.Y2013)).containsEntry(department, 26L);
	}

	private ProjectFilter words(long department, String words) {
		return new ProjectFilter(null, department, words, null, null);
	}

	private ProjectLines list(ProjectFilter filter) {
		return this.queries.list(filter, new PageRequestParameter(1), 20);
	}

	private int historyOf(long projectYearId) {
		return this.jdbc.sql("SELECT count(*) FROM project_year_history WHERE id = ?")
			.param(projectYearId)
			.query(Integer.class)
			.single();
	}

}
