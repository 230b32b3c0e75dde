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
 * The fact that one department takes over from another that has been closed.
 */
@Entity
@Audited
@Table(name = "department_successor")
class Succession {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "department_successor_seq")
	@SequenceGenerator(name = "department_successor_seq", sequenceName = "department_successor_seq",
			allocationSize = 50)
	private @Nullable Long id;

	private long predecessorId;

	private long successorId;

	private LocalDate effectiveOn;

	@SuppressWarnings("NullAway.Init")
	protected Succession() {
	}

	Succession(long predecessorId, long successorId, LocalDate effectiveOn) {
		this.predecessorId = predecessorId;
		this.successorId = successorId;
		this.effectiveOn = effectiveOn;
	}

}
