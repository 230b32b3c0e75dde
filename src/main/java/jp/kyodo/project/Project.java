package jp.kyodo.project;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.web.RefusedChangeException;

/**
 * A collaborative project (協働型事業): what stays the same through the years, its code.
 */
@Entity
@Audited
class Project {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project_seq")
	@SequenceGenerator(name = "project_seq", sequenceName = "project_seq", allocationSize = 50)
	private Long id;

	@Version
	private int version;

	private String code;

	private @Nullable Integer endedYear;

	private String endReason = "";

	protected Project() {
	}

	Project(String code) {
		this.code = code;
	}

	long id() {
		return this.id;
	}

	String code() {
		return this.code;
	}

	/** The last year in which it was done, null while it goes on. */
	@Nullable FiscalYear endedYear() {
		return (this.endedYear != null) ? new FiscalYear(this.endedYear) : null;
	}

	/**
	 * Refuses a year in which the project was over.
	 */
	void refuseUnlessGoingOnIn(FiscalYear year) {
		if (this.endedYear != null && this.endedYear < year.value()) {
			throw RefusedChangeException.of("year", "project.refused.ended", this.code, String.valueOf(this.endedYear));
		}
	}

	void end(FiscalYear lastYear, String reason) {
		if (this.endedYear != null) {
			throw RefusedChangeException.of("lastYear", "project.refused.ended", this.code,
					String.valueOf(this.endedYear));
		}
		this.endedYear = lastYear.value();
		this.endReason = reason;
	}

	void reopen() {
		this.endedYear = null;
		this.endReason = "";
	}

}
