package jp.kyodo.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import jp.kyodo.fiscal.FiscalYear;

/**
 * Gives the open work of a department to others from a day on.
 *
 * @param departmentId the department that gives it away
 * @param from the day
 * @param successorIds who takes over; the department itself among them goes on
 * @param choices which successor takes what, by {@link AffectedWork#key()}
 */
public record Handover(long departmentId, LocalDate from, List<Long> successorIds, Map<String, Long> choices) {

	public Handover {
		successorIds = List.copyOf(successorIds);
		choices = Map.copyOf(choices);
	}

	/**
	 * Who takes it: the only successor, or the one that was chosen; empty where nobody
	 * does.
	 */
	public OptionalLong successorOf(String key) {
		if (this.successorIds.size() == 1) {
			return OptionalLong.of(this.successorIds.get(0));
		}
		Long chosen = this.choices.get(key);
		return (chosen != null && this.successorIds.contains(chosen)) ? OptionalLong.of(chosen) : OptionalLong.empty();
	}

	/**
	 * Whether the department goes on.
	 */
	public boolean goesOn() {
		return this.successorIds.contains(this.departmentId);
	}

	/**
	 * The first fiscal year that is told in the new state.
	 */
	public FiscalYear firstYear() {
		return FiscalYear.of(this.from);
	}

}
