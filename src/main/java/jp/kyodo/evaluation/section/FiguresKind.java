package jp.kyodo.evaluation.section;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import jp.kyodo.evaluation.document.FiguresBlock;
import jp.kyodo.evaluation.document.FiguresBlock.Place;
import jp.kyodo.evaluation.form.FormDefinitionException;
import jp.kyodo.evaluation.form.FormProblem;
import jp.kyodo.evaluation.form.FormWord;
import jp.kyodo.evaluation.form.RefersTo;
import jp.kyodo.evaluation.form.Scales;
import jp.kyodo.evaluation.form.SectionConditions;
import jp.kyodo.evaluation.form.SectionDefinition;
import jp.kyodo.evaluation.section.Finding.Severity;
import jp.kyodo.fiscal.EraStyle;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.NumberInput;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * A table of numbers that belong to the sheet itself and to no register, with rows that
 * add up to others.
 */
@Component
class FiguresKind implements SectionKind<FiguresKind.Definition, FiguresBlock> {

	private static final String MISSING = "missing";

	private static final int REASON_CHARACTERS = 100;

	/**
	 * A section of numbers.
	 *
	 * @param required whether all numbers must be there, or why they are not
	 * @param columns the columns in order
	 * @param rows the rows in order
	 */
	record Definition(String key, String title, @Nullable String guidance, boolean required,
			@Nullable SectionConditions conditions, List<ColumnDefinition> columns,
			List<RowDefinition> rows) implements SectionDefinition {

		Definition {
			columns = List.copyOf(columns);
			rows = List.copyOf(rows);
			Codes.requireSome(columns, "columns");
			Codes.requireSome(rows, "rows");
			Codes.check(key, Stream.concat(columns.stream().map(ColumnDefinition::key), Stream.of(MISSING)).toList(),
					"/columns");
			List<String> known = rows.stream().map(RowDefinition::key).toList();
			Codes.check(key, known, "/rows");
			for (int index = 0; index < rows.size(); index++) {
				List<String> parts = rows.get(index).parts();
				if (!known.containsAll(parts) || parts.contains(known.get(index))) {
					throw new FormDefinitionException(FormProblem.UNKNOWN_PARTS, key, FormWord.of("sumOf"),
							known.get(index), String.join(", ", known))
						.at("/rows/" + index + "/sumOf");
				}
			}
		}

		@Override
		public Map<String, List<String>> answers(Scales scales) {
			Map<String, List<String>> answers = new LinkedHashMap<>();
			this.rows.forEach((row) -> this.columns.forEach((column) -> answers.put(row.field(column), List.of())));
			return answers;
		}

		@Override
		public FormWord answerName(String field) {
			return this.rows.stream()
				.flatMap((row) -> this.columns.stream()
					.filter((column) -> row.field(column).equals(field))
					.map((column) -> new FormWord(field, "",
							row.title() + "（" + Objects.requireNonNullElse(column.title(), column.key()) + "）")))
				.findFirst()
				.orElse(FormWord.of(field));
		}

		/** A part is shown as one only below its total. */
		Place place(RowDefinition row) {
			if (!row.parts().isEmpty()) {
				return Place.TOTAL;
			}
			return this.rows.subList(0, this.rows.indexOf(row))
				.stream()
				.anyMatch((total) -> total.parts().contains(row.key())) ? Place.PART : Place.SINGLE;
		}

	}

	/**
	 * A column: with a fixed name, or about a year that is counted from that of the
	 * sheet.
	 *
	 * @param title the heading; may be left out where there is a year
	 * @param yearOffset 0 for the sheet's year, -1 for the year before; {@code null}
	 * where the column is about no year
	 */
	record ColumnDefinition(String key, @Nullable String title, @Nullable Integer yearOffset) {

		ColumnDefinition {
			if (title == null && yearOffset == null) {
				throw new FormDefinitionException(FormProblem.MISSING_PROPERTY, FormWord.of("title"));
			}
		}

		@Nullable FiscalYear year(SheetContext sheet) {
			return (this.yearOffset != null) ? sheet.year().plus(this.yearOffset) : null;
		}

		String heading(SheetContext sheet) {
			return (this.title != null) ? sheet.title(this.title)
					: Objects.requireNonNull(year(sheet)).display(EraStyle.SHORT);
		}

	}

	/**
	 * A row.
	 *
	 * @param unit what is counted, as printed; it may also be typed behind a number
	 * @param decimals most decimal places; none where nothing is said
	 * @param required whether its numbers must be there, or why they are not
	 * @param sumOf the rows that it adds up, or {@code null}
	 */
	record RowDefinition(String key, String title, String unit, @Nullable Integer decimals, boolean required,
			@RefersTo(value = RefersTo.What.OWN,
					list = "rows") @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<String> sumOf) {

		RowDefinition {
			sumOf = (sumOf != null) ? List.copyOf(sumOf) : List.of();
		}

		List<String> parts() {
			return Objects.requireNonNull(this.sumOf);
		}

		int places() {
			return Objects.requireNonNullElse(this.decimals, 0);
		}

		String field(ColumnDefinition column) {
			return this.key + "." + column.key();
		}

		String missing() {
			return this.key + "." + MISSING;
		}

	}

	/**
	 * What the entry page shows of the numbers.
	 */
	record Entry(List<String> columns, List<Row> rows) {

		/**
		 * One row of fields.
		 *
		 * @param missing the field for why values are missing
		 */
		record Row(String title, String unit, Place place, List<Cell> cells, Cell missing) {

		}

		/**
		 * One field.
		 */
		record Cell(String field, String label, String value) {

		}

	}

	@Override
	public String name() {
		return "figures";
	}

	@Override
	public Class<Definition> definitionType() {
		return Definition.class;
	}

	@Override
	public Class<FiguresBlock> blockType() {
		return FiguresBlock.class;
	}

	@Override
	public boolean isEntered(Definition definition) {
		return true;
	}

	@Override
	public Map<String, String> fields(Definition definition, SheetContext sheet) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (RowDefinition row : definition.rows()) {
			definition.columns().forEach((column) -> fields.put(row.field(column), ""));
			fields.put(row.missing(), "");
		}
		sheet.saved(definition).ifPresent((saved) -> fields.replaceAll((field, empty) -> saved.field(field)));
		return fields;
	}

	@Override
	public SectionReading read(Definition definition, SheetContext sheet, Map<String, String> typed) {
		Numbers numbers = new Numbers(sheet.words(), typed, new ArrayList<>());
		for (RowDefinition row : definition.rows()) {
			for (ColumnDefinition column : definition.columns()) {
				String field = row.field(column);
				numbers.read(field, label(definition, sheet, field), Map.of(row.unit(), BigDecimal.ONE), row.places(),
						"");
			}
			numbers.readLine(row.missing(), label(definition, sheet, row.missing()), REASON_CHARACTERS, "");
			boolean complete = definition.columns()
				.stream()
				.noneMatch((column) -> numbers.field(row.field(column)).isEmpty());
			if (complete && !numbers.field(row.missing()).isEmpty()) {
				numbers.refuse(row.missing(), sheet.words().of("evaluation.problem.reason-with-value", row.title()));
			}
		}
		return numbers.reading();
	}

	@Override
	public Object entry(Definition definition, SheetContext sheet, Map<String, String> shown) {
		return new Entry(definition.columns().stream().map((column) -> column.heading(sheet)).toList(),
				definition.rows()
					.stream()
					.map((row) -> new Entry.Row(row.title(), row.unit(), definition.place(row),
							definition.columns()
								.stream()
								.map((column) -> cell(definition, sheet, row.field(column), shown))
								.toList(),
							cell(definition, sheet, row.missing(), shown)))
					.toList());
	}

	private Entry.Cell cell(Definition definition, SheetContext sheet, String field, Map<String, String> shown) {
		return new Entry.Cell(field, label(definition, sheet, field), shown.getOrDefault(field, ""));
	}

	@Override
	public String label(Definition definition, SheetContext sheet, String field) {
		for (RowDefinition row : definition.rows()) {
			if (field.equals(row.missing())) {
				return sheet.words().of("evaluation-form.figures.label.missing", row.title());
			}
			for (ColumnDefinition column : definition.columns()) {
				if (field.equals(row.field(column))) {
					return sheet.words().of("evaluation-form.figures.label", row.title(), column.heading(sheet));
				}
			}
		}
		return sheet.title(definition.title());
	}

	@Override
	public List<Finding> check(Definition definition, SheetContext sheet) {
		List<Finding> findings = new ArrayList<>();
		Map<String, String> fields = fields(definition, sheet);
		for (RowDefinition row : definition.rows()) {
			boolean demanded = (row.required() || definition.required()) && fields.get(row.missing()).isEmpty();
			for (ColumnDefinition column : definition.columns()) {
				String field = row.field(column);
				if (demanded && fields.get(field).isEmpty()) {
					findings.add(new Finding(definition.key(), field, Severity.BLOCKS,
							sheet.words().of("evaluation.finding.value-missing", label(definition, sheet, field))));
				}
				checkSum(definition, sheet, row, column, fields, findings);
			}
		}
		return findings;
	}

	/**
	 * A typed total that differs from its parts is odd; parts that are missing count as
	 * nothing, but where all of them are missing there is nothing to compare.
	 */
	private void checkSum(Definition definition, SheetContext sheet, RowDefinition total, ColumnDefinition column,
			Map<String, String> fields, List<Finding> findings) {
		BigDecimal typed = Numbers.value(fields.get(total.field(column)));
		List<BigDecimal> parts = definition.rows()
			.stream()
			.filter((row) -> total.parts().contains(row.key()))
			.map((row) -> Numbers.value(fields.get(row.field(column))))
			.filter(Objects::nonNull)
			.toList();
		BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		if (typed != null && !parts.isEmpty() && sum.compareTo(typed) != 0) {
			findings.add(new Finding(definition.key(), total.field(column), Severity.WARNS,
					sheet.words()
						.of("evaluation-form.figures.total-differs", label(definition, sheet, total.field(column)),
								NumberInput.display(typed, total.places()), NumberInput.display(sum, total.places()),
								total.unit())));
		}
	}

	@Override
	public FiguresBlock assemble(Definition definition, SheetContext sheet) {
		Map<String, String> fields = fields(definition, sheet);
		return new FiguresBlock(definition.key(), sheet.title(definition.title()),
				definition.columns()
					.stream()
					.map((column) -> new FiguresBlock.Column(column.key(), column.heading(sheet), column.year(sheet)))
					.toList(),
				definition.rows()
					.stream()
					.map((row) -> new FiguresBlock.Row(row.key(), row.title(), row.unit(), row.places(),
							definition.place(row),
							definition.columns()
								.stream()
								.map((column) -> new FiguresBlock.Cell(Numbers.value(fields.get(row.field(column)))))
								.toList(),
							fields.get(row.missing()).isEmpty() ? null : fields.get(row.missing())))
					.toList());
	}

}
