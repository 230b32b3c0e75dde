package jp.kyodo.evaluation.section;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jp.kyodo.evaluation.document.ProgramsBlock;
import jp.kyodo.evaluation.form.RatingScale;
import jp.kyodo.evaluation.form.RatingScale.Grade;
import jp.kyodo.evaluation.form.SectionConditions;
import jp.kyodo.evaluation.form.SectionDefinition;
import jp.kyodo.evaluation.section.Finding.Severity;
import jp.kyodo.plan.ProgramService;
import jp.kyodo.plan.ProgramView;
import jp.kyodo.plan.RecordProgramAchievements;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The programs (事務事業) of a policy issue and what each achieved in the plan period. The
 * plan's register owns the achievement; a program that is shown again (再掲) is judged
 * where it counts.
 */
@Component
class ProgramsKind implements SectionKind<ProgramsKind.Definition, ProgramsBlock> {

	private final ProgramService programs;

	ProgramsKind(ProgramService programs) {
		this.programs = programs;
	}

	/**
	 * A section of programs.
	 */
	record Definition(String key, String title, @Nullable String guidance, boolean required,
			@Nullable SectionConditions conditions, String achievementTitle, String scale,
			int printColumns) implements SectionDefinition {

	}

	/**
	 * What the entry page shows of the programs.
	 */
	record Entry(String achievementTitle, RatingScale scale, List<Row> rows) {

		/**
		 * One program and the grade that is chosen for it.
		 *
		 * @param field the name of its field
		 */
		record Row(String field, ProgramView program, String chosen, String sign) {

		}

	}

	private static String field(ProgramView program) {
		return "p." + program.code();
	}

	@Override
	public String name() {
		return "programs";
	}

	@Override
	public Class<Definition> definitionType() {
		return Definition.class;
	}

	@Override
	public Class<ProgramsBlock> blockType() {
		return ProgramsBlock.class;
	}

	@Override
	public boolean isEntered(Definition definition) {
		return true;
	}

	@Override
	public Map<String, String> fields(Definition definition, SheetContext sheet) {
		Map<String, String> fields = new LinkedHashMap<>();
		sheet.programs()
			.stream()
			.filter((program) -> !program.repeated())
			.forEach((program) -> fields.put(field(program), Objects.requireNonNullElse(program.achievement(), "")));
		return fields;
	}

	@Override
	public SectionReading read(Definition definition, SheetContext sheet, Map<String, String> typed) {
		RatingScale scale = sheet.form().scale(definition.scale());
		Map<String, String> fields = new LinkedHashMap<>();
		List<FieldProblem> problems = new ArrayList<>();
		fields(definition, sheet).forEach((field, saved) -> {
			String code = typed.getOrDefault(field, saved).strip();
			fields.put(field, code);
			if (!code.isEmpty() && scale.grade(code).isEmpty()) {
				problems.add(new FieldProblem(field,
						sheet.words().of("evaluation.problem.achievement-unknown", label(definition, sheet, field))));
			}
		});
		return new SectionReading(fields, problems, Map.of());
	}

	@Override
	public void store(Definition definition, SheetContext sheet, SectionReading reading) {
		Map<Long, String> codes = new HashMap<>();
		for (ProgramView program : sheet.programs()) {
			if (!program.repeated()) {
				codes.put(program.programId(), reading.fields().getOrDefault(field(program), ""));
			}
		}
		this.programs.recordAchievements(new RecordProgramAchievements(sheet.issue().issueId(), sheet.year(), codes));
	}

	@Override
	public Object entry(Definition definition, SheetContext sheet, Map<String, String> shown) {
		RatingScale scale = sheet.form().scale(definition.scale());
		return new Entry(sheet.title(definition.achievementTitle()), scale,
				sheet.programs()
					.stream()
					.map((program) -> new Entry.Row(field(program), program, shown.getOrDefault(field(program), ""),
							scale.sign(program.achievement(), null)))
					.toList());
	}

	@Override
	public String label(Definition definition, SheetContext sheet, String field) {
		return sheet.programs()
			.stream()
			.filter((program) -> field(program).equals(field))
			.map(ProgramView::name)
			.findFirst()
			.orElse(field);
	}

	@Override
	public List<Finding> check(Definition definition, SheetContext sheet) {
		return sheet.programs()
			.stream()
			.filter((program) -> program.achievement() == null && definition.required())
			.map((program) -> program.repeated()
					? new Finding(definition.key(), field(program), Severity.WARNS,
							sheet.words().of("evaluation.finding.repeated-achievement-missing", program.name()))
					: new Finding(definition.key(), field(program), Severity.BLOCKS,
							sheet.words()
								.of("evaluation.finding.achievement-missing", program.name(),
										sheet.title(definition.achievementTitle()))))
			.toList();
	}

	@Override
	public ProgramsBlock assemble(Definition definition, SheetContext sheet) {
		RatingScale scale = sheet.form().scale(definition.scale());
		List<ProgramsBlock.Program> programs = sheet.programs().stream().map((program) -> {
			Optional<Grade> grade = scale.grade(program.achievement());
			return new ProgramsBlock.Program(program.code(), program.name(), program.repeated(),
					grade.map(Grade::code).orElse(null), grade.map(Grade::sign).orElse(""),
					grade.map(Grade::name).orElse(""));
		}).toList();
		return new ProgramsBlock(definition.key(), sheet.title(definition.title()),
				sheet.title(definition.achievementTitle()), scale.code(), definition.printColumns(), programs);
	}

}
