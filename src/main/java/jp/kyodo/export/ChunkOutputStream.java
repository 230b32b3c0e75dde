package jp.kyodo.export;

import java.io.OutputStream;

/**
 * Cuts what is written into pieces and hands each on as soon as it is full.
 */
final class ChunkOutputStream extends OutputStream {

	/**
	 * Bytes of a piece: few enough for the garbage collector, which treats arrays of half
	 * a megabyte and more as something special where the heap is small.
	 */
	static final int CHUNK = 256 * 1024;

	private final Sink sink;

	private byte[] buffer = new byte[CHUNK];

	private int used;

	private int position;

	private long size;

	ChunkOutputStream(Sink sink) {
		this.sink = sink;
	}

	@Override
	public void write(int oneByte) {
		write(new byte[] { (byte) oneByte }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) {
		int from = offset;
		int end = offset + length;
		while (from < end) {
			int count = Math.min(end - from, CHUNK - this.used);
			System.arraycopy(bytes, from, this.buffer, this.used, count);
			this.used += count;
			from += count;
			if (this.used == CHUNK) {
				this.sink.accept(this.position++, this.buffer);
				this.buffer = new byte[CHUNK];
				this.used = 0;
			}
		}
		this.size += length;
	}

	/**
	 * Hands on the last piece, which need not be full.
	 */
	void flushRest() {
		if (this.used > 0) {
			byte[] rest = new byte[this.used];
			System.arraycopy(this.buffer, 0, rest, 0, this.used);
			this.sink.accept(this.position++, rest);
			this.used = 0;
		}
	}

	long size() {
		return this.size;
	}

	/**
	 * Takes the pieces.
	 */
	interface Sink {

		void accept(int position, byte[] content);

	}

}
