package jp.kyodo.project.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jp.kyodo.intake.TableFile;
import jp.kyodo.intake.TableFiles;

import org.springframework.stereotype.Component;

/**
 * Keeps the files of imports in the database, where every node finds them, and opens them
 * for reading.
 */
@Component
class ImportFiles {

	private static final int PIECE = 1 << 20;

	private final ImportRepository imports;

	private final TableFiles tables;

	ImportFiles(ImportRepository imports, TableFiles tables) {
		this.imports = imports;
		this.tables = tables;
	}

	void store(UUID id, Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			int position = 0;
			for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
				this.imports.addPiece(id, position++, piece);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Opens a file that was sent for as long as a function needs it.
	 */
	<T> T read(UUID id, String fileName, Function<TableFile, T> reading) {
		try {
			Path file = Files.createTempFile("import", ".table");
			try {
				fetch(id, file);
				return read(file, fileName, reading);
			}
			finally {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	<T> T read(Path file, String fileName, Function<TableFile, T> reading) {
		try (TableFile table = this.tables.open(file, fileName)) {
			return reading.apply(table);
		}
	}

	private void fetch(UUID id, Path file) throws IOException {
		try (OutputStream out = Files.newOutputStream(file)) {
			int position = 0;
			Optional<byte[]> piece = this.imports.findPiece(id, position);
			while (piece.isPresent()) {
				out.write(piece.get());
				piece = this.imports.findPiece(id, ++position);
			}
		}
	}

}
