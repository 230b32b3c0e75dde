package jp.kyodo.evaluation.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import jp.kyodo.evaluation.document.TargetsBlock;
import jp.kyodo.evaluation.form.RatingScale;
import jp.kyodo.evaluation.form.RatingScale.Grade;
import jp.kyodo.evaluation.form.SectionConditions;
import jp.kyodo.evaluation.form.SectionDefinition;
import jp.kyodo.evaluation.section.Finding.Severity;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.plan.PlanView;
import jp.kyodo.plan.ProgramTargetView;
import jp.kyodo.plan.ProgramView;
import jp.kyodo.text.Bullets;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The programs (施策計画) of a policy issue with their yearly targets, and for each the
 * year's result, its grade and what changed around it. The plan's register owns the
 * targets; a program that is shown again (再掲) is judged where it counts.
 */
@Component
class TargetsKind implements SectionKind<TargetsKind.Definition, TargetsBlock> {

	private static final String RESULT = "r.";

	private static final String GRADE = "g.";

	private static final String CHANGES = "c.";

	private final BulletTexts texts;

	TargetsKind(BulletTexts texts) {
		this.texts = texts;
	}

	/**
	 * A section of yearly targets.
	 *
	 * @param headings headings of the table of targets
	 * @param result the box for what was done in the year
	 * @param gradeTitle heading of the grade, or {@code null} for the scale's name
	 * @param scale the scale of the grade, or {@code null} where none is given
	 * @param changes the box for what changed around a program
	 */
	record Definition(String key, String title, @Nullable String guidance, boolean required,
			@Nullable SectionConditions conditions, Headings headings, TextBox result, @Nullable String gradeTitle,
			@Nullable String scale, TextBox changes) implements SectionDefinition {

	}

	/**
	 * Headings of the table.
	 *
	 * @param program above the programs, such as 施策計画名
	 * @param currentState above how things stood when the plan was made
	 * @param targets above the years
	 */
	record Headings(String program, String currentState, String targets) {

	}

	/**
	 * What the entry page shows of the targets.
	 *
	 * @param scale the scale of the grade, or {@code null}
	 */
	record Entry(Box result, Box changes, String gradeTitle, @Nullable RatingScale scale, List<Row> rows) {

		/**
		 * A box and what stands above it.
		 */
		record Box(String title, @Nullable String guidance, boolean required, TextLimits limits) {

		}

		/**
		 * One program with what is typed about it.
		 *
		 * @param targets what it shall do in this year
		 */
		record Row(ProgramView program, List<ProgramTargetView> targets, Field result, Field changes, String gradeName,
				String grade) {

		}

		/**
		 * A text field.
		 *
		 * @param lastYear last year's text with one bullet a line, or an empty string
		 */
		record Field(String name, String text, String lastYear) {

		}

	}

	@Override
	public String name() {
		return "targets";
	}

	@Override
	public Class<Definition> definitionType() {
		return Definition.class;
	}

	@Override
	public Class<TargetsBlock> blockType() {
		return TargetsBlock.class;
	}

	@Override
	public boolean isEntered(Definition definition) {
		return true;
	}

	@Override
	public Map<String, String> fields(Definition definition, SheetContext sheet) {
		Optional<SavedSection> saved = sheet.saved(definition);
		Map<String, String> fields = new LinkedHashMap<>();
		sheet.programs().stream().filter(Predicate.not(ProgramView::repeated)).forEach((program) -> {
			put(fields, RESULT + program.code(), saved);
			if (definition.scale() != null) {
				put(fields, GRADE + program.code(), saved);
			}
			put(fields, CHANGES + program.code(), saved);
		});
		return fields;
	}

	private static void put(Map<String, String> fields, String field, Optional<SavedSection> saved) {
		fields.put(field, saved.map((section) -> section.field(field)).orElse(""));
	}

	@Override
	public SectionReading read(Definition definition, SheetContext sheet, Map<String, String> typed) {
		Map<String, String> fields = new LinkedHashMap<>();
		List<FieldProblem> problems = new ArrayList<>();
		fields(definition, sheet).forEach((field, saved) -> {
			String value = typed.getOrDefault(field, saved);
			String label = label(definition, sheet, field);
			fields.put(field, field.startsWith(GRADE) ? grade(definition, sheet, field, value, problems)
					: this.texts.read(field, label, value, box(definition, field).limits(), sheet.words(), problems));
		});
		return new SectionReading(fields, problems, Map.of());
	}

	private String grade(Definition definition, SheetContext sheet, String field, String value,
			List<FieldProblem> problems) {
		String code = value.strip();
		RatingScale scale = scale(definition, sheet);
		if (!code.isEmpty() && scale != null && scale.grade(code).isEmpty()) {
			problems.add(new FieldProblem(field,
					sheet.words().of("evaluation.problem.rating-unknown", label(definition, sheet, field))));
		}
		return code;
	}

	@Override
	public Object entry(Definition definition, SheetContext sheet, Map<String, String> shown) {
		Optional<SavedSection> lastYear = sheet.savedIn(sheet.year().minus(1), definition);
		return new Entry(box(definition.result(), sheet), box(definition.changes(), sheet),
				gradeTitle(definition, sheet), scale(definition, sheet),
				sheet.programs()
					.stream()
					.map((program) -> new Entry.Row(program, targetsOf(program, sheet.year()),
							field(RESULT + program.code(), shown, lastYear),
							field(CHANGES + program.code(), shown, lastYear), GRADE + program.code(),
							shown.getOrDefault(GRADE + program.code(), "")))
					.toList());
	}

	private static Entry.Box box(TextBox box, SheetContext sheet) {
		return new Entry.Box(sheet.title(box.title()), box.guidance(), box.required(), box.limits());
	}

	private static Entry.Field field(String name, Map<String, String> shown, Optional<SavedSection> lastYear) {
		return new Entry.Field(name, shown.getOrDefault(name, ""),
				lastYear.map((section) -> section.field(name)).orElse(""));
	}

	private static List<ProgramTargetView> targetsOf(ProgramView program, FiscalYear year) {
		return program.outline()
			.targets()
			.stream()
			.filter((target) -> !target.from().isAfter(year))
			.filter((target) -> target.to() == null || !target.to().isBefore(year))
			.toList();
	}

	@Override
	public String label(Definition definition, SheetContext sheet, String field) {
		String code = field.substring(Math.min(RESULT.length(), field.length()));
		String program = sheet.programs()
			.stream()
			.filter((candidate) -> candidate.code().equals(code))
			.map(ProgramView::name)
			.findFirst()
			.orElse(code);
		return sheet.words()
			.of("evaluation.targets.label", program, field.startsWith(GRADE) ? gradeTitle(definition, sheet)
					: sheet.title(box(definition, field).title()));
	}

	@Override
	public List<Finding> check(Definition definition, SheetContext sheet) {
		List<Finding> findings = new ArrayList<>();
		Optional<SavedSection> lastYear = sheet.savedIn(sheet.year().minus(1), definition);
		fields(definition, sheet).forEach((field, value) -> {
			String label = label(definition, sheet, field);
			if (!field.startsWith(GRADE)) {
				findings.addAll(this.texts.check(definition.key(), field, label, box(definition, field).required(),
						value, lastYear.map((section) -> section.field(field)).orElse(""), sheet.words()));
			}
			else if (definition.required() && value.isEmpty()) {
				findings.add(new Finding(definition.key(), field, Severity.BLOCKS,
						sheet.words().of("evaluation.finding.rating-missing", label)));
			}
		});
		return findings;
	}

	@Override
	public TargetsBlock assemble(Definition definition, SheetContext sheet) {
		RatingScale scale = scale(definition, sheet);
		Headings headings = definition.headings();
		return new TargetsBlock(definition.key(), sheet.title(definition.title()),
				new TargetsBlock.Headings(headings.program(), headings.currentState(), headings.targets()),
				columns(sheet), sheet.title(definition.result().title()),
				(scale != null) ? gradeTitle(definition, sheet) : null, (scale != null) ? scale.code() : null,
				sheet.title(definition.changes().title()), programs(definition, sheet));
	}

	/**
	 * The programs as the sheet shows them.
	 */
	static List<TargetsBlock.Program> programs(Definition definition, SheetContext sheet) {
		Optional<SavedSection> saved = sheet.saved(definition);
		RatingScale scale = scale(definition, sheet);
		return sheet.programs().stream().map((program) -> {
			Optional<Grade> grade = (scale != null) ? scale.grade(text(saved, GRADE, program)) : Optional.empty();
			return new TargetsBlock.Program(program.code(), program.name(), program.repeated(),
					program.outline().explanation(), program.outline().inCharge(), program.outline().currentState(),
					program.outline().targets().stream().map(TargetsKind::target).toList(),
					Bullets.parse(text(saved, RESULT, program)), grade.map(Grade::code).orElse(null),
					grade.map(Grade::sign).orElse(""), grade.map(Grade::name).orElse(""),
					Bullets.parse(text(saved, CHANGES, program)));
		}).toList();
	}

	private static String text(Optional<SavedSection> saved, String prefix, ProgramView program) {
		return program.repeated() ? "" : saved.map((section) -> section.field(prefix + program.code())).orElse("");
	}

	private static TargetsBlock.Target target(ProgramTargetView target) {
		return new TargetsBlock.Target(target.text(), target.items(), target.from(), target.to());
	}

	/**
	 * The years of the plan, and those that follow where a target goes on.
	 */
	private static List<TargetsBlock.YearColumn> columns(SheetContext sheet) {
		PlanView plan = sheet.issue().plan();
		List<TargetsBlock.YearColumn> columns = new ArrayList<>();
		plan.years().forEach((year) -> columns.add(new TargetsBlock.YearColumn(year, false)));
		boolean onward = sheet.programs()
			.stream()
			.flatMap((program) -> program.outline().targets().stream())
			.anyMatch((target) -> target.to() == null);
		if (onward) {
			columns.add(new TargetsBlock.YearColumn(plan.lastYear().plus(1), true));
		}
		return columns;
	}

	private static TextBox box(Definition definition, String field) {
		return field.startsWith(CHANGES) ? definition.changes() : definition.result();
	}

	private static @Nullable RatingScale scale(Definition definition, SheetContext sheet) {
		return (definition.scale() != null) ? sheet.form().scale(definition.scale()) : null;
	}

	private static String gradeTitle(Definition definition, SheetContext sheet) {
		if (definition.gradeTitle() != null) {
			return sheet.title(definition.gradeTitle());
		}
		RatingScale scale = scale(definition, sheet);
		return (scale != null) ? scale.name() : "";
	}

}
