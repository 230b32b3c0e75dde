package jp.kyodo.organization.web;

import java.util.List;
import java.util.Set;

import jp.kyodo.organization.AdminTask;
import jp.kyodo.organization.CurrentStaff;
import jp.kyodo.organization.Role;
import jp.kyodo.web.NavigationContributor;
import jp.kyodo.web.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Ties the pages of this module into the portal: their place in the navigation, the tasks
 * on the administration's start page, and the person who is signed in as an argument.
 */
@Configuration(proxyBeanMethods = false)
class OrganizationPages implements WebMvcConfigurer {

	private final CurrentStaff currentStaff;

	OrganizationPages(CurrentStaff currentStaff) {
		this.currentStaff = currentStaff;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new StaffArgumentResolver(this.currentStaff));
	}

	@Bean
	NavigationContributor administrationNavigation() {
		return () -> List.of(new NavigationEntry("organization.navigation.admin", "/admin", 90,
				Set.of(Role.PLANNING.authority(), Role.ADMINISTRATOR.authority())));
	}

	@Bean
	AdminTask departmentsTask() {
		return new AdminTask("organization.departments.title", "organization.departments.task", "/admin/departments",
				10, Set.of(Role.PLANNING, Role.ADMINISTRATOR));
	}

	@Bean
	AdminTask accountsTask() {
		return new AdminTask("organization.accounts.title", "organization.accounts.task", "/admin/accounts", 20,
				Set.of(Role.ADMINISTRATOR));
	}

}
