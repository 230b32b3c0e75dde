package jp.kyodo.evaluation;

import java.time.LocalDate;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * Which sheets a list shows.
 *
 * @param late only those whose deadline has passed before {@code today}
 * @param text beginning of a code, or part of a name
 */
public record SheetFilter(FiscalYear year, @Nullable SheetState state, @Nullable Long departmentId, boolean late,
		@Nullable String text, LocalDate today) {

}
