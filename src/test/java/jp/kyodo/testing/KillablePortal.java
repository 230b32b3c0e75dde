package jp.kyodo.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import jp.kyodo.database.EmbeddedPostgres;
import jp.kyodo.database.EmbeddedPostgresSettings;
import org.jspecify.annotations.Nullable;

/**
 * A portal whose data outlive its process, so that it can be killed and started again.
 */
public final class KillablePortal implements AutoCloseable {

	private static final Path BINARIES = Path.of("target/test-database/binaries").toAbsolutePath();

	private final Path folder;

	private final Path data;

	private volatile @Nullable PortalProcess process;

	private int starts;

	/**
	 * Prepares a portal that has not been started yet.
	 * @param folder takes its data and what it logs
	 */
	public KillablePortal(Path folder) {
		this.folder = folder;
		this.data = folder.resolve("postgres");
	}

	/** Starts it, also behind one that was killed, and waits until it answers. */
	public void start() throws IOException {
		this.starts++;
		this.process = PortalProcess.start(this.data, BINARIES, this.folder.resolve("portal-" + this.starts + ".log"));
	}

	/** Where the process that was started last answers. */
	public String address() {
		return running().address();
	}

	/** Kills the process as {@code kill -9} does; its PostgreSQL goes on. */
	public void kill() throws InterruptedException {
		running().kill();
	}

	/** Connects to its database as long as the PostgreSQL that it has started goes on. */
	public Connection connect() throws IOException, SQLException {
		try (var files = Files.walk(this.data, 2)) {
			Path lock = files.filter((file) -> file.endsWith("postmaster.pid")).findFirst().orElseThrow();
			String port = Files.readAllLines(lock).get(3).strip();
			return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + EmbeddedPostgres.NAME,
					EmbeddedPostgres.NAME, Files.readString(this.data.resolve("password")).strip());
		}
	}

	/** Starts its database alone. */
	public EmbeddedPostgres database() {
		return EmbeddedPostgres.start(new EmbeddedPostgresSettings(this.data, BINARIES, 0, "64MB"));
	}

	/** Ends the process and the PostgreSQL that it has left. */
	@Override
	public void close() throws InterruptedException {
		if (this.starts > 0) {
			PortalProcess last = this.process;
			if (last != null) {
				last.kill();
			}
			database().close();
		}
	}

	private PortalProcess running() {
		PortalProcess last = this.process;
		if (last == null) {
			throw new IllegalStateException("The portal was not started");
		}
		return last;
	}

}
