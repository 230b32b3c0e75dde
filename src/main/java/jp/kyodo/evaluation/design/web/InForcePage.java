package jp.kyodo.evaluation.design.web;

import java.util.List;

import jp.kyodo.evaluation.form.FormDefinition;

/**
 * The confirmation before a draft is put in force.
 *
 * @param version the number that the version will get
 * @param head what the form says about itself
 * @param openedYears the years that were opened already and stay on the form that they
 * have
 */
record InForcePage(CheckPage check, FormDefinition form, int version, List<DraftPage.Fact> head,
		List<Integer> openedYears) {

}
