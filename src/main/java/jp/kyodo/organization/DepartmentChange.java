package jp.kyodo.organization;

import java.time.LocalDate;
import java.util.Set;

import jp.kyodo.fiscal.FiscalYear;

/**
 * What a reorganisation means to those who refer to departments.
 *
 * @param touchedIds departments whose full name changes, or that give work away, with all
 * that stand below them
 * @param givingIds those of them that give work away
 * @param from the first day of the new state
 */
public record DepartmentChange(Set<Long> touchedIds, Set<Long> givingIds, LocalDate from) {

	public DepartmentChange {
		touchedIds = Set.copyOf(touchedIds);
		givingIds = Set.copyOf(givingIds);
	}

	/**
	 * The first fiscal year that is told in the new state, since a year has the names of
	 * its last day.
	 */
	public FiscalYear firstYear() {
		return FiscalYear.of(this.from);
	}

	public Long[] touched() {
		return this.touchedIds.toArray(Long[]::new);
	}

	public Long[] giving() {
		return this.givingIds.toArray(Long[]::new);
	}

}
