package jp.kyodo.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import jp.kyodo.database.DatabaseStartException;
import jp.kyodo.database.EmbeddedPostgres;
import jp.kyodo.database.EmbeddedPostgresSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL server of the tests. Which one it is can be forced with the system
 * property {@code kyodo.test.database}, {@code docker} or {@code embedded}.
 */
interface TestDatabaseServer {

	Logger logger = LoggerFactory.getLogger(TestDatabaseServer.class);

	TestDatabase createDatabase(String name);

	void executeAsAdministrator(String sql);

	static TestDatabaseServer shared() {
		return Shared.SERVER;
	}

	private static TestDatabaseServer start() {
		String forced = System.getProperty("kyodo.test.database", "");
		if (forced.equals("docker") || (forced.isEmpty() && DockerProbe.answers())) {
			try {
				TestDatabaseServer server = new Container();
				logger.info("Tests run on PostgreSQL 18 in a container (Testcontainers)");
				return server;
			}
			catch (RuntimeException ex) {
				if (forced.equals("docker")) {
					throw ex;
				}
				logger.warn("Docker answers but PostgreSQL does not start in it: {}", ex.getMessage());
			}
		}
		TestDatabaseServer server = new Embedded();
		logger.info("Tests run on the embedded PostgreSQL 18 (Docker does not answer)");
		return server;
	}

	/**
	 * Holds the one server of this process.
	 */
	final class Shared {

		private static final TestDatabaseServer SERVER = start();

		private Shared() {
		}

	}

	/**
	 * PostgreSQL in a container, which Testcontainers removes after the tests.
	 */
	final class Container implements TestDatabaseServer {

		private static final String ROLE = "kyodo";

		private final PostgreSQLContainer container;

		Container() {
			this.container = new PostgreSQLContainer("postgres:18")
				.withEnv("POSTGRES_INITDB_ARGS", "--locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C")
				.withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
			this.container.start();
			executeAsAdministrator("CREATE ROLE " + ROLE + " LOGIN PASSWORD '" + ROLE + "'");
		}

		@Override
		public TestDatabase createDatabase(String name) {
			executeAsAdministrator("CREATE DATABASE " + name + " OWNER " + ROLE);
			String url = "jdbc:postgresql://%s:%d/%s".formatted(this.container.getHost(),
					this.container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), name);
			return new TestDatabase(url, ROLE, ROLE);
		}

		@Override
		public void executeAsAdministrator(String sql) {
			try (Connection connection = DriverManager.getConnection(this.container.getJdbcUrl(),
					this.container.getUsername(), this.container.getPassword());
					Statement statement = connection.createStatement()) {
				statement.execute(sql);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	/**
	 * The portal's own embedded PostgreSQL below the build directory. What a killed run
	 * left there is stopped and emptied; a second run at the same time takes the next
	 * directory.
	 */
	final class Embedded implements TestDatabaseServer {

		private static final int DIRECTORIES = 16;

		private final EmbeddedPostgres postgres;

		Embedded() {
			this.postgres = startInFreeDirectory();
			Runtime.getRuntime().addShutdownHook(new Thread(this.postgres::close, "test-database"));
			try (Connection connection = this.postgres.superuser();
					Statement statement = connection.createStatement()) {
				for (String leftover : databases(statement)) {
					statement.execute("DROP DATABASE " + leftover + " WITH (FORCE)");
				}
				// the data of tests may get lost, waiting for the disk is not worth it
				statement.execute("ALTER ROLE " + EmbeddedPostgres.NAME + " SET synchronous_commit = off");
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

		@Override
		public TestDatabase createDatabase(String name) {
			try {
				return new TestDatabase(this.postgres.createDatabase(name), this.postgres.username(),
						this.postgres.password());
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

		@Override
		public void executeAsAdministrator(String sql) {
			try (Connection connection = this.postgres.superuser();
					Statement statement = connection.createStatement()) {
				statement.execute(sql);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

		private static EmbeddedPostgres startInFreeDirectory() {
			DatabaseStartException last = null;
			for (int i = 1; i <= DIRECTORIES; i++) {
				try {
					return EmbeddedPostgres.start(new EmbeddedPostgresSettings(Path.of("target/test-database", "" + i),
							Path.of("target/test-database/binaries"), 0, "128MB"));
				}
				catch (DatabaseStartException ex) {
					last = ex;
				}
			}
			throw new IllegalStateException(last);
		}

		private static List<String> databases(Statement statement) throws SQLException {
			List<String> names = new ArrayList<>();
			try (ResultSet rows = statement
				.executeQuery("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'")) {
				while (rows.next()) {
					names.add(rows.getString(1));
				}
			}
			return names;
		}

	}

}
