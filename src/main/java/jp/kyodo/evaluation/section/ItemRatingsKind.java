package jp.kyodo.evaluation.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import jp.kyodo.evaluation.document.ItemRatingsBlock;
import jp.kyodo.evaluation.form.FormDefinitionException;
import jp.kyodo.evaluation.form.FormProblem;
import jp.kyodo.evaluation.form.FormWord;
import jp.kyodo.evaluation.form.RatingScale;
import jp.kyodo.evaluation.form.SectionConditions;
import jp.kyodo.evaluation.form.SectionDefinition;
import jp.kyodo.evaluation.section.Finding.Severity;
import jp.kyodo.plan.ProgramView;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * A table in which each program of the issue, each action named by the form, or each
 * action that staff write down is rated on one or several axes.
 */
@Component
class ItemRatingsKind implements SectionKind<ItemRatingsKind.Definition, ItemRatingsBlock> {

	private static final String NAME = "name";

	private static final int NAME_CHARACTERS = 100;

	private static final int MOST_ROWS = 30;

	private final BulletTexts texts;

	ItemRatingsKind(BulletTexts texts) {
		this.texts = texts;
	}

	/**
	 * A section of rated items.
	 *
	 * @param required whether every item must be rated on every axis
	 * @param itemTitle what the items are called, the heading of their column
	 * @param rows where the items come from
	 * @param items the items, where the form names them
	 * @param rowCount how many rows staff can write, where they write them
	 * @param axes what each item is rated by
	 * @param columns further columns for text
	 */
	record Definition(String key, String title, @Nullable String guidance, boolean required,
			@Nullable SectionConditions conditions, String itemTitle, Rows rows,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<ItemDefinition> items,
			@Nullable Integer rowCount, List<AxisDefinition> axes,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<ColumnDefinition> columns)
			implements
				SectionDefinition {

		Definition {
			items = (items != null) ? List.copyOf(items) : List.of();
			axes = List.copyOf(axes);
			columns = (columns != null) ? List.copyOf(columns) : List.of();
			Codes.requireSome(axes, "axes");
			Codes.check(key,
					Stream
						.of(axes.stream().map(AxisDefinition::key), columns.stream().map(ColumnDefinition::key),
								Stream.of(NAME))
						.flatMap((keys) -> keys)
						.toList(),
					"/axes");
			Codes.check(key, items.stream().map(ItemDefinition::key).toList(), "/items");
			if (items.isEmpty() == (rows == Rows.NAMED)) {
				throw new FormDefinitionException(
						items.isEmpty() ? FormProblem.ITEMS_MISSING : FormProblem.ITEMS_NEEDLESS, key,
						FormWord.of("items"), FormWord.of("rows." + Rows.NAMED));
			}
			if ((rowCount == null) == (rows == Rows.TYPED)) {
				throw new FormDefinitionException(
						(rowCount == null) ? FormProblem.ROW_COUNT_MISSING : FormProblem.ROW_COUNT_NEEDLESS, key,
						FormWord.of("rowCount"), FormWord.of("rows." + Rows.TYPED));
			}
			if (rowCount != null && (rowCount < 1 || rowCount > MOST_ROWS)) {
				throw new FormDefinitionException(FormProblem.ROW_COUNT_BEYOND, key, FormWord.of("rowCount"), MOST_ROWS)
					.at("/rowCount");
			}
		}

		List<ColumnDefinition> textColumns() {
			return Objects.requireNonNull(this.columns);
		}

		@Override
		public List<String> scaleCodes() {
			return this.axes.stream().map(AxisDefinition::scale).toList();
		}

	}

	/**
	 * Where the rows of the table come from.
	 */
	enum Rows {

		/** The programs of the policy issue in that year. */
		PROGRAMS,

		/** The items that the form names. */
		NAMED,

		/** What staff write down. */
		TYPED

	}

	/**
	 * An item that the form names.
	 */
	record ItemDefinition(String key, String name) {

	}

	/**
	 * What each item is rated by.
	 *
	 * @param required whether each item must be rated on this axis
	 */
	record AxisDefinition(String key, String title, String scale, boolean required) {

	}

	/**
	 * A column of text.
	 */
	record ColumnDefinition(String key, String title, boolean required, @Nullable Integer characters) {

		TextLimits limits() {
			return TextLimits.of(this.characters, null, null);
		}

	}

	/**
	 * What the entry page shows: a row for each item.
	 */
	record Entry(String itemTitle, List<AxisHead> axes, List<String> columns, List<Row> rows) {

		/**
		 * The heading of an axis.
		 */
		record AxisHead(String title, RatingScale scale) {

		}

		/**
		 * One item.
		 *
		 * @param name the item's name, or {@code null} where staff write it
		 */
		record Row(@Nullable String name, @Nullable Cell nameCell, List<Cell> grades, List<Cell> texts) {

		}

		/**
		 * One field.
		 */
		record Cell(String field, String label, String value) {

		}

	}

	/** A row of the table before anything is typed into it. */
	private record Item(String field, String code, @Nullable String name) {

		String field(String part) {
			return this.field + "." + part;
		}

	}

	@Override
	public String name() {
		return "itemRatings";
	}

	@Override
	public Class<Definition> definitionType() {
		return Definition.class;
	}

	@Override
	public Class<ItemRatingsBlock> blockType() {
		return ItemRatingsBlock.class;
	}

	@Override
	public boolean isEntered(Definition definition) {
		return true;
	}

	private static List<Item> items(Definition definition, SheetContext sheet) {
		return Stream
			.of(programs(definition, sheet),
					Objects.requireNonNull(definition.items())
						.stream()
						.map((item) -> new Item(item.key(), item.key(), item.name())),
					typedRows(definition))
			.flatMap((rows) -> rows)
			.toList();
	}

	private static Stream<Item> programs(Definition definition, SheetContext sheet) {
		return (definition.rows() != Rows.PROGRAMS) ? Stream.empty()
				: sheet.programs()
					.stream()
					.filter((program) -> !program.repeated())
					.map((ProgramView program) -> new Item("p" + program.code(), program.code(), program.name()));
	}

	private static Stream<Item> typedRows(Definition definition) {
		return IntStream.rangeClosed(1, Objects.requireNonNullElse(definition.rowCount(), 0))
			.mapToObj((row) -> new Item("n" + row, String.valueOf(row), null));
	}

	@Override
	public Map<String, String> fields(Definition definition, SheetContext sheet) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (Item item : items(definition, sheet)) {
			if (item.name() == null) {
				fields.put(item.field(NAME), "");
			}
			definition.axes().forEach((axis) -> fields.put(item.field(axis.key()), ""));
			definition.textColumns().forEach((column) -> fields.put(item.field(column.key()), ""));
		}
		sheet.saved(definition).ifPresent((saved) -> fields.replaceAll((field, empty) -> saved.field(field)));
		return fields;
	}

	@Override
	public SectionReading read(Definition definition, SheetContext sheet, Map<String, String> typed) {
		List<FieldProblem> problems = new ArrayList<>();
		Numbers lines = new Numbers(sheet.words(), typed, problems);
		Map<String, String> fields = new LinkedHashMap<>();
		for (Item item : items(definition, sheet)) {
			if (item.name() == null) {
				lines.readLine(item.field(NAME), definition.itemTitle(), NAME_CHARACTERS, "");
				fields.put(item.field(NAME), lines.field(item.field(NAME)));
			}
			for (AxisDefinition axis : definition.axes()) {
				String field = item.field(axis.key());
				String code = typed.getOrDefault(field, "").strip();
				fields.put(field, code);
				if (!code.isEmpty() && sheet.form().scale(axis.scale()).grade(code).isEmpty()) {
					problems.add(new FieldProblem(field,
							sheet.words().of("evaluation.problem.rating-unknown", label(definition, sheet, field))));
				}
			}
			for (ColumnDefinition column : definition.textColumns()) {
				String field = item.field(column.key());
				fields.put(field, this.texts.read(field, label(definition, sheet, field), typed.getOrDefault(field, ""),
						column.limits(), sheet.words(), problems));
			}
			if (item.name() == null && fields.get(item.field(NAME)).isEmpty() && isUsed(item, fields)) {
				problems.add(new FieldProblem(item.field(NAME),
						sheet.words().of("evaluation-form.items.name-missing", definition.itemTitle(), item.code())));
			}
		}
		return new SectionReading(fields, problems, Map.of());
	}

	private static boolean isUsed(Item item, Map<String, String> fields) {
		return item.name() != null || fields.entrySet()
			.stream()
			.anyMatch((field) -> field.getKey().startsWith(item.field("")) && !field.getValue().isEmpty());
	}

	@Override
	public Object entry(Definition definition, SheetContext sheet, Map<String, String> shown) {
		List<Entry.AxisHead> axes = definition.axes()
			.stream()
			.map((axis) -> new Entry.AxisHead(axis.title(), sheet.form().scale(axis.scale())))
			.toList();
		List<Entry.Row> rows = items(definition, sheet).stream()
			.map((item) -> new Entry.Row(item.name(),
					(item.name() == null) ? cell(definition, sheet, item.field(NAME), shown) : null,
					definition.axes()
						.stream()
						.map((axis) -> cell(definition, sheet, item.field(axis.key()), shown))
						.toList(),
					definition.textColumns()
						.stream()
						.map((column) -> cell(definition, sheet, item.field(column.key()), shown))
						.toList()))
			.toList();
		return new Entry(definition.itemTitle(), axes,
				definition.textColumns().stream().map(ColumnDefinition::title).toList(), rows);
	}

	private Entry.Cell cell(Definition definition, SheetContext sheet, String field, Map<String, String> shown) {
		return new Entry.Cell(field, label(definition, sheet, field), shown.getOrDefault(field, ""));
	}

	@Override
	public String label(Definition definition, SheetContext sheet, String field) {
		Item item = items(definition, sheet).stream()
			.filter((candidate) -> field.startsWith(candidate.field("")))
			.findFirst()
			.orElse(null);
		if (item == null) {
			return sheet.title(definition.title());
		}
		String part = field.substring(field.indexOf('.') + 1);
		String column = Stream
			.concat(definition.axes().stream().filter((axis) -> axis.key().equals(part)).map(AxisDefinition::title),
					definition.textColumns()
						.stream()
						.filter((text) -> text.key().equals(part))
						.map(ColumnDefinition::title))
			.findFirst()
			.orElse(definition.itemTitle());
		return (item.name() != null) ? sheet.words().of("evaluation-form.items.label", item.name(), column)
				: sheet.words().of("evaluation-form.items.label-of-row", item.code(), column);
	}

	@Override
	public List<Finding> check(Definition definition, SheetContext sheet) {
		List<Finding> findings = new ArrayList<>();
		Map<String, String> fields = fields(definition, sheet);
		BiConsumer<String, String> demand = (field, message) -> {
			if (fields.get(field).isEmpty()) {
				findings.add(new Finding(definition.key(), field, Severity.BLOCKS,
						sheet.words().of(message, label(definition, sheet, field))));
			}
		};
		List<Item> used = items(definition, sheet).stream().filter((item) -> isUsed(item, fields)).toList();
		for (Item item : used) {
			definition.axes()
				.stream()
				.filter((axis) -> axis.required() || definition.required())
				.forEach((axis) -> demand.accept(item.field(axis.key()), "evaluation.finding.rating-missing"));
			definition.textColumns()
				.stream()
				.filter(ColumnDefinition::required)
				.forEach((column) -> demand.accept(item.field(column.key()), "evaluation.finding.text-missing"));
		}
		if (used.isEmpty() && definition.required() && definition.rows() == Rows.TYPED) {
			demand.accept("n1." + NAME, "evaluation.finding.text-missing");
		}
		return findings;
	}

	@Override
	public ItemRatingsBlock assemble(Definition definition, SheetContext sheet) {
		Map<String, String> fields = fields(definition, sheet);
		return new ItemRatingsBlock(definition.key(), sheet.title(definition.title()), definition.itemTitle(),
				definition.axes()
					.stream()
					.map((axis) -> new ItemRatingsBlock.Axis(axis.key(), axis.title(), axis.scale()))
					.toList(),
				definition.textColumns()
					.stream()
					.map((column) -> new ItemRatingsBlock.Column(column.key(), column.title()))
					.toList(),
				items(definition, sheet).stream()
					.filter((item) -> isUsed(item, fields))
					.map((item) -> item(definition, sheet, item, fields))
					.toList());
	}

	private static ItemRatingsBlock.Item item(Definition definition, SheetContext sheet, Item item,
			Map<String, String> fields) {
		List<ItemRatingsBlock.Rating> ratings = definition.axes()
			.stream()
			.map((axis) -> sheet.form()
				.scale(axis.scale())
				.grade(fields.get(item.field(axis.key())))
				.map((grade) -> new ItemRatingsBlock.Rating(grade.code(), grade.sign(), grade.name()))
				.orElseGet(() -> new ItemRatingsBlock.Rating(null, "", "")))
			.toList();
		List<List<String>> columns = definition.textColumns()
			.stream()
			.map((column) -> BulletTexts.parts(fields.get(item.field(column.key()))))
			.toList();
		return new ItemRatingsBlock.Item(item.code(),
				Objects.requireNonNullElseGet(item.name(), () -> fields.get(item.field(NAME))), ratings, columns);
	}

}
