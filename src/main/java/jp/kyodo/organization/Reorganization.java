package jp.kyodo.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a change of the city's organisation (機構改革) from a day on.
 *
 * @param kind what is to happen
 * @param departmentIds to which departments: one, or several that are merged
 * @param from the first day of the new state
 * @param name the new name, for {@link Kind#RENAME}
 * @param parentId the department above, null for none, for {@link Kind#MOVE}
 * @param successorIds who takes over, for {@link Kind#CLOSE} and {@link Kind#MERGE}; with
 * several of them it is a split. A department that stands among its own successors goes
 * on and gives away only what is chosen
 * @param choices which successor takes what, by {@link AffectedWork#key()}; needed only
 * where there are several
 * @param version the version that was shown to the person, null where it does not matter
 */
public record Reorganization(Kind kind, List<Long> departmentIds, LocalDate from, @Nullable String name,
		@Nullable Long parentId, List<Long> successorIds, Map<String, Long> choices, @Nullable Integer version) {

	public Reorganization {
		departmentIds = departmentIds.stream().distinct().toList();
		successorIds = successorIds.stream().distinct().toList();
		choices = Map.copyOf(choices);
	}

	/**
	 * Another name.
	 */
	public static Reorganization rename(long departmentId, String name, LocalDate from, @Nullable Integer version) {
		return new Reorganization(Kind.RENAME, List.of(departmentId), from, name, null, List.of(), Map.of(), version);
	}

	/**
	 * Another place in the tree.
	 */
	public static Reorganization move(long departmentId, @Nullable Long parentId, LocalDate from,
			@Nullable Integer version) {
		return new Reorganization(Kind.MOVE, List.of(departmentId), from, null, parentId, List.of(), Map.of(), version);
	}

	/**
	 * The end of a department, with as many successors as wanted.
	 */
	public static Reorganization close(long departmentId, LocalDate from, List<Long> successorIds,
			Map<String, Long> choices, @Nullable Integer version) {
		return new Reorganization(Kind.CLOSE, List.of(departmentId), from, null, null, successorIds, choices, version);
	}

	/**
	 * Several departments become one, which may be one of them.
	 */
	public static Reorganization merge(List<Long> departmentIds, long successorId, LocalDate from) {
		return new Reorganization(Kind.MERGE, departmentIds, from, null, null, List.of(successorId), Map.of(), null);
	}

	/**
	 * The departments that will be no more.
	 */
	public List<Long> endingIds() {
		return givesAway() ? this.departmentIds.stream().filter((id) -> !this.successorIds.contains(id)).toList()
				: List.of();
	}

	/**
	 * The departments that give part of their work away and go on.
	 */
	public List<Long> splitIds() {
		return (this.kind == Kind.CLOSE) ? this.departmentIds.stream().filter(this.successorIds::contains).toList()
				: List.of();
	}

	/**
	 * The departments that give work away: those that end, and one that is split and goes
	 * on.
	 */
	public List<Long> givingIds() {
		return (this.kind == Kind.CLOSE) ? this.departmentIds : endingIds();
	}

	private boolean givesAway() {
		return this.kind == Kind.CLOSE || this.kind == Kind.MERGE;
	}

	/**
	 * What happens.
	 */
	public enum Kind {

		/** 改称. */
		RENAME,

		/** 移管: another place in the tree. */
		MOVE,

		/** 廃止, with several successors 分割. */
		CLOSE,

		/** 統合. */
		MERGE

	}

}
