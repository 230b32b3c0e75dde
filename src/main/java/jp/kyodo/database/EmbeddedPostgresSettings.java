package jp.kyodo.database;

import java.nio.file.Path;
import java.util.regex.Pattern;

import org.springframework.util.Assert;

/**
 * Where the embedded PostgreSQL keeps its data and how it listens.
 *
 * @param directory holds everything that must survive: the data, its password, the log
 * @param binaries holds the unpacked programs; may be deleted and may be shared
 * @param port port on the loopback address, 0 to choose a free one at each start
 * @param sharedBuffers memory for the server's own cache, for example {@code 256MB}
 */
public record EmbeddedPostgresSettings(Path directory, Path binaries, int port, String sharedBuffers) {

	private static final Pattern MEMORY = Pattern.compile("[1-9][0-9]{0,6}(kB|MB|GB)");

	public EmbeddedPostgresSettings {
		Assert.isTrue(port >= 0 && port <= 65535, "'kyodo.database.port' must be between 0 and 65535");
		Assert.isTrue(MEMORY.matcher(sharedBuffers).matches(),
				"'kyodo.database.shared-buffers' must be a size like 256MB");
		directory = directory.toAbsolutePath().normalize();
		binaries = binaries.toAbsolutePath().normalize();
	}

}
