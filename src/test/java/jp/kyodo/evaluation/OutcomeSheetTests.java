package jp.kyodo.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.kyodo.evaluation.document.OutcomesBlock;
import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.evaluation.document.SheetDocumentCodec;
import jp.kyodo.evaluation.output.SheetEdition;
import jp.kyodo.evaluation.output.dataset.SheetDatasets;
import jp.kyodo.evaluation.section.FieldProblem;
import jp.kyodo.evaluation.section.Finding;
import jp.kyodo.evaluation.section.SheetContext;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;

import static jp.kyodo.evaluation.OutcomeSheets.OUTCOMES;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The three outcome indicators of the source of 2017 on a sheet: figures, judgements,
 * outputs.
 */
@PortalTest
@Import(RegisterFixture.class)
class OutcomeSheetTests {

	@Autowired
	private SheetContexts contexts;

	@Autowired
	private SheetDocuments documents;

	@Autowired
	private SheetDocumentCodec codec;

	@Autowired
	private SheetDatasets datasets;

	@Autowired
	private SectionKinds kinds;

	private OutcomeSheets sheets;

	@BeforeEach
	void open(@Autowired AutowireCapableBeanFactory beans) {
		this.sheets = beans.createBean(OutcomeSheets.class);
	}

	@Test
	void judgesTheThreeIndicatorsOfTheSource() {
		this.sheets.save("14.7", "62.1", "10");

		OutcomesBlock block = this.sheets.outcomes();

		assertThat(block.outcomes()).extracting((outcome) -> outcome.judged().code()).containsExactly("c", "c", "b");
		assertThat(block.outcomes()).extracting((outcome) -> outcome.judged().sentence())
			.containsExactly("実績14.7%は目標21%以上に届かず（達成率70.0%）、基準値19.8%（H27）も下回るため、cです。",
					"実績62.1%は目標64%以上に届かず（達成率97.0%）、基準値63.8%（H27）も下回るため、cです。",
					"実績10団体は目標14団体に届かないが（達成率71.4%）、基準値9団体（H27）を上回るため、bです。");
		assertThat(block.outcomes()).allSatisfy((outcome) -> assertThat(outcome.judged().reached()).isFalse());
		assertThat(block.outcomes().get(0).series().targets()).extracting(OutcomesBlock.Target::label)
			.containsExactly("21%以上(H29)", "23%以上(H33)", "25%以上(H37)");
		assertThat(block.outcomes().get(1).series().divisions()).extracting(OutcomesBlock.Division::label)
			.containsExactly("加入世帯数（442,037世帯）÷総世帯数（693,203世帯）×100＝63.8%(H27)");
		assertThat(block.outcomes().get(2).series().baselines()).extracting(OutcomesBlock.Baseline::label)
			.containsExactly("8団体(H26)", "9団体(H27)");
	}

	@Test
	void showsTheSameOnEveryOutput() {
		this.sheets.save("14.7", "62.1", "10");
		SheetDocument document = this.documents.draft(this.sheets.head());

		assertThat(this.codec.read(this.codec.write(document))).isEqualTo(document);
		String page = this.sheets.text("/preview");
		assertThat(page).contains("19.8%(H27)", "21%以上(H29)", "14.7", "442,037世帯", "693,203世帯", "8団体(H26)", "9団体(H27)",
				"14団体(H29)", "計画の始まる前の年度の値に合わせたため", "目標未達成", "要確認", "<svg");
		StringBuilder data = new StringBuilder();
		this.datasets.of(SheetEdition.draft(document))
			.forEachRow((row) -> data.append(Arrays.toString(row)).append('\n'));
		assertThat(data.toString()).contains("BASELINE", "BASELINE_REVISION", "TARGET_COMPARATOR", "NUMERATOR",
				"442037", "TARGET_REACHED", "JUDGEMENT_SENTENCE");
		for (String type : List.of(".pdf", ".xlsx")) {
			assertThat(this.sheets.get(type)).as(type).hasStatusOk();
		}
	}

	@Test
	void showsTheEntryPage() {
		this.sheets.save("14.7", "62.1", "10");

		assertThat(this.sheets.text("")).contains("判定のとおりにする（c）", "実績14.7%は目標21%以上に届かず", "分子の値",
				"name=\"o2.2017.denominator\"", "要因分析", "今後の対応");
	}

	@Test
	void asksForCausesWhereATargetIsMissed() {
		assertThat(this.sheets.findings()).filteredOn(Finding::blocks)
			.extracting(Finding::field)
			.containsExactly("o1.2017.actual", "o2.2017.actual", "o3.2017.actual");
		this.sheets.save("21", "62.1", "14");

		assertThat(this.sheets.findings()).filteredOn(Finding::blocks)
			.extracting(Finding::field)
			.containsExactly("o2.causes", "o2.response");
	}

	@Test
	void findsAValueThatIsNotItsQuotientOdd() {
		Map<String, String> typed = new HashMap<>(OutcomeSheets.values("21", "62.1", "14"));
		typed.putAll(Map.of("o2.2017.numerator", "４３０，０００世帯", "o2.2017.denominator", "700000"));
		this.sheets.save(typed);

		assertThat(this.sheets.findings()).filteredOn((finding) -> !finding.blocks())
			.extracting(Finding::message)
			.containsExactly("町内会・自治会加入率 2017年度の実績値（62.1%）が、分子と分母から計算した値（61.4%）と違います。どちらが正しいか確かめてください。");
	}

	@Test
	void letsStaffJudgeOtherwiseWithAReason() {
		Map<String, String> typed = new HashMap<>(OutcomeSheets.values("14.7", "62.1", "10"));
		typed.put("o1.code", "d");
		this.sheets.save(typed);

		assertThat(this.sheets.findings()).filteredOn(Finding::blocks)
			.extracting(Finding::field)
			.contains("o1.codeReason");
		typed.put("o1.codeReason", "若い世代で大きく下がったため");
		this.sheets.save(typed);

		assertThat(this.sheets.findings()).filteredOn(Finding::blocks)
			.extracting(Finding::field)
			.doesNotContain("o1.codeReason");
		OutcomesBlock.Judged judged = this.sheets.outcomes().outcomes().get(0).judged();
		assertThat(judged.code()).isEqualTo("d");
		assertThat(judged.ruleCode()).isEqualTo("c");
		assertThat(judged.reason()).isEqualTo("若い世代で大きく下がったため");
	}

	@Test
	void saysAtTheFieldWhatCannotBeSaved() {
		Map<String, String> typed = new HashMap<>(OutcomeSheets.values("約14", "62.15", "10"));
		typed.putAll(Map.of("o3.code", "z", "o3.2017.actualMissing", "集計中"));

		SheetContext context = this.contexts.load(this.sheets.head());

		assertThat(this.kinds.read(context.form().section(OUTCOMES).orElseThrow(), context, typed).problems())
			.extracting(FieldProblem::field)
			.containsExactlyInAnyOrder("o1.2017.actual", "o2.2017.actual", "o3.2017.actualMissing", "o3.code");
	}

}
