package jp.kyodo.security;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set about sign-in, read from {@code kyodo.security.*}.
 *
 * @param sessionLifetime how long one may stay signed in even while working
 * @param baseUrl the address at which people reach the portal, for the first
 * administrator's link in the log; without it this machine's own
 */
@ConfigurationProperties("kyodo.security")
record SecuritySettings(@DefaultValue("12h") Duration sessionLifetime, @Nullable String baseUrl) {

	SecuritySettings {
		if (sessionLifetime.compareTo(Duration.ofMinutes(5)) < 0) {
			throw new IllegalArgumentException("kyodo.security.session-lifetime must be at least 5 minutes");
		}
	}

}
