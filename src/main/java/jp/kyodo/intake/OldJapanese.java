package jp.kyodo.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ways of writing the characters of JIS X 0208 in bytes that were usual before Unicode.
 * What they hold is handed on as CP932, which knows the same characters and those that
 * Windows adds to them, such as ① and 髙.
 */
enum OldJapanese {

	/** Two bytes above 0xA0, as on Unix. */
	EUC_JP {

		@Override
		InputStream asCp932(InputStream in) {
			return new Converted(in) {

				@Override
				void convert(int first) throws IOException {
					if (first < 0x80) {
						put(first);
					}
					else if (first == SINGLE_SHIFT) {
						int kana = source();
						if (kana >= 0xA1 && kana <= 0xDF) {
							put(kana);
						}
						else {
							putUnreadable();
						}
					}
					else {
						int second = (first > 0xA0 && first < 0xFF) ? source() : -1;
						putPair(first - 0x80, second - 0x80);
					}
				}

			};
		}

	},

	/** Seven bits, with an escape before each change of characters, as in mails. */
	ISO_2022_JP {

		@Override
		InputStream asCp932(InputStream in) {
			return new Converted(in) {

				private int set = 'B';

				@Override
				void convert(int first) throws IOException {
					if (first == ESCAPE) {
						escape();
					}
					else if (first == 0x0E || first == 0x0F) {
						this.set = (first == 0x0E) ? KANA : 'B';
					}
					else if (first <= ' ' || this.set == 'B') {
						put(first);
					}
					else if (this.set == KANA && first <= 0x5F) {
						put(first + 0x80);
					}
					else if (this.set == DOUBLE) {
						putPair(first, source());
					}
					else {
						putUnreadable();
					}
				}

				private void escape() throws IOException {
					int kind = source();
					int name = source();
					boolean pairs = kind == '$' && (name == 'B' || name == '@');
					if (pairs) {
						this.set = DOUBLE;
					}
					else if (kind == '(' && (name == 'B' || name == 'J' || name == KANA)) {
						this.set = (name == KANA) ? KANA : 'B';
					}
					else {
						putUnreadable();
					}
				}

			};
		}

	};

	static final int ESCAPE = 0x1B;

	private static final int SINGLE_SHIFT = 0x8E;

	private static final int KANA = 'I';

	private static final int DOUBLE = '$';

	/** The same text in CP932. */
	abstract InputStream asCp932(InputStream in);

	/**
	 * Converts a stream one character at a time.
	 */
	private abstract static class Converted extends InputStream {

		private final InputStream in;

		/** The second byte of a character whose first one was handed on, or -1. */
		private int second = -1;

		private int first = -1;

		Converted(InputStream in) {
			this.in = new BufferedInputStream(in, 1 << 16);
		}

		/**
		 * Puts what stands for a character.
		 * @param first its first byte
		 */
		abstract void convert(int first) throws IOException;

		final int source() throws IOException {
			return this.in.read();
		}

		final void put(int single) {
			this.first = single;
		}

		/** No character stands here in CP932, so that whoever decodes it is told. */
		final void putUnreadable() {
			this.first = 0x85;
			this.second = 0x40;
		}

		/** Puts a character by its row and cell, each counted from 0x21. */
		final void putPair(int row, int cell) {
			if (row < 0x21 || row > 0x7E || cell < 0x21 || cell > 0x7E) {
				putUnreadable();
				return;
			}
			this.first = ((row - 1) >> 1) + ((row <= 0x5E) ? 0x71 : 0xB1);
			this.second = cell + (((row & 1) == 0) ? 0x7E : (cell >= 0x60) ? 0x20 : 0x1F);
		}

		@Override
		public int read() throws IOException {
			if (this.second >= 0) {
				int next = this.second;
				this.second = -1;
				return next;
			}
			this.first = -1;
			while (this.first < 0) {
				int next = source();
				if (next < 0) {
					return -1;
				}
				convert(next);
			}
			return this.first;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int count = 0;
			while (count < length) {
				int next = read();
				if (next < 0) {
					break;
				}
				bytes[offset + count++] = (byte) next;
			}
			return (count > 0 || length == 0) ? count : -1;
		}

		@Override
		public void close() throws IOException {
			this.in.close();
		}

	}

}
