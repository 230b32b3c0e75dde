package jp.kyodo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running PostgreSQL that the portal brings along, so that one command is enough to try
 * it or to run it in a small city. It keeps what it acknowledged whatever is killed,
 * listens on the loopback address only and asks for a generated password.
 */
public final class EmbeddedPostgres implements AutoCloseable {

	/** The portal's own database and the unprivileged role that owns it. */
	public static final String NAME = "kyodo";

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedPostgres.class);

	private final DirectoryLock lock;

	private final PostgresCluster cluster;

	private final int port;

	private final String password;

	private final ServerWatch watch;

	private boolean closed;

	private EmbeddedPostgres(DirectoryLock lock, PostgresCluster cluster, int port, String password) {
		this.lock = lock;
		this.cluster = cluster;
		this.port = port;
		this.password = password;
		this.watch = new ServerWatch(cluster, port);
	}

	/**
	 * Starts the server, on existing data or on new data.
	 * @throws DatabaseStartException if it cannot be started, with a sentence that says
	 * why
	 */
	public static EmbeddedPostgres start(EmbeddedPostgresSettings settings) {
		Path home = settings.directory();
		DirectoryLock lock = null;
		try {
			createHome(home);
			lock = DirectoryLock.acquire(home);
			PostgresBinaries binaries = PostgresBinaries.unpack(settings.binaries());
			PostgresCluster cluster = new PostgresCluster(home, binaries, settings.sharedBuffers());
			cluster.recover();
			cluster.initialize();
			int port = cluster.start(settings.port());
			EmbeddedPostgres postgres = new EmbeddedPostgres(lock, cluster, port, cluster.password());
			postgres.prepare();
			postgres.watch.start();
			logger.info("The embedded PostgreSQL runs on {}:{} with its data in {}", PostgresCluster.LOOPBACK, port,
					home);
			return postgres;
		}
		catch (DatabaseStartException ex) {
			release(lock);
			throw ex;
		}
		catch (IOException ex) {
			release(lock);
			throw DatabaseStartException.directoryNotUsable(home, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			release(lock);
			throw new IllegalStateException("Interrupted while the embedded PostgreSQL started", ex);
		}
	}

	public String url() {
		return url(NAME);
	}

	public String username() {
		return NAME;
	}

	public String password() {
		return this.password;
	}

	/**
	 * Makes an empty database that belongs to the portal's role.
	 * @param name lower-case letters, digits and underscores
	 * @return its JDBC URL
	 */
	public String createDatabase(String name) throws SQLException {
		if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
			throw new IllegalArgumentException("Not a database name: " + name);
		}
		try (Connection connection = superuser(); Statement statement = connection.createStatement()) {
			statement.execute("CREATE DATABASE " + name + " OWNER " + NAME);
			statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
		}
		return url(name);
	}

	/**
	 * Connects as the superuser, for work that the portal's own role must not do.
	 */
	public Connection superuser() throws SQLException {
		return DriverManager.getConnection(url("postgres"), PostgresCluster.SUPERUSER, this.password);
	}

	/**
	 * Stops the server; everything acknowledged is kept. A second call does nothing.
	 */
	@Override
	public synchronized void close() {
		if (this.closed) {
			return;
		}
		this.closed = true;
		try {
			this.watch.close();
			this.cluster.stop();
			logger.info("The embedded PostgreSQL is stopped");
		}
		catch (IOException ex) {
			logger.warn("The embedded PostgreSQL could not be stopped; the next start will do so", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			release(this.lock);
		}
	}

	private void prepare() throws IOException, InterruptedException {
		try {
			try (Connection connection = superuser(); Statement statement = connection.createStatement()) {
				if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?")) {
					statement.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + this.password + "'");
				}
				if (exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?")) {
					return;
				}
			}
			createDatabase(NAME);
		}
		catch (SQLException ex) {
			this.cluster.stop();
			throw new IOException("The embedded PostgreSQL does not let its owner in: " + ex.getMessage(), ex);
		}
	}

	private static boolean exists(Connection connection, String query) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(query)) {
			statement.setString(1, NAME);
			try (ResultSet rows = statement.executeQuery()) {
				return rows.next();
			}
		}
	}

	private String url(String database) {
		return "jdbc:postgresql://%s:%d/%s".formatted(PostgresCluster.LOOPBACK, this.port, database);
	}

	private static void createHome(Path home) throws IOException {
		if (!Files.isDirectory(home)) {
			if (home.getParent() != null) {
				Files.createDirectories(home.getParent());
			}
			Files.createDirectory(home, PasswordFile.ownerOnly("rwx------"));
		}
	}

	private static void release(@Nullable DirectoryLock lock) {
		if (lock == null) {
			return;
		}
		try {
			lock.close();
		}
		catch (IOException ex) {
			logger.debug("The lock could not be closed", ex);
		}
	}

}
