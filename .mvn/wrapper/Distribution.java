import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Downloads or checks the Maven distribution for mvnw, with nothing but the JDK:
 * {@code java Distribution.java download URL FILE} and
 * {@code java Distribution.java check FILE SHA512}.
 */
final class Distribution {

	private Distribution() {
	}

	public static void main(String[] args) throws Exception {
		switch (args[0]) {
			case "download" -> download(URI.create(args[1]), Path.of(args[2]));
			case "check" -> check(Path.of(args[1]), args[2]);
			default -> throw new IllegalArgumentException(args[0]);
		}
	}

	private static void download(URI source, Path target) throws IOException, InterruptedException {
		HttpClient client = HttpClient.newBuilder()
			.followRedirects(HttpClient.Redirect.NORMAL)
			.connectTimeout(Duration.ofSeconds(30))
			.proxy(ProxySelector.getDefault())
			.build();
		HttpResponse<InputStream> response = client.send(HttpRequest.newBuilder(source).build(),
				HttpResponse.BodyHandlers.ofInputStream());
		try (InputStream body = response.body()) {
			if (response.statusCode() != 200) {
				System.err.println("mvnw: " + source + " answered " + response.statusCode());
				System.exit(1);
			}
			Files.copy(body, target, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private static void check(Path file, String expected) throws Exception {
		MessageDigest digest = MessageDigest.getInstance("SHA-512");
		try (InputStream in = Files.newInputStream(file)) {
			byte[] buffer = new byte[1 << 16];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				digest.update(buffer, 0, read);
			}
		}
		String actual = HexFormat.of().formatHex(digest.digest());
		if (!actual.equalsIgnoreCase(expected)) {
			System.err.println("mvnw: expected SHA-512 " + expected + System.lineSeparator() + "mvnw: but found        "
					+ actual);
			System.exit(1);
		}
	}

}
