package jp.kyodo.organization;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * The fact that one department takes over part of the work of another that goes on.
 */
@Entity
@Audited
@Table(name = "department_split")
class Split {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "department_split_seq")
	@SequenceGenerator(name = "department_split_seq", sequenceName = "department_split_seq", allocationSize = 50)
	private @Nullable Long id;

	private long departmentId;

	private long successorId;

	private LocalDate effectiveOn;

	@SuppressWarnings("NullAway.Init")
	protected Split() {
	}

	Split(long departmentId, long successorId, LocalDate effectiveOn) {
		this.departmentId = departmentId;
		this.successorId = successorId;
		this.effectiveOn = effectiveOn;
	}

}
