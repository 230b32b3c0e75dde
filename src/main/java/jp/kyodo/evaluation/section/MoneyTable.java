package jp.kyodo.evaluation.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jp.kyodo.budget.Amount;
import jp.kyodo.budget.AmountKind;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.plan.ProgramView;
import org.jspecify.annotations.Nullable;

/**
 * The table of money of one sheet: lines for the total and for programs, columns for the
 * kinds of amounts that the form shows of each year, and what the register holds of them.
 */
final class MoneyTable {

	/** The name of the line of the total in the names of fields. */
	private static final String TOTAL = "total";

	private final MoneyKind.Definition definition;

	private final SheetContext sheet;

	private final List<Line> lines;

	private final List<Column> columns;

	MoneyTable(MoneyKind.Definition definition, SheetContext sheet) {
		this.definition = definition;
		this.sheet = sheet;
		this.lines = lines(definition, sheet);
		this.columns = sheet.planYearsSoFar()
			.stream()
			.flatMap((year) -> kinds(year).stream().map((kind) -> new Column(year, kind)))
			.toList();
	}

	private static List<Line> lines(MoneyKind.Definition definition, SheetContext sheet) {
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

	/** The line of the total. */
	Line total() {
		return this.lines.get(0);
	}

	/** The lines of the programs, where the form asks for them. */
	List<Line> parts() {
		return this.lines.subList(1, this.lines.size());
	}

	List<Column> columns() {
		return this.columns;
	}

	List<FiscalYear> years() {
		return this.sheet.planYearsSoFar();
	}

	/** All fields: a line after the other. */
	List<Field> fields() {
		return this.lines.stream()
			.flatMap((line) -> this.columns.stream().map((column) -> new Field(line, column)))
			.toList();
	}

	/**
	 * The kinds that a year shows. An amount that has been settled is shown as 決算 even
	 * where the form still expects 決算見込.
	 */
	List<AmountKind> kinds(FiscalYear year) {
		List<AmountKind> kinds = this.definition.columns()
			.stream()
			.filter((rule) -> rule.fits(year, this.sheet))
			.findFirst()
			.map(MoneyKind.ColumnRule::kinds)
			.orElse(List.of());
		boolean settled = amount(total(), year, AmountKind.SETTLEMENT).isPresent();
		return kinds.stream()
			.map((kind) -> (kind == AmountKind.SETTLEMENT_ESTIMATE && settled) ? AmountKind.SETTLEMENT : kind)
			.toList();
	}

	/** On the sheet a year that is not settled yet shows its 決算見込 and says so. */
	List<AmountKind> shownKinds(FiscalYear year) {
		boolean open = amount(total(), year, AmountKind.SETTLEMENT).isEmpty()
				&& amount(total(), year, AmountKind.SETTLEMENT_ESTIMATE).isPresent();
		return kinds(year).stream()
			.map((kind) -> (open && kind == AmountKind.SETTLEMENT) ? AmountKind.SETTLEMENT_ESTIMATE : kind)
			.toList();
	}

	Optional<Amount> amount(Field field) {
		return amount(field.line(), field.column().year(), field.column().kind());
	}

	Optional<Amount> amount(Line line, FiscalYear year, AmountKind kind) {
		return this.sheet.amounts()
			.stream()
			.filter((amount) -> amount.year().equals(year) && amount.kind() == kind
					&& Objects.equals(amount.programId(), line.programId()))
			.findFirst();
	}

	/** The 決算見込 beside a field that asks for the 決算. */
	Optional<Amount> estimate(Field field) {
		return (field.column().kind() == AmountKind.SETTLEMENT)
				? amount(field.line(), field.column().year(), AmountKind.SETTLEMENT_ESTIMATE) : Optional.empty();
	}

	boolean hasAmounts(Line line) {
		return this.sheet.amounts().stream().anyMatch((amount) -> Objects.equals(amount.programId(), line.programId()));
	}

	/**
	 * What a field is called.
	 * @param name the name of the field; the title of the section for any other
	 */
	String label(String name) {
		String[] parts = name.split("\\.");
		if (parts.length != 3) {
			return this.sheet.title(this.definition.title());
		}
		String line = this.lines.stream()
			.filter((candidate) -> candidate.name().equals(parts[0]))
			.map(Line::label)
			.findFirst()
			.orElse(parts[0]);
		return this.sheet.words()
			.of("evaluation.money.label", line, parts[1], this.sheet.words().of("evaluation.money.kind." + parts[2]));
	}

	String label(AmountKind kind) {
		return this.sheet.words().of("evaluation.money.kind." + kind.name());
	}

	/** The total, or the part of one program. */
	record Line(String name, String label, @Nullable Long programId, @Nullable String programCode) {

	}

	/** A kind of amount in a year. */
	record Column(FiscalYear year, AmountKind kind) {

	}

	/** Where a line and a column meet. */
	record Field(Line line, Column column) {

		/** The name under which it is sent and kept. */
		String name() {
			return this.line.name() + "." + this.column.year().value() + "." + this.column.kind().name();
		}

	}

}
