package jp.kyodo.evaluation.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jp.kyodo.evaluation.form.RatingScale;
import jp.kyodo.evaluation.form.RatingScale.Grade;
import jp.kyodo.evaluation.form.RatingScale.Refinement;
import jp.kyodo.evaluation.form.Scales;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rating section rates.
 *
 * @param key the axis inside its section; empty for the only axis of a section
 * @param title what is rated; empty for the scale's own name
 * @param scale code of its rating scale
 * @param required whether it must be rated
 * @param reason the box for a reason of its own, or {@code null}
 */
record RatedAxis(String key, String title, String scale, boolean required, @Nullable TextBox reason) {

	static final String GRADE = "grade";

	static final String REFINEMENT = "refinement";

	static final String REASON = "reason";

	/**
	 * The name of one of the axis's fields.
	 */
	String field(String name) {
		return this.key.isEmpty() ? name : this.key + "." + name;
	}

	String title(RatingScale used) {
		return this.title.isEmpty() ? used.name() : this.title;
	}

	List<String> fields() {
		List<String> fields = new ArrayList<>(List.of(field(GRADE), field(REFINEMENT)));
		if (this.reason != null) {
			fields.add(field(REASON));
		}
		return fields;
	}

	void addAnswers(Scales scales, Map<String, List<String>> answers) {
		RatingScale used = scales.scale(this.scale);
		answers.put(field(GRADE), used.gradeCodes());
		answers.put(field(REFINEMENT), used.refinementCodes());
		if (this.reason != null) {
			answers.put(field(REASON), List.of());
		}
	}

	/**
	 * Reads the grade and the choice under it. A grade with refinements needs one of them
	 * (AⅠ or AⅡ); a grade without them takes none.
	 */
	void read(SheetContext sheet, Map<String, String> typed, Map<String, String> fields, List<FieldProblem> problems) {
		Words words = sheet.words();
		RatingScale used = sheet.form().scale(this.scale);
		String gradeCode = typed.getOrDefault(field(GRADE), "").strip();
		String refinementCode = typed.getOrDefault(field(REFINEMENT), "").strip();
		Optional<Grade> grade = used.grade(gradeCode);
		if (!gradeCode.isEmpty() && grade.isEmpty()) {
			problems.add(new FieldProblem(field(GRADE), words.of("evaluation.problem.rating-unknown", title(used))));
		}
		List<Refinement> choices = grade.map(Grade::refinements).orElse(List.of());
		if (!choices.isEmpty() && grade.get().refinement(refinementCode).isEmpty()) {
			problems.add(new FieldProblem(field(REFINEMENT),
					words.of("evaluation.problem.refinement-missing", grade.get().sign(),
							choices.stream().map(Refinement::sign).collect(Collectors.joining("か")),
							String.valueOf(grade.get().refinementName()))));
		}
		if (choices.isEmpty() && !refinementCode.isEmpty()) {
			problems.add(new FieldProblem(field(REFINEMENT),
					words.of("evaluation.problem.refinement-surplus",
							used.grades()
								.stream()
								.filter((candidate) -> !candidate.refinements().isEmpty())
								.map(Grade::sign)
								.collect(Collectors.joining("・")),
							grade.map(Grade::sign).orElse(words.of("evaluation.rating.none")))));
		}
		fields.put(field(GRADE), gradeCode);
		fields.put(field(REFINEMENT), refinementCode);
	}

	/**
	 * What one of the axis's fields is called.
	 */
	String label(RatingScale used, String name) {
		if (name.equals(REASON)) {
			return (this.reason != null) ? this.reason.title() : title(used);
		}
		return !name.equals(REFINEMENT) ? title(used)
				: used.grades()
					.stream()
					.map(Grade::refinementName)
					.filter((refinement) -> refinement != null)
					.findFirst()
					.orElse(title(used));
	}

}
