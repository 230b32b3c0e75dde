package jp.kyodo.indicator.web;

import jp.kyodo.plan.PolicyIssueLink;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Links the indicators from the page of their policy issue.
 */
@Configuration(proxyBeanMethods = false)
class IndicatorNavigation {

	@Bean
	PolicyIssueLink indicatorsOfIssue() {
		return new PolicyIssueLink("indicator.link", "/staff/plans/{plan}/issues/{issue}/indicators", 10);
	}

}
