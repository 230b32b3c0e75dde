package jp.kyodo.security;

import java.util.List;

import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffAuthentication;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Who may ask for what. Whatever stands in none of these lists is refused; a test looks
 * for endpoints without a rule.
 */
final class AccessRules {

	/**
	 * The permanent addresses that everybody may read.
	 */
	static final List<String> PUBLIC = List.of("/", "/search", "/plans/**", "/issues/**", "/sheets/**", "/projects/**",
			"/agreements/**", "/partners/**", "/dashboard", "/glossary", "/corrections", "/opendata/**", "/feed.atom",
			"/accessibility", "/css/**", "/js/**", "/images/**", "/webjars/**", "/favicon.ico", "/actuator/health/**",
			"/error");

	/**
	 * Where a session begins.
	 */
	static final List<String> SIGN_IN = List.of("/login/**", "/setup/**", "/logout");

	/**
	 * Where one must be signed in.
	 */
	static final List<String> STAFF = List.of("/staff/**", "/admin/**");

	private static final String[] BEFORE_PASSWORD_CHANGE = { "/staff/password", "/staff/session" };

	private static final String[] ACCOUNTS = { "/admin/accounts/**" };

	private static final String[] ADMINISTRATION = { "/admin/**" };

	private AccessRules() {
	}

	static void forPublicPages(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
		String[] paths = PUBLIC.toArray(String[]::new);
		rules.requestMatchers(HttpMethod.GET, paths)
			.permitAll()
			.requestMatchers(HttpMethod.HEAD, paths)
			.permitAll()
			.anyRequest()
			.denyAll();
	}

	static void forStaffPages(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
		rules.requestMatchers(SIGN_IN.toArray(String[]::new))
			.permitAll()
			.requestMatchers(BEFORE_PASSWORD_CHANGE)
			.hasAnyAuthority(StaffAuthentication.STAFF, StaffAuthentication.PASSWORD_CHANGE)
			.requestMatchers(ACCOUNTS)
			.hasAuthority(Role.ADMINISTRATOR.authority())
			.requestMatchers(ADMINISTRATION)
			.hasAnyAuthority(Role.ADMINISTRATOR.authority(), Role.PLANNING.authority())
			.requestMatchers("/staff/**")
			.hasAuthority(StaffAuthentication.STAFF)
			.anyRequest()
			.denyAll();
	}

}
