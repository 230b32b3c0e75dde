package jp.kyodo.security.web;

import java.util.List;
import java.util.Set;

import jp.kyodo.web.NavigationContributor;
import jp.kyodo.web.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Ties the pages of this module into the navigation.
 */
@Configuration(proxyBeanMethods = false)
class SecurityPages {

	@Bean
	NavigationContributor passwordNavigation() {
		return () -> List.of(new NavigationEntry("security.navigation.password", "/staff/password", 95, Set.of()));
	}

}
