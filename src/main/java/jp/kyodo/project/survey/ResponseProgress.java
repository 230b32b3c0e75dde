package jp.kyodo.project.survey;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How far one department's answer has come.
 *
 * @param returned whether it was sent back and not submitted again
 * @param projects how many projects it reports for the year
 * @param ended how many projects of last year have ended
 * @param undecided how many projects wait for a decision
 * @param remindedAt when it was last reminded, null if never
 * @param enteredBy the names of those who enter for the department
 */
public record ResponseProgress(long departmentId, ResponseState state, boolean returned, boolean reportsNothing,
		int version, int projects, int ended, int undecided, @Nullable Instant remindedAt, List<String> enteredBy) {

	/** The state's mark: sent back is told apart from being filled in. */
	public String mark() {
		return this.returned ? "RETURNED" : this.state.name();
	}

}
