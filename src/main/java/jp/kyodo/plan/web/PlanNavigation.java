package jp.kyodo.plan.web;

import java.util.List;
import java.util.Set;

import jp.kyodo.web.NavigationContributor;
import jp.kyodo.web.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the plans into the navigation of the staff pages.
 */
@Configuration(proxyBeanMethods = false)
class PlanNavigation {

	@Bean
	NavigationContributor planPages() {
		return () -> List.of(new NavigationEntry("plan.navigation", "/staff/plans", 40, Set.of()));
	}

}
