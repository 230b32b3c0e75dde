package jp.kyodo.project.survey;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * The answer of one department to a survey: where it stands in its work-flow. What was
 * decided about the projects stands in the items, what the projects are in their
 * register.
 */
@Entity
@Audited
@Table(name = "survey_response")
class SurveyResponse {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "survey_response_seq")
	@SequenceGenerator(name = "survey_response_seq", sequenceName = "survey_response_seq", allocationSize = 50)
	private @Nullable Long id;

	@Column(updatable = false)
	private long surveyId;

	private long departmentId;

	@Enumerated(EnumType.STRING)
	private ResponseState state = ResponseState.NOT_STARTED;

	private boolean nothingToReport;

	// being reminded does not disturb who is answering
	@OptimisticLock(excluded = true)
	private @Nullable OffsetDateTime remindedAt;

	@Version
	private int version;

	protected SurveyResponse() {
	}

	SurveyResponse(long surveyId, long departmentId) {
		this.surveyId = surveyId;
		this.departmentId = departmentId;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	long departmentId() {
		return this.departmentId;
	}

	ResponseState state() {
		return this.state;
	}

	boolean reportsNothing() {
		return this.nothingToReport;
	}

	int version() {
		return this.version;
	}

	/**
	 * Notes that something was decided; the first time begins the draft.
	 * @throws ResponseStateException when the answer is not open
	 */
	void decided() {
		requireOpen();
		this.state = ResponseState.DRAFT;
	}

	/**
	 * Says that the department has no project in that year, or takes that back.
	 * @throws ResponseStateException when the answer is not open
	 */
	void reportNothing(boolean nothing) {
		decided();
		this.nothingToReport = nothing;
	}

	/**
	 * Takes a step of the work-flow.
	 * @throws ResponseStateException when the step does not start from the answer's state
	 */
	void take(ResponseStep step) {
		if (!step.startsFrom(this.state)) {
			throw new ResponseStateException(this.state);
		}
		this.state = step.to();
	}

	void remind(Instant now) {
		this.remindedAt = now.atOffset(ZoneOffset.UTC);
	}

	/**
	 * Ends the answer of a department that has nothing left, since others have taken all
	 * of it over.
	 */
	void takenOver() {
		requireOpen();
		this.nothingToReport = true;
		this.state = ResponseState.ACCEPTED;
	}

	/**
	 * Goes back to what the answer was before work was handed over, from it or to it.
	 */
	void restore(ResponseState earlier, boolean nothing) {
		this.state = earlier;
		this.nothingToReport = nothing;
	}

	private void requireOpen() {
		if (!this.state.isOpen()) {
			throw new ResponseStateException(this.state);
		}
	}

}
