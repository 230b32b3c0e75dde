package jp.kyodo.evaluation.output.year;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import jp.kyodo.evaluation.document.SheetDocumentCodec;
import jp.kyodo.evaluation.output.SheetEdition;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of an export as they were at one moment, kept in a temporary file: reading
 * them from the database takes a moment, making files of them takes minutes, and neither
 * a transaction nor the memory is held for so long.
 */
final class SheetSpool implements Closeable {

	private final SheetDocumentCodec codec;

	private final Path file;

	private final DataOutputStream out;

	private int size;

	SheetSpool(SheetDocumentCodec codec) throws IOException {
		this.codec = codec;
		this.file = Files.createTempFile("kyodo-sheets-", ".spool");
		this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(this.file)));
	}

	void add(SheetEdition edition) {
		byte[] document = this.codec.write(edition.document()).getBytes(StandardCharsets.UTF_8);
		Instant published = edition.publishedAt();
		try {
			this.out.writeInt((edition.revision() != null) ? edition.revision() : 0);
			this.out.writeLong((published != null) ? published.getEpochSecond() : 0);
			this.out.writeInt((published != null) ? published.getNano() : 0);
			this.out.writeInt(document.length);
			this.out.write(document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The sheets of an export cannot be put aside", ex);
		}
		this.size++;
	}

	int size() {
		return this.size;
	}

	/**
	 * Hands on the sheets in the order in which they were added, as often as asked.
	 */
	void forEach(Action action) throws IOException {
		this.out.flush();
		try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(this.file)))) {
			for (int number = 0; number < this.size; number++) {
				action.accept(read(in));
			}
		}
	}

	private SheetEdition read(DataInputStream in) throws IOException {
		int revision = in.readInt();
		Instant published = Instant.ofEpochSecond(in.readLong(), in.readInt());
		byte[] document = in.readNBytes(in.readInt());
		boolean draft = revision == 0;
		@Nullable Integer number = draft ? null : Integer.valueOf(revision);
		return new SheetEdition(this.codec.read(new String(document, StandardCharsets.UTF_8)), number,
				draft ? null : published);
	}

	@Override
	public void close() throws IOException {
		try {
			this.out.close();
		}
		finally {
			Files.deleteIfExists(this.file);
		}
	}

	/**
	 * What is done with each sheet.
	 */
	interface Action {

		void accept(SheetEdition edition) throws IOException;

	}

}
