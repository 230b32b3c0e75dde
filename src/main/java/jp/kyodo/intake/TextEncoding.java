package jp.kyodo.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import jp.kyodo.text.Cp932Preflight;
import org.jspecify.annotations.Nullable;

/**
 * How a text file is encoded, found by decoding the whole of it without mercy.
 *
 * @param label as people call it
 * @param charset how its bytes are decoded, after they were made those of CP932 if they
 * are older ones
 * @param mark bytes of the byte order mark at its beginning
 * @param bytes how older bytes are made those of CP932, or null
 */
record TextEncoding(String label, Charset charset, int mark, @Nullable OldJapanese bytes) {

	private static final int BUFFER = 1 << 16;

	/**
	 * So many Japanese characters do not come out of another encoding by chance: the file
	 * is UTF-8 with a damage, although CP932 might read it as other characters.
	 */
	private static final int SURELY_UTF_8 = 8;

	private TextEncoding(String label, Charset charset, int mark) {
		this(label, charset, mark, null);
	}

	/**
	 * Finds the encoding of a file.
	 * @throws UnreadableTextException if it is in none that we know
	 * @throws RefusedFileException if it may be in one of two
	 */
	static TextEncoding of(Path file) throws IOException, UnreadableTextException {
		TextEncoding marked = byMark(file);
		if (marked != null) {
			return marked.whole(file);
		}
		TextEncoding utf8 = new TextEncoding("UTF-8", StandardCharsets.UTF_8, 0);
		Trial asUtf8 = utf8.decode(file);
		if (asUtf8.complete()) {
			return asUtf8.isWithEscapes() ? old("ISO-2022-JP", OldJapanese.ISO_2022_JP).whole(file) : utf8;
		}
		if (asUtf8.wide() >= SURELY_UTF_8) {
			throw new UnreadableTextException(utf8, asUtf8.characters());
		}
		return eucOrCp932(file);
	}

	private static TextEncoding eucOrCp932(Path file) throws IOException, UnreadableTextException {
		TextEncoding euc = old("EUC-JP", OldJapanese.EUC_JP);
		EucEvidence evidence = EucEvidence.of(file);
		if (evidence.isSure()) {
			return euc.whole(file);
		}
		TextEncoding cp932 = new TextEncoding("CP932", Cp932Preflight.CHARSET, 0);
		Trial asCp932 = cp932.decode(file);
		if (evidence.isLikely()) {
			if (!asCp932.complete()) {
				return euc.whole(file);
			}
			throw new RefusedFileException("intake.refused.encoding.unsure", euc.label());
		}
		if (!asCp932.complete()) {
			throw new UnreadableTextException(cp932, asCp932.characters());
		}
		return cp932;
	}

	private static TextEncoding old(String label, OldJapanese bytes) {
		return new TextEncoding(label, Cp932Preflight.CHARSET, 0, bytes);
	}

	private TextEncoding whole(Path file) throws IOException, UnreadableTextException {
		Trial trial = decode(file);
		if (!trial.complete()) {
			throw new UnreadableTextException(this, trial.characters());
		}
		return this;
	}

	/**
	 * Returns the label without the byte order mark.
	 */
	String charsetLabel() {
		return this.label.replace(" BOM", "");
	}

	/**
	 * Opens the file behind its byte order mark.
	 */
	Reader open(Path file) throws IOException {
		return new InputStreamReader(stream(file), decoder());
	}

	/**
	 * Opens the file with a mark in the place of what cannot be read.
	 */
	Reader openLeniently(Path file) throws IOException {
		return new InputStreamReader(stream(file), this.charset);
	}

	private InputStream stream(Path file) throws IOException {
		InputStream in = Files.newInputStream(file);
		in.skipNBytes(this.mark);
		return (this.bytes != null) ? this.bytes.asCp932(in) : in;
	}

	private static @Nullable TextEncoding byMark(Path file) throws IOException {
		byte[] head;
		try (InputStream in = Files.newInputStream(file)) {
			head = in.readNBytes(BUFFER);
		}
		int first = (head.length > 1) ? (head[0] & 0xFF) << 8 | head[1] & 0xFF : 0;
		if (first == 0xEFBB && head.length > 2 && head[2] == (byte) 0xBF) {
			return new TextEncoding("UTF-8 BOM", StandardCharsets.UTF_8, 3);
		}
		if (first == 0xFFFE) {
			return new TextEncoding("UTF-16", StandardCharsets.UTF_16LE, 2);
		}
		if (first == 0xFEFF) {
			return new TextEncoding("UTF-16", StandardCharsets.UTF_16BE, 2);
		}
		Charset unmarked = UnmarkedUtf16.of(head);
		return (unmarked != null) ? new TextEncoding("UTF-16", unmarked, 0) : null;
	}

	private CharsetDecoder decoder() {
		return this.charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
	}

	private Trial decode(Path file) throws IOException {
		CharsetDecoder decoder = decoder();
		ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
		CharBuffer chars = CharBuffer.allocate(BUFFER);
		long characters = 0;
		long wide = 0;
		long escapes = 0;
		try (InputStream in = stream(file)) {
			boolean last = false;
			while (!last) {
				bytes.compact();
				int read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
				bytes.position(bytes.position() + read).flip();
				last = read == 0 || bytes.limit() < BUFFER;
				CoderResult result = decoder.decode(bytes, chars, last);
				chars.flip();
				characters += chars.length();
				wide += chars.chars().filter((character) -> character >= 0x800).count();
				escapes += chars.chars().filter((character) -> character == OldJapanese.ESCAPE).count();
				chars.clear();
				if (result.isError()) {
					return new Trial(false, characters, wide, escapes);
				}
			}
		}
		return new Trial(true, characters, wide, escapes);
	}

	/**
	 * How far decoding came.
	 */
	private record Trial(boolean complete, long characters, long wide, long escapes) {

		/** Whether what is read are the bytes by which Japanese is written in mails. */
		boolean isWithEscapes() {
			return this.escapes > 0 && this.wide == 0;
		}

	}

	/**
	 * A text in no encoding that we know.
	 */
	static final class UnreadableTextException extends Exception {

		private final transient TextEncoding nearest;

		private final long characters;

		UnreadableTextException(TextEncoding nearest, long characters) {
			super(nearest.label());
			this.nearest = nearest;
			this.characters = characters;
		}

		/**
		 * The encoding in which it can be read the furthest.
		 */
		TextEncoding nearest() {
			return this.nearest;
		}

		/**
		 * How many characters can be read in it.
		 */
		long characters() {
			return this.characters;
		}

	}

}
