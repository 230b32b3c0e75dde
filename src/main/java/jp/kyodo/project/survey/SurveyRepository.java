package jp.kyodo.project.survey;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The surveys by their year.
 */
interface SurveyRepository extends Repository<Survey, Long> {

	Survey save(Survey survey);

	Optional<Survey> findByFiscalYear(int fiscalYear);

	List<Survey> findByFiscalYearGreaterThanEqualOrderByFiscalYear(int fiscalYear);

	/**
	 * The survey, locked against being closed until the transaction ends.
	 */
	@Lock(LockModeType.PESSIMISTIC_READ)
	@Query("select survey from Survey survey where survey.fiscalYear = :year")
	Optional<Survey> hold(int year);

}
