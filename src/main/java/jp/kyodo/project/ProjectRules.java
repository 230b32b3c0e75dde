package jp.kyodo.project;

import java.util.List;

import jp.kyodo.web.RefusedChangeException;
import jp.kyodo.web.RefusedChangeException.Problem;

/**
 * Checks projects by all rules, for the pages and for what is brought in. Needs no
 * database: everything to compare with is in the {@link RuleContext}.
 */
public final class ProjectRules {

	/** Beginning of the keys of the labels of fields. */
	public static final String LABELS = "project.field.";

	private ProjectRules() {
	}

	/**
	 * What is wrong with a project, at most one problem for each field, in the order of
	 * the form; empty if all is well. The field is the name that stands behind
	 * {@link #LABELS}; the first argument of each sentence is the label of the field.
	 */
	public static List<Problem> check(ProjectContent content, RuleContext facts) {
		ProjectCheck check = new ProjectCheck(content, facts);
		for (ProjectRule rule : ProjectRule.values()) {
			rule.check(check, facts);
		}
		return check.problems();
	}

	/**
	 * Refuses a project with which anything is wrong.
	 */
	static void refuseUnlessKept(ProjectContent content, RuleContext facts) {
		List<Problem> problems = check(content, facts);
		if (!problems.isEmpty()) {
			throw new RefusedChangeException(problems);
		}
	}

}
