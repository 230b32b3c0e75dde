import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/**
 * A web server that does nothing but hand out files, to compare with.
 */
final class Nginx {

	private static final String CONFIGURATION = """
			daemon off;
			# one process, which needs no user of its own to change to
			master_process off;
			pid nginx.pid;
			error_log error.log;
			events { worker_connections 256; }
			http {
				types { text/html html; text/css css; }
				access_log off;
				sendfile on;
				tcp_nopush on;
				client_body_temp_path body;
				proxy_temp_path proxy;
				fastcgi_temp_path fastcgi;
				uwsgi_temp_path uwsgi;
				scgi_temp_path scgi;
				server { listen 127.0.0.1:%d; root files; }
			}
			""";

	private final int port;

	private Nginx(int port) {
		this.port = port;
	}

	/** Returns {@code null} where there is none. */
	static Nginx start(Path home, Cleanup cleanup, Map<String, byte[]> files) throws Exception {
		Path program = find();
		if (program == null) {
			return null;
		}
		Path prefix = Files.createDirectory(home.resolve("nginx"));
		Path folder = Files.createDirectory(prefix.resolve("files"));
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			Files.write(folder.resolve(file.getKey()), file.getValue());
		}
		int port = Portal.freePort();
		Files.writeString(prefix.resolve("nginx.conf"),
				CONFIGURATION.formatted(port).replace("root files", "root \"" + folder + "\""));
		Path output = prefix.resolve("output.log");
		Process process = new ProcessBuilder(program.toString(), "-p", prefix + "/", "-c", "nginx.conf")
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		cleanup.add(() -> Cleanup.stop(process.toHandle(), Duration.ofSeconds(10)));
		for (int attempt = 0; attempt < 50; attempt++) {
			try {
				new Socket(InetAddress.getByName("127.0.0.1"), port).close();
				return new Nginx(port);
			}
			catch (IOException ex) {
				Check.require(process.isAlive(), "nginx did not start: " + Files.readString(output));
				Thread.sleep(100);
			}
		}
		throw new IllegalStateException("nginx does not listen: " + Files.readString(output));
	}

	private static Path find() {
		String path = System.getenv().getOrDefault("PATH", "");
		return Arrays.stream((path + ":/usr/sbin").split(":"))
			.filter((folder) -> !folder.isBlank())
			.map((folder) -> Path.of(folder, "nginx"))
			.filter(Files::isExecutable)
			.findFirst()
			.orElse(null);
	}

	Target target(String name, String path) {
		URI uri = URI.create("http://127.0.0.1:" + this.port + path);
		return new Target(name, (index) -> uri);
	}

}
