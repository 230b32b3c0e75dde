package jp.kyodo.intake;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/**
 * The zip around a workbook: its list of contents is checked before anything is unpacked,
 * and what is unpacked is counted.
 */
final class XlsxPackage implements Closeable {

	private static final int LARGEST_DIRECTORY = 1 << 20;

	private static final int END_OF_DIRECTORY = 22;

	private static final int LONGEST_COMMENT = 0xFFFF;

	private static final int END_SIGNATURE = 0x06054B50;

	/** What stands for a number that is too large, or left to the record before it. */
	private static final int OVERFLOW = 0xFFFF;

	private static final long LARGE_OVERFLOW = 0xFFFF_FFFFL;

	private static final int LOCATOR = 20;

	private static final int LOCATOR_SIGNATURE = 0x07064B50;

	private static final int LARGE_END = 56;

	private static final int LARGE_END_SIGNATURE = 0x06064B50;

	private final ZipFile zip;

	private final TableLimits limits;

	private final Map<String, ZipEntry> entries = new LinkedHashMap<>();

	private long unpacked;

	private XlsxPackage(ZipFile zip, TableLimits limits) {
		this.zip = zip;
		this.limits = limits;
	}

	static XlsxPackage open(Path file, TableLimits limits) throws IOException {
		checkEnd(file, limits);
		ZipFile zip;
		try {
			zip = new ZipFile(file.toFile());
		}
		catch (ZipException | EOFException | IllegalArgumentException ex) {
			throw RefusedFileException.damaged();
		}
		XlsxPackage contents = new XlsxPackage(zip, limits);
		try {
			contents.check();
			return contents;
		}
		catch (RuntimeException ex) {
			zip.close();
			throw ex;
		}
	}

	/**
	 * Tells whether there is a part whose lower-case name ends so.
	 */
	boolean hasPartEndingWith(String end) {
		return this.entries.keySet().stream().anyMatch((name) -> name.endsWith(end));
	}

	/**
	 * Tells whether there is a part in a folder, given in lower case.
	 */
	boolean hasPartIn(String folder) {
		return this.entries.keySet().stream().anyMatch((name) -> name.startsWith(folder));
	}

	boolean has(String part) {
		return this.entries.containsKey(key(part));
	}

	/**
	 * Opens a part for reading; refused if it is missing.
	 */
	PartXml xml(String part) {
		ZipEntry entry = this.entries.get(key(part));
		if (entry == null) {
			throw RefusedFileException.damaged();
		}
		try {
			return new PartXml(new Counted(this.zip.getInputStream(entry), entry));
		}
		catch (IOException ex) {
			throw RefusedFileException.damaged();
		}
	}

	/**
	 * Looks for the merged cells of a worksheet.
	 */
	MergedCells mergedCells(String part) {
		ZipEntry entry = this.entries.get(key(part));
		if (entry == null) {
			throw RefusedFileException.damaged();
		}
		try (InputStream in = new Counted(this.zip.getInputStream(entry), entry)) {
			return MergedCells.find(in);
		}
		catch (IOException ex) {
			throw RefusedFileException.damaged();
		}
	}

	/**
	 * Reads the beginning of a part as text.
	 */
	@Nullable String beginning(String part, int length) {
		ZipEntry entry = this.entries.get(key(part));
		if (entry == null) {
			return null;
		}
		try (InputStream in = this.zip.getInputStream(entry)) {
			return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			throw RefusedFileException.damaged();
		}
	}

	/**
	 * Begins to count anew: the same part may be read more than once.
	 */
	void restart() {
		this.unpacked = 0;
	}

	@Override
	public void close() {
		try {
			this.zip.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Looks at the end of the file, where a zip tells how long its list of contents is,
	 * so that no endless list is read into memory.
	 */
	private static void checkEnd(Path file, TableLimits limits) throws IOException {
		try (RandomAccessFile zip = new RandomAccessFile(file.toFile(), "r")) {
			byte[] head = new byte[(int) Math.min(8, zip.length())];
			zip.readFully(head);
			byte[] tail = new byte[(int) Math.min(zip.length(), END_OF_DIRECTORY + LONGEST_COMMENT)];
			zip.seek(zip.length() - tail.length);
			zip.readFully(tail);
			ByteBuffer buffer = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
			int end = tail.length - END_OF_DIRECTORY;
			while (end >= 0 && buffer.getInt(end) != END_SIGNATURE) {
				end--;
			}
			if (end < 0) {
				throw new RefusedFileException("intake.refused.truncated");
			}
			long count = Short.toUnsignedInt(buffer.getShort(end + 10));
			long size = Integer.toUnsignedLong(buffer.getInt(end + 12));
			if (end >= LOCATOR && buffer.getInt(end - LOCATOR) == LOCATOR_SIGNATURE) {
				ByteBuffer large = largeEnd(zip, buffer.getLong(end - LOCATOR + 8));
				count = (count == OVERFLOW) ? large.getLong(32) : count;
				size = (size == LARGE_OVERFLOW) ? large.getLong(40) : size;
			}
			if (count < 0 || count > limits.entries() || size < 0 || size > LARGEST_DIRECTORY) {
				throw new RefusedFileException("intake.refused.entries");
			}
			if (head.length > 6 && head[0] == 'P' && head[2] == 3 && (head[6] & 1) != 0) {
				throw new RefusedFileException("intake.refused.password");
			}
		}
	}

	/**
	 * Reads the end of a zip that is written in the form for large ones, as some programs
	 * do for small ones as well.
	 */
	private static ByteBuffer largeEnd(RandomAccessFile zip, long position) throws IOException {
		byte[] record = new byte[LARGE_END];
		if (position < 0 || position > zip.length() - LARGE_END) {
			throw RefusedFileException.damaged();
		}
		zip.seek(position);
		zip.readFully(record);
		ByteBuffer buffer = ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);
		if (buffer.getInt(0) != LARGE_END_SIGNATURE) {
			throw RefusedFileException.damaged();
		}
		return buffer;
	}

	private void check() {
		if (this.zip.size() > this.limits.entries()) {
			throw new RefusedFileException("intake.refused.entries");
		}
		long declared = 0;
		for (ZipEntry entry : Collections.list(this.zip.entries())) {
			String name = entry.getName().replace('\\', '/');
			if (name.startsWith("/") || name.indexOf('\0') >= 0 || name.matches("[A-Za-z]:.*")
					|| name.matches("(?:.*/)?\\.\\.(?:/.*)?")) {
				throw new RefusedFileException("intake.refused.path");
			}
			if (this.entries.put(key(name), entry) != null) {
				throw new RefusedFileException("intake.refused.duplicate");
			}
			declared += Math.max(0, entry.getSize());
			if (declared > this.limits.unpackedBytes() || isTooTight(entry.getSize(), entry)) {
				throw RefusedFileException.swollen();
			}
		}
	}

	private boolean isTooTight(long size, ZipEntry entry) {
		return size > TableLimits.HARMLESS_BYTES && size / this.limits.ratio() > Math.max(1, entry.getCompressedSize());
	}

	private static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	/**
	 * Counts what is unpacked, since the declared size may be a lie.
	 */
	private final class Counted extends FilterInputStream {

		private final ZipEntry entry;

		private long size;

		Counted(InputStream in, ZipEntry entry) {
			super(in);
			this.entry = entry;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = super.read(bytes, offset, length);
			if (read > 0) {
				this.size += read;
				XlsxPackage.this.unpacked += read;
				if (XlsxPackage.this.unpacked > XlsxPackage.this.limits.unpackedBytes()
						|| isTooTight(this.size, this.entry)) {
					throw RefusedFileException.swollen();
				}
			}
			return read;
		}

		@Override
		public boolean markSupported() {
			return false;
		}

	}

}
