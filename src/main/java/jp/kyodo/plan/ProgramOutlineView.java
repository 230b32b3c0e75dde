package jp.kyodo.plan;

import java.util.List;

/**
 * What a program is about in a plan and what it shall do year by year.
 *
 * @param explanation explanation; may be empty
 * @param inCharge a note on who does it, such as 各区; may be empty
 * @param currentState how things stood when the plan was made, bullets
 * @param targets the targets in their order
 * @param version version that a change of the first three is made from; 0 if they were
 * never given
 */
public record ProgramOutlineView(String explanation, String inCharge, List<String> currentState,
		List<ProgramTargetView> targets, int version) {

	/** Nothing was said about the program. */
	public static final ProgramOutlineView NONE = new ProgramOutlineView("", "", List.of(), List.of(), 0);

	public ProgramOutlineView {
		currentState = List.copyOf(currentState);
		targets = List.copyOf(targets);
	}

}
