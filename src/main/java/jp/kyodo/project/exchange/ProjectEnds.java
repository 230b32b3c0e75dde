package jp.kyodo.project.exchange;

import java.util.Objects;

import jp.kyodo.project.ProjectYearView;
import jp.kyodo.project.exchange.Register.KnownProject;
import jp.kyodo.project.exchange.StagedRow.End;
import org.jspecify.annotations.Nullable;

/**
 * Tells by the decision in a row whether its project comes to its end, or goes on again
 * after it had ended.
 */
final class ProjectEnds {

	private static final int LONGEST_REASON = 1_000;

	private final FileColumns columns;

	private final ExchangeTexts texts;

	private final boolean survey;

	/**
	 * Begins with a file.
	 * @param survey whether it answers a survey
	 */
	ProjectEnds(FileColumns columns, ExchangeTexts texts, boolean survey) {
		this.columns = columns;
		this.texts = texts;
		this.survey = survey;
	}

	/**
	 * How the project of a row ends or goes on again, or null if that stays.
	 */
	@Nullable End of(ReadRow row, @Nullable KnownProject project, @Nullable ProjectYearView present) {
		if (row.decision == FixedWord.ENDS) {
			return ending(row, project, present);
		}
		int year = Objects.requireNonNull(row.year).value();
		if (project == null || project.endedYear() == null || project.endedYear() >= year) {
			return null;
		}
		if (row.decision == FixedWord.GOES_ON || row.decision == FixedWord.CHANGES) {
			row.notes().add(this.texts.text("project-exchange.note.reopened"));
			return new End(null, "");
		}
		problem(row, ExchangeColumn.CODE, "project-exchange.problem.ended", String.valueOf(project.endedYear()));
		return null;
	}

	/**
	 * What changes by it, for people.
	 */
	FieldChange change(End end, @Nullable KnownProject project) {
		return new FieldChange(this.texts.heading(ExchangeColumn.DECISION),
				(project != null && project.endedYear() != null) ? said(project.endedYear(), project.endReason())
						: this.texts.written(FixedWord.GOES_ON),
				(end.lastYear() != null) ? said(end.lastYear(), end.reason()) : this.texts.written(FixedWord.GOES_ON));
	}

	private @Nullable End ending(ReadRow row, @Nullable KnownProject project, @Nullable ProjectYearView present) {
		if (project == null) {
			problem(row, ExchangeColumn.CODE, "project-exchange.problem.ends-unknown");
			return null;
		}
		if (this.survey && present != null) {
			problem(row, ExchangeColumn.DECISION, "project-exchange.problem.survey-end");
		}
		if (row.endReason.isEmpty()) {
			problem(row, ExchangeColumn.END_REASON, "project-exchange.problem.no-reason");
		}
		else if (row.endReason.codePointCount(0, row.endReason.length()) > LONGEST_REASON) {
			problem(row, ExchangeColumn.END_REASON, "project-exchange.problem.long-reason");
		}
		int year = Objects.requireNonNull(row.year).value();
		if (project.lastYear() != null && project.lastYear() > year) {
			problem(row, ExchangeColumn.YEAR, "project-exchange.problem.years-after",
					String.valueOf(project.lastYear()));
		}
		Integer last = (present != null || project.lastYear() == null) ? Integer.valueOf(year) : project.lastYear();
		End end = new End(last, row.endReason);
		return end.equals(new End(project.endedYear(), project.endReason())) ? null : end;
	}

	private String said(int lastYear, String reason) {
		return this.texts.text("project-exchange.change.ended", String.valueOf(lastYear), reason);
	}

	private void problem(ReadRow row, ExchangeColumn column, String key, Object... arguments) {
		this.columns.problem(row, column, this.columns.first(row, column), key, arguments);
	}

}
