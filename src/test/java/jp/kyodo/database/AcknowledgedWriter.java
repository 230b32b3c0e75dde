package jp.kyodo.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;

/**
 * A process of its own that starts the embedded PostgreSQL, writes row after row and
 * prints the number of each one that was acknowledged, until it is killed.
 */
final class AcknowledgedWriter {

	private static final String ACKNOWLEDGED = "acknowledged ";

	private AcknowledgedWriter() {
	}

	public static void main(String[] args) throws Exception {
		EmbeddedPostgres postgres = EmbeddedPostgres
			.start(new EmbeddedPostgresSettings(Path.of(args[0]), Path.of(args[1]), 0, "16MB"));
		try (Connection connection = DriverManager.getConnection(postgres.url(), postgres.username(),
				postgres.password())) {
			try (Statement statement = connection.createStatement()) {
				statement.execute("DROP TABLE IF EXISTS acknowledged");
				statement.execute("CREATE TABLE acknowledged (id integer PRIMARY KEY)");
			}
			try (PreparedStatement insert = connection.prepareStatement("INSERT INTO acknowledged VALUES (?)")) {
				for (int id = 1;; id++) {
					insert.setInt(1, id);
					insert.executeUpdate();
					System.out.println(ACKNOWLEDGED + id);
				}
			}
		}
	}

	static Running start(Path home, Path binaries) throws IOException {
		return new Running(new ProcessBuilder(java(), "-cp", System.getProperty("java.class.path"), "-Xmx128m",
				"-XX:TieredStopAtLevel=1", AcknowledgedWriter.class.getName(), home.toString(), binaries.toString())
			.redirectErrorStream(true)
			.start());
	}

	static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	/**
	 * The process while it runs.
	 */
	static final class Running implements AutoCloseable {

		private final Process process;

		private final BufferedReader output;

		private int last;

		private Running(Process process) {
			this.process = process;
			this.output = process.inputReader();
		}

		long pid() {
			return this.process.pid();
		}

		/**
		 * Waits until that many rows are acknowledged.
		 */
		void awaitRows(int rows) throws IOException {
			StringBuilder said = new StringBuilder();
			while (this.last < rows) {
				String line = this.output.readLine();
				if (line == null) {
					throw new IOException("The writer ended early:\n" + said);
				}
				said.append(line).append('\n');
				read(line);
			}
		}

		/**
		 * Kills the process as {@code kill -9} does.
		 * @return the number of rows that were acknowledged
		 */
		int kill() throws IOException, InterruptedException {
			// by its handle, since the process itself would close its output unread
			this.process.toHandle().destroyForcibly();
			for (String line = this.output.readLine(); line != null; line = this.output.readLine()) {
				read(line);
			}
			this.process.waitFor();
			return this.last;
		}

		@Override
		public void close() {
			this.process.destroyForcibly().onExit().join();
		}

		private void read(String line) {
			// a line may be cut off, a number that was printed whole ends with the line
			if (line.startsWith(ACKNOWLEDGED)) {
				this.last = Math.max(this.last, Integer.parseInt(line.substring(ACKNOWLEDGED.length())));
			}
		}

	}

}
