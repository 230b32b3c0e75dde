package jp.kyodo.organization;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jp.kyodo.organization.PlannedChanges.EarlierName;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * The days during which a department had one name and stood at one place in the tree.
 */
@Entity
@Audited
@Table(name = "department_name")
class NamePeriod {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "department_name_seq")
	@SequenceGenerator(name = "department_name_seq", sequenceName = "department_name_seq", allocationSize = 50)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "department_id")
	private Department department;

	private String name;

	private @Nullable Long parentId;

	private LocalDate validFrom;

	private @Nullable LocalDate validUntil;

	@SuppressWarnings("NullAway.Init")
	protected NamePeriod() {
	}

	NamePeriod(Department department, String name, @Nullable Long parentId, LocalDate validFrom,
			@Nullable LocalDate validUntil) {
		this.department = department;
		this.name = name;
		this.parentId = parentId;
		this.validFrom = validFrom;
		this.validUntil = validUntil;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	LocalDate validFrom() {
		return this.validFrom;
	}

	boolean contains(LocalDate day) {
		return !beginsAfter(day) && (this.validUntil == null || !this.validUntil.isBefore(day));
	}

	boolean beginsOn(LocalDate day) {
		return this.validFrom.isEqual(day);
	}

	boolean beginsAfter(LocalDate day) {
		return this.validFrom.isAfter(day);
	}

	void nameAs(String name) {
		this.name = name;
	}

	void standUnder(@Nullable Long parentId) {
		this.parentId = parentId;
	}

	void endOn(LocalDate lastDay) {
		this.validUntil = lastDay;
	}

	void takeBack(EarlierName earlier) {
		this.name = earlier.requiredName();
		this.parentId = earlier.parentId();
		this.validFrom = earlier.requiredFrom();
		this.validUntil = earlier.until();
	}

	/**
	 * Ends this period on the day before and returns what begins on the day.
	 */
	NamePeriod splitBefore(LocalDate day) {
		NamePeriod rest = new NamePeriod(this.department, this.name, this.parentId, day, this.validUntil);
		endOn(day.minusDays(1));
		return rest;
	}

}
