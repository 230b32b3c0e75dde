package jp.kyodo.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class EmbeddedPostgresTests {

	static final Path BINARIES = Path.of("target/test-database/binaries");

	/**
	 * Shared, since making a data directory takes two seconds and starting on it little.
	 */
	@TempDir
	private static Path shared;

	private Path home = shared.resolve("postgres");

	private EmbeddedPostgres postgres;

	@AfterEach
	void stop() {
		if (this.postgres != null) {
			this.postgres.close();
		}
	}

	@Test
	void keepsItsDataWhenItIsStartedAgain() throws Exception {
		start();
		execute("DROP TABLE IF EXISTS note", "CREATE TABLE note (text text)", "INSERT INTO note VALUES ('協働')");

		this.postgres.close();
		start();

		assertThat(query("SELECT text FROM note")).isEqualTo("協働");
	}

	@Test
	void keepsDurabilityWhateverTheConfigurationSays() throws Exception {
		start();
		try (Connection connection = this.postgres.superuser(); Statement statement = connection.createStatement()) {
			for (String setting : List.of("fsync = off", "full_page_writes = off", "synchronous_commit = off",
					"listen_addresses = '*'")) {
				statement.execute("ALTER SYSTEM SET " + setting);
			}
		}

		this.postgres.close();
		start();

		assertThat(query("SHOW fsync")).isEqualTo("on");
		assertThat(query("SHOW full_page_writes")).isEqualTo("on");
		assertThat(query("SHOW synchronous_commit")).isEqualTo("on");
		assertThat(query("SHOW data_checksums")).isEqualTo("on");
		assertThat(query("SHOW listen_addresses")).isEqualTo("127.0.0.1");
	}

	@Test
	void letsNobodyInWithoutThePassword() {
		start();

		for (String user : List.of("kyodo", "postgres")) {
			assertThatExceptionOfType(PSQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(this.postgres.url(), user, "wrong"))
				.withMessageContaining("password authentication failed");
		}
	}

	@Test
	void listensOnTheLoopbackAddressOnly() throws Exception {
		start();
		int port = URI.create(this.postgres.url().substring("jdbc:".length())).getPort();

		try (Connection connection = this.postgres.superuser()) {
			assertThat(query(connection, "SHOW unix_socket_directories")).isEmpty();
		}
		for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
			for (InetAddress address : network.inetAddresses().filter((each) -> !each.isLoopbackAddress()).toList()) {
				assertThatExceptionOfType(IOException.class).isThrownBy(() -> connect(address, port));
			}
		}
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no POSIX permissions")
	void keepsItsFilesToTheirOwner() throws IOException {
		start();

		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.home))).isEqualTo("rwx------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.home.resolve("password"))))
			.isEqualTo("rw-------");
	}

	@Test
	void givesThePortalARoleThatMayCreateExtensionsButIsNoSuperuser() throws Exception {
		start();

		execute("CREATE EXTENSION IF NOT EXISTS btree_gin", "CREATE EXTENSION IF NOT EXISTS pg_trgm");

		assertThat(query("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")).isEqualTo("f");
	}

	@Test
	void refusesASecondStartInTheSameProcess() {
		start();

		assertFailure(StartFailure.DIRECTORY_IN_USE);
	}

	@Test
	void refusesASecondStartInAnotherProcess() throws Exception {
		try (AcknowledgedWriter.Running writer = AcknowledgedWriter.start(this.home, BINARIES)) {
			writer.awaitRows(1);

			assertFailure(StartFailure.DIRECTORY_IN_USE).withMessageContaining(String.valueOf(writer.pid()));
		}
		// stops the server that outlived the writer
		start();
	}

	@Test
	void refusesDataOfAnotherMajorVersion() throws IOException {
		start();
		this.postgres.close();
		Path version = this.home.resolve("cluster/PG_VERSION");
		Files.writeString(version, "17\n");

		try {
			assertFailure(StartFailure.OTHER_MAJOR_VERSION).withMessageContaining("17").withMessageContaining("18");
		}
		finally {
			Files.writeString(version, "18\n");
		}
	}

	@Test
	void refusesDataWhosePasswordIsLost() throws IOException {
		start();
		this.postgres.close();
		Path password = this.home.resolve("password");
		Path elsewhere = Files.move(password, this.home.resolve("elsewhere"));

		try {
			assertFailure(StartFailure.PASSWORD_MISSING);
		}
		finally {
			Files.move(elsewhere, password);
		}
	}

	@Test
	void refusesAPortThatIsTaken() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			assertThatExceptionOfType(DatabaseStartException.class)
				.isThrownBy(() -> EmbeddedPostgres
					.start(new EmbeddedPostgresSettings(this.home, BINARIES, taken.getLocalPort(), "16MB")))
				.matches((ex) -> ex.failure() == StartFailure.PORT_TAKEN);
		}
	}

	@Test
	void refusesADirectoryThatCannotBeUsed(@TempDir Path temporary) throws IOException {
		this.home = temporary.resolve("postgres");
		Files.writeString(this.home, "a file stands where the directory should be");

		assertFailure(StartFailure.DIRECTORY_NOT_USABLE);
	}

	@Test
	void beginsAnewAfterAnInterruptedInitialization(@TempDir Path temporary) throws Exception {
		this.home = temporary.resolve("postgres");
		Path unfinished = Files.createDirectories(this.home.resolve("initializing-1/base"));
		Files.writeString(this.home.resolve("initializing-1/PG_VERSION"), "18\n");
		Files.writeString(this.home.resolve("password"), "");

		start();

		assertThat(unfinished).doesNotExist();
		assertThat(query("SELECT 1")).isEqualTo("1");
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void startsOverAProcessFileThatNamesAnEndedOrAForeignProcess(boolean foreign) throws Exception {
		start();
		execute("DROP TABLE IF EXISTS note", "CREATE TABLE note (text text)", "INSERT INTO note VALUES ('残る')");
		this.postgres.close();
		long pid = foreign ? ProcessHandle.current().pid() : endedProcess();
		Files.writeString(this.home.resolve("cluster/postmaster.pid"),
				pid + "\n" + this.home.resolve("cluster") + "\n1\n5432\n\n127.0.0.1\n  0  0\nready\n");

		start();

		assertThat(query("SELECT text FROM note")).isEqualTo("残る");
	}

	@Test
	void startsOverAProcessFileThatWasNeverWritten() throws Exception {
		start();
		this.postgres.close();
		Files.createFile(this.home.resolve("cluster/postmaster.pid"));

		start();

		assertThat(query("SELECT 1")).isEqualTo("1");
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void keepsEveryAcknowledgedRowWhenThePortalIsKilled(boolean postgresToo) throws Exception {
		int acknowledged;
		try (AcknowledgedWriter.Running writer = AcknowledgedWriter.start(this.home, BINARIES)) {
			writer.awaitRows(50);
			long server = Long
				.parseLong(Files.readAllLines(this.home.resolve("cluster/postmaster.pid")).get(0).strip());
			acknowledged = writer.kill();
			assertThat(ProcessHandle.of(server)).as("the server outlives its portal").isPresent();
			if (postgresToo) {
				ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
			}
		}

		start();

		assertThat(acknowledged).isGreaterThanOrEqualTo(50);
		assertThat(query("SELECT count(*) FROM acknowledged WHERE id <= " + acknowledged))
			.isEqualTo(String.valueOf(acknowledged));
	}

	@Test
	void comesBackOnTheSamePortWhenOnlyTheServerIsKilled() throws Exception {
		start();
		execute("DROP TABLE IF EXISTS note", "CREATE TABLE note (text text)", "INSERT INTO note VALUES ('残る')");
		long server = Long.parseLong(Files.readAllLines(this.home.resolve("cluster/postmaster.pid")).get(0).strip());

		ProcessHandle.of(server).orElseThrow().destroyForcibly();

		await().atMost(Duration.ofSeconds(15))
			.ignoreExceptions()
			.untilAsserted(() -> assertThat(query("SELECT text FROM note")).isEqualTo("残る"));
	}

	private void start() {
		this.postgres = EmbeddedPostgres.start(settings());
	}

	private EmbeddedPostgresSettings settings() {
		return new EmbeddedPostgresSettings(this.home, BINARIES, 0, "16MB");
	}

	private ThrowableAssertAlternative<DatabaseStartException> assertFailure(StartFailure failure) {
		return assertThatExceptionOfType(DatabaseStartException.class)
			.isThrownBy(() -> EmbeddedPostgres.start(settings()))
			.matches((ex) -> ex.failure() == failure, failure.name());
	}

	private void execute(String... statements) throws SQLException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	private String query(String sql) throws SQLException {
		try (Connection connection = connect()) {
			return query(connection, sql);
		}
	}

	private static String query(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			assertThat(rows.next()).isTrue();
			return rows.getString(1);
		}
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection(this.postgres.url(), this.postgres.username(), this.postgres.password());
	}

	private static void connect(InetAddress address, int port) throws IOException {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(address, port), 500);
		}
	}

	private static long endedProcess() throws IOException, InterruptedException {
		Process process = new ProcessBuilder(AcknowledgedWriter.java(), "-version").start();
		process.waitFor();
		return process.pid();
	}

}
