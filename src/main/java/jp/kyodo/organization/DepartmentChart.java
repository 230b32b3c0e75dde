package jp.kyodo.organization;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jp.kyodo.fiscal.Period;
import org.jspecify.annotations.Nullable;

/**
 * All departments of all times, from which the organisation of any day can be read.
 */
final class DepartmentChart {

	private static final long TOP = 0;

	private final Map<Long, Unit> units;

	private final Map<Long, List<Unit>> predecessors;

	DepartmentChart(Collection<Unit> units) {
		this.units = new LinkedHashMap<>();
		this.predecessors = new HashMap<>();
		for (Unit unit : units) {
			this.units.put(unit.id(), unit);
			unit.successorIds()
				.forEach((id) -> this.predecessors.computeIfAbsent(id, (key) -> new ArrayList<>()).add(unit));
		}
	}

	Optional<Unit> find(long id) {
		return Optional.ofNullable(this.units.get(id));
	}

	Optional<Unit> find(String code) {
		return this.units.values().stream().filter((unit) -> unit.code().equals(code)).findFirst();
	}

	/**
	 * The names of all departments as of a day. One that had ended by then has its last
	 * name, one that had not begun its first, so that no department is ever nameless.
	 */
	Map<Long, DepartmentName> namesAsOf(LocalDate day) {
		Map<Long, DepartmentName> names = new LinkedHashMap<>();
		for (Unit unit : inEstablishedOrder(day)) {
			names.put(unit.id(), new DepartmentName(unit.id(), unit.code(), unit.placeOn(day).name(), pathOf(unit, day),
					unit.kind(), names.size()));
		}
		return names;
	}

	/**
	 * The department above one on a day, and all above that, nearest first. For a
	 * department that did not exist on the day its own nearest day counts.
	 */
	List<Unit> ancestorsOf(Unit unit, LocalDate day) {
		LocalDate reference = unit.nearestTo(day);
		List<Unit> ancestors = new ArrayList<>();
		Set<Long> seen = new HashSet<>(Set.of(unit.id()));
		Unit present = parentOf(unit, reference);
		// circles are refused where they would be made; here they only end the walk
		while (present != null && seen.add(present.id())) {
			ancestors.add(present);
			present = parentOf(present, reference);
		}
		return ancestors;
	}

	/**
	 * The departments whose work falls to someone who is assigned to the given one: that
	 * department, the only successor of what has been closed, and all predecessors.
	 */
	Set<Long> fallingTo(long departmentId, LocalDate today) {
		Set<Long> departments = new LinkedHashSet<>();
		departments.add(departmentId);
		Unit present = this.units.get(departmentId);
		while (present != null && present.hasEndedBefore(today) && present.successorIds().size() == 1
				&& departments.add(present.successorIds().get(0))) {
			present = this.units.get(present.successorIds().get(0));
		}
		Deque<Long> open = new ArrayDeque<>(departments);
		while (!open.isEmpty()) {
			for (Unit predecessor : this.predecessors.getOrDefault(open.pop(), List.of())) {
				if (predecessor.hasEndedBefore(today) && departments.add(predecessor.id())) {
					open.push(predecessor.id());
				}
			}
		}
		return departments;
	}

	/**
	 * The department that answers on a day for what was given to that one: itself while
	 * it exists, otherwise the last one in the row of only successors. Where nobody or
	 * several took over it is the one that ended.
	 */
	long answeringFor(long departmentId, LocalDate day) {
		Set<Long> seen = new HashSet<>();
		Unit present = this.units.get(departmentId);
		while (present != null && present.hasEndedBefore(day) && present.successorIds().size() == 1
				&& seen.add(present.id())) {
			present = this.units.get(present.successorIds().get(0));
		}
		return (present != null) ? present.id() : departmentId;
	}

	/**
	 * The departments that stand directly under one on any day after the given one.
	 */
	List<Unit> childrenAfter(long parentId, LocalDate day) {
		return this.units.values()
			.stream()
			.filter((unit) -> unit.places()
				.stream()
				.anyMatch((place) -> place.isUnder(parentId) && place.lastsBeyond(day)))
			.toList();
	}

	/**
	 * The departments that exist on a day or later.
	 */
	List<Unit> existingFrom(LocalDate day) {
		return this.units.values().stream().filter((unit) -> !unit.hasEndedBefore(day)).toList();
	}

	/**
	 * The departments whose work falls to that one.
	 */
	List<Unit> predecessorsOf(long departmentId) {
		return this.predecessors.getOrDefault(departmentId, List.of());
	}

	/**
	 * The day itself and every later one on which some department gets another place.
	 */
	List<LocalDate> turningDaysFrom(LocalDate day) {
		return Stream
			.concat(Stream.of(day),
					this.units.values()
						.stream()
						.flatMap((unit) -> unit.places().stream())
						.map((place) -> place.period().from())
						.filter((beginning) -> beginning.isAfter(day)))
			.distinct()
			.sorted()
			.toList();
	}

	/**
	 * Whether the first department is the second, or stands above it on a day.
	 */
	boolean isAtOrAbove(long departmentId, Unit other, LocalDate day) {
		return other.id() == departmentId
				|| ancestorsOf(other, day).stream().anyMatch((ancestor) -> ancestor.id() == departmentId);
	}

	private String pathOf(Unit unit, LocalDate day) {
		LocalDate reference = unit.nearestTo(day);
		StringBuilder path = new StringBuilder(unit.placeOn(reference).name());
		ancestorsOf(unit, day).forEach((ancestor) -> path.insert(0, ancestor.placeOn(reference).name()));
		return path.toString();
	}

	private @Nullable Unit parentOf(Unit unit, LocalDate day) {
		Long parentId = unit.placeOn(day).parentId();
		return (parentId != null) ? this.units.get(parentId) : null;
	}

	private List<Unit> inEstablishedOrder(LocalDate day) {
		Map<Long, List<Unit>> children = new HashMap<>();
		for (Unit unit : this.units.values()) {
			Unit parent = parentOf(unit, unit.nearestTo(day));
			children.computeIfAbsent((parent != null) ? parent.id() : TOP, (id) -> new ArrayList<>()).add(unit);
		}
		List<Unit> ordered = new ArrayList<>();
		appendChildren(TOP, children, ordered);
		return ordered;
	}

	private static void appendChildren(long parentId, Map<Long, List<Unit>> children, List<Unit> ordered) {
		children.getOrDefault(parentId, List.of()).stream().sorted(Unit.ESTABLISHED_ORDER).forEach((unit) -> {
			ordered.add(unit);
			appendChildren(unit.id(), children, ordered);
		});
	}

	/**
	 * One department with all its names and places.
	 *
	 * @param id its key
	 * @param code its business code
	 * @param kind its rank
	 * @param sortOrder its place among its siblings
	 * @param period the days on which it exists
	 * @param version the version of the stored department
	 * @param places its names and places, oldest first, without gaps
	 * @param successorIds who took over
	 */
	record Unit(long id, String code, DepartmentKind kind, int sortOrder, Period period, int version,
			List<Place> places, List<Long> successorIds) {

		private static final Comparator<Unit> ESTABLISHED_ORDER = Comparator.comparingInt(Unit::sortOrder)
			.thenComparing(Unit::code);

		Unit {
			places = List.copyOf(places);
			successorIds = List.copyOf(successorIds);
		}

		boolean hasEndedBefore(LocalDate day) {
			return this.period.to() != null && this.period.to().isBefore(day);
		}

		/**
		 * The day itself where the department exists on it, otherwise its first or last
		 * one.
		 */
		LocalDate nearestTo(LocalDate day) {
			if (day.isBefore(this.period.from())) {
				return this.period.from();
			}
			return hasEndedBefore(day) ? Objects.requireNonNull(this.period.to()) : day;
		}

		/**
		 * Name and place on the nearest day to the given one.
		 */
		Place placeOn(LocalDate day) {
			LocalDate nearest = nearestTo(day);
			return this.places.stream()
				.filter((place) -> place.period().contains(nearest))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("Department " + this.code + " has no name on " + nearest));
		}

	}

	/**
	 * A name and a place in the tree.
	 *
	 * @param name the name
	 * @param parentId the department above, null at the top
	 * @param period the days for which both hold
	 */
	record Place(String name, @Nullable Long parentId, Period period) {

		boolean isUnder(long departmentId) {
			return this.parentId != null && this.parentId == departmentId;
		}

		boolean lastsBeyond(LocalDate day) {
			return this.period.to() == null || this.period.to().isAfter(day);
		}

	}

}
