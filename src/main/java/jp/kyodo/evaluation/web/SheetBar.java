package jp.kyodo.evaluation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jp.kyodo.evaluation.SheetEvent;
import jp.kyodo.evaluation.SheetHead;
import jp.kyodo.evaluation.SheetState;
import jp.kyodo.evaluation.SheetStep;

/**
 * What stands above every page of one sheet.
 *
 * @param department the responsible department in the sheet's year
 * @param late whether the deadline has passed
 * @param editable whether this person can edit now
 * @param steps the steps that this person can take now
 * @param events what happened so far, newest first
 */
record SheetBar(SheetHead head, String department, boolean late, boolean editable, List<SheetStep> steps,
		List<SheetEvent> events) {

	/**
	 * The states of the work-flow with what they are for this sheet: done, current or
	 * todo.
	 */
	public List<StateMark> states() {
		return Arrays.stream(SheetState.values()).map((state) -> new StateMark(state, mark(state))).toList();
	}

	private String mark(SheetState state) {
		if (state == this.head.state()) {
			return this.head.returned() ? "returned" : "current";
		}
		return (state.compareTo(this.head.state()) < 0) ? "done" : "todo";
	}

	/**
	 * Why the sheet was sent back, while it waits to be mended.
	 */
	public Optional<SheetEvent> returnedBecause() {
		return this.head.returned() ? this.events.stream().filter((event) -> event.step().isReturn()).findFirst()
				: Optional.empty();
	}

	/**
	 * One state and its mark.
	 */
	record StateMark(SheetState state, String mark) {

	}

}
