package jp.kyodo.project.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import jp.kyodo.intake.RefusedFileException;
import jp.kyodo.organization.Offices;
import jp.kyodo.project.ProjectContent;
import jp.kyodo.project.ProjectFixture;
import jp.kyodo.project.exchange.ImportMapping.Complete;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static jp.kyodo.project.exchange.ImportFixture.partners;
import static jp.kyodo.project.exchange.ImportFixture.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Workbooks as cities publish them: a worksheet for each form or ward, cells merged over
 * several rows.
 */
@PortalTest
@Import({ ProjectFixture.class, ImportFixture.class, Offices.class })
class PublishedWorkbooksTests {

	@Autowired
	private ImportFixture files;

	@Autowired
	private ProjectFixture fixture;

	@Autowired
	private ProjectImports imports;

	@Autowired
	private ImportRows rows;

	@Autowired
	private ErrorFiles errorFiles;

	@Autowired
	private Vocabularies vocabularies;

	private ImportFixture.Office office;

	@BeforeEach
	void addOffice() {
		this.office = this.files.office("一覧課");
	}

	@Test
	void readsAWorksheetForEachFormAndAddsTheForms() throws IOException {
		Path file = Files.createTempFile("forms", ".xlsx");
		try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "Test", null)) {
			sheet(workbook, "はじめに", "みさき市における協働の実施状況", "各課が行った協働をまとめたものです。");
			sheet(workbook, "01_委託", "平成２５年度　協働の実施状況（委託）", "番号|協働事業の名称|所管課|団体名（協働の相手）|決算額（千円）",
					"1|カフェの運営|" + this.office.code() + "|よりそいの会|800",
					"2|日本語教室|" + this.office.code() + "|国際交流協会|1432.5");
			sheet(workbook, "02_補助・助成", "平成２５年度　協働の実施状況（補助・助成）", "番号|協働事業の名称|所管課|団体名（協働の相手）|決算額（千円）",
					"1|カフェの運営|" + this.office.code() + "|よりそいの会|800");
		}

		ProjectImport first = this.files.applied(file, this.office.planning());
		UUID second = this.imports.readSheet(first.id(), 2, this.office.planning());
		ImportMapping mapping = this.imports.find(second).orElseThrow().mapping();
		assertThat(mapping.defaults()).extracting(ImportMapping.Defaults::year, ImportMapping.Defaults::formCode)
			.containsExactly(2013, "hojo");
		this.imports.map(second, mapping.uses(), mapping.defaults(), Complete.NOTHING);
		ProjectImport compared = this.files.ended(second);

		assertThat(ImportFixture.kinds(compared)).containsExactly(entry("CHANGED", 1));
		assertThat(this.rows.rows(second, RowKind.CHANGED, 0, 9).get(0).changes())
			.extracting(FieldChange::before, FieldChange::after)
			.containsExactly(tuple("委託", "委託、補助・助成"));
		this.imports.apply(second);
		this.files.ended(second);
		assertThat(content("カフェの運営").formCodes()).containsExactly("itaku", "hojo");
		assertThat(this.imports.readSheet(first.id(), 2, this.office.planning())).isEqualTo(second);
		assertThat(formOfErrorFile(first, ExchangeFormat.XLSX, "誤り.xlsx")).isEqualTo("itaku");
		assertThat(formOfErrorFile(first, ExchangeFormat.CSV, "一覧（01_委託）_誤り.csv")).isEqualTo("itaku");
		assertThat(content("日本語教室").settlement()).isEqualTo(1_432_500L);
	}

	@Test
	void readsAWorksheetForEachWardWithoutTheWardOfTheOneBefore() throws IOException {
		String headings = "年度|事業名|担当|形態|協働の相手";
		String ward = this.fixture.ward();
		String name = this.vocabularies.of(Vocabulary.WARD).labels(List.of(ward)).get(0);
		Path file = Files.createTempFile("wards", ".xlsx");
		try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "Test", null)) {
			sheet(workbook, name, headings, "2013|区の花の手入れ|" + this.office.code() + "|共催|区の会");
			sheet(workbook, "そのほか", headings, "2013|区のない花の手入れ|" + this.office.code() + "|共催|区の会");
			sheet(workbook, "空の表", headings);
		}

		ProjectImport first = this.files.applied(file, this.office.planning());
		UUID second = this.imports.readSheet(first.id(), 1, this.office.planning());

		assertThat(content("区の花の手入れ").wardCodes()).containsExactly(ward);
		assertThat(this.imports.find(second).orElseThrow().mapping()).satisfies((mapping) -> {
			assertThat(mapping.sheet()).isEqualTo(1);
			assertThat(mapping.uses()).isEqualTo(first.mapping().uses());
			assertThat(mapping.defaults().wardCode()).isEmpty();
		});
		assertThatExceptionOfType(RefusedFileException.class)
			.isThrownBy(() -> this.imports.readSheet(second, 2, this.office.planning()));
		assertThat(this.imports.sheetsOfFile(first)).containsOnlyKeys(0, 1);
	}

	@Test
	void joinsTheRowsOverWhichTheNameOfAProjectIsMerged() throws IOException {
		Path file = Files.createTempFile("merged", ".xlsx");
		try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "Test", null)) {
			Worksheet sheet = sheet(workbook, "H25", "No.|担当課|事業名|協働の相手|区分|協働の形態",
					"1|" + this.office.code() + "|見守り協定|新聞販売店会|企業|協定", "|||電力の会|その他|", "2||花の手入れ|野の花の会|市民団体|アダプト制度");
			sheet.range(1, 0, 2, 0).merge();
			sheet.range(1, 1, 3, 1).merge();
			sheet.range(1, 2, 2, 2).merge();
			sheet.range(1, 5, 2, 5).merge();
		}

		ProjectImport one = this.files.applied(file, this.office.planning());

		assertThat(ImportFixture.kinds(one)).containsExactly(entry("NEW", 2));
		assertThat(partners(content("見守り協定"))).containsExactly("新聞販売店会", "電力の会");
		assertThat(partners(content("花の手入れ"))).containsExactly("野の花の会");
	}

	/** The form that is assumed for the rows of an error file. */
	private String formOfErrorFile(ProjectImport one, ExchangeFormat format, String name) throws IOException {
		Path file = Files.createTempFile("errors", "." + format.extension());
		try (OutputStream out = Files.newOutputStream(file)) {
			this.errorFiles.write(one, format, out);
		}
		UUID id = this.imports.receive(file, name, this.office.planning());
		return this.imports.find(id).orElseThrow().mapping().defaults().formCode();
	}

	private ProjectContent content(String name) {
		return this.files.project(this.office, name).content();
	}

}
