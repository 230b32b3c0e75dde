package jp.kyodo.plan;

import org.jspecify.annotations.Nullable;

/**
 * A program under a policy issue.
 *
 * @param programId key inside the portal
 * @param code code
 * @param name name
 * @param repeated whether it counts under another policy issue (再掲)
 * @param achievement code of its achievement as judged in the year; null if not judged
 * @param outline what it is about in the plan of the year, with its yearly targets
 */
public record ProgramView(long programId, String code, String name, boolean repeated, @Nullable String achievement,
		ProgramOutlineView outline) {

	/** A program of which only this is known. */
	public ProgramView(long programId, String code, String name, boolean repeated, @Nullable String achievement) {
		this(programId, code, name, repeated, achievement, ProgramOutlineView.NONE);
	}

}
