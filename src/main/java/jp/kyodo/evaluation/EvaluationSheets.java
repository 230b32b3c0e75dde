package jp.kyodo.evaluation;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The evaluation sheets.
 */
interface EvaluationSheets extends Repository<EvaluationSheet, Long> {

	EvaluationSheet save(EvaluationSheet sheet);

	/**
	 * Writes what has changed, so that reads by SQL in the same transaction see it.
	 */
	void flush();

	/**
	 * The sheet, locked until the transaction ends: whoever changes a sheet or one of its
	 * sections does so one after the other.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select sheet from EvaluationSheet sheet where sheet.id = :id")
	Optional<EvaluationSheet> lock(long id);

}
