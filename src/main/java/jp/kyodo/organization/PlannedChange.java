package jp.kyodo.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jp.kyodo.organization.ReorganizationPreview.NameChange;

/**
 * A change of the city's organisation that was decided and whose day is still to come.
 *
 * @param revision the number of the change
 * @param day the first day of the new state
 * @param names the full names that change
 * @param ending the departments that end
 * @param splitting the departments that give part of their work away and go on
 * @param successors who takes over
 * @param recordedBy the name of who recorded it, or the login name of an account that is
 * gone
 */
public record PlannedChange(long revision, LocalDate day, List<NameChange> names, List<DepartmentName> ending,
		List<DepartmentName> splitting, List<DepartmentName> successors, String recordedBy, Instant recordedAt) {
}
