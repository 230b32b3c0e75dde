package jp.kyodo.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedPostgresInitializerTests {

	@TempDir
	private Path temporary;

	@Test
	void startsADatabaseForAnApplicationThatHasNone() throws Exception {
		Path home = this.temporary.resolve("postgres");
		Pool pool;
		Connection connection;

		try (ConfigurableApplicationContext context = run("--kyodo.database.directory=" + home,
				"--kyodo.database.binaries=" + EmbeddedPostgresTests.BINARIES,
				"--kyodo.database.shared-buffers=16MB")) {
			pool = context.getBean(Pool.class);
			connection = connect(context.getEnvironment());
			assertThat(connection.isValid(1)).isTrue();
			assertThat(context.getEnvironment().getProperty("kyodo.database.embedded")).isEqualTo("true");
		}

		assertThat(pool.databaseAnsweredWhenClosed).isTrue();
		assertThat(connection.isValid(1)).isFalse();
		assertThat(home.resolve("cluster/postmaster.pid")).doesNotExist();
	}

	@Test
	void startsNoneWhereAnotherDatabaseIsConfigured() {
		Path home = this.temporary.resolve("postgres");

		try (ConfigurableApplicationContext context = run("--kyodo.database.directory=" + home,
				"--spring.datasource.url=jdbc:postgresql://db.example/kyodo")) {
			Environment environment = context.getEnvironment();

			assertThat(environment.getProperty("spring.datasource.url")).endsWith("db.example/kyodo");
			assertThat(environment.getProperty("kyodo.database.embedded")).isEqualTo("false");
			assertThat(home).doesNotExist();
		}
	}

	@Test
	void startsNoneWhereItIsSwitchedOff() {
		Path home = this.temporary.resolve("postgres");

		run("--kyodo.database.directory=" + home, "--kyodo.database.embedded=false").close();

		assertThat(home).doesNotExist();
	}

	@Test
	void endsTheStartWithTheReasonWhenItCannotStart() throws Exception {
		Path home = Files.writeString(this.temporary.resolve("postgres"), "no directory");

		assertThatExceptionOfType(DatabaseStartException.class)
			.isThrownBy(() -> run("--kyodo.database.directory=" + home))
			.matches((ex) -> ex.failure() == StartFailure.DIRECTORY_NOT_USABLE);
	}

	private static ConfigurableApplicationContext run(String... arguments) {
		return new SpringApplicationBuilder(Pool.class).web(WebApplicationType.NONE).run(arguments);
	}

	private static Connection connect(Environment environment) throws SQLException {
		return DriverManager.getConnection(environment.getRequiredProperty("spring.datasource.url"),
				environment.getRequiredProperty("spring.datasource.username"),
				environment.getRequiredProperty("spring.datasource.password"));
	}

	/**
	 * Stands for the connection pool, which must find the database until it is closed.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Pool implements DisposableBean {

		private final Environment environment;

		private boolean databaseAnsweredWhenClosed;

		Pool(Environment environment) {
			this.environment = environment;
		}

		@Override
		public void destroy() throws SQLException {
			if (this.environment.getProperty("spring.datasource.username") != null) {
				try (Connection connection = connect(this.environment)) {
					this.databaseAnsweredWhenClosed = connection.isValid(1);
				}
			}
		}

	}

}
