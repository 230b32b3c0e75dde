package jp.kyodo.project.survey;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.web.NotFoundException;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an answer in hand so that nobody else changes it, or closes its survey, until the
 * transaction ends.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AnswerDesk {

	private final SurveyRepository surveys;

	private final SurveyResponseRepository responses;

	private final SurveyQueries queries;

	private final EntityManager entities;

	AnswerDesk(SurveyRepository surveys, SurveyResponseRepository responses, SurveyQueries queries,
			EntityManager entities) {
		this.surveys = surveys;
		this.responses = responses;
		this.queries = queries;
		this.entities = entities;
	}

	/**
	 * Takes the answer of a department in hand.
	 * @throws NotFoundException when the department is not asked
	 * @throws SurveyClosedException when the survey has ended
	 */
	Held hold(FiscalYear year, long departmentId) {
		Survey survey = this.surveys.hold(year.value())
			.orElseThrow(() -> new NotFoundException("project-survey.unknown", year.toString()));
		if (survey.isClosed()) {
			throw new SurveyClosedException(year);
		}
		SurveyResponse response = this.responses.lock(survey.id(), departmentId)
			.orElseThrow(() -> new NotFoundException("project-survey.not-asked", year.toString()));
		return new Held(response, this.queries.head(year, departmentId).orElseThrow());
	}

	/**
	 * Counts a decision as a change of the whole answer, so that a confirmation page that
	 * was shown before is out of date.
	 */
	void changed(SurveyResponse response) {
		this.entities.lock(response, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
	}

	void flush() {
		this.responses.flush();
	}

	/**
	 * An answer in hand, and what was read of it.
	 */
	record Held(SurveyResponse response, ResponseHead head) {
	}

}
