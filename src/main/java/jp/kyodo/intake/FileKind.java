package jp.kyodo.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a file is by its first bytes; kinds that hold no table that we read are refused.
 */
enum FileKind {

	ZIP, TEXT;

	private static final int HEAD = 1024;

	private static final Signature[] REFUSED = { new Signature("D0CF11E0A1B11AE1", "intake.refused.kind.old-workbook"),
			new Signature("255044462D", "intake.refused.kind.pdf"),
			new Signature("89504E47", "intake.refused.kind.picture"),
			new Signature("FFD8FF", "intake.refused.kind.picture"),
			new Signature("47494638", "intake.refused.kind.picture"),
			new Signature("424D", "intake.refused.kind.picture", 0x06),
			new Signature("49492A00", "intake.refused.kind.picture"),
			new Signature("4D4D002A", "intake.refused.kind.picture"),
			new Signature("1F8B", "intake.refused.kind.archive"),
			new Signature("377ABCAF271C", "intake.refused.kind.archive"),
			new Signature("526172211A07", "intake.refused.kind.archive"),
			new Signature("7B5C727466", "intake.refused.kind.other"),
			new Signature("4D5A9000", "intake.refused.kind.other"),
			new Signature("7F454C46", "intake.refused.kind.other") };

	static FileKind of(Path file) throws IOException {
		byte[] head;
		try (InputStream in = Files.newInputStream(file)) {
			head = in.readNBytes(HEAD);
		}
		if (startsWith(head, "504B0304") || startsWith(head, "504B0506")) {
			return ZIP;
		}
		for (Signature signature : REFUSED) {
			if (signature.fits(head)) {
				throw new RefusedFileException(signature.messageKey());
			}
		}
		refuseBinary(head);
		refuseMarkup(head);
		return TEXT;
	}

	/**
	 * Text has no zeros, except where it has one in each character.
	 */
	private static void refuseBinary(byte[] head) {
		int zeros = 0;
		for (byte value : head) {
			zeros += (value == 0) ? 1 : 0;
		}
		boolean wide = startsWith(head, "FFFE") || startsWith(head, "FEFF") || UnmarkedUtf16.of(head) != null;
		if (!wide && zeros > head.length / 10) {
			throw new RefusedFileException("intake.refused.kind.other");
		}
	}

	private static void refuseMarkup(byte[] head) {
		String text = new String(head, StandardCharsets.ISO_8859_1)
			.replaceAll("[\\x00\\u00EF\\u00BB\\u00BF\\u00FE\\u00FF]", "")
			.stripLeading()
			.toLowerCase(Locale.ROOT);
		if (text.matches("(?s)<(?:!doctype|html|head|meta|body|table|script|style|\\?xml|!--).*")) {
			throw new RefusedFileException("intake.refused.kind.markup");
		}
	}

	private static boolean startsWith(byte[] head, String hex) {
		byte[] start = HexFormat.of().parseHex(hex);
		if (head.length < start.length) {
			return false;
		}
		for (int index = 0; index < start.length; index++) {
			if (head[index] != start[index]) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The first bytes of a kind of file.
	 *
	 * @param zeroAt where a zero byte must stand, since text may begin with the same
	 * letters; 0 for nowhere
	 */
	private record Signature(String hex, String messageKey, int zeroAt) {

		Signature(String hex, String messageKey) {
			this(hex, messageKey, 0);
		}

		boolean fits(byte[] head) {
			return startsWith(head, this.hex)
					&& (this.zeroAt == 0 || (head.length > this.zeroAt && head[this.zeroAt] == 0));
		}

	}

}
