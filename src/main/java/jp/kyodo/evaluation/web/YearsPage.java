package jp.kyodo.evaluation.web;

import java.util.List;
import java.util.Map;

import jp.kyodo.evaluation.EvaluationRounds.LateWork;
import jp.kyodo.evaluation.EvaluationRounds.RoundProgress;
import jp.kyodo.web.Choice;
import jp.kyodo.web.FieldMessages;

/**
 * The years of evaluation, who is late, and the form that opens one.
 *
 * @param estimates how many estimates wait to be settled
 */
record YearsPage(List<RoundProgress> rounds, List<Late> late, Map<String, String> planNames, int estimates,
		List<Choice> plans, YearForm form, FieldMessages errors) {

	public String planName(String code) {
		return this.planNames.getOrDefault(code, code);
	}

	/**
	 * A department that is late, with its name and code in that year.
	 */
	record Late(LateWork work, String department, String departmentCode) {

	}

}
