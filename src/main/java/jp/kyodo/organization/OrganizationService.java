package jp.kyodo.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

	// stand in the addresses of forms
	private static final Set<String> RESERVED = Set.of("new", "merge", "planned");

	private static final int NAME_LENGTH = 100;

	private final DepartmentRepository departments;

	private final SuccessionRepository successions;

	private final SplitRepository splits;

	private final DepartmentCharts charts;

	private final Clock clock;

	OrganizationService(DepartmentRepository departments, SuccessionRepository successions, SplitRepository splits,
			DepartmentCharts charts, Clock clock) {
		this.departments = departments;
		this.successions = successions;
		this.splits = splits;
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
		if (!CODE.matcher(command.code()).matches() || RESERVED.contains(command.code())) {
			throw RefusedChangeException.of("code", "organization.department.code.malformed");
		}
		if (this.departments.existsByCode(command.code())) {
			throw RefusedChangeException.of("code", "organization.department.code.taken", command.code());
		}
		requireName(command.name());
		requireLasting(requireExisting("parentId", command.parentId(), command.validFrom(), chart), null);
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
		requireLasting(parent, endOfPlace(command, chart));
		requireNoCircle(command, parent, chart);
		department.move(command.parentId(), command.from());
		finish();
	}

	/**
	 * Ends a department and says who takes over on the next day.
	 * @throws RefusedChangeException if it has been closed already, other departments
	 * still stand under it after its last day, a successor does not exist on the next
	 * day, or another name, another place or another department's work is planned for it
	 * after that
	 */
	public void close(CloseDepartment command) {
		DepartmentChart chart = this.charts.readForChange();
		Department department = held(command.departmentId(), command.version());
		List<Unit> children = chart.childrenAfter(command.departmentId(), command.lastDay());
		if (!children.isEmpty()) {
			throw RefusedChangeException.of("lastDay", "organization.department.hasChildren",
					children.get(0).placeOn(command.lastDay()).name(), children.size());
		}
		requireNothingPlanned(command, chart);
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

	/**
	 * Records that others take over part of a department's work, which goes on.
	 * @throws RefusedChangeException if the department or one of the others does not
	 * exist on that day
	 */
	public void split(SplitDepartment command) {
		DepartmentChart chart = this.charts.readForChange();
		held(command.departmentId(), command.version());
		requireExisting("lastDay", command.departmentId(), command.from(), chart);
		for (Long successorId : command.successorIds()) {
			requireExisting("successorIds", successorId, command.from(), chart);
			this.splits.save(new Split(command.departmentId(), successorId, command.from()));
		}
		finish();
	}

	/**
	 * On none of the days on which the department stands at its new place may it stand
	 * above itself.
	 */
	private static void requireNoCircle(MoveDepartment command, @Nullable Unit parent, DepartmentChart chart) {
		if (parent == null) {
			return;
		}
		LocalDate end = endOfPlace(command, chart);
		chart.turningDaysFrom(command.from())
			.stream()
			.filter((day) -> end == null || !day.isAfter(end))
			.filter((day) -> chart.isAtOrAbove(command.departmentId(), parent, day))
			.findFirst()
			.ifPresent((day) -> {
				if (day.equals(command.from())) {
					throw RefusedChangeException.of("parentId", "organization.department.parent.below");
				}
				throw RefusedChangeException.of("parentId", "organization.department.parent.belowLater",
						JapaneseDates.day(day), parent.placeOn(day).name());
			});
	}

	/**
	 * The department above must last as long as the one below stands under it.
	 */
	private static void requireLasting(@Nullable Unit parent, @Nullable LocalDate until) {
		if (parent != null && parent.period().to() != null && (until == null || parent.period().to().isBefore(until))) {
			throw RefusedChangeException.of("parentId", "organization.department.parent.ends",
					parent.placeOn(parent.period().to()).name(), JapaneseDates.day(parent.period().to()));
		}
	}

	/**
	 * The last day of the place that the department gets, null while no end is known.
	 */
	private static @Nullable LocalDate endOfPlace(MoveDepartment command, DepartmentChart chart) {
		return chart.find(command.departmentId())
			.filter((unit) -> unit.period().contains(command.from()))
			.map((unit) -> unit.placeOn(command.from()).period().to())
			.orElse(null);
	}

	/**
	 * What was planned for the days after the last one contradicts the end.
	 */
	private static void requireNothingPlanned(CloseDepartment command, DepartmentChart chart) {
		chart.find(command.departmentId())
			.flatMap((unit) -> unit.places()
				.stream()
				.filter((place) -> place.period().from().isAfter(command.lastDay()))
				.filter((place) -> place.period().from().isAfter(unit.period().from()))
				.findFirst())
			.ifPresent((place) -> {
				throw RefusedChangeException.of("lastDay", "organization.department.plannedLater",
						JapaneseDates.day(place.period().from()), place.name());
			});
		chart.predecessorsOf(command.departmentId())
			.stream()
			.filter((unit) -> !unit.hasEndedBefore(command.lastDay()))
			.findFirst()
			.ifPresent((unit) -> {
				throw RefusedChangeException.of("lastDay", "organization.department.awaited",
						unit.placeOn(command.lastDay()).name(), JapaneseDates.day(unit.period().to().plusDays(1)));
			});
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
