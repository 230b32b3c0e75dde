package jp.kyodo.evaluation.section;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import jp.kyodo.budget.Amount;
import jp.kyodo.evaluation.form.Condition;
import jp.kyodo.evaluation.form.FormDefinition;
import jp.kyodo.evaluation.form.SectionConditions;
import jp.kyodo.evaluation.form.SectionDefinition;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.IndicatorView;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.plan.PolicyIssueYearView;
import jp.kyodo.plan.ProgramView;
import jp.kyodo.publication.GlossaryTerm;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the sections of one sheet are filled from, read once.
 *
 * @param form the form version that the sheet follows
 * @param year the fiscal year that is evaluated
 * @param issue the policy issue as registered for that year
 * @param departments names of all departments in that year, by id
 * @param programs the issue's programs with their achievement
 * @param indicators the issue's indicators from their baseline to this year
 * @param amounts the issue's money from the plan's first year to this year
 * @param years what was saved on the sheets of this issue, by year, for all years of the
 * plan
 * @param glossary the terms of that year
 * @param words the portal's texts
 * @param answers finds what was answered in other sections
 */
public record SheetContext(FormDefinition form, FiscalYear year, PolicyIssueYearView issue,
		Map<Long, DepartmentName> departments, List<ProgramView> programs, List<IndicatorView> indicators,
		List<Amount> amounts, Map<FiscalYear, YearSections> years, List<GlossaryTerm> glossary, Words words,
		Answers answers) {

	/**
	 * What was answered in a section so far, or empty where it was not. A section that is
	 * not shown has no answers.
	 */
	public String answer(String sectionKey, String field) {
		return this.form.section(sectionKey)
			.filter(this::shows)
			.map((section) -> this.answers.of(section, this).getOrDefault(field, ""))
			.orElse("");
	}

	/**
	 * The same as people read it: the sign of a grade, or what was typed.
	 */
	public String answerText(String sectionKey, String field) {
		String answer = answer(sectionKey, field);
		return this.form.section(sectionKey)
			.map((section) -> section.scaleOf(field))
			.map((scale) -> this.form.scale(scale).sign(answer, null))
			.orElse(answer);
	}

	/**
	 * Whether the section is part of this sheet, as its conditions have it.
	 */
	public boolean shows(SectionDefinition section) {
		SectionConditions conditions = section.conditions();
		return conditions == null || holds(conditions.shownIf());
	}

	/**
	 * Whether what the section requires is required just now.
	 */
	public boolean requires(SectionDefinition section) {
		SectionConditions conditions = section.conditions();
		return conditions == null || holds(conditions.requiredIf());
	}

	private boolean holds(@Nullable List<Condition> conditions) {
		return conditions == null || conditions.stream()
			.allMatch((condition) -> condition.holds(answer(condition.section(), condition.field())));
	}

	/**
	 * What was saved of a section of this sheet.
	 */
	public Optional<SavedSection> saved(SectionDefinition section) {
		return savedIn(this.year, section);
	}

	/**
	 * What was saved of the same section in another year, where that year's sheet has
	 * one.
	 */
	public Optional<SavedSection> savedIn(FiscalYear otherYear, SectionDefinition section) {
		return Optional.ofNullable(this.years.get(otherYear)).map((sections) -> sections.byKey().get(section.key()));
	}

	/**
	 * The heading of a section with its year filled in.
	 */
	public String title(String pattern) {
		return pattern.replace("{year}", String.valueOf(this.year.value()))
			.replace("{nextYear}", String.valueOf(this.year.value() + 1))
			.replace("{planName}", this.issue.plan().name());
	}

	/**
	 * The years of the plan up to the year that is evaluated.
	 */
	public List<FiscalYear> planYearsSoFar() {
		return IntStream.rangeClosed(this.issue.plan().firstYear().value(), this.year.value())
			.mapToObj(FiscalYear::new)
			.toList();
	}

	/**
	 * The sections that were saved on one year's sheet.
	 *
	 * @param form the form version that the sheet follows
	 * @param byKey the saved sections by their key
	 */
	public record YearSections(FormDefinition form, Map<String, SavedSection> byKey) {

	}

	/**
	 * Finds the answers of a section by their names.
	 */
	@FunctionalInterface
	public interface Answers {

		Map<String, String> of(SectionDefinition section, SheetContext sheet);

	}

}
