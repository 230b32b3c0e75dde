package jp.kyodo.evaluation.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import jp.kyodo.evaluation.document.RatingBlock;
import jp.kyodo.evaluation.document.SuggestedRating;
import jp.kyodo.evaluation.document.TextList;
import jp.kyodo.evaluation.form.AnswerReference;
import jp.kyodo.evaluation.form.FormDefinitionException;
import jp.kyodo.evaluation.form.FormProblem;
import jp.kyodo.evaluation.form.FormWord;
import jp.kyodo.evaluation.form.RatingScale;
import jp.kyodo.evaluation.form.RatingScale.Grade;
import jp.kyodo.evaluation.form.RatingScale.Refinement;
import jp.kyodo.evaluation.form.Scales;
import jp.kyodo.evaluation.form.SectionConditions;
import jp.kyodo.evaluation.form.SectionDefinition;
import jp.kyodo.evaluation.section.Finding.Severity;
import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The rating of a policy issue on one or several axes, with the reason of each or of all
 * together, beside the ratings of the plan's other years.
 */
@Component
class RatingKind implements SectionKind<RatingKind.Definition, RatingBlock> {

	private final BulletTexts texts;

	private final RatingSuggestions suggestions;

	RatingKind(BulletTexts texts, RatingSuggestions suggestions) {
		this.texts = texts;
		this.suggestions = suggestions;
	}

	/**
	 * A rating section.
	 *
	 * @param required whether every axis must be rated
	 * @param scale the scale where there is one axis only, instead of {@code axes}
	 * @param axes what is rated, where there are several
	 * @param reason the box for the reason of all axes together, or {@code null}
	 * @param suggestion what suggests the rating, or {@code null}
	 */
	record Definition(String key, String title, @Nullable String guidance, boolean required,
			@Nullable SectionConditions conditions, @Nullable String scale,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<RatedAxis> axes, @Nullable TextBox reason,
			@Nullable RatingSuggestion suggestion) implements SectionDefinition {

		Definition {
			axes = (axes != null) ? List.copyOf(axes) : List.of();
			if (axes.isEmpty() == (scale == null)) {
				throw new FormDefinitionException(
						axes.isEmpty() ? FormProblem.NO_SCALE_NOR_AXES : FormProblem.SCALE_AND_AXES, key,
						FormWord.of("scale"), FormWord.of("axes"));
			}
			Codes.check(key, axes.stream().map(RatedAxis::key).toList(), "/axes");
			if (suggestion != null && (scale != null) != (suggestion.axis() == null)) {
				throw new FormDefinitionException(
						(scale != null) ? FormProblem.AXIS_NEEDLESS : FormProblem.AXIS_MISSING, key,
						FormWord.of("axis"))
					.at("/suggestion");
			}
			if (suggestion != null && suggestion.axis() != null
					&& axes.stream().noneMatch((axis) -> axis.key().equals(suggestion.axis()))) {
				throw new FormDefinitionException(FormProblem.UNKNOWN_AXIS, key, suggestion.axis())
					.at("/suggestion/axis");
			}
		}

		/** The axes; the only one has no key and is called as its scale. */
		List<RatedAxis> rated() {
			return (this.scale != null) ? List.of(new RatedAxis("", "", this.scale, this.required, null))
					: Objects.requireNonNull(this.axes);
		}

		@Override
		public List<String> scaleCodes() {
			return rated().stream().map(RatedAxis::scale).toList();
		}

		@Override
		public Map<String, List<String>> answers(Scales scales) {
			Map<String, List<String>> answers = new LinkedHashMap<>();
			rated().forEach((axis) -> axis.addAnswers(scales, answers));
			if (this.reason != null) {
				answers.put(RatedAxis.REASON, List.of());
			}
			return answers;
		}

		@Override
		public FormWord answerName(String field) {
			return Objects.requireNonNull(this.axes)
				.stream()
				.filter((axis) -> axis.fields().contains(field))
				.map((axis) -> new FormWord(field, "answer." + field.substring(field.lastIndexOf('.') + 1),
						axis.title()))
				.findFirst()
				.orElseGet(() -> SectionDefinition.super.answerName(field));
		}

		@Override
		public @Nullable String scaleOf(String field) {
			return rated().stream()
				.filter((axis) -> axis.field(RatedAxis.GRADE).equals(field))
				.map(RatedAxis::scale)
				.findFirst()
				.orElse(null);
		}

		@Override
		public Map<String, List<String>> gradesUsed() {
			return (this.suggestion != null) ? Map.of(suggested().scale(), this.suggestion.grades()) : Map.of();
		}

		@Override
		public List<AnswerReference> references() {
			return (this.suggestion != null) ? List.of(this.suggestion.reference()) : List.of();
		}

		/** The axis that is suggested. */
		private RatedAxis suggested() {
			return rated().stream()
				.filter((axis) -> this.scale != null
						|| axis.key().equals(Objects.requireNonNull(this.suggestion).axis()))
				.findFirst()
				.orElseThrow();
		}

		/** All boxes for reasons by their fields. */
		private Map<String, TextBox> boxes() {
			Map<String, TextBox> boxes = new LinkedHashMap<>();
			for (RatedAxis axis : rated()) {
				if (axis.reason() != null) {
					boxes.put(axis.field(RatedAxis.REASON), axis.reason());
				}
			}
			if (this.reason != null) {
				boxes.put(RatedAxis.REASON, this.reason);
			}
			return boxes;
		}

	}

	/**
	 * What the entry page shows of a rating section.
	 *
	 * @param reason the box for the common reason, or {@code null}
	 * @param suggestion what the indicators suggest, or {@code null}
	 */
	record Entry(List<Axis> axes, TextBox.@Nullable Shown reason, RatingSuggestions.@Nullable Shown suggestion) {

		/**
		 * One axis with what is chosen on it.
		 *
		 * @param years the ratings of all years of the plan
		 */
		record Axis(String title, RatingScale scale, boolean required, String gradeField, String grade,
				String refinementField, String refinement, List<RatingBlock.YearRating> years,
				TextBox.@Nullable Shown reason) {

		}

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
	public boolean staysOnSheet() {
		return true;
	}

	@Override
	public boolean isEntered(Definition definition) {
		return true;
	}

	@Override
	public Map<String, String> fields(Definition definition, SheetContext sheet) {
		return fieldsOf(definition, sheet.saved(definition));
	}

	private static Map<String, String> fieldsOf(Definition definition, Optional<SavedSection> saved) {
		Map<String, String> fields = new LinkedHashMap<>();
		definition.rated().forEach((axis) -> axis.fields().forEach((field) -> fields.put(field, "")));
		definition.boxes().keySet().forEach((field) -> fields.put(field, ""));
		if (definition.suggestion() != null) {
			fields.put(RatingSuggestions.REASON, "");
		}
		saved.ifPresent((section) -> fields.replaceAll((field, empty) -> section.field(field)));
		return fields;
	}

	@Override
	public SectionReading read(Definition definition, SheetContext sheet, Map<String, String> typed) {
		Map<String, String> fields = new LinkedHashMap<>();
		List<FieldProblem> problems = new ArrayList<>();
		definition.rated().forEach((axis) -> axis.read(sheet, typed, fields, problems));
		definition.boxes()
			.forEach((field, box) -> fields.put(field,
					this.texts.read(field, box, typed.getOrDefault(field, ""), sheet.words(), problems)));
		if (definition.suggestion() != null) {
			this.suggestions.read(sheet, typed, fields, problems);
		}
		return new SectionReading(fields, problems, Map.of());
	}

	@Override
	public Object entry(Definition definition, SheetContext sheet, Map<String, String> shown) {
		Map<String, String> lastYear = lastYear(definition, sheet);
		return new Entry(definition.rated().stream().map((axis) -> {
			RatingScale scale = sheet.form().scale(axis.scale());
			return new Entry.Axis(axis.title(scale), scale, axis.required() || definition.required(),
					axis.field(RatedAxis.GRADE), shown.getOrDefault(axis.field(RatedAxis.GRADE), ""),
					axis.field(RatedAxis.REFINEMENT), shown.getOrDefault(axis.field(RatedAxis.REFINEMENT), ""),
					years(definition, axis, sheet), box(axis.reason(), axis.field(RatedAxis.REASON), shown, lastYear));
		}).toList(), box(definition.reason(), RatedAxis.REASON, shown, lastYear),
				(definition.suggestion() == null) ? null : new RatingSuggestions.Shown(suggested(definition, sheet),
						RatingSuggestions.REASON, shown.getOrDefault(RatingSuggestions.REASON, "")));
	}

	private static TextBox.@Nullable Shown box(@Nullable TextBox box, String field, Map<String, String> shown,
			Map<String, String> lastYear) {
		return (box == null) ? null : box.shown(field, shown.getOrDefault(field, ""), lastYear.getOrDefault(field, ""));
	}

	private static Map<String, String> lastYear(Definition definition, SheetContext sheet) {
		return fieldsOf(definition, sheet.savedIn(sheet.year().minus(1), definition));
	}

	@Override
	public String label(Definition definition, SheetContext sheet, String field) {
		if (field.equals(RatingSuggestions.REASON)) {
			return sheet.words().of("evaluation-outcome.suggestion.reason");
		}
		TextBox box = definition.boxes().get(field);
		return (box != null) ? box.title() : definition.rated()
			.stream()
			.filter((axis) -> axis.fields().contains(field))
			.findFirst()
			.map((axis) -> axis.label(sheet.form().scale(axis.scale()), field.substring(field.lastIndexOf('.') + 1)))
			.orElseGet(() -> sheet.title(definition.title()));
	}

	@Override
	public List<Finding> check(Definition definition, SheetContext sheet) {
		List<Finding> findings = new ArrayList<>();
		Map<String, String> fields = fields(definition, sheet);
		Map<String, String> lastYear = lastYear(definition, sheet);
		for (RatedAxis axis : definition.rated()) {
			String field = axis.field(RatedAxis.GRADE);
			if ((definition.required() || axis.required()) && fields.get(field).isEmpty()) {
				findings.add(new Finding(definition.key(), field, Severity.BLOCKS,
						sheet.words().of("evaluation.finding.rating-missing", label(definition, sheet, field))));
			}
		}
		definition.boxes()
			.forEach((field, box) -> findings.addAll(this.texts.check(definition.key(), field, box.title(),
					box.required(), fields.get(field), lastYear.get(field), sheet.words())));
		SuggestedRating suggested = suggested(definition, sheet);
		if (suggested != null) {
			RatedAxis axis = definition.suggested();
			findings.addAll(this.suggestions.check(definition.key(), suggested, sheet.form().scale(axis.scale()), sheet,
					fields.get(axis.field(RatedAxis.GRADE))));
		}
		return findings;
	}

	@Override
	public RatingBlock assemble(Definition definition, SheetContext sheet) {
		Map<String, String> fields = fields(definition, sheet);
		return new RatingBlock(definition.key(), sheet.title(definition.title()), definition.rated()
			.stream()
			.map((axis) -> new RatingBlock.Axis(axis.key(), axis.title(sheet.form().scale(axis.scale())), axis.scale(),
					years(definition, axis, sheet), text(axis.reason(), fields.get(axis.field(RatedAxis.REASON)))))
			.toList(), text(definition.reason(), fields.get(RatedAxis.REASON)), suggested(definition, sheet));
	}

	private @Nullable SuggestedRating suggested(Definition definition, SheetContext sheet) {
		if (definition.suggestion() == null) {
			return null;
		}
		RatedAxis axis = definition.suggested();
		Map<String, String> fields = fields(definition, sheet);
		return this.suggestions.of(definition.suggestion(), sheet.form().scale(axis.scale()), sheet,
				fields.getOrDefault(axis.field(RatedAxis.GRADE), ""),
				fields.getOrDefault(RatingSuggestions.REASON, ""));
	}

	private static @Nullable TextList text(@Nullable TextBox box, @Nullable String text) {
		return (box == null) ? null
				: new TextList(box.title(), box.style(), box.listStyle().parse(Objects.requireNonNullElse(text, "")));
	}

	/**
	 * The ratings of the plan's years side by side; a year that used another scale is
	 * left empty.
	 */
	private static List<RatingBlock.YearRating> years(Definition definition, RatedAxis axis, SheetContext sheet) {
		return IntStream.rangeClosed(sheet.issue().plan().firstYear().value(), sheet.issue().plan().lastYear().value())
			.mapToObj(FiscalYear::new)
			.map((year) -> rating(definition, axis, sheet, year))
			.toList();
	}

	private static RatingBlock.YearRating rating(Definition definition, RatedAxis axis, SheetContext sheet,
			FiscalYear year) {
		RatingScale scale = sheet.form().scale(axis.scale());
		SheetContext.YearSections sections = sheet.years().get(year);
		boolean comparable = sections != null && sheet.form().ratesAlike(sections.form(), axis.scale())
				&& year.compareTo(sheet.year()) <= 0;
		Map<String, String> fields = comparable ? fieldsOf(definition, sheet.savedIn(year, definition)) : Map.of();
		String gradeCode = fields.get(axis.field(RatedAxis.GRADE));
		String refinementCode = fields.get(axis.field(RatedAxis.REFINEMENT));
		Optional<Grade> grade = scale.grade(gradeCode);
		Optional<Refinement> refinement = grade.flatMap((given) -> given.refinement(refinementCode));
		String label = grade.map(Grade::name).orElse("")
				+ refinement.map((given) -> "（" + grade.get().refinementName() + "　" + given.name() + "）").orElse("");
		return new RatingBlock.YearRating(year, grade.map(Grade::code).orElse(null),
				refinement.map(Refinement::code).orElse(null), scale.sign(gradeCode, refinementCode), label);
	}

}
