package jp.kyodo.database;

import java.nio.file.Path;
import java.util.Map;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Starts the embedded PostgreSQL before anything asks for a data source, unless one is
 * configured. It is the last thing that the closing application stops.
 * <p>
 * Afterwards the property {@code kyodo.database.embedded} tells whether it runs.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
final class EmbeddedPostgresInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final String EMBEDDED = "kyodo.database.embedded";

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))
				|| !environment.getProperty(EMBEDDED, Boolean.class, true)) {
			addFirst(environment, Map.of(EMBEDDED, false));
			return;
		}
		EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(environment));
		// for an application that fails before its context is refreshed
		SpringApplication.getShutdownHandlers().add(postgres::close);
		// beans are destroyed in reverse order, so this one after the connection pool
		((DefaultListableBeanFactory) context.getBeanFactory()).registerDisposableBean("embeddedPostgres",
				(DisposableBean) postgres::close);
		addFirst(environment, Map.of(EMBEDDED, true, "spring.datasource.url", postgres.url(),
				"spring.datasource.username", postgres.username(), "spring.datasource.password", postgres.password()));
	}

	private static void addFirst(ConfigurableEnvironment environment, Map<String, Object> properties) {
		environment.getPropertySources().addFirst(new MapPropertySource("embeddedPostgres", properties));
	}

	private static EmbeddedPostgresSettings settings(Environment environment) {
		Path directory = Path.of(environment.getProperty("kyodo.database.directory", "data/postgres"));
		return new EmbeddedPostgresSettings(directory,
				Path.of(environment.getProperty("kyodo.database.binaries", directory.resolve("binaries").toString())),
				environment.getProperty("kyodo.database.port", Integer.class, 0),
				environment.getProperty("kyodo.database.shared-buffers", "256MB"));
	}

}
