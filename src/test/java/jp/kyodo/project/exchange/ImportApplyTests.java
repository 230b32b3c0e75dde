package jp.kyodo.project.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.project.ChangeProjectYear;
import jp.kyodo.project.EndProject;
import jp.kyodo.project.ProjectFixture;
import jp.kyodo.project.ProjectQueries;
import jp.kyodo.project.ProjectService;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

/**
 * Writing is all or nothing, whatever happens.
 */
@PortalTest
@Import({ ProjectFixture.class, ImportFixture.class, Offices.class })
class ImportApplyTests {

	private static final int ROWS = 200;

	@Autowired
	private ImportFixture files;

	@Autowired
	private ProjectFixture fixture;

	@Autowired
	private Offices offices;

	@Autowired
	private ProjectImports imports;

	@Autowired
	private ProjectQueries projects;

	@Autowired
	private ProjectService service;

	@Autowired
	private ImportRepository repository;

	@Autowired
	private ImportCheck check;

	@Autowired
	private ImportApply apply;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcClient jdbc;

	private ImportFixture.Office office;

	@BeforeEach
	void addOffice() {
		this.office = this.files.office("一括課");
	}

	@Test
	void isKilledBeforeOrAfterButNeverBetween() throws Exception {
		ProjectImport one = this.files.compared(list("途中で止まる"), this.office.planning());
		this.files.queueApply(one.id());
		Random random = new Random(4);
		ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();

		for (int round = 0; round < 4 && state(one.id()) == ImportState.APPLYING; round++) {
			killer.schedule(this::killWriter, 5 + random.nextInt(60), TimeUnit.MILLISECONDS);
			try {
				this.files.run(one.id());
			}
			catch (RuntimeException ex) {
				assertThat(written()).isZero();
			}
			assertThat(written()).isIn(0L, (long) ROWS);
		}
		killer.shutdownNow();
		if (state(one.id()) == ImportState.APPLYING) {
			this.files.run(one.id());
		}

		assertThat(state(one.id())).isEqualTo(ImportState.APPLIED);
		assertThat(written()).isEqualTo(ROWS);
		assertThat(this.jdbc.sql("""
				SELECT count(*) FROM project_year_history h WHERE h.department_id = :department
				""").param("department", this.office.department()).query(Long.class).single()).isEqualTo(ROWS);
		assertThat(this.jdbc.sql("""
				SELECT count(*) FROM project p JOIN project_year y ON y.project_id = p.id
				WHERE y.department_id = :department AND (NOT EXISTS (SELECT FROM project_history h WHERE h.id = p.id)
					OR NOT EXISTS (SELECT FROM project_partner_history h WHERE h.project_year_id = y.id))
				""").param("department", this.office.department()).query(Long.class).single()).isZero();
	}

	@Test
	void leavesNothingWhenOneRowFails() {
		ProjectImport one = this.files.compared(list("失敗する"), this.office.planning());
		this.jdbc.sql("UPDATE project_import_row SET settlement = -1 WHERE import_id = :id AND row_number = :row")
			.param("id", one.id())
			.param("row", 2 + new Random(7).nextInt(ROWS))
			.update();
		this.files.queueApply(one.id());
		long partners = partners();

		ProjectImport ended = this.files.run(one.id());

		assertThat(ended.state()).isEqualTo(ImportState.CHECKED);
		assertThat(ended.failure()).isNotEmpty();
		assertThat(written()).isZero();
		assertThat(partners()).isEqualTo(partners);
	}

	@Test
	void writesOneOfTwoAtOnce() {
		Path file = list("同時に送る");
		ProjectImport one = this.files.compared(file, this.office.planning());
		ProjectImport other = this.files.compared(file, this.offices.person(Role.PLANNING));
		this.files.queueApply(one.id());
		this.files.queueApply(other.id());

		CompletableFuture
			.allOf(CompletableFuture.runAsync(() -> this.files.run(one.id())),
					CompletableFuture.runAsync(() -> this.files.run(other.id())))
			.join();

		assertThat(List.of(state(one.id()), state(other.id()))).containsExactlyInAnyOrder(ImportState.APPLIED,
				ImportState.CHECKED);
		assertThat(written()).isEqualTo(ROWS);
	}

	@Test
	void leavesTheRowsToTheAttemptThatTookOver() {
		ProjectImport one = this.files.compared(list("引き継がれる"), this.office.planning());
		this.repository.queue(one.id(), ImportState.CHECKED, ImportState.CHECKING);
		ProjectImport late = this.repository.begin(one.id()).orElseThrow();
		ProjectImport current = this.repository.begin(one.id()).orElseThrow();

		this.check.check(current, (done, total) -> {
		});

		assertThatExceptionOfType(ImportStoppedException.class)
			.isThrownBy(() -> this.check.check(late, (done, total) -> {
			}));
		assertThatExceptionOfType(ImportStoppedException.class).isThrownBy(() -> this.apply.apply(late));
		assertThat(this.files.rows(one)).hasSize(ROWS);
		assertThat(state(one.id())).isEqualTo(ImportState.CHECKED);
		assertThat(written()).isZero();
	}

	@Test
	void tellsThatTheServerHasFallenSilent() {
		ProjectImport one = this.files.compared(list("黙る"), this.office.planning());
		this.files.queueApply(one.id());
		ProjectImport waiting = this.imports.find(one.id()).orElseThrow();
		assertThat(this.imports.isSilent(waiting)).isFalse();
		String task = one.id() + "@test";
		// later than a heartbeat should be, but too early for another server to take over
		this.jdbc
			.sql("""
					INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
					VALUES ('project-import', :task, :at, true, 'test', :at, 1)
					""")
			.param("task", task)
			.param("at", at(12))
			.update();

		boolean silent = this.imports.isSilent(waiting);

		this.jdbc.sql("UPDATE scheduled_tasks SET last_heartbeat = :at WHERE task_instance = :task")
			.param("task", task)
			.param("at", at(1))
			.update();
		boolean heard = !this.imports.isSilent(waiting);
		this.jdbc.sql("DELETE FROM scheduled_tasks WHERE task_instance = :task").param("task", task).update();
		assertThat(silent).isTrue();
		assertThat(heard).isTrue();
	}

	private OffsetDateTime at(int secondsAgo) {
		return this.clock.instant().minusSeconds(secondsAgo).atOffset(ZoneOffset.UTC);
	}

	@Test
	void refusesWhatSomebodyHasChangedMeanwhile() {
		this.files.applied(list("変わる"), this.office.planning());
		ProjectYearView seen = this.projects.ofDepartment(ProjectFixture.Y2013, this.office.department()).get(0);
		Path change = ImportFixture.csv(StandardCharsets.UTF_8, "事業コード|年度|成果", seen.code() + "|2013|ファイルから");
		ProjectImport one = this.files.compared(change, this.office.planning());
		this.service.change(new ChangeProjectYear(seen.code(), ProjectFixture.Y2013, seen.version(),
				seen.content().change().results("画面から").build()));
		this.imports.apply(one.id());

		ProjectImport ended = this.files.ended(one.id());

		assertThat(ended.state()).isEqualTo(ImportState.CHECKED);
		assertThat(ended.failure()).contains("もう一度確かめて");
		assertThat(this.projects.find(seen.code(), ProjectFixture.Y2013).orElseThrow().content().results())
			.isEqualTo("画面から");
	}

	@Test
	void endsWhatACompleteListLacks() {
		String gone = this.fixture.project("なくなる事業", this.office.department());
		String stays = this.fixture.project("続く事業", this.office.department());
		String other = this.fixture.project("よその事業", this.fixture.department("よその課"));
		UUID id = this.imports.receive(ImportFixture.xlsx("事業コード|年度|所管課", stays + "|2014|" + this.office.code()),
				"一覧.xlsx", this.office.planning());
		ImportMapping mapping = this.imports.find(id).orElseThrow().mapping();
		this.imports.map(id, mapping.uses(), mapping.defaults(), ImportMapping.Complete.DEPARTMENTS);
		ProjectImport one = this.files.ended(id);
		assertThat(ImportFixture.kinds(one)).containsOnly(entry("YEAR", 1), entry("ENDED", 1));

		this.imports.apply(id);
		this.files.ended(id);

		assertThat(this.projects.project(gone).orElseThrow().endedYear()).isEqualTo(ProjectFixture.Y2013);
		assertThat(this.projects.project(stays).orElseThrow().endedYear()).isNull();
		assertThat(this.projects.project(other).orElseThrow().endedYear()).isNull();
		assertThat(this.projects.find(stays, ProjectFixture.Y2014)).isPresent();
	}

	@Test
	void takesAnEndedProjectUpAgainOnlyWhenAsked() {
		String ended = this.fixture.project("終わった事業", this.office.department());
		this.service.end(new EndProject(ended, ProjectFixture.Y2013, "役目を終えた"));

		ProjectImport refused = this.files.compared(ImportFixture.xlsx("事業コード|年度|継続区分", ended + "|2014|"),
				this.office.planning());
		ProjectImport asked = this.files.applied(ImportFixture.xlsx("事業コード|年度|継続区分", ended + "|2014|継続"),
				this.office.planning());

		assertThat(ImportFixture.kinds(refused)).containsExactly(entry("ERROR", 1));
		assertThat(asked.state()).isEqualTo(ImportState.APPLIED);
		assertThat(this.projects.project(ended).orElseThrow().endedYear()).isNull();
	}

	private Path list(String name) {
		String[] lines = new String[ROWS + 1];
		lines[0] = "年度|事業名|所管課|協働の形態|相手方|概要";
		IntStream.rangeClosed(1, ROWS)
			.forEach((row) -> lines[row] = "2013|" + name + row + "|" + this.office.code() + "|共催|" + name + "会"
					+ row % 20 + "、" + name + "の友|概要");
		return ImportFixture.csv(StandardCharsets.UTF_8, lines);
	}

	private void killWriter() {
		this.jdbc.sql("""
				SELECT pg_terminate_backend(pid) FROM pg_stat_activity
				WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'
				  AND (query LIKE '%import_target%' OR query LIKE '%project_import_row%')
				""").query(Boolean.class).list();
	}

	private ImportState state(UUID id) {
		return this.imports.find(id).orElseThrow().state();
	}

	private long written() {
		return this.jdbc.sql("SELECT count(*) FROM project_year WHERE department_id = :department")
			.param("department", this.office.department())
			.query(Long.class)
			.single();
	}

	private long partners() {
		return this.jdbc.sql("SELECT count(*) FROM partner").query(Long.class).single();
	}

}
