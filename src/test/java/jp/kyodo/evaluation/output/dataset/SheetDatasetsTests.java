package jp.kyodo.evaluation.output.dataset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import jp.kyodo.evaluation.document.HeaderBlock;
import jp.kyodo.evaluation.document.IndicatorsBlock;
import jp.kyodo.evaluation.document.MoneyBlock;
import jp.kyodo.evaluation.document.NarrativeBlock;
import jp.kyodo.evaluation.document.ProgramsBlock;
import jp.kyodo.evaluation.document.RatingBlock;
import jp.kyodo.evaluation.document.SheetBlock;
import jp.kyodo.evaluation.output.SheetEdition;
import jp.kyodo.evaluation.output.SheetFixture;
import jp.kyodo.export.Column;
import jp.kyodo.export.CsvFlavour;
import jp.kyodo.export.CsvWriter;
import jp.kyodo.export.Dataset;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules of machine readability, by their numbers.
 */
@PortalTest
class SheetDatasetsTests {

	private static final FiscalYear YEAR = new FiscalYear(2013);

	@Autowired
	private SheetDatasets datasets;

	@Test
	void hasUniqueAsciiColumnNames() {
		List<String> names = this.datasets.of(SheetFixture.published()).columns().stream().map(Column::name).toList();

		assertThat(names).doesNotHaveDuplicates().allMatch((name) -> name.matches("[a-z_]+"));
		assertThat(this.datasets.of(SheetFixture.published()).columns().stream().map(Column::label))
			.doesNotHaveDuplicates();
	}

	@Test
	void fillsWhatNamesTheSheetInEveryRow() {
		List<Map<String, @Nullable Object>> rows = rows(this.datasets.of(SheetFixture.published()));

		assertThat(rows).hasSizeGreaterThan(80).allSatisfy((row) -> {
			assertThat(row).containsEntry("local_government_code", "141305")
				.containsEntry("fiscal_year", 2013)
				.containsEntry("issue_code", "71203000")
				.containsEntry("department", "市民・こども局市民生活部市民協働推進課")
				.containsEntry("form_code", "sheet-2011")
				.containsEntry("status_code", "PUBLISHED")
				.containsEntry("revision", 1);
			assertThat(row.get("section_key")).isNotNull();
			assertThat(row.get("section_kind_name")).isNotNull();
			assertThat(row.get("item_code")).isNotNull();
			assertThat(row.get("measure")).isNotNull();
			assertThat(row.get("measure_name")).isNotNull();
			assertThat(row.get("period_year")).isNotNull();
		});
	}

	@Test
	void saysWhyWhereverNothingIsObserved() {
		List<Map<String, @Nullable Object>> rows = rows(this.datasets.of(SheetFixture.published()));

		assertThat(rows).allSatisfy((row) -> {
			boolean observed = row.get("value") != null || row.get("text") != null || row.get("choice_code") != null;
			assertThat(row.get("missing_reason_code") == null).isEqualTo(observed);
			assertThat(row.get("missing_reason") == null).isEqualTo(observed);
		});
		assertThat(only(rows,
				(row) -> "ACTUAL".equals(row.get("measure")) && Integer.valueOf(2010).equals(row.get("period_year"))
						&& "2".equals(row.get("item_code"))))
			.containsEntry("missing_reason_code", "STATED")
			.containsEntry("missing_reason_detail", "原典に値の記載がないため")
			.containsEntry("unit", "団体");
	}

	@Test
	void hasEachKeyOnce() {
		List<String> keys = rows(this.datasets.of(SheetFixture.published())).stream()
			.map((row) -> List
				.of(row.get("section_key"), row.get("item_order"), row.get("line_order"), row.get("period_year"),
						row.get("measure"))
				.toString())
			.toList();

		assertThat(keys).doesNotHaveDuplicates();
	}

	@Test
	void writesOneBulletARowInItsOrder() {
		List<Map<String, @Nullable Object>> bullets = rows(this.datasets.of(SheetFixture.published())).stream()
			.filter((row) -> "outcome".equals(row.get("section_key")))
			.toList();

		assertThat(bullets).hasSize(6);
		assertThat(bullets.stream().map((row) -> row.get("line_order"))).containsExactly(1, 2, 3, 4, 5, 6);
		assertThat(bullets).allSatisfy((row) -> assertThat((String) row.get("text")).doesNotContain("\n", "●", "＊"));
	}

	@Test
	void writesCodesWithTheirMeaningAndNoSigns() {
		List<Map<String, @Nullable Object>> rows = rows(this.datasets.of(SheetFixture.published()));

		assertThat(only(rows,
				(row) -> "RATING".equals(row.get("measure")) && Integer.valueOf(2012).equals(row.get("period_year"))))
			.containsEntry("scale_code", "issue-rating")
			.containsEntry("choice_code", "A")
			.containsEntry("choice_detail_code", "2")
			.containsEntry("choice_label", "施策が順調に推進したもの（新たな課題等 有）");
		assertThat(only(rows,
				(row) -> "ACHIEVEMENT".equals(row.get("measure")) && "71203050".equals(row.get("item_code"))))
			.containsEntry("choice_code", "3")
			.containsEntry("choice_label", "ほぼ目標どおりだった");
		assertThat(only(rows, (row) -> "priority".equals(row.get("item_code")))).containsEntry("choice_code", "1")
			.containsEntry("choice_label", "該当する")
			.containsEntry("text", null);
		assertThat(rows).allSatisfy((row) -> assertThat(row.values())
			.noneMatch((value) -> value instanceof String text && text.matches("(?s).*[①-⑳Ⅰ-ⅻ■●㈱　].*")));
	}

	@Test
	void givesTheMeaningOfEveryCodeInACodeTable() {
		Dataset codes = this.datasets.codes((action) -> action.accept(SheetFixture.published()));
		List<List<@Nullable Object>> table = new ArrayList<>();
		codes.forEachRow((row) -> table.add(Arrays.asList(row.clone())));

		assertThat(table).contains(
				Arrays.asList("choice_code", "sheet-2011/1/issue-rating", "A", "2", "施策が順調に推進したもの（新たな課題等 有）"),
				Arrays.asList("choice_code", "sheet-2011/1/program-achievement", "3", null, "ほぼ目標どおりだった"),
				Arrays.asList("measure", "measure", "SETTLEMENT_ESTIMATE", null, "決算見込"),
				Arrays.asList("missing_reason_code", "missing_reason_code", "NOT_RATED", null, "評価なし"),
				Arrays.asList("status_code", "status_code", "DRAFT", null, "公表前の案"));
	}

	@Test
	void tellsTheEmptyFromZeroAndTheUnratedFromTheRated() {
		List<SheetBlock> blocks = List.of(
				new HeaderBlock("header", "施策課題",
						List.of(List.of(new HeaderBlock.Field("related_department", "関係課", "", List.of()),
								new HeaderBlock.Field("priority", "重点", "0", List.of())))),
				new NarrativeBlock("outcome", "成果", List.of()),
				new RatingBlock("rating", "評価結果", "issue-rating", "評価区分",
						List.of(new RatingBlock.YearRating(YEAR, null, null, "", "")), "理由", List.of()),
				new IndicatorsBlock("indicators", "参考指標", List.of(new IndicatorsBlock.Indicator(1, "率", "説明", "RANGE",
						"範囲", new BigDecimal("-1.5"), null, "%", 1, "",
						List.of(new IndicatorsBlock.YearValue(YEAR, false, BigDecimal.ZERO, null, null, null, null))))),
				new MoneyBlock("money", "事業費",
						List.of(new MoneyBlock.Year(YEAR, "2013",
								List.of(new MoneyBlock.Kind("BUDGET", "予算"), new MoneyBlock.Kind("SETTLEMENT", "決算")))),
						List.of(new MoneyBlock.Row("合計", null,
								List.of(new MoneyBlock.Cell(YEAR, "BUDGET", 0L),
										new MoneyBlock.Cell(YEAR, "SETTLEMENT", -1_234_567L))))),
				new ProgramsBlock("programs", "事務事業", "達成状況", "program-achievement", 2,
						List.of(new ProgramsBlock.Program("1", "事業", true, null, "", ""))));

		List<Map<String, @Nullable Object>> rows = rows(
				this.datasets.of(SheetEdition.draft(SheetFixture.document("11101000", "空のシート", blocks))));

		assertThat(rows.stream()
			.filter((row) -> row.get("missing_reason_code") != null)
			.map((row) -> row.get("section_key") + " " + row.get("measure") + " " + row.get("missing_reason_code")))
			.containsExactly("header ATTRIBUTE NONE", "outcome TEXT NOT_ENTERED", "rating RATING NOT_RATED",
					"rating REASON NOT_ENTERED", "indicators ACTUAL NOT_ENTERED", "programs ACHIEVEMENT NOT_RATED");
		assertThat(rows.stream().map((row) -> row.get("value")).filter((value) -> value != null))
			.containsExactly(new BigDecimal("-1.5"), BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("-1234.567"));
		assertThat(only(rows, (row) -> "REPEATED".equals(row.get("measure")))).containsEntry("choice_code", "1");
		assertThat(rows).allSatisfy((row) -> assertThat(row).containsEntry("status_code", "DRAFT")
			.containsEntry("revision", null)
			.containsEntry("published_at", null));
	}

	@Test
	void guardsTextsThatASpreadsheetWouldRun() throws IOException {
		SheetEdition edition = SheetEdition
			.draft(SheetFixture.document("11101000", "=名前", List.of(new NarrativeBlock("outcome", "＝成果",
					List.of("=HYPERLINK(\"http://example.jp\")", "@SUM(1)", "二行に\nわたる、\"引用\"", "-5")))));
		ByteArrayOutputStream out = new ByteArrayOutputStream();

		new CsvWriter(CsvFlavour.OPEN_DATA).write(this.datasets.of(edition), out);

		String csv = out.toString(StandardCharsets.UTF_8);
		assertThat(csv).contains("'=名前", "'＝成果", "\"'=HYPERLINK(\"\"http://example.jp\"\")\"", ",'@SUM(1),",
				"\"二行に わたる、\"\"引用\"\"\"");
		assertThat(csv.split("\r\n")).hasSize(5);
	}

	private static Map<String, @Nullable Object> only(List<Map<String, @Nullable Object>> rows,
			Predicate<Map<String, @Nullable Object>> condition) {
		List<Map<String, @Nullable Object>> found = rows.stream().filter(condition).toList();
		assertThat(found).hasSize(1);
		return found.get(0);
	}

	private static List<Map<String, @Nullable Object>> rows(Dataset dataset) {
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		dataset.forEachRow((values) -> {
			Map<String, @Nullable Object> row = new HashMap<>();
			for (int index = 0; index < values.length; index++) {
				row.put(dataset.columns().get(index).name(), values[index]);
			}
			rows.add(row);
		});
		return rows;
	}

}
