package jp.kyodo.testing;

import jp.kyodo.KyodoApplication;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A database with the sample city in it. The city is entered once; every test that works
 * with it gets a copy of its own.
 */
final class SampleCityDatabase {

	/** The property of tests that work with the sample city. */
	static final String WANTED = "kyodo.sample-city=true";

	private static final TestDatabase ENTERED = enter();

	private SampleCityDatabase() {
	}

	static TestDatabase copy() {
		return TestDatabase.copyOf(ENTERED);
	}

	private static TestDatabase enter() {
		TestDatabase database = TestDatabase.create();
		ConfigurableApplicationContext portal = new SpringApplicationBuilder(KyodoApplication.class).profiles("test")
			.run("--" + WANTED, "--kyodo.database.embedded=false", "--server.address=127.0.0.1", "--server.port=0",
					"--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.username(),
					"--spring.datasource.password=" + database.password());
		portal.close();
		return database;
	}

}
