package jp.kyodo.project.survey;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jp.kyodo.fiscal.FiscalYear;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * The survey of one fiscal year: what the departments are asked, and until when.
 */
@Entity
@Audited
@Table(name = "project_survey")
class Survey {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project_survey_seq")
	@SequenceGenerator(name = "project_survey_seq", sequenceName = "project_survey_seq", allocationSize = 50)
	private @Nullable Long id;

	@Column(updatable = false)
	private int fiscalYear;

	private String title;

	private String instructions;

	private LocalDate openedOn;

	private LocalDate dueOn;

	private boolean closed;

	@Version
	private int version;

	@SuppressWarnings("NullAway.Init")
	protected Survey() {
	}

	Survey(FiscalYear year, SurveyContent content, LocalDate today) {
		this.fiscalYear = year.value();
		this.openedOn = content.dueOn().isBefore(today) ? content.dueOn() : today;
		describe(content);
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	int fiscalYear() {
		return this.fiscalYear;
	}

	boolean isClosed() {
		return this.closed;
	}

	/**
	 * Asks in other words, or until another day.
	 */
	void describe(SurveyContent content) {
		this.title = content.title();
		this.instructions = content.instructions();
		this.dueOn = content.dueOn();
		if (this.dueOn.isBefore(this.openedOn)) {
			this.openedOn = this.dueOn;
		}
	}

	/**
	 * Ends the survey: the departments cannot answer any more.
	 */
	void close() {
		this.closed = true;
	}

	/**
	 * Lets the departments answer again.
	 */
	void reopen() {
		this.closed = false;
	}

}
