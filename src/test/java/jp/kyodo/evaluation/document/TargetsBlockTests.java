package jp.kyodo.evaluation.document;

import java.util.List;
import java.util.Map;

import jp.kyodo.evaluation.document.TargetsBlock.Cell;
import jp.kyodo.evaluation.document.TargetsBlock.Program;
import jp.kyodo.evaluation.document.TargetsBlock.Target;
import jp.kyodo.evaluation.document.TargetsBlock.YearColumn;
import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TargetsBlockTests {

	@Test
	void putsTargetsThatFollowEachOtherIntoOneRow() {
		TargetsBlock block = block(target("基本設計", 2011, 2011), target("実施設計", 2012, 2012), target("整備着手", 2012, 2012),
				target("整備", 2013, 2013), target("完成・供用開始", 2014, null));

		assertThat(rows(block)).containsExactly("基本設計/実施設計+整備着手/整備/完成・供用開始");
	}

	@Test
	void letsOneTargetSpanSeveralYears() {
		TargetsBlock block = block(target("支援", 2011, 2013), target("検証", 2012, null), target("広報", 2012, 2012));

		assertThat(rows(block)).containsExactly("支援×3/_", "_/検証×3", "_/広報/_×2");
	}

	@Test
	void fillsEveryRowAlsoWithoutTargetsAndWithYearsOutside() {
		assertThat(rows(block())).containsExactly("_×4");
		assertThat(rows(block(target("早い", 2009, 2011), target("遅い", 2016, null)))).containsExactly("早い/_×2/遅い");
	}

	@Test
	void staysTheSameThroughJson() {
		SheetDocumentCodec codec = new SheetDocumentCodec(Map.of("targets", TargetsBlock.class));
		SheetDocument document = new SheetDocument(1, new SheetDocument.Form("action-program-2011", 1, "アクションプログラム"),
				new SheetDocument.City("川崎市（見本）", "141305"), new FiscalYear(2011), "AP-1", "協働のまちづくりの推進",
				new SheetDocument.Plan("action-2011", "計画", new FiscalYear(2011), new FiscalYear(2013)), "課",
				List.of(block(target("支援", 2011, 2013), target("事業推進", 2014, null))));

		String payload = codec.write(document);

		assertThat(codec.read(payload)).isEqualTo(document);
		assertThat(payload).contains("\"from\":2011,\"to\":2013").doesNotContain("rows", "span", "numbered");
	}

	@Test
	void replacesItsTextsInReadingOrder() {
		TargetsBlock block = block(target("支援", 2011, 2013));

		assertThat(block.texts()).containsExactly("結果1", "結果2", "変化");
		TargetsBlock marked = block.withTexts(List.of("a", "b", "c"));
		assertThat(marked.programs().get(0).result()).containsExactly("a", "b");
		assertThat(marked.programs().get(0).changes()).containsExactly("c");
	}

	private static List<String> rows(TargetsBlock block) {
		return block.rows(block.programs().get(0))
			.stream()
			.map((row) -> String.join("/", row.cells().stream().map(TargetsBlockTests::text).toList()))
			.toList();
	}

	private static String text(Cell cell) {
		String text = cell.targets().isEmpty() ? "_"
				: String.join("+", cell.targets().stream().map(Target::text).toList());
		return (cell.span() > 1) ? text + "×" + cell.span() : text;
	}

	private static Target target(String text, int from, @Nullable Integer to) {
		return new Target(text, List.of(), new FiscalYear(from), (to != null) ? new FiscalYear(to) : null);
	}

	private static TargetsBlock block(Target... targets) {
		Program program = new Program("AP-101", "協働型事業の推進", false, "説明", "", List.of("現状"), List.of(targets),
				List.of("結果1", "結果2"), "3", "3", "ほぼ目標どおり", List.of("変化"));
		return new TargetsBlock("targets", "目標", new TargetsBlock.Headings("施策計画名", "現状", "事業内容・目標"),
				List.of(new YearColumn(new FiscalYear(2011), false), new YearColumn(new FiscalYear(2012), false),
						new YearColumn(new FiscalYear(2013), false), new YearColumn(new FiscalYear(2014), true)),
				"2011年度実施結果", "達成状況区分", "action-achievement", "環境等の変化・課題等", List.of(program));
	}

}
