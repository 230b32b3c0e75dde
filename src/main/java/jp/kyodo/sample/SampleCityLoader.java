package jp.kyodo.sample;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sees at each start, after the shipped forms, that the sample city is there, where the
 * setting {@code kyodo.sample-city} asks for it.
 */
@Component
@ConditionalOnBooleanProperty("kyodo.sample-city")
@Order(10)
class SampleCityLoader implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(SampleCityLoader.class);

	private final SampleCity city;

	private final SampleOrganization organization;

	private final SampleCollaboration collaboration;

	SampleCityLoader(SampleCity city, SampleOrganization organization, SampleCollaboration collaboration) {
		this.city = city;
		this.organization = organization;
		this.collaboration = collaboration;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		long began = System.nanoTime();
		if (this.city.enterUnlessThere()) {
			logger.info("Entered the sample city in {} ms", Duration.ofNanos(System.nanoTime() - began).toMillis());
		}
		began = System.nanoTime();
		if (this.collaboration.enterWhatIsMissing(this.organization.find(SampleFiles.organization()))) {
			logger.info("Entered its projects and agreements in {} ms",
					Duration.ofNanos(System.nanoTime() - began).toMillis());
		}
	}

}
