package jp.kyodo.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

import jakarta.persistence.EntityManager;
import jp.kyodo.organization.StaffMember.Assignment;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets people go with the work of their departments: their roles go on in the department
 * that takes over.
 */
@Component
class StaffUse implements DepartmentUse {

	private static final String PERSON = "organization.use.person";

	private final JdbcClient jdbc;

	private final StaffAccountRepository accounts;

	private final StaffAssignmentRepository assignments;

	private final StaffAccess access;

	private final DepartmentCharts charts;

	private final EntityManager entities;

	private final Clock clock;

	StaffUse(JdbcClient jdbc, StaffAccountRepository accounts, StaffAssignmentRepository assignments,
			StaffAccess access, DepartmentCharts charts, EntityManager entities, Clock clock) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.assignments = assignments;
		this.access = access;
		this.charts = charts;
		this.entities = entities;
		this.clock = clock;
	}

	@Override
	public List<AffectedWork> affectedBy(DepartmentChange change) {
		return held(change.touched(), change.from()).values()
			.stream()
			.map((person) -> new AffectedWork(key(person.loginName()), PERSON, person.displayName(),
					person.departmentId(), change.givingIds().contains(person.departmentId())))
			.toList();
	}

	@Override
	public void handOver(Handover handover) {
		held(new Long[] { handover.departmentId() }, handover.from()).values().forEach((person) -> {
			OptionalLong successor = handover.successorOf(key(person.loginName()));
			if (successor.isPresent() && successor.getAsLong() != handover.departmentId()) {
				move(person.id(), handover.departmentId(), successor.getAsLong(), handover.from());
			}
		});
		this.entities.flush();
	}

	@Override
	public void takeBack(long revision) {
		this.jdbc.sql("""
				SELECT h.id, h.revision_kind, p.staff_id, p.department_id, p.role, p.valid_from, p.valid_until
				FROM staff_assignment_history h
				LEFT JOIN staff_assignment a ON a.id = h.id
				LEFT JOIN LATERAL (SELECT p.* FROM staff_assignment_history p
					WHERE p.id = h.id AND p.revision_id < h.revision_id ORDER BY p.revision_id DESC LIMIT 1) p ON true
				WHERE h.revision_id = :revision AND CASE h.revision_kind WHEN 2 THEN a.id IS NULL
					ELSE a.valid_from = h.valid_from AND a.valid_until IS NOT DISTINCT FROM h.valid_until END
				ORDER BY h.revision_kind, h.id
				""")
			.param("revision", revision)
			.query((row, number) -> new Earlier(row.getLong("id"), row.getInt("revision_kind"), row.getLong("staff_id"),
					row.getObject("department_id", Long.class), row.getString("role"),
					row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class)))
			.list()
			.forEach(this::takeBack);
		this.entities.flush();
	}

	private void takeBack(Earlier earlier) {
		if (earlier.added()) {
			this.assignments.findById(earlier.id()).ifPresent(this.assignments::delete);
		}
		else if (earlier.dropped()) {
			this.assignments.save(earlier.assignment());
		}
		else {
			this.assignments.findById(earlier.id())
				.ifPresent((assignment) -> assignment.lastUntil(earlier.validUntil()));
		}
	}

	/**
	 * People whose every role lies in a department that has ended without one clear
	 * successor.
	 */
	@Override
	public List<UnownedWork> unownedOn(LocalDate day) {
		DepartmentChart chart = this.charts.present().chart();
		Map<Long, Person> stranded = new LinkedHashMap<>();
		heldOn(day).forEach((person) -> {
			boolean ended = chart.find(chart.answeringFor(person.departmentId(), day))
				.filter((unit) -> unit.hasEndedBefore(day))
				.isPresent();
			stranded.merge(person.id(), ended ? person : person.settled(), Person::unlessSettled);
		});
		return stranded.values()
			.stream()
			.filter((person) -> person.departmentId() != 0)
			.map((person) -> new UnownedWork(PERSON, person.displayName(), "/admin/accounts/" + person.loginName(),
					person.departmentId()))
			.toList();
	}

	private void move(long staffId, long departmentId, long successorId, LocalDate from) {
		List<StaffAssignment> all = this.assignments.findByStaffId(staffId);
		for (StaffAssignment assignment : all) {
			if (!assignment.isIn(departmentId) || assignment.endsBefore(from)) {
				continue;
			}
			StaffAssignment next = assignment.continuedIn(successorId, from);
			if (assignment.beginsBefore(from)) {
				assignment.endBefore(from);
			}
			else {
				this.assignments.delete(assignment);
			}
			if (all.stream()
				.noneMatch((other) -> other.assignment().equals(next.assignment()) && !other.endsBefore(from))) {
				this.assignments.save(next);
			}
		}
		if (!from.isAfter(LocalDate.now(this.clock))) {
			this.access.changed(this.accounts.findById(staffId).orElseThrow());
		}
	}

	private Map<String, Person> held(Long[] departments, LocalDate from) {
		Map<String, Person> people = new LinkedHashMap<>();
		this.jdbc.sql("""
				SELECT DISTINCT a.id, a.login_name, a.display_name, s.department_id
				FROM staff_assignment s JOIN staff_account a ON a.id = s.staff_id AND a.enabled
				WHERE s.department_id = ANY (:departments) AND (s.valid_until IS NULL OR s.valid_until >= :from)
				ORDER BY a.login_name
				""")
			.param("departments", departments)
			.param("from", from)
			.query((row, number) -> new Person(row.getLong("id"), row.getString("login_name"),
					row.getString("display_name"), row.getLong("department_id")))
			.list()
			.forEach((person) -> people.put(person.loginName() + " " + person.departmentId(), person));
		return people;
	}

	private List<Person> heldOn(LocalDate day) {
		return this.jdbc.sql("""
				SELECT a.id, a.login_name, a.display_name, coalesce(s.department_id, 0) AS department_id
				FROM staff_assignment s JOIN staff_account a ON a.id = s.staff_id AND a.enabled
				WHERE s.valid_from <= :day AND (s.valid_until IS NULL OR s.valid_until >= :day)
				ORDER BY a.login_name
				""")
			.param("day", day)
			.query((row, number) -> new Person(row.getLong("id"), row.getString("login_name"),
					row.getString("display_name"), row.getLong("department_id")))
			.list();
	}

	private static String key(String loginName) {
		return "person-" + loginName;
	}

	/**
	 * What a role was before a change.
	 */
	private record Earlier(long id, int kind, long staffId, @Nullable Long departmentId, @Nullable String role,
			@Nullable LocalDate validFrom, @Nullable LocalDate validUntil) {

		private static final int ADDED = 0;

		private static final int DROPPED = 2;

		boolean added() {
			return this.kind == ADDED;
		}

		boolean dropped() {
			return this.kind == DROPPED;
		}

		StaffAssignment assignment() {
			StaffAssignment assignment = new StaffAssignment(this.staffId,
					new Assignment(Objects.requireNonNullElse(this.departmentId, Assignment.WHOLE_CITY),
							Role.valueOf(Objects.requireNonNull(this.role))),
					Objects.requireNonNull(this.validFrom));
			assignment.lastUntil(this.validUntil);
			return assignment;
		}

	}

	/**
	 * A person in a department; in none where everything is settled.
	 */
	private record Person(long id, String loginName, String displayName, long departmentId) {

		Person settled() {
			return new Person(this.id, this.loginName, this.displayName, 0);
		}

		Person unlessSettled(Person other) {
			return (this.departmentId == 0) ? this : other;
		}

	}

}
