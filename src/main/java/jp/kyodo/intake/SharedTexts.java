package jp.kyodo.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The texts that the cells of a workbook share: a few megabytes of them in memory, the
 * others in a temporary file, so that their number does not matter.
 */
final class SharedTexts implements Closeable {

	private static final int IN_MEMORY = 8 << 20;

	private static final int PAGE = 1 << 14;

	private static final int PAGES = 256;

	private static final int CACHED = 1 << 12;

	private static final int LONGEST_CACHED = 64;

	private final int most;

	private int[] ends = new int[1 << 10];

	private int count;

	private byte[] bytes = new byte[1 << 16];

	/** How many bytes stand in front of those in {@link #bytes}. */
	private int spilt;

	private int length;

	private @Nullable FileChannel file;

	private final Map<Integer, byte[]> pages = new LinkedHashMap<>(16, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
			return size() > PAGES;
		}
	};

	private final int[] cachedIndexes = new int[CACHED];

	private final @Nullable String[] cached = new @Nullable String[CACHED];

	/**
	 * Begins an empty collection.
	 * @param most texts that it may hold
	 */
	SharedTexts(int most) {
		this.most = most;
	}

	void add(String text) {
		if (this.count >= this.most) {
			throw RefusedFileException.swollen();
		}
		byte[] added = text.getBytes(StandardCharsets.UTF_8);
		if (this.length + added.length > IN_MEMORY) {
			spill();
		}
		if (this.length + added.length > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes,
					Math.max(this.length + added.length, Math.min(IN_MEMORY, this.bytes.length * 2)));
		}
		System.arraycopy(added, 0, this.bytes, this.length, added.length);
		this.length += added.length;
		if (this.count == this.ends.length) {
			this.ends = Arrays.copyOf(this.ends, this.count * 2);
		}
		this.ends[this.count++] = this.spilt + this.length;
	}

	int count() {
		return this.count;
	}

	String get(int index) {
		if (index >= this.count) {
			throw RefusedFileException.damaged();
		}
		int slot = index % CACHED;
		String known = this.cached[slot];
		if (known != null && this.cachedIndexes[slot] == index) {
			return known;
		}
		int start = (index == 0) ? 0 : this.ends[index - 1];
		String text = text(start, this.ends[index]);
		if (text.length() <= LONGEST_CACHED) {
			this.cached[slot] = text;
			this.cachedIndexes[slot] = index;
		}
		return text;
	}

	@Override
	public void close() {
		try {
			if (this.file != null) {
				this.file.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String text(int start, int end) {
		if (start >= this.spilt) {
			return new String(this.bytes, start - this.spilt, end - start, StandardCharsets.UTF_8);
		}
		byte[] text = new byte[end - start];
		int position = start;
		while (position < end) {
			int offset = position % PAGE;
			int part = Math.min(end - position, PAGE - offset);
			System.arraycopy(page(position / PAGE), offset, text, position - start, part);
			position += part;
		}
		return new String(text, StandardCharsets.UTF_8);
	}

	private byte[] page(int number) {
		byte[] page = this.pages.get(number);
		if (page == null) {
			page = read(number);
			this.pages.put(number, page);
		}
		return page;
	}

	private byte[] read(int number) {
		ByteBuffer page = ByteBuffer.allocate(PAGE);
		long position = (long) number * PAGE;
		try {
			while (page.hasRemaining() && spillFile().read(page, position + page.position()) > 0) {
				continue;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return page.array();
	}

	// Texts in memory are never read over the border: a text stands wholly on one side.
	private void spill() {
		ByteBuffer written = ByteBuffer.wrap(this.bytes, 0, this.length);
		try {
			while (written.hasRemaining()) {
				spillFile().write(written);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.spilt += this.length;
		this.length = 0;
	}

	private FileChannel spillFile() throws IOException {
		if (this.file == null) {
			Path path = Files.createTempFile("intake-", ".texts");
			this.file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
					StandardOpenOption.DELETE_ON_CLOSE);
		}
		return this.file;
	}

}
