package jp.kyodo.security;

import java.time.Clock;
import java.time.Duration;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.session.DisableEncodeUrlFilter;

/**
 * Puts the filters in front of all pages: one chain with session and sign-in for the
 * staff, one without any state for everybody.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityConfiguration {

	private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
			+ "frame-ancestors 'none'";

	private static final String DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), "
			+ "accelerometer=(), gyroscope=(), magnetometer=(), browsing-topics=()";

	private static final Duration TLS_ONLY = Duration.ofDays(365);

	@Bean
	@Order(1)
	SecurityFilterChain staffPages(HttpSecurity http, RequestCache requests, SignInOutcome outcome,
			StaffRefusal refusal, SecuritySettings settings, Clock clock) throws Exception {
		return http.securityMatcher(new StaffArea()).authorizeHttpRequests((rules) -> {
			rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll();
			AccessRules.forStaffPages(rules);
		})
			.formLogin((login) -> login.loginPage("/login").successHandler(outcome).failureHandler(outcome))
			.logout((logout) -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?out"))
			.requestCache((cache) -> cache.requestCache(requests))
			.exceptionHandling((failures) -> failures.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
			.addFilterBefore(new SessionLifetimeFilter(settings.sessionLifetime(), clock),
					SecurityContextHolderFilter.class)
			.headers(SecurityConfiguration::protect)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain publicPagesChain(HttpSecurity http) throws Exception {
		PublicRefusal refusal = new PublicRefusal();
		return http.authorizeHttpRequests((rules) -> {
			rules.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
			AccessRules.forPublicPages(rules);
		})
			.addFilterBefore(new SessionlessFilter(), DisableEncodeUrlFilter.class)
			.securityContext((context) -> context.securityContextRepository(new NullSecurityContextRepository()))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.exceptionHandling((failures) -> failures.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
			.headers((headers) -> {
				protect(headers);
				// each page says itself how long it may be kept
				headers.cacheControl((caching) -> caching.disable());
			})
			.build();
	}

	/**
	 * Remembers the page that was asked for without being signed in, not what scripts ask
	 * for in the background.
	 */
	@Bean
	RequestCache requestCache() {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		cache.setRequestMatcher(SecurityConfiguration::isPage);
		cache.setMatchingRequestParameterName(null);
		return cache;
	}

	private static boolean isPage(HttpServletRequest request) {
		String accept = request.getHeader("Accept");
		return request.getMethod().equals("GET") && !request.getRequestURI().endsWith("/staff/session")
				&& (accept == null || accept.contains("text/html")) && request.getHeader("X-Requested-With") == null
				&& request.getHeader("HX-Request") == null;
	}

	private static void protect(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT))
			.frameOptions(FrameOptionsConfig::deny)
			.httpStrictTransportSecurity((hsts) -> hsts.includeSubDomains(false).maxAgeInSeconds(TLS_ONLY.toSeconds()))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((permissions) -> permissions.policy(DEVICES))
			.crossOriginOpenerPolicy((opener) -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
	}

}
