package jp.kyodo.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Tells which characters of a text none of the shipped fonts can print, so that people
 * are warned before a publication and not by a mark in the PDF.
 */
public final class MissingGlyphs {

	private MissingGlyphs() {
	}

	/**
	 * Returns the characters without a glyph, each once, in the order of their first
	 * appearance. White space, control characters and marks without a width of their own
	 * (variation selectors, joiners) are never reported: they are not printed.
	 */
	public static List<String> in(String text) {
		Set<String> missing = new LinkedHashSet<>();
		text.codePoints()
			.filter((codePoint) -> !isPrintable(codePoint))
			.forEach((codePoint) -> missing.add(Character.toString(codePoint)));
		return List.copyOf(missing);
	}

	/**
	 * Returns whether a character takes no room on paper, so that leaving it out changes
	 * nothing that can be seen.
	 */
	static boolean isInvisible(int codePoint) {
		int type = Character.getType(codePoint);
		return type == Character.FORMAT || type == Character.CONTROL || type == Character.LINE_SEPARATOR
				|| type == Character.PARAGRAPH_SEPARATOR || isVariationSelector(codePoint);
	}

	private static boolean isPrintable(int codePoint) {
		return isInvisible(codePoint) || Character.isWhitespace(codePoint) || Covered.CODE_POINTS.get(codePoint);
	}

	private static boolean isVariationSelector(int codePoint) {
		return (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
	}

	/**
	 * The characters that the fonts have, read from them when first asked for.
	 */
	private static final class Covered {

		static final BitSet CODE_POINTS = read();

		private static BitSet read() {
			BitSet covered = new BitSet();
			for (PdfFont font : PdfFont.values()) {
				try (TrueTypeFont parsed = font.parse()) {
					CmapLookup cmap = parsed.getUnicodeCmapLookup();
					for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
						if (cmap.getGlyphId(codePoint) > 0) {
							covered.set(codePoint);
						}
					}
				}
				catch (IOException ex) {
					throw new UncheckedIOException("The font " + font + " cannot be read", ex);
				}
			}
			return covered;
		}

	}

}
