package jp.kyodo.plan;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

import jp.kyodo.fiscal.FiscalYear;

/**
 * A plan of several years, with its own names for the levels of its tree; the last level
 * is that of the policy issues.
 */
@Entity
@Audited
class Plan {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_seq")
	@SequenceGenerator(name = "plan_seq", sequenceName = "plan_seq", allocationSize = 50)
	private Long id;

	@Version
	private int version;

	private String code;

	private String name;

	private int firstYear;

	private int lastYear;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(columnDefinition = "text[]")
	private List<String> levelNames;

	private String note;

	protected Plan() {
	}

	Plan(CreatePlan command) {
		this.code = command.code();
		describe(command.name(), command.note());
		this.firstYear = command.firstYear().value();
		this.lastYear = command.lastYear().value();
		this.levelNames = List.copyOf(command.levelNames());
	}

	long id() {
		return this.id;
	}

	String code() {
		return this.code;
	}

	int version() {
		return this.version;
	}

	FiscalYear firstYear() {
		return new FiscalYear(this.firstYear);
	}

	FiscalYear lastYear() {
		return new FiscalYear(this.lastYear);
	}

	/** Number of levels, that of the policy issues included. */
	int levels() {
		return this.levelNames.size();
	}

	/** Number of the levels above the policy issues. */
	int nodeLevels() {
		return levels() - 1;
	}

	void describe(String name, String note) {
		this.name = name;
		this.note = note;
	}

	void lastFor(FiscalYear firstYear, FiscalYear lastYear) {
		this.firstYear = firstYear.value();
		this.lastYear = lastYear.value();
	}

	void nameLevels(List<String> levelNames) {
		if (!levelNames.equals(this.levelNames)) {
			this.levelNames = List.copyOf(levelNames);
		}
	}

	boolean contains(FiscalYear year) {
		return this.firstYear <= year.value() && year.value() <= this.lastYear;
	}

	boolean overlaps(Plan other) {
		return overlaps(other.firstYear(), other.lastYear());
	}

	boolean overlaps(FiscalYear first, FiscalYear last) {
		return this.firstYear <= last.value() && first.value() <= this.lastYear;
	}

	PlanView view() {
		return new PlanView(this.id, this.code, this.name, firstYear(), lastYear(), List.copyOf(this.levelNames));
	}

}
