package jp.kyodo.evaluation.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A rating scale (評価体系): the grades that can be given and what each means. A grade has no
 * meaning outside of its scale, so a rating is always kept together with the scale's
 * code.
 *
 * @param code the scale's code, unique in its form
 * @param name what is rated, for instance 評価区分
 * @param note a remark printed with the legend, or {@code null}
 * @param grades the grades from best to worst
 */
public record RatingScale(String code, String name, @Nullable String note, List<Grade> grades) {

	public RatingScale {
		grades = List.copyOf(grades);
		if (grades.isEmpty()) {
			throw new FormDefinitionException("scale '%s' has no grades".formatted(code));
		}
		requireUnique(code, grades.stream().map(Grade::code).toList());
		grades.forEach((grade) -> requireUnique(code + "/" + grade.code(),
				grade.refinements().stream().map(Refinement::code).toList()));
	}

	private static void requireUnique(String where, List<String> codes) {
		if (codes.stream().distinct().count() != codes.size()) {
			throw new FormDefinitionException("scale '%s' has two same codes in %s".formatted(where, codes));
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
	 * A grade of the scale.
	 *
	 * @param code plain letters or digits, as exported
	 * @param sign what is printed, for instance Ⅲ
	 * @param name what it means
	 * @param refinementName what the refinements ask, or {@code null} where there are
	 * none
	 * @param refinements the choices that exist under this grade only
	 */
	public record Grade(String code, String sign, String name, @Nullable String refinementName,
			@Nullable List<Refinement> refinements) {

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
			if (this.refinements.isEmpty()) {
				return this.sign + " " + this.name;
			}
			return this.sign + " " + this.name
					+ this.refinements.stream()
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
