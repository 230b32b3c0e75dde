package jp.kyodo.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * The programs of the embedded PostgreSQL, unpacked once per version, and the way to run
 * them.
 */
final class PostgresBinaries {

	private static final Logger logger = LoggerFactory.getLogger(PostgresBinaries.class);

	private static final Pattern MAJOR_VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

	private static final Duration ABANDONED = Duration.ofHours(1);

	private final Path home;

	private final List<String> prefix;

	private PostgresBinaries(Path home, List<String> prefix) {
		this.home = home;
		this.prefix = prefix;
	}

	/**
	 * Unpacks the archive of this platform below the directory unless that was done
	 * before. Several processes may do so at the same time.
	 */
	static PostgresBinaries unpack(Path directory) throws IOException, InterruptedException {
		String archive = archiveName();
		Path home = directory.resolve(digest(archive).substring(0, 16));
		if (!Files.isDirectory(home)) {
			Files.createDirectories(directory);
			removeAbandoned(directory);
			Path fresh = Files.createTempDirectory(directory, "unpacking-");
			logger.info("Unpacking PostgreSQL to {}", home);
			extract(archive, fresh);
			publish(fresh, home);
		}
		return new PostgresBinaries(home, prefix());
	}

	int majorVersion() throws IOException, InterruptedException {
		Outcome outcome = run(Duration.ofSeconds(30), "postgres", List.of("--version"));
		Matcher matcher = MAJOR_VERSION.matcher(outcome.output());
		if (!matcher.find()) {
			throw new IOException("'postgres --version' answered: " + outcome.output());
		}
		return Integer.parseInt(matcher.group(1));
	}

	/**
	 * Runs one program to its end. The output goes through a file and not through a pipe,
	 * which a server that was started by the program would keep open.
	 */
	Outcome run(Duration timeout, String program, List<String> arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(this.prefix);
		command.add(this.home.resolve("bin").resolve(program).toString());
		command.addAll(arguments);
		Path output = Files.createTempFile("kyodo-" + program, ".log");
		try {
			ProcessBuilder builder = new ProcessBuilder(command);
			builder.environment().keySet().removeIf((name) -> name.startsWith("PG"));
			builder.environment().put("LC_ALL", "C");
			builder.redirectErrorStream(true).redirectOutput(output.toFile());
			Process process = builder.start();
			process.getOutputStream().close();
			if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
				process.destroyForcibly();
				throw new IOException("'" + program + "' did not end within " + timeout.toSeconds() + " s");
			}
			return new Outcome(process.exitValue(), Files.readString(output).strip());
		}
		finally {
			Files.deleteIfExists(output);
		}
	}

	private static String archiveName() {
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
		String family = system.startsWith("win") ? "windows" : system.startsWith("mac") ? "darwin" : "linux";
		String hardware = switch (machine) {
			case "amd64", "x86_64" -> "x86_64";
			case "aarch64", "arm64" -> "arm_64";
			default -> machine;
		};
		String archive = "/postgres-%s-%s.txz".formatted(family, hardware);
		if (PostgresBinaries.class.getResource(archive) == null) {
			throw DatabaseStartException.of(StartFailure.UNSUPPORTED_PLATFORM, System.getProperty("os.name"), machine);
		}
		return archive;
	}

	/**
	 * PostgreSQL refuses to run as root. In a user namespace of its own the same process
	 * is nobody, while the kernel still treats its files as those of root.
	 */
	private static List<String> prefix() throws IOException, InterruptedException {
		Path self = Path.of("/proc/self");
		if (!Files.exists(self) || !Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))) {
			return List.of();
		}
		try {
			Process trial = new ProcessBuilder("unshare", "-U", "true").redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			if (trial.waitFor() == 0) {
				return List.of("unshare", "-U");
			}
		}
		catch (IOException ex) {
			logger.debug("'unshare' cannot be run", ex);
		}
		throw DatabaseStartException.of(StartFailure.ROOT_NOT_POSSIBLE);
	}

	private static String digest(String archive) throws IOException {
		try {
			MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
			try (InputStream in = new DigestInputStream(open(archive), sha256)) {
				in.transferTo(OutputStream.nullOutputStream());
			}
			return HexFormat.of().formatHex(sha256.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static InputStream open(String archive) throws IOException {
		InputStream in = PostgresBinaries.class.getResourceAsStream(archive);
		if (in == null) {
			throw new IOException("Missing " + archive);
		}
		return new BufferedInputStream(in, 1 << 16);
	}

	private static void extract(String archive, Path target) throws IOException {
		List<TarArchiveEntry> links = new ArrayList<>();
		try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(open(archive)))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				Path path = target.resolve(entry.getName()).normalize();
				if (!path.startsWith(target)) {
					throw new IOException("Entry outside of the archive: " + entry.getName());
				}
				if (entry.isDirectory()) {
					Files.createDirectories(path);
				}
				else if (entry.isSymbolicLink()) {
					links.add(entry);
				}
				else if (entry.isFile()) {
					Files.createDirectories(path.getParent());
					Files.copy(tar, path);
					if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true, false)) {
						throw new IOException("Cannot make executable: " + path);
					}
				}
			}
		}
		for (TarArchiveEntry link : links) {
			Path path = target.resolve(link.getName()).normalize();
			Files.createSymbolicLink(path, Path.of(link.getLinkName()));
		}
	}

	private static void publish(Path fresh, Path home) throws IOException {
		try {
			Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (FileSystemException ex) {
			// another process may have been quicker
			FileSystemUtils.deleteRecursively(fresh);
			if (!Files.isDirectory(home)) {
				throw ex;
			}
		}
	}

	private static void removeAbandoned(Path directory) throws IOException {
		Instant limit = Instant.now().minus(ABANDONED);
		try (Stream<Path> entries = Files.list(directory)) {
			for (Path entry : entries.filter((path) -> path.getFileName().toString().startsWith("unpacking-"))
				.toList()) {
				if (Files.getLastModifiedTime(entry).toInstant().isBefore(limit)) {
					FileSystemUtils.deleteRecursively(entry);
				}
			}
		}
	}

	/**
	 * What a program left behind.
	 *
	 * @param exit its exit code, 0 for success
	 * @param output what it printed
	 */
	record Outcome(int exit, String output) {

		boolean succeeded() {
			return this.exit == 0;
		}

	}

}
