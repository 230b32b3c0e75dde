package jp.kyodo.publication;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Many short texts by their places, for comparing them: in UTF-8 behind one another,
 * since an object for each would take several times the memory.
 */
final class TextColumn {

	private final byte[] bytes;

	/** Where each text begins; one more for the end. */
	private final int[] starts;

	private TextColumn(byte[] bytes, int[] starts) {
		this.bytes = bytes;
		this.starts = starts;
	}

	static TextColumn empty() {
		return new TextColumn(new byte[0], new int[] { 0 });
	}

	/**
	 * These texts and some more behind them.
	 */
	TextColumn with(List<String> more) {
		int count = this.starts.length - 1;
		List<byte[]> encoded = more.stream().map((text) -> text.getBytes(StandardCharsets.UTF_8)).toList();
		byte[] all = Arrays.copyOf(this.bytes,
				this.bytes.length + encoded.stream().mapToInt((text) -> text.length).sum());
		int[] allStarts = Arrays.copyOf(this.starts, this.starts.length + more.size());
		for (byte[] text : encoded) {
			System.arraycopy(text, 0, all, allStarts[count], text.length);
			allStarts[count + 1] = allStarts[count] + text.length;
			count++;
		}
		return new TextColumn(all, allStarts);
	}

	/**
	 * Compares two texts as the database does, by their code points.
	 */
	int compare(int place, int other) {
		return Arrays.compareUnsigned(this.bytes, this.starts[place], this.starts[place + 1], this.bytes,
				this.starts[other], this.starts[other + 1]);
	}

}
