package jp.kyodo.project.survey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.kyodo.project.PartnerEntry;
import jp.kyodo.project.ProjectQueries;
import jp.kyodo.project.ProjectRules;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.project.RuleContext;
import jp.kyodo.project.RuleContexts;
import jp.kyodo.web.RefusedChangeException.Problem;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what keeps an answer from being submitted: each project of last year is decided,
 * each of this year keeps the rules, and who has none says so.
 */
@Service
@Transactional(readOnly = true)
public class SurveyFindings {

	private final SurveyQueries queries;

	private final ProjectQueries projects;

	private final RuleContexts contexts;

	SurveyFindings(SurveyQueries queries, ProjectQueries projects, RuleContexts contexts) {
		this.queries = queries;
		this.projects = projects;
		this.contexts = contexts;
	}

	/**
	 * What is still to be done with an answer, in the order of its projects.
	 */
	public List<SurveyFinding> of(ResponseHead head) {
		return of(head, this.queries.items(head));
	}

	/**
	 * The same, with the projects as they were read before.
	 */
	public List<SurveyFinding> of(ResponseHead head, List<SurveyItemView> items) {
		List<SurveyFinding> findings = new ArrayList<>();
		if (!head.reportsNothing() && items.isEmpty()) {
			findings.add(new SurveyFinding("", "project-survey.finding.empty", List.of()));
		}
		Map<String, ProjectYearView> contents = this.projects.all(head.year(),
				items.stream().filter((item) -> item.yearVersion() != null).map(SurveyItemView::code).toList());
		RuleContext facts = contents.isEmpty() ? null : this.contexts.of(head.year(), partners(contents));
		for (SurveyItemView item : items) {
			if (item.decision() == Decision.OPEN) {
				findings.add(new SurveyFinding(item.code(), "project-survey.finding.open", List.of(item.name())));
			}
			ProjectYearView content = contents.get(item.code());
			if (content != null && facts != null) {
				for (Problem problem : ProjectRules.check(content.content(), facts)) {
					findings.add(new SurveyFinding(item.code(), "project-survey.finding.rule",
							List.of(item.name(), sentence(problem))));
				}
			}
		}
		return findings;
	}

	private static Set<String> partners(Map<String, ProjectYearView> contents) {
		Set<String> codes = new LinkedHashSet<>();
		contents.values()
			.forEach((view) -> view.content().partners().stream().map(PartnerEntry::partnerCode).forEach(codes::add));
		return codes;
	}

	private static Object sentence(Problem problem) {
		return new DefaultMessageSourceResolvable(new String[] { problem.messageKey() }, problem.arguments().toArray(),
				problem.messageKey());
	}

}
