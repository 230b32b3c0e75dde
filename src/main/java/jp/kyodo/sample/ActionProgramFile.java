package jp.kyodo.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import jp.kyodo.evaluation.SheetState;

/**
 * The sample city's action programme as {@code sample/action-program.yaml} lists it: a
 * plan of one level whose programs have yearly targets.
 *
 * @param deadlines by when the sheets of a year are due; years without one are not opened
 */
record ActionProgramFile(String code, String name, int first, int last, List<String> levels,
		Map<Integer, LocalDate> deadlines, List<ItemEntry> items) {

	/**
	 * An item (項目), a policy issue of this plan, with its sheet of the first year.
	 *
	 * @param responsible code of the department that writes the sheet
	 * @param related codes of the related departments
	 */
	record ItemEntry(String code, String name, String responsible, List<String> related, List<ProgramEntry> programs,
			SheetEntry sheet) {
	}

	/**
	 * A program (施策計画).
	 */
	record ProgramEntry(String code, String name, String explanation, String inCharge, List<String> currentState,
			List<TargetEntry> targets) {
	}

	/**
	 * A target.
	 *
	 * @param to last year; null when it goes on after the plan
	 */
	record TargetEntry(String text, @Nullable List<String> items, int from, @Nullable Integer to) {
	}

	/**
	 * A sheet.
	 *
	 * @param state how far it has come
	 * @param sections what was typed, by section and field
	 */
	record SheetEntry(SheetState state, Map<String, Map<String, String>> sections) {
	}

}
