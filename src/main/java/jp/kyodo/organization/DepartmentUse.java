package jp.kyodo.organization;

import java.time.LocalDate;
import java.util.List;

/**
 * Refers to departments and is therefore asked when the city is reorganised. Each module
 * offers its own as beans of this type; all are called within the transaction of the
 * change.
 */
public interface DepartmentUse {

	/**
	 * What will be touched, for the page that is confirmed.
	 */
	default List<AffectedWork> affectedBy(DepartmentChange change) {
		return List.of();
	}

	/**
	 * What forbids the change because it is published already and would be called
	 * otherwise.
	 */
	default List<Obstacle> obstaclesTo(DepartmentChange change) {
		return List.of();
	}

	/**
	 * Gives open work to the successors. What has none stays where it is and is told by
	 * {@link #unownedOn}.
	 */
	default void handOver(Handover handover) {
	}

	/**
	 * Takes back what {@link #handOver} did in a change whose day has not come, as far as
	 * nobody has changed it since.
	 * @param revision the change, by its number in the histories
	 */
	default void takeBack(long revision) {
	}

	/**
	 * What has lost its owner (持ち主不在).
	 */
	default List<UnownedWork> unownedOn(LocalDate day) {
		return List.of();
	}

	/**
	 * Something published that stands against a change.
	 *
	 * @param label what it is, such as a sheet with its code and year
	 * @param possibleFrom the first day on which the change would not touch it
	 */
	record Obstacle(String label, LocalDate possibleFrom) {
	}

	/**
	 * Something that nobody answers for.
	 *
	 * @param kindKey message key of what kind of thing it is
	 * @param label what it is
	 * @param path the page on which it can be given an owner
	 * @param departmentId the department that it was given to
	 */
	record UnownedWork(String kindKey, String label, String path, long departmentId) {
	}

}
