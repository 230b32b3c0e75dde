package jp.kyodo.evaluation.section;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jp.kyodo.budget.Amount;
import jp.kyodo.budget.AmountKind;
import jp.kyodo.budget.BudgetService;
import jp.kyodo.budget.RecordAmounts;
import jp.kyodo.budget.RecordAmounts.AmountEntry;
import jp.kyodo.budget.SettleEstimate;
import jp.kyodo.evaluation.document.MoneyBlock;
import jp.kyodo.evaluation.form.SectionConditions;
import jp.kyodo.evaluation.form.SectionDefinition;
import jp.kyodo.evaluation.section.Finding.Severity;
import jp.kyodo.fiscal.EraStyle;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.NumberInput;
import jp.kyodo.fiscal.Yen;
import jp.kyodo.plan.ProgramView;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What a policy issue costs (事業費) by year and kind of amount, entered and shown in 千円.
 * The budget register owns the amounts.
 */
@Component
class MoneyKind implements SectionKind<MoneyKind.Definition, MoneyBlock> {

	private static final String TOTAL = "total";

	private static final Map<String, BigDecimal> UNITS = units();

	private final BudgetService budget;

	MoneyKind(BudgetService budget) {
		this.budget = budget;
	}

	private static Map<String, BigDecimal> units() {
		Map<String, BigDecimal> units = new LinkedHashMap<>();
		units.put("千円", BigDecimal.ONE);
		units.put("円", new BigDecimal("0.001"));
		units.put("百万円", new BigDecimal("1000"));
		units.put("万円", BigDecimal.TEN);
		return units;
	}

	/**
	 * A section of money.
	 *
	 * @param totalTitle what the line of totals is called
	 * @param breakdown whether the parts by program can be entered
	 * @param columns which kinds of amount a year shows; the first rule that fits counts
	 */
	record Definition(String key, String title, @Nullable String guidance, boolean required,
			@Nullable SectionConditions conditions, String totalTitle, boolean breakdown,
			List<ColumnRule> columns) implements SectionDefinition {

	}

	/**
	 * Which kinds of amount the years show for which all conditions hold.
	 */
	record ColumnRule(List<Condition> when, List<AmountKind> kinds) {

		boolean fits(FiscalYear year, SheetContext sheet) {
			return this.when.stream().allMatch((condition) -> switch (condition) {
				case FIRST_YEAR -> year.equals(sheet.issue().plan().firstYear());
				case SHEET_YEAR -> year.equals(sheet.year());
			});
		}

	}

	/**
	 * A condition on a year.
	 */
	enum Condition {

		/** The year is the plan's first. */
		FIRST_YEAR,

		/** The year is the one that the sheet evaluates. */
		SHEET_YEAR

	}

	/**
	 * What the entry page shows of the money.
	 *
	 * @param total the line of totals
	 * @param parts a line for each program, where the form asks for it
	 */
	record Entry(List<YearColumns> years, Line total, List<Line> parts) {

		/**
		 * A year with the labels of its kinds.
		 */
		record YearColumns(String label, List<String> kinds) {

		}

		/**
		 * One line of amounts.
		 */
		record Line(String label, List<Cell> cells) {

		}

		/**
		 * One field.
		 *
		 * @param estimate last year's 決算見込 as a hint where the settled amount is asked,
		 * or an empty string
		 */
		record Cell(String field, String label, String value, String estimate) {

		}

	}

	/** A row of the table: the total, or the part of one program. */
	private record Line(String name, String label, @Nullable Long programId, @Nullable String programCode) {

	}

	/** A column of the table. */
	private record Column(FiscalYear year, AmountKind kind) {

	}

	@Override
	public String name() {
		return "money";
	}

	@Override
	public Class<Definition> definitionType() {
		return Definition.class;
	}

	@Override
	public Class<MoneyBlock> blockType() {
		return MoneyBlock.class;
	}

	@Override
	public boolean isEntered(Definition definition) {
		return true;
	}

	private static List<Line> lines(Definition definition, SheetContext sheet) {
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(TOTAL, definition.totalTitle(), null, null));
		if (definition.breakdown()) {
			sheet.programs()
				.stream()
				.filter((program) -> !program.repeated())
				.forEach((program) -> lines.add(line(program)));
		}
		return lines;
	}

	private static Line line(ProgramView program) {
		return new Line("p" + program.code(), program.name(), program.programId(), program.code());
	}

	/**
	 * The kinds that a year shows. An amount that has been settled is shown as 決算 even
	 * where the form still expects 決算見込.
	 */
	private static List<AmountKind> kinds(Definition definition, SheetContext sheet, FiscalYear year) {
		List<AmountKind> kinds = definition.columns()
			.stream()
			.filter((rule) -> rule.fits(year, sheet))
			.findFirst()
			.map(ColumnRule::kinds)
			.orElse(List.of());
		boolean settled = amount(sheet, year, AmountKind.SETTLEMENT, null).isPresent();
		return kinds.stream()
			.map((kind) -> (kind == AmountKind.SETTLEMENT_ESTIMATE && settled) ? AmountKind.SETTLEMENT : kind)
			.toList();
	}

	private static List<Column> columns(Definition definition, SheetContext sheet) {
		return sheet.planYearsSoFar()
			.stream()
			.flatMap((year) -> kinds(definition, sheet, year).stream().map((kind) -> new Column(year, kind)))
			.toList();
	}

	private static Optional<Amount> amount(SheetContext sheet, FiscalYear year, AmountKind kind,
			@Nullable Long programId) {
		return sheet.amounts()
			.stream()
			.filter((amount) -> amount.year().equals(year) && amount.kind() == kind
					&& Objects.equals(amount.programId(), programId))
			.findFirst();
	}

	private static String field(Line line, Column column) {
		return line.name() + "." + column.year().value() + "." + column.kind().name();
	}

	@Override
	public Map<String, String> fields(Definition definition, SheetContext sheet) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (Line line : lines(definition, sheet)) {
			for (Column column : columns(definition, sheet)) {
				fields.put(field(line, column),
						amount(sheet, column.year(), column.kind(), line.programId())
							.map((amount) -> thousands(amount.yen()))
							.orElse(""));
			}
		}
		return fields;
	}

	private static String thousands(Yen yen) {
		return Numbers.text(BigDecimal.valueOf(yen.value(), 3));
	}

	@Override
	public SectionReading read(Definition definition, SheetContext sheet, Map<String, String> typed) {
		Map<String, String> saved = fields(definition, sheet);
		Numbers numbers = new Numbers(sheet.words(), typed, new ArrayList<>());
		saved.forEach((field, value) -> numbers.read(field, label(definition, sheet, field), UNITS, 3, value));
		return numbers.reading();
	}

	/**
	 * Hands changed amounts to the register. Where a year still had its 決算見込, entering
	 * the 決算 settles it, which the register records as a change.
	 */
	@Override
	public void store(Definition definition, SheetContext sheet, SectionReading reading) {
		Map<String, String> saved = fields(definition, sheet);
		List<AmountEntry> entries = new ArrayList<>();
		for (Line line : lines(definition, sheet)) {
			for (Column column : columns(definition, sheet)) {
				String field = field(line, column);
				String value = reading.fields().getOrDefault(field, "");
				if (value.equals(saved.get(field))) {
					continue;
				}
				Yen yen = value.isEmpty() ? null : Yen.ofThousands(new BigDecimal(value));
				boolean settles = yen != null && column.kind() == AmountKind.SETTLEMENT
						&& amount(sheet, column.year(), AmountKind.SETTLEMENT_ESTIMATE, line.programId()).isPresent();
				if (settles) {
					this.budget.settle(new SettleEstimate(sheet.issue().issueId(), line.programId(), column.year(), yen,
							sheet.words()
								.of("evaluation.money.settled-on-sheet", String.valueOf(sheet.year().value()))));
				}
				else {
					entries.add(new AmountEntry(column.year(), column.kind(), line.programId(), yen));
				}
			}
		}
		if (!entries.isEmpty()) {
			this.budget.record(new RecordAmounts(sheet.issue().issueId(), entries));
		}
	}

	@Override
	public Object entry(Definition definition, SheetContext sheet, Map<String, String> shown) {
		List<Entry.YearColumns> years = sheet.planYearsSoFar()
			.stream()
			.map((year) -> new Entry.YearColumns(year.display(EraStyle.SHORT),
					kinds(definition, sheet, year).stream().map((kind) -> kindLabel(kind, sheet)).toList()))
			.toList();
		List<Entry.Line> lines = lines(definition, sheet).stream()
			.map((line) -> new Entry.Line(line.label(),
					columns(definition, sheet).stream()
						.map((column) -> cell(definition, sheet, line, column, shown))
						.toList()))
			.toList();
		return new Entry(years, lines.get(0), lines.subList(1, lines.size()));
	}

	private Entry.Cell cell(Definition definition, SheetContext sheet, Line line, Column column,
			Map<String, String> shown) {
		String field = field(line, column);
		String estimate = (column.kind() == AmountKind.SETTLEMENT)
				? amount(sheet, column.year(), AmountKind.SETTLEMENT_ESTIMATE, line.programId())
					.map((amount) -> amount.yen().displayThousands())
					.orElse("")
				: "";
		return new Entry.Cell(field, label(definition, sheet, field), shown.getOrDefault(field, ""), estimate);
	}

	private static String kindLabel(AmountKind kind, SheetContext sheet) {
		return sheet.words().of("evaluation.money.kind." + kind.name());
	}

	@Override
	public String label(Definition definition, SheetContext sheet, String field) {
		String[] parts = field.split("\\.");
		if (parts.length != 3) {
			return sheet.title(definition.title());
		}
		String line = lines(definition, sheet).stream()
			.filter((candidate) -> candidate.name().equals(parts[0]))
			.map(Line::label)
			.findFirst()
			.orElse(parts[0]);
		return sheet.words()
			.of("evaluation.money.label", line, parts[1], sheet.words().of("evaluation.money.kind." + parts[2]));
	}

	@Override
	public List<Finding> check(Definition definition, SheetContext sheet) {
		List<Finding> findings = new ArrayList<>();
		Line total = lines(definition, sheet).get(0);
		for (Column column : columns(definition, sheet)) {
			String field = field(total, column);
			Optional<Amount> amount = amount(sheet, column.year(), column.kind(), null);
			if (amount.isEmpty() && definition.required() && column.year().equals(sheet.year())) {
				findings.add(new Finding(definition.key(), field, Severity.BLOCKS,
						sheet.words().of("evaluation.finding.value-missing", label(definition, sheet, field))));
			}
			if (amount.isEmpty() && column.kind() == AmountKind.SETTLEMENT
					&& amount(sheet, column.year(), AmountKind.SETTLEMENT_ESTIMATE, null).isPresent()) {
				findings.add(new Finding(definition.key(), field, Severity.WARNS,
						sheet.words().of("evaluation.finding.not-settled", String.valueOf(column.year().value()))));
			}
			amount.ifPresent((given) -> checkParts(definition, sheet, column, given, findings));
		}
		return findings;
	}

	private void checkParts(Definition definition, SheetContext sheet, Column column, Amount total,
			List<Finding> findings) {
		List<Amount> parts = lines(definition, sheet).stream()
			.filter((line) -> line.programId() != null)
			.flatMap((line) -> amount(sheet, column.year(), column.kind(), line.programId()).stream())
			.toList();
		long sum = parts.stream().mapToLong((part) -> part.yen().value()).sum();
		if (!parts.isEmpty() && sum != total.yen().value()) {
			findings.add(new Finding(definition.key(), field(lines(definition, sheet).get(0), column), Severity.WARNS,
					sheet.words()
						.of("evaluation.finding.total-differs",
								label(definition, sheet, field(lines(definition, sheet).get(0), column)),
								thousandsForReading(total.yen().value()), thousandsForReading(sum))));
		}
	}

	private static String thousandsForReading(long yen) {
		BigDecimal thousands = new BigDecimal(Numbers.text(BigDecimal.valueOf(yen, 3)));
		return NumberInput.display(thousands, Math.max(thousands.scale(), 0));
	}

	@Override
	public MoneyBlock assemble(Definition definition, SheetContext sheet) {
		List<MoneyBlock.Year> years = sheet.planYearsSoFar()
			.stream()
			.map((year) -> new MoneyBlock.Year(year, year.display(EraStyle.SHORT),
					shownKinds(definition, sheet, year).stream()
						.map((kind) -> new MoneyBlock.Kind(kind.name(), kindLabel(kind, sheet)))
						.toList()))
			.toList();
		List<MoneyBlock.Row> rows = lines(definition, sheet).stream()
			.filter((line) -> line.programId() == null || hasAmounts(sheet, line))
			.map((line) -> new MoneyBlock.Row(line.label(), line.programCode(), cells(definition, sheet, line)))
			.toList();
		return new MoneyBlock(definition.key(), sheet.title(definition.title()), years, rows);
	}

	/** On the sheet a year that is not settled yet shows its 決算見込 and says so. */
	private static List<AmountKind> shownKinds(Definition definition, SheetContext sheet, FiscalYear year) {
		boolean open = amount(sheet, year, AmountKind.SETTLEMENT, null).isEmpty()
				&& amount(sheet, year, AmountKind.SETTLEMENT_ESTIMATE, null).isPresent();
		return kinds(definition, sheet, year).stream()
			.map((kind) -> (open && kind == AmountKind.SETTLEMENT) ? AmountKind.SETTLEMENT_ESTIMATE : kind)
			.toList();
	}

	private static boolean hasAmounts(SheetContext sheet, Line line) {
		return sheet.amounts().stream().anyMatch((amount) -> Objects.equals(amount.programId(), line.programId()));
	}

	private static List<MoneyBlock.Cell> cells(Definition definition, SheetContext sheet, Line line) {
		return sheet.planYearsSoFar().stream().flatMap((year) -> cells(definition, sheet, line, year)).toList();
	}

	private static Stream<MoneyBlock.Cell> cells(Definition definition, SheetContext sheet, Line line,
			FiscalYear year) {
		return shownKinds(definition, sheet, year).stream()
			.map((kind) -> new MoneyBlock.Cell(year, kind.name(),
					amount(sheet, year, kind, line.programId()).map((amount) -> amount.yen().value()).orElse(null)));
	}

}
