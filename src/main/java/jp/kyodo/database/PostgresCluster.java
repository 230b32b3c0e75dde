package jp.kyodo.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * One data directory of PostgreSQL and the server process on it: initialize, recover what
 * a killed portal left, start and stop. The caller holds the {@link DirectoryLock}.
 */
final class PostgresCluster {

	static final String SUPERUSER = "postgres";

	static final String LOOPBACK = "127.0.0.1";

	private static final Logger logger = LoggerFactory.getLogger(PostgresCluster.class);

	private static final Duration START_LIMIT = Duration.ofMinutes(10);

	private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

	private static final Duration REMNANTS_LIMIT = Duration.ofSeconds(30);

	private static final Pattern FATAL = Pattern.compile("(?:FATAL|PANIC): +(.+)");

	private static final long LOG_LIMIT = 10_000_000;

	private final Path home;

	private final Path data;

	private final Path log;

	private final PostgresBinaries binaries;

	private final String sharedBuffers;

	private final PasswordFile password;

	PostgresCluster(Path home, PostgresBinaries binaries, String sharedBuffers) {
		this.home = home;
		this.data = home.resolve("cluster");
		this.log = home.resolve("server.log");
		this.binaries = binaries;
		this.sharedBuffers = sharedBuffers;
		this.password = new PasswordFile(home.resolve("password"));
	}

	String password() throws IOException {
		return this.password.read();
	}

	/**
	 * Makes the data directory if there is none. It is made beside its place and moved
	 * there when it is whole, so that one that was interrupted is never taken for data.
	 */
	void initialize() throws IOException, InterruptedException {
		if (Files.exists(this.data)) {
			checkExisting();
			return;
		}
		removeUnfinished();
		if (!this.password.exists()) {
			this.password.generate();
		}
		Path fresh = Files.createTempDirectory(this.home, "initializing-", PasswordFile.ownerOnly("rwx------"));
		logger.info("Initializing the embedded PostgreSQL in {}", this.data);
		PostgresBinaries.Outcome outcome = this.binaries.run(START_LIMIT, "initdb",
				List.of("--pgdata=" + fresh, "--username=" + SUPERUSER, "--pwfile=" + this.password.path(),
						"--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin",
						"--builtin-locale=C.UTF-8", "--locale=C", "--data-checksums", "--text-search-config=simple"));
		if (!outcome.succeeded()) {
			Files.writeString(this.log, outcome.output() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
			throw DatabaseStartException.of(StartFailure.DID_NOT_START, lastLine(outcome.output()), this.log);
		}
		Files.move(fresh, this.data, StandardCopyOption.ATOMIC_MOVE);
		force(this.home);
	}

	/**
	 * Ends a server that still runs on this directory although the portal that had
	 * started it is gone, and removes a process file that names a stranger.
	 */
	void recover() throws IOException, InterruptedException {
		Optional<Long> recorded = recordedProcess();
		if (recorded.isEmpty()) {
			// a server that was killed before it wrote its number leaves an empty file
			Files.deleteIfExists(processFile());
			return;
		}
		Optional<ProcessHandle> process = ProcessHandle.of(recorded.get()).filter(ProcessHandle::isAlive);
		if (process.isEmpty()) {
			logger.info("PostgreSQL was not stopped properly; it recovers now");
		}
		else if (isServerOfThisData(process.get())) {
			logger.info("Stopping PostgreSQL (process {}), which outlived an ended portal", recorded.get());
			stop();
		}
		else {
			logger.info("Removing the process file of a PostgreSQL that runs no more");
			Files.deleteIfExists(processFile());
		}
	}

	/**
	 * Starts the server on the loopback address.
	 * @param port the port, or 0 to choose a free one
	 * @return the port that it listens on
	 */
	int start(int port) throws IOException, InterruptedException {
		if (port != 0 && !isFree(port)) {
			throw DatabaseStartException.of(StartFailure.PORT_TAKEN, port);
		}
		rotateLog();
		long deadline = System.nanoTime() + REMNANTS_LIMIT.toNanos();
		for (int attempt = 1;; attempt++) {
			int chosen = (port != 0) ? port : freePort();
			long logged = Files.exists(this.log) ? Files.size(this.log) : 0;
			PostgresBinaries.Outcome outcome = this.binaries.run(START_LIMIT.plusSeconds(10), "pg_ctl",
					List.of("start", "--wait", "--timeout=" + START_LIMIT.toSeconds(), "--pgdata=" + this.data,
							"--log=" + this.log, "--options=" + serverOptions(chosen)));
			if (outcome.succeeded()) {
				return chosen;
			}
			String said = logSince(logged);
			// processes of a killed server end by themselves, but not at once
			boolean remnants = said.contains("still in use") && System.nanoTime() < deadline;
			boolean lostPort = port == 0 && attempt < 5 && said.contains("could not bind");
			if (!remnants && !lostPort) {
				throw DatabaseStartException.of(StartFailure.DID_NOT_START, reason(said), this.log);
			}
			TimeUnit.MILLISECONDS.sleep(200);
		}
	}

	/**
	 * Stops the server: open transactions are rolled back, everything acknowledged is
	 * kept. A server that does not end in time is stopped as by a power failure, which
	 * the next start recovers from.
	 */
	void stop() throws IOException, InterruptedException {
		if (recordedProcess().isEmpty()) {
			return;
		}
		PostgresBinaries.Outcome outcome = stop("fast");
		if (!outcome.succeeded() && isRunning()) {
			logger.warn("PostgreSQL did not stop, it is stopped immediately now: {}", outcome.output());
			stop("immediate");
		}
	}

	boolean isRunning() throws IOException {
		return server().isPresent();
	}

	/**
	 * The server process that runs on this data directory.
	 */
	Optional<ProcessHandle> server() throws IOException {
		return recordedProcess().flatMap(ProcessHandle::of)
			.filter(ProcessHandle::isAlive)
			.filter(this::isServerOfThisData);
	}

	private PostgresBinaries.Outcome stop(String mode) throws IOException, InterruptedException {
		return this.binaries.run(STOP_LIMIT.plusSeconds(10), "pg_ctl", List.of("stop", "--wait", "--mode=" + mode,
				"--timeout=" + STOP_LIMIT.toSeconds(), "--pgdata=" + this.data));
	}

	/**
	 * What keeps the data safe and the door closed stands on the command line, where no
	 * configuration file and no {@code ALTER SYSTEM} can change it.
	 */
	private String serverOptions(int port) {
		List<String> options = new ArrayList<>();
		for (String setting : List.of("listen_addresses=" + LOOPBACK, "port=" + port, "unix_socket_directories=",
				"fsync=on", "full_page_writes=on", "synchronous_commit=on", "shared_buffers=" + this.sharedBuffers)) {
			options.add("-c " + setting);
		}
		return String.join(" ", options);
	}

	private void checkExisting() throws IOException, InterruptedException {
		Path versionFile = this.data.resolve("PG_VERSION");
		String written = Files.exists(versionFile) ? Files.readString(versionFile).strip() : "?";
		String brought = String.valueOf(this.binaries.majorVersion());
		if (!written.equals(brought)) {
			throw DatabaseStartException.of(StartFailure.OTHER_MAJOR_VERSION, this.data, written, brought);
		}
		if (!this.password.exists()) {
			throw DatabaseStartException.of(StartFailure.PASSWORD_MISSING, this.data, this.password.path());
		}
	}

	private void removeUnfinished() {
		try (Stream<Path> entries = Files.list(this.home)) {
			for (Path entry : entries.filter((path) -> path.getFileName().toString().startsWith("initializing-"))
				.toList()) {
				FileSystemUtils.deleteRecursively(entry);
			}
		}
		catch (IOException ex) {
			logger.debug("What an interrupted initialization left is removed the next time", ex);
		}
	}

	private Path processFile() {
		return this.data.resolve("postmaster.pid");
	}

	private Optional<Long> recordedProcess() throws IOException {
		if (!Files.exists(processFile())) {
			return Optional.empty();
		}
		try (Stream<String> lines = Files.lines(processFile(), StandardCharsets.ISO_8859_1)) {
			return lines.findFirst()
				.map(String::strip)
				.filter((line) -> line.matches("[0-9]{1,18}"))
				.map(Long::valueOf);
		}
	}

	/**
	 * A process number is given to another program after a while or a restart of the
	 * machine, so the number alone proves nothing.
	 */
	private boolean isServerOfThisData(ProcessHandle process) {
		if (Files.exists(Path.of("/proc/self/cwd"))) {
			try {
				return Files.isSameFile(Path.of("/proc", String.valueOf(process.pid()), "cwd"), this.data);
			}
			catch (NoSuchFileException ex) {
				return false;
			}
			catch (IOException ex) {
				logger.debug("The directory of process {} cannot be seen", process.pid(), ex);
			}
		}
		return process.info().command().map((command) -> command.contains("postgres")).orElse(false);
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.bind(new InetSocketAddress(LOOPBACK, port));
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
			return socket.getLocalPort();
		}
	}

	private void rotateLog() throws IOException {
		if (Files.exists(this.log) && Files.size(this.log) > LOG_LIMIT) {
			Files.move(this.log, this.log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private String logSince(long position) throws IOException {
		if (!Files.exists(this.log)) {
			return "";
		}
		byte[] bytes = Files.readAllBytes(this.log);
		int from = (int) Math.min(position, bytes.length);
		return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
	}

	private static String reason(String said) {
		Matcher fatal = FATAL.matcher(said);
		return fatal.find() ? fatal.group(1).strip() : lastLine(said);
	}

	private static String lastLine(String text) {
		return text.lines().reduce((first, second) -> second.isBlank() ? first : second).orElse("?").strip();
	}

	private static void force(Path directory) {
		try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
			channel.force(true);
		}
		catch (IOException ex) {
			logger.debug("Directories cannot be forced to disk here", ex);
		}
	}

}
