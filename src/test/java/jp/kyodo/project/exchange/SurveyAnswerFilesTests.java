package jp.kyodo.project.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.intake.RefusedFileException;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.ProjectFixture;
import jp.kyodo.project.ProjectQueries;
import jp.kyodo.project.ProjectService;
import jp.kyodo.project.survey.SurveyFixture;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

/**
 * What a department types into its survey workbook is read, or it is told that it is not.
 */
@PortalTest
@Import({ ProjectFixture.class, ImportFixture.class, Offices.class, SurveyFixture.class })
class SurveyAnswerFilesTests {

	@Autowired
	private ImportFixture files;

	@Autowired
	private SurveyFixture survey;

	@Autowired
	private Offices offices;

	@Autowired
	private ProjectImports imports;

	@Autowired
	private ProjectQueries projects;

	@Autowired
	private ProjectService service;

	@Autowired
	private JdbcClient jdbc;

	private AnsweredWorkbooks answers;

	private FiscalYear year;

	private long department;

	@BeforeEach
	void ask(@Autowired AutowireCapableBeanFactory beans) {
		this.answers = beans.createBean(AnsweredWorkbooks.class);
		this.year = this.survey.year();
		this.department = this.survey.department("答える課");
	}

	@Test
	void passesOverRowsThatAreAsTheyWereHandedOutAndSaysSo() throws IOException {
		String open = this.survey.project("まだ決めない事業", this.department, this.year);
		String goesOn = this.survey.project("続ける事業", this.department, this.year);
		this.survey.open(this.year, this.department);

		ProjectImport one = answered((code, row) -> {
			if (code.equals(goesOn)) {
				row.put("継続区分", "継続");
			}
		});

		assertThat(ImportFixture.kinds(one)).containsOnly(entry("LEFT", 1), entry("YEAR", 1));
		ImportedRow left = row(one, RowKind.LEFT);
		assertThat(left.code()).isEqualTo(open);
		assertThat(left.title()).isEqualTo("まだ決めない事業");
		assertThat(left.notes()).singleElement().asString().contains("まだ答えていない");
	}

	@Test
	void handsOutTextsThatLookLikeFormulasUnchanged() throws IOException {
		this.survey.project("'=1と書いてある事業", this.department, this.year);
		this.survey.open(this.year, this.department);

		assertThat(ImportFixture.kinds(answered((code, row) -> {
		}))).containsExactly(entry("LEFT", 1));
	}

	@Test
	void passesOverARowAboutWhichWasDecidedOnTheScreenMeanwhile() throws IOException {
		String code = this.survey.project("画面で決める事業", this.department, this.year);
		this.survey.open(this.year, this.department);
		Path workbook = filled((each, row) -> row.remove("継続区分"));
		this.survey.goOn(this.offices.person(Role.EDITOR, this.department), this.year, this.department, code);
		var seen = this.projects.find(code, this.year).orElseThrow();
		this.service.change(new jp.kyodo.project.ChangeProjectYear(code, this.year, seen.version(),
				seen.content().change().summary("画面で書いた概要").build()));

		assertThat(ImportFixture.kinds(compared(workbook))).containsExactly(entry("LEFT", 1));
	}

	@Test
	void losesNothingThatIsTypedWithoutADecision() throws IOException {
		String changed = this.survey.project("概要を書き直す事業", this.department, this.year);
		String reasoned = this.survey.project("理由だけ書く事業", this.department, this.year);
		String broken = this.survey.project("式の壊れた事業", this.department, this.year);
		this.survey.open(this.year, this.department);

		ProjectImport one = answered((code, row) -> {
			if (code.equals(changed)) {
				row.put("概要", "書き直した概要");
			}
			else if (code.equals(reasoned)) {
				row.put("終了理由", "担い手がいない");
			}
			else if (code.equals(broken)) {
				row.put("継続区分", "#N/A");
			}
			else if (code.isEmpty()) {
				row.put("事業名", "新しい事業");
				row.put("協働の形態", "共催");
				row.put("相手方", "新しい会");
			}
		});

		assertThat(ImportFixture.kinds(one)).containsExactly(entry("ERROR", 4));
		assertThat(this.files.rows(one)).allSatisfy((row) -> {
			assertThat(row.problems()).singleElement().satisfies((problem) -> {
				assertThat(problem.heading()).isEqualTo("継続区分");
				assertThat(problem.text()).contains(problem.value().isEmpty() ? "取り出したときと違う" : "計算のエラー");
			});
		});
	}

	@Test
	void leavesTheProjectsOfAnotherDepartmentAlone() throws IOException {
		long others = this.survey.department("よその課");
		String ended = this.survey.project("よその事業", others, this.year);
		String taken = this.survey.project("よその別の事業", others, this.year);
		String own = this.survey.project("うちの事業", this.department, this.year);
		this.survey.open(this.year, this.department, others);

		ProjectImport one = answered((code, row) -> {
			if (code.equals(own)) {
				row.put("事業コード", ended);
				row.put("継続区分", "終了");
				row.put("終了理由", "まちがい");
			}
			else {
				row.put("事業コード", taken);
				row.put("事業名", "うちのものにする");
				row.put("継続区分", "継続");
			}
		});

		assertThat(ImportFixture.kinds(one)).containsExactly(entry("ERROR", 2));
		assertThat(this.files.rows(one)).allSatisfy((row) -> assertThat(row.problems()).extracting(RowProblem::text)
			.first()
			.asString()
			.startsWith("この事業はよその課のものです"));
	}

	@Test
	void refusesAnAnswerWithoutAnyRow() throws IOException {
		this.survey.open(this.year, this.department);

		assertThatExceptionOfType(RefusedFileException.class).isThrownBy(() -> compared(filled((code, row) -> {
		}))).satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("project-exchange.refused.no-rows"));
	}

	@Test
	void refusesAnAnswerWithTheSameHeadingTwice() {
		this.survey.open(this.year, this.department);
		Path file = ImportFixture.xlsx("継続区分|事業名|協働の形態|相手方|事業 名", "新規|一つ目|共催|会|二つ目");

		assertThatExceptionOfType(RefusedFileException.class).isThrownBy(() -> compared(file))
			.satisfies((ex) -> assertThat(ex.arguments()).containsExactly("事業 名", "B", "E"));
	}

	@Test
	void letsTwoDepartmentsAnswerAtOnce() throws Exception {
		int count = 60;
		long other = this.survey.department("もう一つの課");
		for (int number = 0; number < count; number++) {
			this.survey.project("あちらの事業" + number, other, this.year);
			this.survey.project("こちらの事業" + number, this.department, this.year);
		}
		this.survey.open(this.year, this.department, other);
		BiConsumer<String, Map<String, String>> goesOn = (code, row) -> {
			row.put("継続区分", code.isEmpty() ? "新規" : "継続");
			row.put("相手方", "両方の課が新しく書く会");
			row.remove("団体コード");
			row.remove("相手方の役割");
			if (code.isEmpty()) {
				row.put("事業名", "両方の課が始める事業");
				row.put("協働の形態", "共催");
			}
		};
		List<Long> departments = List.of(this.department, other);
		List<Path> workbooks = List.of(filled(this.department, goesOn), filled(other, goesOn));
		List<StaffMember> editors = departments.stream().map((id) -> this.offices.person(Role.EDITOR, id)).toList();

		List<UUID> ids = IntStream.range(0, 2)
			.mapToObj((place) -> CompletableFuture.supplyAsync(() -> this.imports.receiveAnswer(workbooks.get(place),
					"回答.xlsx", editors.get(place), this.year, departments.get(place))))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		assertThat(ids).allSatisfy((id) -> assertThat(ImportFixture.kinds(this.files.ended(id)))
			.containsOnly(entry("YEAR", count), entry("NEW", 1)));
		CompletableFuture
			.allOf(ids.stream()
				.map((id) -> CompletableFuture.runAsync(() -> this.imports.apply(id)))
				.toArray(CompletableFuture[]::new))
			.join();

		assertThat(ids).map((id) -> this.files.ended(id)).allSatisfy((one) -> {
			if (one.state() == ImportState.CHECKED) {
				// the partner that is new to both was registered by the other one
				assertThat(one.failure()).contains("もう一度確かめて");
				this.imports.check(one.id());
				assertThat(this.files.ended(one.id()).tally().partners()).isZero();
				this.imports.apply(one.id());
			}
			assertThat(this.files.ended(one.id()).state()).isEqualTo(ImportState.APPLIED);
		});
		for (long each : departments) {
			assertThat(this.projects.ofDepartment(this.year, each)).hasSize(count + 1);
		}
		assertThat(
				this.jdbc.sql("SELECT count(*) FROM partner WHERE name = '両方の課が新しく書く会'").query(Integer.class).single())
			.isOne();
	}

	private ProjectImport answered(BiConsumer<String, Map<String, String>> fill) throws IOException {
		return compared(filled(fill));
	}

	private ProjectImport compared(Path file) {
		return this.files.ended(this.imports.receiveAnswer(file, "回答.xlsx",
				this.offices.person(Role.EDITOR, this.department), this.year, this.department));
	}

	private Path filled(BiConsumer<String, Map<String, String>> fill) throws IOException {
		return filled(this.department, fill);
	}

	private Path filled(long departmentId, BiConsumer<String, Map<String, String>> fill) throws IOException {
		return this.answers.filled(this.year, departmentId, fill);
	}

	private ImportedRow row(ProjectImport one, RowKind kind) {
		return this.files.rows(one).stream().filter((row) -> row.kind() == kind).findFirst().orElseThrow();
	}

}
