package jp.kyodo.project.survey.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.TypedDay;
import jp.kyodo.project.survey.OpenSurvey;
import jp.kyodo.project.survey.SurveyContent;
import jp.kyodo.web.ChangeCheck;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to open a survey.
 */
record SurveyForm(@Nullable String formToken, @Nullable String year, @Nullable String title,
		@Nullable String instructions, @Nullable String dueOn, @Nullable List<String> departments,
		@Nullable String seen) {

	/** The codes of the departments that are ticked. */
	public List<String> ticked() {
		return (this.departments != null) ? this.departments : List.of();
	}

	/**
	 * The command, refused with everything that is wrong with what was typed.
	 * @param asked whether some departments are asked already, so that no further one
	 * need be ticked
	 */
	OpenSurvey read(FiscalYear chosen, boolean asked) {
		ChangeCheck check = new ChangeCheck("project-survey.field.").inOrder("title", "dueOn", "instructions",
				"departments");
		String name = check.line("title", this.title, 200);
		String guide = check.text("instructions", this.instructions, 4000);
		Optional<LocalDate> day = TypedDay.read(this.dueOn);
		check.that(this.dueOn != null && !this.dueOn.isBlank(), "dueOn", "web.change.required", check.label("dueOn"));
		check.that(day.isPresent(), "dueOn", "project-survey.refused.day");
		Set<String> codes = new TreeSet<>(ticked());
		check.that(asked || !codes.isEmpty(), "departments", "project-survey.refused.nobody");
		check.done();
		return new OpenSurvey(chosen, new SurveyContent(name, guide, day.orElseThrow()), codes,
				(this.seen != null && !this.seen.isBlank()) ? this.seen : null);
	}

}
