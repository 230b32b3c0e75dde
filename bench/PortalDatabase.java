import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The database of the portal, over the PostgreSQL driver that the portal brings.
 */
final class PortalDatabase {

	private static final List<String> INDEXES = List.of("published_document_pairs_ix", "published_document_facets_ix");

	private final Path directory;

	private final Settings settings;

	private final Path home;

	PortalDatabase(Path directory, Settings settings, Path home) {
		this.directory = directory;
		this.settings = settings;
		this.home = home;
	}

	Connection connect() throws Exception {
		List<String> processFile = Files.readAllLines(this.directory.resolve("cluster/postmaster.pid"));
		Properties login = new Properties();
		login.setProperty("user", "kyodo");
		login.setProperty("password", Files.readString(this.directory.resolve("password")).strip());
		return driver().connect("jdbc:postgresql://127.0.0.1:" + processFile.get(3).strip() + "/kyodo", login);
	}

	/** Enters published documents in one transaction and makes them known to the portal. */
	void publish(Entry documents) throws Exception {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("SET LOCAL maintenance_work_mem = '256MB'");
			// building the indexes once is much faster than adding to them
			List<String> indexes = new ArrayList<>();
			for (String index : INDEXES) {
				indexes.add(text(connection, "SELECT pg_get_indexdef('" + index + "'::regclass)"));
				statement.execute("DROP INDEX " + index);
			}
			documents.enter(connection);
			for (String index : indexes) {
				statement.execute(index);
			}
			statement.executeUpdate("UPDATE publication_stamp SET number = number + 1");
			connection.commit();
			connection.setAutoCommit(true);
			statement.execute("VACUUM ANALYZE published_document");
			statement.execute("VACUUM ANALYZE published_revision");
		}
	}

	/** The seconds from the request for a file until it was made. */
	double secondsOfExport(String job) throws Exception {
		try (Connection connection = connect()) {
			return Double.parseDouble(text(connection,
					"SELECT extract(epoch FROM finished_at - created_at) FROM export_job WHERE id = '" + job + "'"));
		}
	}

	/** The first column of all rows. */
	static List<String> texts(Connection connection, String sql) throws SQLException {
		List<String> texts = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				texts.add(rows.getString(1));
			}
		}
		return texts;
	}

	static String text(Connection connection, String sql) throws SQLException {
		return texts(connection, sql).get(0);
	}

	static long number(Connection connection, String sql) throws SQLException {
		return Long.parseLong(text(connection, sql));
	}

	private Driver driver() throws Exception {
		String given = System.getenv("KYODO_BENCH_DRIVER");
		Path file = (given != null && !given.isBlank()) ? Path.of(given) : unpack(this.settings.jar(), this.home);
		URLClassLoader loader = new URLClassLoader(new URL[] { file.toUri().toURL() });
		return (Driver) loader.loadClass("org.postgresql.Driver").getDeclaredConstructor().newInstance();
	}

	private static Path unpack(String jar, Path home) throws IOException {
		Check.require(jar != null, "KYODO_BENCH_DRIVER is needed with KYODO_BENCH_COMMAND");
		Path file = home.resolve("postgresql.jar");
		try (JarFile archive = new JarFile(jar)) {
			JarEntry entry = archive.stream()
				.filter((each) -> each.getName().matches("BOOT-INF/lib/postgresql-[0-9.]+\\.jar"))
				.findFirst()
				.orElseThrow(() -> new IOException("No PostgreSQL driver in " + jar));
			try (InputStream in = archive.getInputStream(entry)) {
				Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
			}
		}
		return file;
	}

	/**
	 * What is entered.
	 */
	interface Entry {

		void enter(Connection connection) throws Exception;

	}

}
