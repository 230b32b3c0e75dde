package jp.kyodo.budget.web;

import jp.kyodo.plan.PolicyIssueLink;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Links the money from the page of its policy issue.
 */
@Configuration(proxyBeanMethods = false)
class BudgetNavigation {

	@Bean
	PolicyIssueLink budgetOfIssue() {
		return new PolicyIssueLink("budget.link", "/staff/plans/{plan}/issues/{issue}/budget", 20);
	}

}
