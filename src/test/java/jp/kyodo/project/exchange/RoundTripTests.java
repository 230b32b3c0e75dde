package jp.kyodo.project.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import jp.kyodo.fiscal.CountedValue;
import jp.kyodo.organization.Offices;
import jp.kyodo.project.AddProject;
import jp.kyodo.project.EndProject;
import jp.kyodo.project.PartnerEntry;
import jp.kyodo.project.ProjectCount;
import jp.kyodo.project.ProjectFilter;
import jp.kyodo.project.ProjectFixture;
import jp.kyodo.project.ProjectOrigin;
import jp.kyodo.project.ProjectService;
import jp.kyodo.project.ProposedBy;
import jp.kyodo.testing.PortalTest;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/**
 * What is taken out can be brought in again.
 */
@PortalTest
@Import({ ProjectFixture.class, ImportFixture.class, Offices.class })
class RoundTripTests {

	@Autowired
	private ImportFixture files;

	@Autowired
	private ProjectFixture fixture;

	@Autowired
	private ProjectService service;

	@Autowired
	private ProjectLists lists;

	@Autowired
	private ExchangeTexts texts;

	@Autowired
	private ErrorFiles errorFiles;

	private ImportFixture.Office office;

	@BeforeEach
	void addOffice() {
		this.office = this.files.office("往復課");
	}

	@ParameterizedTest
	@EnumSource(names = { "XLSX", "CSV" })
	void changesNothing(ExchangeFormat format) throws IOException {
		addHardOnes();

		ProjectImport one = this.files.compared(export(format), this.office.planning());

		assertThat(this.files.rows(one)).allSatisfy((row) -> {
			assertThat(row.problems()).isEmpty();
			assertThat(row.changes()).isEmpty();
		});
		assertThat(ImportFixture.kinds(one)).containsExactly(entry("SAME", 5));
		assertThat(one.tally().partners()).isZero();
	}

	@Test
	void takesACorrectedErrorFile() throws IOException {
		String code = this.office.code();
		ProjectImport flawed = this.files.compared(ImportFixture.csv(StandardCharsets.UTF_8, "表題||||",
				"年度|事業名|所管課|協働の形態|相手方", "2013|正しい|" + code + "|共催|会", "2013|直す|" + code + "|きょうさい？|会"),
				this.office.planning());
		Path file = Files.createTempFile("errors", ".csv");
		try (OutputStream out = Files.newOutputStream(file)) {
			this.errorFiles.write(flawed, ExchangeFormat.CSV, out);
		}
		String text = Files.readString(file);
		assertThat(text).contains("協働の形態：").contains("誤り");

		Files.writeString(file, text.replace("きょうさい？", "共催"));
		ProjectImport corrected = this.files.applied(file, this.office.planning());

		assertThat(ImportFixture.kinds(corrected)).containsExactly(entry("NEW", 2));
	}

	@ParameterizedTest
	@EnumSource(ExchangeFormat.class)
	void refusesAnErrorFileThatIsSentAgainAsItIs(ExchangeFormat format) throws IOException {
		String kept = add("値のある事業", List.of(new PartnerEntry(this.fixture.partner("値の会"), "値の会", null)), "概要", "成果");
		ProjectImport flawed = this.files.compared(withFormulas(kept), this.office.planning());
		Path file = Files.createTempFile("errors", "." + format.extension());
		try (OutputStream out = Files.newOutputStream(file)) {
			this.errorFiles.write(flawed, format, out);
		}

		ProjectImport again = this.files.compared(file, this.office.planning());

		assertThat(ImportFixture.kinds(flawed)).containsExactly(entry("ERROR", 2));
		assertThat(ImportFixture.kinds(again)).containsExactly(entry("ERROR", 2));
		assertThat(told(again)).isEqualTo(told(flawed))
			.contains("概要 計算式に、計算した結果が保存されていません。", "成果 計算のエラー（#REF!）になっています。");
		assertThat(told(again)).filteredOn((told) -> told.startsWith("概要 計算式に")).hasSize(2);
	}

	/** What is wrong with which column, with the first sentence of it. */
	private List<String> told(ProjectImport one) {
		return this.files.rows(one)
			.stream()
			.flatMap((row) -> row.problems().stream())
			.map((problem) -> problem.heading() + " " + problem.text().replaceFirst("。.*", "。"))
			.toList();
	}

	/** One project whose values are lost, and one that says the same of its summary. */
	private Path withFormulas(String code) throws IOException {
		Path file = Files.createTempFile("formulas", ".xlsx");
		try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "Test", null)) {
			Worksheet sheet = workbook.newWorksheet("一覧");
			List<String> headings = List.of("事業コード", "年度", "事業名", "所管課", "概要", "成果");
			for (int place = 0; place < headings.size(); place++) {
				sheet.value(0, place, headings.get(place));
			}
			String department = this.office.code();
			sheet.value(1, 0, code);
			sheet.value(1, 1, 2013);
			sheet.value(1, 2, "値のある事業");
			sheet.value(1, 3, department);
			sheet.formula(1, 4, "別の表!A1");
			sheet.value(1, 5, "#REF!");
			sheet.value(2, 0, "");
			sheet.value(2, 1, 2013);
			sheet.value(2, 2, "新しい事業");
			sheet.value(2, 3, department);
			sheet.value(2, 4, "〃");
		}
		return file;
	}

	private void addHardOnes() {
		String partner = this.fixture.partner("髙橋𠮷野家、緑の\"会\"");
		String other = this.fixture.partner("=SUM(A1:A2)");
		add("髙尾と𠮷野の「、」を含む事業", List.of(new PartnerEntry(partner, "髙橋𠮷野家、緑の\"会\"", "kyosai"),
				new PartnerEntry(other, "=SUM(A1:A2)", null)), "=SUM(A1:A9)", "-5");
		add("-12", List.of(new PartnerEntry(other, "'=1", null)), "一行目\n\n三行目", "'=1");
		add("000123", List.of(new PartnerEntry(partner, "花".repeat(200), null)), "<script>alert(1)</script>", "1e5");
		add("名".repeat(200), List.of(new PartnerEntry(partner, "；", null)), "\"引用\", カンマ", "＝全角");
		String ended = add("+終わった事業", List.of(new PartnerEntry(partner, "@会", null)), "- 箇条書き\n- 二つ目", "");
		this.service.end(new EndProject(ended, ProjectFixture.Y2013, "理由\n二行目"));
	}

	private String add(String name, List<PartnerEntry> partners, String summary, String results) {
		return this.service.add(new AddProject(ProjectFixture.Y2013,
				this.fixture.content(name, this.office.department())
					.partners(partners)
					.summary(summary)
					.results(results)
					.formCodes(List.of("hojo", "sonota"))
					.formOther("講師、会場")
					.wardCodes(List.of(this.fixture.ward()))
					.involvementCodes(List.of("sanka"))
					.principleCodes(List.of("taito", "yakuwari"))
					.proposedBy(ProposedBy.CITY)
					.origin(ProjectOrigin.CONVERTED)
					.startsOn(LocalDate.of(2013, 4, 1))
					.endsOn(LocalDate.of(2014, 3, 31))
					.budget(0L)
					.settlement(1_234_567L)
					.counts(List.of(new ProjectCount("参加者", CountedValue.about(1_000, "人")),
							new ProjectCount("2012年の回数", CountedValue.atLeast(3, "回")),
							new ProjectCount("満足度、総合", CountedValue.exactly(82, "％"))))
					.followsRule(false)
					.contact("044-000-0000")
					.lessons("学び")
					.casebook(true)
					.build(),
				null));
	}

	private Path export(ExchangeFormat format) throws IOException {
		Path file = Files.createTempFile("export", "." + format.extension());
		try (OutputStream out = Files.newOutputStream(file); TableOutput table = TableOutput.open(format, out, "一覧")) {
			table.row(this.texts.headings());
			this.lists.forEach(new ProjectFilter(ProjectFixture.Y2013, this.office.department(), "", null, null),
					(part) -> part.rows().forEach(table::row));
		}
		return file;
	}

}
