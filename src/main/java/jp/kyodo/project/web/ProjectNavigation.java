package jp.kyodo.project.web;

import java.util.List;
import java.util.Set;

import jp.kyodo.web.NavigationContributor;
import jp.kyodo.web.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the projects into the navigation of the staff pages.
 */
@Configuration(proxyBeanMethods = false)
class ProjectNavigation {

	@Bean
	NavigationContributor projectPages() {
		return () -> List.of(new NavigationEntry("project.navigation", "/staff/projects", 62, Set.of()));
	}

}
