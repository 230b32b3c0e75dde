package jp.kyodo.fiscal;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Gives the application its one clock, so that a day and a fiscal year begin at midnight
 * in Japan wherever the server stands.
 */
@Configuration(proxyBeanMethods = false)
class FiscalConfiguration {

	@Bean
	Clock clock() {
		return Clock.system(ZoneId.of("Asia/Tokyo"));
	}

}
