package jp.kyodo.evaluation.section;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What a policy issue costs (事業費) by year and kind of amount, entered and shown in 千円.
 * The budget register owns the amounts.
 */
@Component
class MoneyKind implements SectionKind<MoneyKind.Definition, MoneyBlock> {

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

	@Override
	public Map<String, String> fields(Definition definition, SheetContext sheet) {
		MoneyTable table = new MoneyTable(definition, sheet);
		Map<String, String> fields = new LinkedHashMap<>();
		for (MoneyTable.Field field : table.fields()) {
			fields.put(field.name(), table.amount(field).map((amount) -> thousands(amount.yen())).orElse(""));
		}
		return fields;
	}

	private static String thousands(Yen yen) {
		return Numbers.text(BigDecimal.valueOf(yen.value(), 3));
	}

	@Override
	public SectionReading read(Definition definition, SheetContext sheet, Map<String, String> typed) {
		MoneyTable table = new MoneyTable(definition, sheet);
		Numbers numbers = new Numbers(sheet.words(), typed, new ArrayList<>());
		fields(definition, sheet).forEach((field, value) -> numbers.read(field, table.label(field), UNITS, 3, value));
		return numbers.reading();
	}

	/**
	 * Hands changed amounts to the register. Where a year still had its 決算見込, entering
	 * the 決算 settles it, which the register records as a change.
	 */
	@Override
	public void store(Definition definition, SheetContext sheet, SectionReading reading) {
		MoneyTable table = new MoneyTable(definition, sheet);
		Map<String, String> saved = fields(definition, sheet);
		List<AmountEntry> entries = new ArrayList<>();
		for (MoneyTable.Field field : table.fields()) {
			String value = reading.fields().getOrDefault(field.name(), "");
			if (value.equals(saved.get(field.name()))) {
				continue;
			}
			FiscalYear year = field.column().year();
			Long programId = field.line().programId();
			Yen yen = value.isEmpty() ? null : Yen.ofThousands(new BigDecimal(value));
			if (yen != null && table.estimate(field).isPresent()) {
				this.budget.settle(new SettleEstimate(sheet.issue().issueId(), programId, year, yen,
						sheet.words().of("evaluation.money.settled-on-sheet", String.valueOf(sheet.year().value()))));
			}
			else {
				entries.add(new AmountEntry(year, field.column().kind(), programId, yen));
			}
		}
		if (!entries.isEmpty()) {
			this.budget.record(new RecordAmounts(sheet.issue().issueId(), entries));
		}
	}

	@Override
	public Object entry(Definition definition, SheetContext sheet, Map<String, String> shown) {
		MoneyTable table = new MoneyTable(definition, sheet);
		List<MoneyEntry.YearColumns> years = table.years()
			.stream()
			.map((year) -> new MoneyEntry.YearColumns(year.display(EraStyle.SHORT),
					table.kinds(year).stream().map(table::label).toList()))
			.toList();
		return new MoneyEntry(years, line(table, table.total(), shown),
				table.parts().stream().map((part) -> line(table, part, shown)).toList());
	}

	private static MoneyEntry.Line line(MoneyTable table, MoneyTable.Line line, Map<String, String> shown) {
		return new MoneyEntry.Line(line.label(), table.columns().stream().map((column) -> {
			MoneyTable.Field field = new MoneyTable.Field(line, column);
			return new MoneyEntry.Cell(field.name(), table.label(field.name()), shown.getOrDefault(field.name(), ""),
					table.estimate(field).map((amount) -> amount.yen().displayThousands()).orElse(""));
		}).toList());
	}

	@Override
	public String label(Definition definition, SheetContext sheet, String field) {
		return new MoneyTable(definition, sheet).label(field);
	}

	@Override
	public List<Finding> check(Definition definition, SheetContext sheet) {
		MoneyTable table = new MoneyTable(definition, sheet);
		List<Finding> findings = new ArrayList<>();
		for (MoneyTable.Column column : table.columns()) {
			MoneyTable.Field total = new MoneyTable.Field(table.total(), column);
			Optional<Amount> amount = table.amount(total);
			if (amount.isEmpty() && definition.required() && column.year().equals(sheet.year())) {
				findings.add(new Finding(definition.key(), total.name(), Severity.BLOCKS,
						sheet.words().of("evaluation.finding.value-missing", table.label(total.name()))));
			}
			if (amount.isEmpty() && table.estimate(total).isPresent()) {
				findings.add(new Finding(definition.key(), total.name(), Severity.WARNS,
						sheet.words().of("evaluation.finding.not-settled", String.valueOf(column.year().value()))));
			}
			amount.ifPresent((given) -> checkParts(definition, sheet, table, total, given.yen().value(), findings));
		}
		return findings;
	}

	private static void checkParts(Definition definition, SheetContext sheet, MoneyTable table, MoneyTable.Field total,
			long given, List<Finding> findings) {
		List<Amount> parts = table.parts()
			.stream()
			.flatMap((part) -> table.amount(new MoneyTable.Field(part, total.column())).stream())
			.toList();
		long sum = parts.stream().mapToLong((part) -> part.yen().value()).sum();
		if (!parts.isEmpty() && sum != given) {
			findings.add(new Finding(definition.key(), total.name(), Severity.WARNS,
					sheet.words()
						.of("evaluation.finding.total-differs", table.label(total.name()), thousandsForReading(given),
								thousandsForReading(sum))));
		}
	}

	private static String thousandsForReading(long yen) {
		BigDecimal thousands = new BigDecimal(Numbers.text(BigDecimal.valueOf(yen, 3)));
		return NumberInput.display(thousands, Math.max(thousands.scale(), 0));
	}

	@Override
	public MoneyBlock assemble(Definition definition, SheetContext sheet) {
		MoneyTable table = new MoneyTable(definition, sheet);
		List<MoneyBlock.Year> years = table.years()
			.stream()
			.map((year) -> new MoneyBlock.Year(year, year.display(EraStyle.SHORT),
					table.shownKinds(year)
						.stream()
						.map((kind) -> new MoneyBlock.Kind(kind.name(), table.label(kind)))
						.toList()))
			.toList();
		List<MoneyBlock.Row> rows = Stream
			.concat(Stream.of(table.total()), table.parts().stream().filter(table::hasAmounts))
			.map((line) -> new MoneyBlock.Row(line.label(), line.programCode(), cells(table, line)))
			.toList();
		return new MoneyBlock(definition.key(), sheet.title(definition.title()), years, rows);
	}

	private static List<MoneyBlock.Cell> cells(MoneyTable table, MoneyTable.Line line) {
		return table.years()
			.stream()
			.flatMap((year) -> table.shownKinds(year)
				.stream()
				.map((kind) -> new MoneyBlock.Cell(year, kind.name(),
						table.amount(line, year, kind).map((amount) -> amount.yen().value()).orElse(null))))
			.toList();
	}

}
