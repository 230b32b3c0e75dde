package jp.kyodo.evaluation.web;

import java.time.LocalDate;
import java.util.Optional;

import jp.kyodo.evaluation.OpenYear;
import jp.kyodo.evaluation.RoundDates;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.TypedDay;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.PlanView;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to open a year.
 */
record YearForm(@Nullable String formToken, @Nullable String plan, @Nullable String year, @Nullable String submission,
		@Nullable String approval, @Nullable String finalization, @Nullable String publication, @Nullable String seen) {

	static YearForm empty() {
		return new YearForm(null, null, null, null, null, null, null, null);
	}

	/**
	 * The form for a year that is open, with its deadlines.
	 */
	static YearForm of(String planCode, FiscalYear year, RoundDates dates) {
		return new YearForm(null, planCode, year.toString(), text(dates.submission()), text(dates.approval()),
				text(dates.finalization()), text(dates.publication()), null);
	}

	/**
	 * The command, refused with everything that is wrong with what was typed.
	 */
	OpenYear read(PlanQueries plans) {
		ChangeCheck check = new ChangeCheck("evaluation-years.field.").inOrder("plan", "year", "submission", "approval",
				"finalization", "publication");
		Optional<PlanView> chosen = plans.plan((this.plan != null) ? this.plan : "");
		check.that(chosen.isPresent(), "plan", "evaluation.years.plan-missing");
		FiscalYear typed = check.fiscalYear("year", this.year);
		chosen.ifPresent((found) -> check.that(typed == null || found.contains(typed), "year",
				"evaluation.problem.year-outside-plan", String.valueOf(typed), found.name(),
				found.firstYear().toString(), found.lastYear().toString()));
		LocalDate submission = day(check, "submission", this.submission);
		check.required("submission", submission);
		LocalDate approval = day(check, "approval", this.approval);
		LocalDate finalization = day(check, "finalization", this.finalization);
		LocalDate publication = day(check, "publication", this.publication);
		RoundDates dates = check.complete(() -> new RoundDates(submission, approval, finalization, publication));
		return new OpenYear(chosen.orElseThrow().code(), typed, dates, this.seen);
	}

	private static @Nullable LocalDate day(ChangeCheck check, String field, @Nullable String typed) {
		Optional<LocalDate> day = TypedDay.read(typed);
		check.that(day.isPresent() || typed == null || typed.isBlank(), field, "evaluation-years.refused.day",
				check.label(field));
		return day.orElse(null);
	}

	private static @Nullable String text(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : null;
	}

}
