package jp.kyodo.evaluation;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import jp.kyodo.evaluation.document.IndicatorsBlock;
import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.evaluation.document.SheetDocumentCodec;
import jp.kyodo.evaluation.form.FormCodec;
import jp.kyodo.evaluation.form.FormDefinition;
import jp.kyodo.evaluation.form.FormDefinitionException;
import jp.kyodo.evaluation.form.FormProblem;
import jp.kyodo.evaluation.output.SheetEdition;
import jp.kyodo.evaluation.output.file.SheetFiles;
import jp.kyodo.export.CsvFlavour;
import jp.kyodo.indicator.DefineIndicator;
import jp.kyodo.indicator.DescribeIndicator;
import jp.kyodo.indicator.Direction;
import jp.kyodo.indicator.IndicatorAimService;
import jp.kyodo.indicator.IndicatorBasis;
import jp.kyodo.indicator.IndicatorDefinition;
import jp.kyodo.indicator.IndicatorService;
import jp.kyodo.indicator.Milestone;
import jp.kyodo.indicator.RecordIndicatorValues;
import jp.kyodo.indicator.RecordIndicatorValues.YearEntry;
import jp.kyodo.indicator.TargetComparator;
import jp.kyodo.plan.CarryOverIssueYear;
import jp.kyodo.plan.PolicyIssueService;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Takes the columns that a form gives to its indicators through entry and all outputs.
 */
@PortalTest(properties = "kyodo.sample-city=true")
@Import({ RegisterFixture.class, RoundFixture.class })
class IndicatorColumnsTests {

	private static final String SECTION = """
			  - kind: indicators
			    key: measures
			    title: 活動指標
			    required: true
			    count: 3
			""";

	private static final String COLUMNS = """
			    columns:
			      - {content: YEAR}
			      - {content: PLAN, title: 計画値（見込）}
			      - {content: ACTUAL}
			      - {content: UNIT}
			      - {content: ACHIEVEMENT_RATE}
			      - {content: ON_PREVIOUS_YEAR}
			      - {content: CHANGE}
			      - {content: MILESTONE, title: 目標値}
			      - {content: NOTE}
			      - {content: PLAN_BASIS, title: 備考（計画値の根拠）}
			""";

	@Autowired
	private RegisterFixture registers;

	@Autowired
	private PolicyIssueService issues;

	@Autowired
	private IndicatorService indicators;

	@Autowired
	private IndicatorAimService aims;

	@Autowired
	private FormCodec codec;

	@Autowired
	private RoundFixture rounds;

	@Autowired
	private SheetSections sections;

	@Autowired
	private SheetWorkflow workflow;

	@Autowired
	private SheetDocuments documents;

	@Autowired
	private SheetDocumentCodec documentCodec;

	@Autowired
	private SheetFiles files;

	private RegisterFixture.Issue issue;

	@BeforeEach
	void register() {
		this.issue = this.registers.issue(this.registers.planWithBranch(), "見本の事業");
		this.issues.carryOverIssueYear(new CarryOverIssueYear(this.issue.id(), RegisterFixture.Y2012));
		long visits = define("訪問回数", Direction.HIGHER, "回", 0, "前計画の平均に1割を加えた");
		long days = define("処理にかかる日数", Direction.LOWER, "日", 1, "");
		this.aims.describe(new DescribeIndicator(visits, IndicatorBasis.none(),
				List.of(new Milestone(RegisterFixture.Y2013, new BigDecimal("140"), TargetComparator.AT_LEAST)), -1));
		this.indicators.recordValues(new RecordIndicatorValues(visits, List
			.of(new YearEntry(RegisterFixture.Y2011, new BigDecimal("120"), null, new BigDecimal("90"), null, null))));
		this.indicators.recordValues(new RecordIndicatorValues(days, List
			.of(new YearEntry(RegisterFixture.Y2011, new BigDecimal("5"), null, new BigDecimal("4"), null, null))));
	}

	private long define(String name, Direction direction, String unit, int decimals, String note) {
		return this.indicators.define(new DefineIndicator(this.issue.id(), new IndicatorDefinition(name, "見本の説明",
				direction, null, null, unit, decimals, RegisterFixture.Y2010, RegisterFixture.Y2011, null, note)));
	}

	private String form(String columns) {
		return RoundFixture.form(this.issue.plan(), SECTION + columns);
	}

	private SheetHead open(String columns) {
		this.rounds.putInForce(form(columns));
		return this.rounds.open(this.issue, RegisterFixture.Y2012);
	}

	private IndicatorsBlock block(SheetHead head) {
		return (IndicatorsBlock) this.documents.draft(head).blocks().get(0);
	}

	private static List<String> printed(List<IndicatorsBlock.Cell> cells) {
		return cells.stream()
			.map((cell) -> (cell.decimals() == null) ? cell.text()
					: (cell.value() != null) ? cell.value().toPlainString() : "－")
			.toList();
	}

	@Test
	void columnsOfTheFormStandOnTheSheetWithTheirHeadings() {
		SheetHead head = open(COLUMNS);
		this.rounds.saved(head, "measures", Map.of("i1.2012.plan", "130", "i1.2012.actual", "117", "i1.2012.note",
				"大雪で休んだ週がある", "i2.2012.plan", "5", "i2.2012.actual", "6.4"));

		IndicatorsBlock block = block(head);

		assertThat(block.layout()).extracting(IndicatorsBlock.Column::label)
			.containsExactly("年度", "計画値（見込）", "実績値", "単位", "達成率（%）", "前年度比（%）", "前年度からの増減", "目標値", "備考", "備考（計画値の根拠）");
		IndicatorsBlock.Indicator visits = block.indicators().get(0);
		assertThat(printed(visits.rows().get(1))).containsExactly("2011", "120", "90", "回", "75.0", "－", "－",
				"140回以上(H25)", "", "前計画の平均に1割を加えた");
		assertThat(printed(visits.rows().get(2))).containsExactly("2012", "130", "117", "回", "90.0", "130.0", "27",
				"140回以上(H25)", "大雪で休んだ週がある", "前計画の平均に1割を加えた");
		assertThat(printed(block.indicators().get(1).rows().get(2)).subList(4, 7)).containsExactly("78.1", "160.0",
				"2.4");
	}

	@Test
	void everyOutputShowsTheColumns() throws IOException {
		SheetHead head = open(COLUMNS);
		this.rounds.saved(head, "measures",
				Map.of("i1.2012.plan", "130", "i1.2012.actual", "117", "i1.2012.note", "大雪で休んだ週がある"));
		SheetEdition edition = SheetEdition.draft(this.documents.draft(head));

		this.rounds.assertShown(head, "計画値（見込）", "達成率（%）", "前年度比（%）", "大雪で休んだ週がある", "備考（計画値の根拠）", "前計画の平均に1割を加えた",
				"140回以上(H25)");
		assertThat(this.rounds.cells(edition)).contains("90\n");
		String csv = new String(this.files.csv(edition, CsvFlavour.OPEN_DATA).content(), StandardCharsets.UTF_8);
		assertThat(csv.lines().filter((line) -> line.contains("ACHIEVEMENT_RATE") && line.contains("2012")).toList())
			.anyMatch((line) -> line.contains("達成率（%）,90.0,%"));
		assertThat(csv).contains("大雪で休んだ週がある", "PLAN_BASIS", "140回以上(H25)");
	}

	@Test
	void asksOnlyForWhatTheColumnsShow() {
		SheetHead head = open("    columns: [{content: YEAR}, {content: ACTUAL}, {content: ON_PREVIOUS_YEAR}]\n");

		assertThat(this.sections.form(this.rounds.planner(), head).sections().get(0).base().toString())
			.doesNotContain(".plan");
		assertThat(this.workflow.findings(head)).extracting("message")
			.anyMatch((message) -> String.valueOf(message).contains("実績値"))
			.noneMatch((message) -> String.valueOf(message).contains("計画値"));

		this.rounds.saved(head, "measures", Map.of("i1.2012.actual", "99", "i2.2012.actual", "4.1"));

		assertThat(this.workflow.findings(head)).isEmpty();
		assertThat(block(head).indicators().get(0).values().get(1).plan()).isEqualByComparingTo("120");
	}

	@Test
	void formWithoutColumnsKeepsItsFileAndItsDocument() {
		FormDefinition form = this.codec.fromYaml(form(""));
		SheetHead head = open("");
		this.rounds.saved(head, "measures", Map.of("i1.2012.plan", "130", "i1.2012.actual", "117"));

		SheetDocument document = this.documents.draft(head);

		assertThat(this.codec.toYaml(form)).doesNotContain("columns", "lowerRate");
		assertThat(this.documentCodec.write(document)).doesNotContain("\"columns\"", "\"cells\"");
		IndicatorsBlock block = block(head);
		assertThat(block.layout()).extracting(IndicatorsBlock.Column::code)
			.containsExactly("YEAR", "PLAN", "ACTUAL", "UNIT");
		assertThat(printed(block.indicators().get(0).rows().get(2))).containsExactly("2012", "130", "117", "回");
	}

	@Test
	void fileWithColumnsIsWrittenAsItWasRead() {
		FormDefinition form = this.codec.fromYaml(form(COLUMNS + "    lowerRate: MIRRORED\n"));

		String written = this.codec.toYaml(form);

		assertThat(this.codec.fromYaml(written)).isEqualTo(form);
		assertThat(written).contains("content: PLAN_BASIS", "lowerRate: MIRRORED");
	}

	@Test
	void refusesAColumnThatStandsTwice() {
		assertThatExceptionOfType(FormDefinitionException.class).isThrownBy(() -> this.codec.fromYaml(form("""
				    columns:
				      - {content: YEAR}
				      - {content: PLAN}
				      - {content: PLAN, title: もう一つ}
				"""))).satisfies((ex) -> {
			assertThat(ex.problem()).isEqualTo(FormProblem.DUPLICATE_COLUMN);
			assertThat(ex.line()).isEqualTo(16);
		});
	}

}
