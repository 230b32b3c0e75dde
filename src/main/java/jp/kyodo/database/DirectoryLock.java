package jp.kyodo.database;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a data directory to one running portal. The operating system releases the lock
 * when the process ends in whatever way, so that nothing is left to clean up.
 */
final class DirectoryLock implements Closeable {

	/**
	 * Closing any channel on a file gives up the locks of the whole process on POSIX
	 * systems: within this process the file is therefore never opened a second time.
	 */
	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

	/** Behind the text, since a locked region cannot be read on Windows. */
	private static final long LOCKED_BYTE = 1L << 30;

	private final Path file;

	private final FileChannel channel;

	private DirectoryLock(Path file, FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

	static DirectoryLock acquire(Path directory) throws IOException {
		Path file = directory.toRealPath().resolve("lock");
		if (!HELD.add(file)) {
			throw DatabaseStartException.of(StartFailure.DIRECTORY_IN_USE, directory, ProcessHandle.current().pid());
		}
		FileChannel channel = null;
		try {
			channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
			if (lock == null) {
				throw DatabaseStartException.of(StartFailure.DIRECTORY_IN_USE, directory, holder(file));
			}
			channel.truncate(0);
			channel.write(StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
			return new DirectoryLock(file, channel);
		}
		catch (IOException | RuntimeException ex) {
			if (channel != null) {
				channel.close();
			}
			HELD.remove(file);
			throw ex;
		}
	}

	@Override
	public void close() throws IOException {
		try {
			this.channel.close();
		}
		finally {
			HELD.remove(this.file);
		}
	}

	private static String holder(Path file) {
		try {
			String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
			return text.isEmpty() ? "?" : text;
		}
		catch (IOException ex) {
			return "?";
		}
	}

}
