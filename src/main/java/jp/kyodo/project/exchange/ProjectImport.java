package jp.kyodo.project.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * The import of one file.
 *
 * @param id key, not to be guessed
 * @param state how far it has come
 * @param attempt which try of its present step it is
 * @param fileName name of the file
 * @param encoding its encoding, or XLSX
 * @param staffId who brings it in
 * @param staffLogin login name of who does
 * @param departments keys of the departments whose projects may change, null for all
 * @param surveyYear the year of the survey that it answers, or null
 * @param surveyDepartment the department that answers, or null
 * @param mapping how it is read
 * @param contextStamp what it was compared with, or null
 * @param done rows that are finished
 * @param total rows of the whole, 0 while unknown
 * @param tally what came of the comparison
 * @param failure why it could not be read or written; empty if it could
 * @param createdAt when it was sent
 * @param finishedAt when it was written, or null
 * @param expiresAt when it is removed
 */
public record ProjectImport(UUID id, ImportState state, int attempt, String fileName, String encoding, long staffId,
		String staffLogin, @Nullable Set<Long> departments, @Nullable FiscalYear surveyYear,
		@Nullable Long surveyDepartment, ImportMapping mapping, @Nullable String contextStamp, int done, int total,
		ImportTally tally, String failure, Instant createdAt, @Nullable Instant finishedAt, Instant expiresAt) {

	/**
	 * How much of the present step is finished, from 0 to 100; null where nobody knows
	 * how long it takes, since a file is read row by row.
	 */
	public @Nullable Integer percent() {
		return (this.total == 0) ? null : (int) Math.min(99, 100L * this.done / this.total);
	}

	public boolean isOfSurvey() {
		return this.surveyYear != null;
	}

	/**
	 * The name of the worksheet that is read, if the file has several: it may say of
	 * which form or ward its rows are.
	 */
	public Optional<String> sheetOfSeveral() {
		List<String> sheets = this.mapping.sheets();
		return (isOfSurvey() || sheets.size() < 2) ? Optional.empty() : Optional.of(sheets.get(this.mapping.sheet()));
	}

}
