package jp.kyodo.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import jp.kyodo.fiscal.JapaneseDates;
import jp.kyodo.organization.DepartmentChart.Unit;
import jp.kyodo.web.RefusedChangeException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the city's organisation: departments are set up, renamed, moved and closed from
 * a day on, and nothing of what was before is lost.
 */
@Service
@Transactional
public class OrganizationService {

	private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]{0,39}");

	// stands in the address of the form for a new department
	private static final String RESERVED = "new";

	private static final int NAME_LENGTH = 100;

	private final DepartmentRepository departments;

	private final SuccessionRepository successions;

	private final DepartmentCharts charts;

	private final Clock clock;

	OrganizationService(DepartmentRepository departments, SuccessionRepository successions, DepartmentCharts charts,
			Clock clock) {
		this.departments = departments;
		this.successions = successions;
		this.charts = charts;
		this.clock = clock;
	}

	/**
	 * Sets up a department.
	 * @return its key
	 * @throws RefusedChangeException if the code is taken or malformed, the name is
	 * empty, or the department above does not exist on the first day
	 */
	public long createDepartment(CreateDepartment command) {
		DepartmentChart chart = this.charts.readForChange();
		if (!CODE.matcher(command.code()).matches() || command.code().equals(RESERVED)) {
			throw RefusedChangeException.of("code", "organization.department.code.malformed");
		}
		if (this.departments.existsByCode(command.code())) {
			throw RefusedChangeException.of("code", "organization.department.code.taken", command.code());
		}
		requireName(command.name());
		requireExisting("parentId", command.parentId(), command.validFrom(), chart);
		Department department = this.departments.save(new Department(command, this.clock.instant()));
		finish();
		return department.id();
	}

	/**
	 * Gives a department another name from a day on. Names that begin later stay.
	 * @throws RefusedChangeException if the name is empty or the day lies outside the
	 * department's life
	 */
	public void rename(RenameDepartment command) {
		requireName(command.name());
		this.charts.readForChange();
		Department department = held(command.departmentId(), command.version());
		department.rename(command.name(), command.from());
		finish();
	}

	/**
	 * Puts a department under another one from a day on.
	 * @throws RefusedChangeException if the day lies outside the department's life, the
	 * one above does not exist then, or stands below it
	 */
	public void move(MoveDepartment command) {
		DepartmentChart chart = this.charts.readForChange();
		Department department = held(command.departmentId(), command.version());
		Unit parent = requireExisting("parentId", command.parentId(), command.from(), chart);
		if (parent != null && chart.isAtOrAbove(command.departmentId(), parent, command.from())) {
			throw RefusedChangeException.of("parentId", "organization.department.parent.below");
		}
		department.move(command.parentId(), command.from());
		finish();
	}

	/**
	 * Ends a department and says who takes over on the next day.
	 * @throws RefusedChangeException if it has been closed already, other departments
	 * still stand under it after its last day, or a successor does not exist on the next
	 * day
	 */
	public void close(CloseDepartment command) {
		DepartmentChart chart = this.charts.readForChange();
		Department department = held(command.departmentId(), command.version());
		List<Unit> children = chart.childrenAfter(command.departmentId(), command.lastDay());
		if (!children.isEmpty()) {
			throw RefusedChangeException.of("lastDay", "organization.department.hasChildren",
					children.get(0).placeOn(command.lastDay()).name(), children.size());
		}
		LocalDate takenOverOn = command.lastDay().plusDays(1);
		department.close(command.lastDay());
		for (Long successorId : command.successorIds().stream().distinct().toList()) {
			if (successorId == command.departmentId()) {
				throw RefusedChangeException.of("successorIds", "organization.department.successor.itself");
			}
			requireExisting("successorIds", successorId, takenOverOn, chart);
			this.successions.save(new Succession(command.departmentId(), successorId, takenOverOn));
		}
		finish();
	}

	private Department held(long departmentId, @Nullable Integer version) {
		Department department = this.departments.findById(departmentId)
			.orElseThrow(() -> RefusedChangeException.of("", "organization.department.unknown"));
		if (version != null && version != department.version()) {
			throw RefusedChangeException.of("", "organization.changedMeanwhile");
		}
		department.changed(this.clock.instant());
		return department;
	}

	private void finish() {
		this.departments.flush();
		this.charts.changed();
	}

	private static void requireName(String name) {
		if (name.isBlank()) {
			throw RefusedChangeException.of("name", "organization.department.name.missing");
		}
		if (name.length() > NAME_LENGTH || name.chars().anyMatch(Character::isISOControl)) {
			throw RefusedChangeException.of("name", "organization.department.name.long", NAME_LENGTH);
		}
	}

	private static @Nullable Unit requireExisting(String field, @Nullable Long departmentId, LocalDate day,
			DepartmentChart chart) {
		if (departmentId == null) {
			return null;
		}
		return chart.find(departmentId)
			.filter((unit) -> unit.period().contains(day))
			.orElseThrow(
					() -> RefusedChangeException.of(field, "organization.department.absentOn", JapaneseDates.day(day)));
	}

}
