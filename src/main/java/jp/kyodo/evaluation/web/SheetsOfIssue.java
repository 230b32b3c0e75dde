package jp.kyodo.evaluation.web;

import jp.kyodo.plan.PolicyIssueLink;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Links the evaluation sheet from the page of its policy issue, by way of the list, since
 * a year may have none yet.
 */
@Configuration(proxyBeanMethods = false)
class SheetsOfIssue {

	@Bean
	PolicyIssueLink sheetOfIssue() {
		return new PolicyIssueLink("evaluation.link", "/staff/sheets?year={year}&q={issue}", 30);
	}

}
