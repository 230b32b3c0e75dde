package jp.kyodo.evaluation;

import java.time.LocalDate;

import jp.kyodo.web.ChangeCheck;
import org.jspecify.annotations.Nullable;

/**
 * By when the sheets of a year go through their work-flow. Each day is the last one on
 * which the step is in time, and none lies before the one of the step before.
 *
 * @param submission by when the departments submit
 * @param approval by when the section chiefs approve, null where it was not decided
 * @param finalization by when the planning section finalizes, null where it was not
 * decided
 * @param publication when the sheets are to be published, null where it was not decided
 */
public record RoundDates(LocalDate submission, @Nullable LocalDate approval, @Nullable LocalDate finalization,
		@Nullable LocalDate publication) {

	public RoundDates {
		ChangeCheck check = new ChangeCheck("evaluation-years.field.");
		check.required("submission", submission);
		LocalDate before = submission;
		before = inOrder(check, "approval", before, approval);
		before = inOrder(check, "finalization", before, finalization);
		inOrder(check, "publication", before, publication);
		check.done();
	}

	/**
	 * Only the submission has a deadline.
	 */
	public static RoundDates submissionBy(LocalDate day) {
		return new RoundDates(day, null, null, null);
	}

	private static @Nullable LocalDate inOrder(ChangeCheck check, String field, @Nullable LocalDate before,
			@Nullable LocalDate day) {
		if (day == null) {
			return before;
		}
		check.that(before == null || !day.isBefore(before), field, "evaluation-years.refused.order",
				check.label(field));
		return day;
	}

}
