package jp.kyodo.project.web;

import java.util.List;

import jp.kyodo.partner.PartnerReference;
import jp.kyodo.project.YearPublication;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.Choice;

/**
 * The page on which the publication of a year's list is confirmed.
 *
 * @param plan what publishing would do
 * @param hidden partners whose pages citizens do not see
 * @param years years to choose from
 * @param reason what was typed as the reason
 * @param outcome what became of it
 */
record ProjectPublishPage(YearPublication plan, List<PartnerReference> hidden, List<Choice> years, String reason,
		ChangeOutcome outcome) {
}
