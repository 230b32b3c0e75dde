package jp.kyodo.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import jp.kyodo.fiscal.JapaneseDates;
import jp.kyodo.fiscal.Period;
import jp.kyodo.organization.PlannedChanges.EarlierName;
import jp.kyodo.web.RefusedChangeException;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * A part of the city's administration from the day on which it is set up to its last day,
 * with the names it has had and the places in the tree at which it has stood.
 */
@Entity
@Audited
class Department {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "department_seq")
	@SequenceGenerator(name = "department_seq", sequenceName = "department_seq", allocationSize = 50)
	private @Nullable Long id;

	private String code;

	@Enumerated(EnumType.STRING)
	private DepartmentKind kind;

	private LocalDate validFrom;

	private @Nullable LocalDate validUntil;

	@Column(name = "sort_order")
	private int sortOrder;

	private Instant changedAt;

	@Version
	private int version;

	@OneToMany(mappedBy = "department", cascade = CascadeType.ALL, orphanRemoval = true)
	private List<NamePeriod> names = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Department() {
	}

	Department(CreateDepartment command, Instant now) {
		this.code = command.code();
		this.kind = command.kind();
		this.validFrom = command.validFrom();
		this.sortOrder = command.sortOrder();
		this.changedAt = now;
		this.names.add(new NamePeriod(this, command.name(), command.parentId(), command.validFrom(), null));
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	int version() {
		return this.version;
	}

	/**
	 * Counts a change even where only the names are touched, so that the version tells.
	 */
	void changed(Instant now) {
		this.changedAt = now;
	}

	void rename(String name, LocalDate from) {
		NamePeriod period = periodBeginning(from);
		period.nameAs(name);
	}

	void move(@Nullable Long parentId, LocalDate from) {
		NamePeriod period = periodBeginning(from);
		period.standUnder(parentId);
	}

	/**
	 * Ends the department. Names that were planned for later days are dropped.
	 */
	void close(LocalDate lastDay) {
		if (this.validUntil != null) {
			throw RefusedChangeException.of("lastDay", "organization.department.closedAlready",
					JapaneseDates.day(this.validUntil));
		}
		if (lastDay.isBefore(this.validFrom)) {
			throw RefusedChangeException.of("lastDay", "organization.department.endsBeforeBeginning",
					JapaneseDates.day(this.validFrom));
		}
		this.validUntil = lastDay;
		this.names.removeIf((period) -> period.beginsAfter(lastDay));
		lastPeriod().endOn(lastDay);
	}

	/**
	 * Lets a department go on that was to end on a day to come.
	 */
	void reopen() {
		this.validUntil = null;
	}

	/**
	 * Makes a name again what it was before a change.
	 */
	void takeBack(EarlierName earlier) {
		if (earlier.added()) {
			this.names.removeIf((period) -> period.id() == earlier.id());
		}
		else if (earlier.dropped()) {
			this.names.add(new NamePeriod(this, earlier.requiredName(), earlier.parentId(), earlier.requiredFrom(),
					earlier.until()));
		}
		else {
			this.names.stream()
				.filter((period) -> period.id() == earlier.id())
				.forEach((period) -> period.takeBack(earlier));
		}
	}

	// The period that contains the day is divided unless it begins on that very day.
	private NamePeriod periodBeginning(LocalDate day) {
		NamePeriod period = this.names.stream()
			.filter((candidate) -> candidate.contains(day))
			.findFirst()
			.orElseThrow(() -> RefusedChangeException.of("from", "organization.department.dayOutside",
					new Period(this.validFrom, this.validUntil).display()));
		if (period.beginsOn(day)) {
			return period;
		}
		NamePeriod rest = period.splitBefore(day);
		this.names.add(rest);
		return rest;
	}

	private NamePeriod lastPeriod() {
		return this.names.stream().max(Comparator.comparing(NamePeriod::validFrom)).orElseThrow();
	}

}
