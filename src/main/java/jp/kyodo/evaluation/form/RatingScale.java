package jp.kyodo.evaluation.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A rating scale (評価体系): the grades that can be given and what each means. A grade has no
 * meaning outside of its scale, so a rating is always kept together with the scale's
 * code, and ratings of different scales are never compared or drawn together.
 *
 * @param code the scale's code, unique in its form
 * @param name what is rated, for instance 評価区分
 * @param best which end of the grades is good; the first where nothing is said
 * @param years the fiscal years in which the scale is valid, or {@code null} for those of
 * its form
 * @param note a remark printed with the legend, or {@code null}
 * @param legend the lines of the legend where they are not made from the grades
 * @param grades the grades in the order of the form
 */
public record RatingScale(String code, String name, @Nullable End best, FormDefinition.@Nullable Years years,
		@Nullable String note, @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<String> legend,
		List<Grade> grades) {

	public RatingScale {
		best = (best != null) ? best : End.FIRST;
		legend = (legend != null) ? List.copyOf(legend) : List.of();
		grades = List.copyOf(grades);
		if (grades.isEmpty()) {
			throw new FormDefinitionException(FormProblem.SCALE_WITHOUT_GRADES, code);
		}
		requireUnique(code, grades.stream().map(Grade::code).toList(), "/grades/");
		for (int index = 0; index < grades.size(); index++) {
			requireUnique(code, grades.get(index).refinements().stream().map(Refinement::code).toList(),
					"/grades/" + index + "/refinements/");
		}
	}

	private static void requireUnique(String scale, List<String> codes, String pointer) {
		Set<String> known = new HashSet<>();
		for (int index = 0; index < codes.size(); index++) {
			if (!codes.get(index).matches("[A-Za-z0-9]{1,20}")) {
				throw new FormDefinitionException(FormProblem.BAD_GRADE_CODE, codes.get(index), scale)
					.at(pointer + index);
			}
			if (!known.add(codes.get(index))) {
				throw new FormDefinitionException(FormProblem.DUPLICATE_GRADE, scale, codes.get(index))
					.at(pointer + index);
			}
		}
	}

	/**
	 * Which end of a scale is the good one.
	 */
	public enum End {

		/** The first grade is the best. */
		FIRST,

		/** The last grade is the best. */
		LAST,

		/** The grades are kinds of something; none is better than another. */
		NONE;

		public String messageKey() {
			return "evaluation-form.best." + name();
		}

	}

	public Optional<Grade> grade(@Nullable String gradeCode) {
		return this.grades.stream().filter((grade) -> grade.code().equals(gradeCode)).findFirst();
	}

	/**
	 * What is printed for a rating, for instance AⅡ; empty where the grade is unknown.
	 */
	public String sign(@Nullable String gradeCode, @Nullable String refinementCode) {
		return grade(gradeCode)
			.map((grade) -> grade.sign() + grade.refinement(refinementCode).map(Refinement::sign).orElse(""))
			.orElse("");
	}

	/**
	 * The codes of the grades in their order.
	 */
	public List<String> gradeCodes() {
		return this.grades.stream().map(Grade::code).toList();
	}

	/**
	 * The codes of all choices that exist under one of the grades.
	 */
	public List<String> refinementCodes() {
		return this.grades.stream()
			.flatMap((grade) -> grade.refinements().stream())
			.map(Refinement::code)
			.distinct()
			.toList();
	}

	/**
	 * The legend as printed, a line for each grade.
	 */
	public List<String> legendLines() {
		List<String> own = Objects.requireNonNull(this.legend);
		List<String> lines = new ArrayList<>(own.isEmpty() ? this.grades.stream().map(Grade::legend).toList() : own);
		if (this.note != null) {
			lines.add(this.note);
		}
		return lines;
	}

	/**
	 * Whether a grade means the same on the other scale. Remarks and the years of
	 * validity do not matter.
	 */
	public boolean isSameAs(RatingScale other) {
		return this.code.equals(other.code) && this.best == other.best && this.grades.equals(other.grades);
	}

	/**
	 * A grade of the scale.
	 *
	 * @param code plain letters or digits, as exported
	 * @param sign what is printed, for instance Ⅲ
	 * @param name what it means
	 * @param explanation when it is given, or {@code null} where the name says all
	 * @param refinementName what the refinements ask, or {@code null} where there are
	 * none
	 * @param refinements the choices that exist under this grade only
	 */
	public record Grade(String code, String sign, String name, @Nullable String explanation,
			@Nullable String refinementName,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<Refinement> refinements) {

		public Grade {
			refinements = (refinements != null) ? List.copyOf(refinements) : List.of();
		}

		public Optional<Refinement> refinement(@Nullable String refinementCode) {
			return this.refinements.stream().filter((item) -> item.code().equals(refinementCode)).findFirst();
		}

		/**
		 * The grade as the legend prints it, for instance 「A 順調に推進したもの（新たな課題等 Ⅰ 無 Ⅱ 有）」.
		 */
		public String legend() {
			String meaning = this.sign + " " + this.name + ((this.explanation != null) ? "：" + this.explanation : "");
			if (this.refinements.isEmpty()) {
				return meaning;
			}
			return meaning + this.refinements.stream()
				.map((item) -> item.sign() + " " + item.name())
				.collect(Collectors.joining("　", "（" + this.refinementName + "　", "）"));
		}

	}

	/**
	 * A choice under one grade.
	 *
	 * @param code plain letters or digits, as exported
	 * @param sign what is printed behind the grade's sign
	 * @param name what it means
	 */
	public record Refinement(String code, String sign, String name) {

	}

}
