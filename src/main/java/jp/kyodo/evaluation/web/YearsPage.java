package jp.kyodo.evaluation.web;

import java.util.List;

import jp.kyodo.evaluation.EvaluationRounds.RoundProgress;
import jp.kyodo.web.Choice;
import jp.kyodo.web.FieldMessages;

/**
 * The years of evaluation and the form that opens one.
 */
record YearsPage(List<RoundProgress> rounds, List<Choice> plans, EvaluationYearController.YearForm form,
		FieldMessages errors) {

}
