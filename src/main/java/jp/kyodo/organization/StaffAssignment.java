package jp.kyodo.organization;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jp.kyodo.organization.StaffMember.Assignment;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person holds in a department for some time.
 */
@Entity
@Audited
class StaffAssignment {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_assignment_seq")
	@SequenceGenerator(name = "staff_assignment_seq", sequenceName = "staff_assignment_seq", allocationSize = 50)
	private @Nullable Long id;

	private long staffId;

	private @Nullable Long departmentId;

	@Enumerated(EnumType.STRING)
	private Role role;

	private LocalDate validFrom;

	private @Nullable LocalDate validUntil;

	@SuppressWarnings("NullAway.Init")
	protected StaffAssignment() {
	}

	StaffAssignment(long staffId, Assignment assignment, LocalDate validFrom) {
		this.staffId = staffId;
		this.departmentId = (assignment.departmentId() != Assignment.WHOLE_CITY) ? assignment.departmentId() : null;
		this.role = assignment.role();
		this.validFrom = validFrom;
	}

	Assignment assignment() {
		return new Assignment(Objects.requireNonNullElse(this.departmentId, Assignment.WHOLE_CITY), this.role);
	}

	boolean isIn(long department) {
		return this.departmentId != null && this.departmentId == department;
	}

	boolean endsBefore(LocalDate day) {
		return this.validUntil != null && this.validUntil.isBefore(day);
	}

	/**
	 * The same role in another department, from the day on or from its own first day if
	 * that is later.
	 */
	StaffAssignment continuedIn(long department, LocalDate from) {
		StaffAssignment next = new StaffAssignment(this.staffId, new Assignment(department, this.role),
				beginsBefore(from) ? from : this.validFrom);
		next.validUntil = this.validUntil;
		return next;
	}

	boolean beginsBefore(LocalDate day) {
		return this.validFrom.isBefore(day);
	}

	boolean beginsAfter(LocalDate day) {
		return this.validFrom.isAfter(day);
	}

	boolean isOpen() {
		return this.validUntil == null;
	}

	/**
	 * Lets it last until another day, or on.
	 */
	void lastUntil(@Nullable LocalDate day) {
		this.validUntil = day;
	}

	/**
	 * Ends what would otherwise last until the day or beyond.
	 */
	void endBefore(LocalDate day) {
		LocalDate lastDay = day.minusDays(1);
		if (this.validUntil == null || this.validUntil.isAfter(lastDay)) {
			this.validUntil = lastDay;
		}
	}

}
