package jp.kyodo.fiscal;

import java.time.Clock;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class FiscalConfigurationTests {

	@Test
	void setsTheClockToJapan() {
		try (var context = new AnnotationConfigApplicationContext(FiscalConfiguration.class)) {
			Clock clock = context.getBean(Clock.class);

			assertThat(clock.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
		}
	}

}
