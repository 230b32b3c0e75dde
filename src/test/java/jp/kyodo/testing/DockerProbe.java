package jp.kyodo.testing;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;

/**
 * Finds out within two seconds whether a Docker engine answers, since the search of
 * Testcontainers is slow and loud where none does.
 */
final class DockerProbe {

	private static final int PATIENCE_MILLISECONDS = 2000;

	private DockerProbe() {
	}

	static boolean answers() {
		String host = System.getenv("DOCKER_HOST");
		if (host != null && !host.startsWith("unix://")) {
			return DockerClientFactory.instance().isDockerAvailable();
		}
		if (System.getProperty("os.name").startsWith("Windows")) {
			return Files.exists(Path.of("\\\\.\\pipe\\docker_engine"))
					&& DockerClientFactory.instance().isDockerAvailable();
		}
		return sockets(host).anyMatch(DockerProbe::answersPing);
	}

	private static Stream<Path> sockets(@Nullable String host) {
		if (host != null) {
			return Stream.of(Path.of(host.substring("unix://".length())));
		}
		String home = System.getProperty("user.home");
		String runtime = System.getenv("XDG_RUNTIME_DIR");
		return Stream
			.of(Path.of("/var/run/docker.sock"), Path.of(home, ".docker/run/docker.sock"),
					Path.of(home, ".docker/desktop/docker.sock"),
					(runtime != null) ? Path.of(runtime, "docker.sock") : null)
			.filter(Objects::nonNull)
			.filter(Files::exists);
	}

	private static boolean answersPing(Path socket) {
		try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
				Selector selector = Selector.open()) {
			channel.connect(UnixDomainSocketAddress.of(socket));
			channel.write(StandardCharsets.US_ASCII.encode("GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n"));
			channel.configureBlocking(false);
			channel.register(selector, SelectionKey.OP_READ);
			ByteBuffer answer = ByteBuffer.allocate(64);
			return selector.select(PATIENCE_MILLISECONDS) > 0 && channel.read(answer) > 0
					&& StandardCharsets.US_ASCII.decode(answer.flip()).toString().contains(" 200 ");
		}
		catch (IOException ex) {
			return false;
		}
	}

}
