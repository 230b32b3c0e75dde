package jp.kyodo.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * The generated password of the embedded PostgreSQL, in a file that only its owner may
 * read.
 */
final class PasswordFile {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

	private final Path file;

	PasswordFile(Path file) {
		this.file = file;
	}

	Path path() {
		return this.file;
	}

	boolean exists() throws IOException {
		return Files.isRegularFile(this.file) && Files.size(this.file) > 0;
	}

	String read() throws IOException {
		return Files.readString(this.file, StandardCharsets.US_ASCII).strip();
	}

	/**
	 * Writes a new password of 192 random bits. The file appears whole or not at all.
	 */
	void generate() throws IOException {
		byte[] secret = new byte[24];
		RANDOM.nextBytes(secret);
		Path fresh = this.file.resolveSibling(this.file.getFileName() + ".new");
		Files.deleteIfExists(fresh);
		try (FileChannel channel = FileChannel.open(fresh,
				Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly("rw-------"))) {
			channel.write(StandardCharsets.US_ASCII.encode(HexFormat.of().formatHex(secret) + "\n"));
			channel.force(true);
		}
		Files.move(fresh, this.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	static FileAttribute<?>[] ownerOnly(String permissions) {
		return POSIX
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

}
