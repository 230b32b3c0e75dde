package jp.kyodo.evaluation.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jp.kyodo.evaluation.document.RatingBlock;
import jp.kyodo.evaluation.form.RatingScale;
import jp.kyodo.evaluation.form.RatingScale.Grade;
import jp.kyodo.evaluation.form.RatingScale.Refinement;
import jp.kyodo.evaluation.form.Scales;
import jp.kyodo.evaluation.form.SectionConditions;
import jp.kyodo.evaluation.form.SectionDefinition;
import jp.kyodo.evaluation.section.Finding.Severity;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.text.Bullets;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The rating of a policy issue on a scale of the form, with the reason, beside the
 * ratings of the plan's other years.
 */
@Component
class RatingKind implements SectionKind<RatingKind.Definition, RatingBlock> {

	private static final String GRADE = "grade";

	private static final String REFINEMENT = "refinement";

	private static final String REASON = "reason";

	private final BulletTexts texts;

	RatingKind(BulletTexts texts) {
		this.texts = texts;
	}

	/**
	 * A rating section.
	 */
	record Definition(String key, String title, @Nullable String guidance, boolean required,
			@Nullable SectionConditions conditions, String scale,
			ReasonDefinition reason) implements SectionDefinition {

		@Override
		public Map<String, List<String>> answers(Scales scales) {
			RatingScale used = scales.scale(this.scale);
			return Map.of(GRADE, used.gradeCodes(), REFINEMENT, used.refinementCodes(), REASON, List.of());
		}

	}

	/**
	 * The box for the reason of a rating.
	 */
	record ReasonDefinition(String title, @Nullable String guidance, boolean required, @Nullable Integer characters,
			@Nullable Integer lineCharacters, @Nullable Integer lines) {

		TextLimits limits() {
			return TextLimits.of(this.characters, this.lineCharacters, this.lines);
		}

	}

	/**
	 * What the entry page shows of a rating section.
	 *
	 * @param years the ratings of all years of the plan
	 */
	record Entry(RatingScale scale, String grade, String refinement, String reasonTitle,
			@Nullable String reasonGuidance, boolean reasonRequired, String reason, TextLimits limits,
			String lastYearReason, List<RatingBlock.YearRating> years) {

	}

	@Override
	public String name() {
		return "rating";
	}

	@Override
	public Class<Definition> definitionType() {
		return Definition.class;
	}

	@Override
	public Class<RatingBlock> blockType() {
		return RatingBlock.class;
	}

	@Override
	public boolean isEntered(Definition definition) {
		return true;
	}

	@Override
	public Map<String, String> fields(Definition definition, SheetContext sheet) {
		return fieldsOf(sheet.saved(definition));
	}

	private static Map<String, String> fieldsOf(Optional<SavedSection> saved) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (String field : List.of(GRADE, REFINEMENT, REASON)) {
			fields.put(field, saved.map((section) -> section.field(field)).orElse(""));
		}
		return fields;
	}

	/**
	 * A grade with refinements needs one of them (AⅠ or AⅡ); a grade without them takes
	 * none.
	 */
	@Override
	public SectionReading read(Definition definition, SheetContext sheet, Map<String, String> typed) {
		Words words = sheet.words();
		List<FieldProblem> problems = new ArrayList<>();
		RatingScale scale = sheet.form().scale(definition.scale());
		String gradeCode = typed.getOrDefault(GRADE, "").strip();
		String refinementCode = typed.getOrDefault(REFINEMENT, "").strip();
		Optional<Grade> grade = scale.grade(gradeCode);
		if (!gradeCode.isEmpty() && grade.isEmpty()) {
			problems.add(new FieldProblem(GRADE, words.of("evaluation.problem.rating-unknown", scale.name())));
		}
		List<Refinement> choices = grade.map(Grade::refinements).orElse(List.of());
		if (!choices.isEmpty() && grade.get().refinement(refinementCode).isEmpty()) {
			problems.add(new FieldProblem(REFINEMENT,
					words.of("evaluation.problem.refinement-missing", grade.get().sign(),
							choices.stream().map(Refinement::sign).collect(Collectors.joining("か")),
							String.valueOf(grade.get().refinementName()))));
		}
		if (choices.isEmpty() && !refinementCode.isEmpty()) {
			problems.add(new FieldProblem(REFINEMENT,
					words.of("evaluation.problem.refinement-surplus",
							scale.grades()
								.stream()
								.filter((candidate) -> !candidate.refinements().isEmpty())
								.map(Grade::sign)
								.collect(Collectors.joining("・")),
							grade.map(Grade::sign).orElse(words.of("evaluation.rating.none")))));
		}
		String reason = this.texts.read(REASON, definition.reason().title(), typed.getOrDefault(REASON, ""),
				definition.reason().limits(), words, problems);
		return new SectionReading(Map.of(GRADE, gradeCode, REFINEMENT, refinementCode, REASON, reason), problems,
				Map.of());
	}

	@Override
	public Object entry(Definition definition, SheetContext sheet, Map<String, String> shown) {
		RatingScale scale = sheet.form().scale(definition.scale());
		return new Entry(scale, shown.getOrDefault(GRADE, ""), shown.getOrDefault(REFINEMENT, ""),
				definition.reason().title(), definition.reason().guidance(), definition.reason().required(),
				shown.getOrDefault(REASON, ""), definition.reason().limits(),
				fieldsOf(sheet.savedIn(sheet.year().minus(1), definition)).get(REASON),
				years(definition, scale, sheet));
	}

	@Override
	public String label(Definition definition, SheetContext sheet, String field) {
		RatingScale scale = sheet.form().scale(definition.scale());
		return switch (field) {
			case GRADE -> scale.name();
			case REFINEMENT -> scale.grades()
				.stream()
				.map(Grade::refinementName)
				.filter((name) -> name != null)
				.findFirst()
				.orElse(scale.name());
			default -> definition.reason().title();
		};
	}

	@Override
	public List<Finding> check(Definition definition, SheetContext sheet) {
		List<Finding> findings = new ArrayList<>();
		Map<String, String> fields = fields(definition, sheet);
		if (definition.required() && fields.get(GRADE).isEmpty()) {
			findings.add(new Finding(definition.key(), GRADE, Severity.BLOCKS, sheet.words()
				.of("evaluation.finding.rating-missing", sheet.form().scale(definition.scale()).name())));
		}
		findings.addAll(this.texts.check(definition.key(), REASON, definition.reason().title(),
				definition.reason().required(), fields.get(REASON),
				fieldsOf(sheet.savedIn(sheet.year().minus(1), definition)).get(REASON), sheet.words()));
		return findings;
	}

	@Override
	public RatingBlock assemble(Definition definition, SheetContext sheet) {
		RatingScale scale = sheet.form().scale(definition.scale());
		return new RatingBlock(definition.key(), sheet.title(definition.title()), scale.code(), scale.name(),
				years(definition, scale, sheet), definition.reason().title(),
				Bullets.parse(fields(definition, sheet).get(REASON)));
	}

	/**
	 * The ratings of the plan's years side by side; a year that used another scale is
	 * left empty.
	 */
	private static List<RatingBlock.YearRating> years(Definition definition, RatingScale scale, SheetContext sheet) {
		return IntStream.rangeClosed(sheet.issue().plan().firstYear().value(), sheet.issue().plan().lastYear().value())
			.mapToObj(FiscalYear::new)
			.map((year) -> rating(definition, scale, sheet, year))
			.toList();
	}

	private static RatingBlock.YearRating rating(Definition definition, RatingScale scale, SheetContext sheet,
			FiscalYear year) {
		SheetContext.YearSections sections = sheet.years().get(year);
		boolean comparable = sections != null && sheet.form().ratesAlike(sections.form(), definition.scale())
				&& year.compareTo(sheet.year()) <= 0;
		Map<String, String> fields = comparable ? fieldsOf(sheet.savedIn(year, definition)) : Map.of();
		Optional<Grade> grade = scale.grade(fields.get(GRADE));
		Optional<Refinement> refinement = grade.flatMap((given) -> given.refinement(fields.get(REFINEMENT)));
		String label = grade.map(Grade::name).orElse("")
				+ refinement.map((given) -> "（" + grade.get().refinementName() + "　" + given.name() + "）").orElse("");
		return new RatingBlock.YearRating(year, grade.map(Grade::code).orElse(null),
				refinement.map(Refinement::code).orElse(null), scale.sign(fields.get(GRADE), fields.get(REFINEMENT)),
				label);
	}

}
