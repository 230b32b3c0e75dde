package jp.kyodo.evaluation.web;

import java.util.List;
import java.util.Map;

import jp.kyodo.evaluation.OpenYear;
import jp.kyodo.evaluation.YearTurn;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.web.FieldMessages;

/**
 * The dry run of opening a year.
 *
 * @param turn what will be done
 * @param command the year with its deadlines as they were understood
 * @param form what was typed
 * @param names the departments in that year
 * @param present the departments as they are called today
 */
record YearTurnPage(YearTurn turn, OpenYear command, YearForm form, Map<Long, DepartmentName> names,
		Map<Long, DepartmentName> present, FieldMessages errors) {

	/**
	 * How many sheets are made, in the established order of the departments.
	 */
	public List<Share> shares() {
		Map<Long, Long> toMake = this.turn.toMakeByDepartment();
		return this.names.values()
			.stream()
			.filter((name) -> toMake.containsKey(name.id()))
			.map((name) -> new Share(name.path(), toMake.get(name.id())))
			.toList();
	}

	public String department(long id) {
		return this.names.containsKey(id) ? this.names.get(id).path() : "";
	}

	public DepartmentName presentName(long id) {
		return this.present.get(id);
	}

	public int estimates() {
		return this.turn.estimates().stream().mapToInt((group) -> group.open()).sum();
	}

	public boolean mayOpen() {
		return this.turn.form() != null;
	}

	/**
	 * Whether opening changes anything but the deadlines.
	 */
	public boolean makesSomething() {
		return !this.turn.toMake().isEmpty() || !this.turn.carriedOver().isEmpty() || !this.turn.toRenew().isEmpty();
	}

	/**
	 * How many sheets a department gets.
	 */
	record Share(String department, long sheets) {

	}

}
