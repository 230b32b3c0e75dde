package jp.kyodo.sample;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class SampleCitySettingTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withInitializer(new ConfigDataApplicationContextInitializer());

	@ParameterizedTest
	@CsvSource({ "true, , true", "false, , false", "true, false, false", "false, true, true" })
	void followsTheEmbeddedDatabaseUnlessSet(boolean embedded, String set, boolean expected) {
		ApplicationContextRunner configured = this.application
			.withPropertyValues("kyodo.database.embedded=" + embedded);
		if (set != null) {
			configured = configured.withPropertyValues("kyodo.sample-city=" + set);
		}

		configured.run((context) -> assertThat(context.getEnvironment().getProperty("kyodo.sample-city", Boolean.class))
			.isEqualTo(expected));
	}

}
