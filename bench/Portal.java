import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The application in a process of its own, with a heap of 256 MB and the garbage collector that Java takes by itself on
 * a machine of that size.
 */
final class Portal {

	/** Published in the sample city, after everything else of it that is measured. */
	static final String SAMPLE_SHEET = "/sheets/2013/71203000";

	private final Path home;

	private final PortalDatabase database;

	private final PortalMemory memory;

	private final String address;

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private Portal(Path home, PortalDatabase database, PortalMemory memory, String address) {
		this.home = home;
		this.database = database;
		this.memory = memory;
		this.address = address;
	}

	static Portal start(Settings settings, Path home, Cleanup cleanup) throws Exception {
		int port = freePort();
		Path database = home.resolve("postgres");
		Path gcLog = home.resolve("gc.log");
		Path output = home.resolve("portal.log");
		Path temporary = Files.createDirectory(home.resolve("temporary"));
		List<String> command = new ArrayList<>(settings.command());
		command.addAll(List.of("--server.address=127.0.0.1", "--server.port=" + port,
				"--kyodo.database.directory=" + database, "--kyodo.sample-city=true"));
		ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		builder.environment().keySet().removeIf((name) -> name.startsWith("SPRING_") || name.startsWith("KYODO_"));
		builder.environment()
			.put("JDK_JAVA_OPTIONS",
					"-Xmx256m -XX:+UseSerialGC \"-Djava.io.tmpdir=" + temporary + "\" \"-Xlog:gc:file=" + gcLog + "\"");
		Process process = builder.start();
		cleanup.add(() -> stopServer(database));
		cleanup.add(() -> Cleanup.stop(process.toHandle(), Duration.ofSeconds(90)));
		Portal portal = new Portal(home, new PortalDatabase(database, settings, home),
				new PortalMemory(process, gcLog), "http://127.0.0.1:" + port);
		Stopwatch waited = new Stopwatch();
		// the sheet is there as soon as the sample city has been entered
		while (!(portal.answers("/actuator/health") && portal.answers(SAMPLE_SHEET))) {
			if (!process.isAlive() || waited.seconds() > settings.startLimit().toSeconds()) {
				throw new IllegalStateException("The portal " + (process.isAlive() ? "is not ready in time"
						: "ended with " + process.exitValue()) + ":\n" + Files.readString(output));
			}
			Thread.sleep(500);
		}
		return portal;
	}

	/** What a portal that had to be killed leaves behind. */
	private static void stopServer(Path database) {
		try {
			Path file = database.resolve("cluster/postmaster.pid");
			if (Files.exists(file)) {
				ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()))
					.ifPresent((server) -> Cleanup.stop(server, Duration.ofSeconds(30)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean answers(String path) throws InterruptedException {
		try {
			HttpRequest request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(20)).build();
			return this.client.send(request, BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	byte[] read(String path) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofMinutes(2)).build();
		HttpResponse<byte[]> response = this.client.send(request, BodyHandlers.ofByteArray());
		Check.require(response.statusCode() == 200, path + " answers " + response.statusCode());
		return response.body();
	}

	/** The path of the style sheet that all pages share. */
	String styleSheet() throws Exception {
		return Check.firstMatch(read("/"), "href=\"(/css/[^\"]+\\.css)\"");
	}

	URI uri(String path) {
		return URI.create(this.address + path);
	}

	Target target(String name, String path) {
		return target(name, (index) -> path);
	}

	Target target(String name, IntFunction<String> path) {
		return new Target(name, (index) -> uri(path.apply(index)));
	}

	Path home() {
		return this.home;
	}

	PortalDatabase database() {
		return this.database;
	}

	PortalMemory memory() {
		return this.memory;
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
