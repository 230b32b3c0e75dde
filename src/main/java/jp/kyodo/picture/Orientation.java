package jp.kyodo.picture;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * How a camera was held. Photographs say so beside the picture (Exif); once the picture
 * is written anew without such notes, it has to stand upright by itself.
 */
final class Orientation {

	private static final int UPRIGHT = 1;

	private static final int LAST = 8;

	/** From here on width and height change places. */
	private static final int FIRST_TURNED = 5;

	private static final int MARKER = 0xFF;

	private static final int NOTES = 0xE1;

	private static final int SCAN = 0xDA;

	private static final int LITTLE_ENDIAN = 0x4949;

	private static final int TAG = 0x0112;

	private static final int ENTRY_BYTES = 12;

	private static final byte[] EXIF = { 'E', 'x', 'i', 'f', 0, 0 };

	private Orientation() {
	}

	/**
	 * The orientation that a JPEG tells, from 1 (upright) to 8; what cannot be read
	 * counts as upright.
	 */
	static int of(byte[] jpeg) {
		try {
			ByteBuffer content = ByteBuffer.wrap(jpeg);
			content.position(2);
			while ((content.get() & 0xFF) == MARKER) {
				int kind = content.get() & 0xFF;
				int length = content.getShort() & 0xFFFF;
				int next = content.position() + length - 2;
				if (kind == NOTES && startsWithExif(content)) {
					return read(content.slice(content.position(), next - content.position()));
				}
				if (kind == SCAN) {
					return UPRIGHT;
				}
				content.position(next);
			}
		}
		catch (RuntimeException ex) {
			// notes that are cut off or make no sense
			return UPRIGHT;
		}
		return UPRIGHT;
	}

	private static boolean startsWithExif(ByteBuffer content) {
		byte[] start = new byte[EXIF.length];
		content.get(start);
		return Arrays.equals(start, EXIF);
	}

	private static int read(ByteBuffer notes) {
		notes.order((notes.getShort(0) == LITTLE_ENDIAN) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		int directory = notes.getInt(4);
		int entries = notes.getShort(directory) & 0xFFFF;
		for (int index = 0; index < entries; index++) {
			int entry = directory + 2 + index * ENTRY_BYTES;
			if ((notes.getShort(entry) & 0xFFFF) == TAG) {
				int value = notes.getShort(entry + 8) & 0xFFFF;
				return (value >= UPRIGHT && value <= LAST) ? value : UPRIGHT;
			}
		}
		return UPRIGHT;
	}

	/**
	 * Whether width and height change places.
	 */
	static boolean turns(int orientation) {
		return orientation >= FIRST_TURNED;
	}

	/**
	 * What sets a picture of this size upright.
	 */
	static AffineTransform upright(int orientation, int width, int height) {
		return switch (orientation) {
			case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
			case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
			case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
			case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
			case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
			case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
			case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
			default -> new AffineTransform();
		};
	}

}
