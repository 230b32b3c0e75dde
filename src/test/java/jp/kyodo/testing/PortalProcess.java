package jp.kyodo.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.kyodo.KyodoApplication;
import org.awaitility.Awaitility;

/**
 * The whole portal as a process of its own, with the embedded PostgreSQL and the sample
 * city, so that a test can kill it.
 */
public final class PortalProcess implements AutoCloseable {

	private static final Pattern ADDRESS = Pattern.compile("http://localhost:([0-9]+)");

	private static final Duration PATIENCE = Duration.ofSeconds(300);

	private final Process process;

	private final Path log;

	private final String address;

	private PortalProcess(Process process, Path log) {
		this.process = process;
		this.log = log;
		this.address = "http://127.0.0.1:" + awaitPort();
	}

	/**
	 * Starts the portal on the data of that directory and waits until it answers.
	 * @param settings further arguments, such as {@code --server.port=0}
	 */
	public static PortalProcess start(Path data, Path binaries, Path log, String... settings) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m",
						"-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp",
						System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
						KyodoApplication.class.getName()));
		command.addAll(List.of("--server.port=0", "--server.address=127.0.0.1", "--kyodo.database.embedded=true",
				"--kyodo.sample-city=true", "--kyodo.database.directory=" + data,
				"--kyodo.database.binaries=" + binaries, "--kyodo.database.shared-buffers=64MB",
				"--kyodo.password.memory=64", "--kyodo.password.iterations=1"));
		command.addAll(List.of(settings));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().keySet().removeIf((name) -> name.startsWith("SPRING_") || name.startsWith("KYODO_"));
		Process process = builder.start();
		try {
			return new PortalProcess(process, log);
		}
		catch (RuntimeException | Error ex) {
			process.destroyForcibly();
			throw ex;
		}
	}

	public String address() {
		return this.address;
	}

	/**
	 * Kills the process as {@code kill -9} does; its PostgreSQL goes on.
	 */
	public void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() throws InterruptedException {
		kill();
	}

	private String awaitPort() {
		Awaitility.await().atMost(PATIENCE).until(() -> !this.process.isAlive() || port().matches("[0-9]+"));
		if (!this.process.isAlive()) {
			throw new IllegalStateException("The portal did not start:\n" + said());
		}
		return port();
	}

	private String port() {
		Matcher matcher = ADDRESS.matcher(said());
		return matcher.find() ? matcher.group(1) : "";
	}

	private String said() {
		File file = this.log.toFile();
		try {
			return file.exists() ? Files.readString(this.log) : "";
		}
		catch (IOException ex) {
			// a character may be half written
			return "";
		}
	}

}
