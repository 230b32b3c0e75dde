package jp.kyodo.project.survey;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The departments' answers.
 */
interface SurveyResponseRepository extends Repository<SurveyResponse, Long> {

	SurveyResponse save(SurveyResponse response);

	void delete(SurveyResponse response);

	/**
	 * Writes what has changed, so that reads by SQL in the same transaction see it.
	 */
	void flush();

	/**
	 * The answer of a department, locked until the transaction ends: whoever decides or
	 * takes a step does so one after the other.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select response from SurveyResponse response where response.surveyId = :surveyId"
			+ " and response.departmentId = :departmentId")
	Optional<SurveyResponse> lock(long surveyId, long departmentId);

}
