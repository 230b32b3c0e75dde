package jp.kyodo.evaluation;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The years of evaluation that were opened.
 */
interface Rounds extends Repository<EvaluationRound, Long> {

	EvaluationRound save(EvaluationRound round);

	Optional<EvaluationRound> findByPlanCodeAndFiscalYear(String planCode, int fiscalYear);

}
