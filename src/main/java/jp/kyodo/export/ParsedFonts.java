package jp.kyodo.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The fonts in the form in which one document after the other is printed with them, never
 * two at the same time. Each is parsed when its first character is printed.
 */
class ParsedFonts {

	private final Map<PdfFont, TrueTypeFont> parsed = new EnumMap<>(PdfFont.class);

	/**
	 * Makes the fonts known to a renderer, by name and for characters that no other font
	 * has.
	 */
	void addTo(PdfBoxFontResolver resolver, PDDocument document) {
		for (PdfFont font : PdfFont.values()) {
			PDFontSupplier supplier = new DocumentFont(font, document);
			resolver.addFont(supplier, font.family(), font.weight(), IdentValue.NORMAL, true, FontGroup.MAIN);
			resolver.addFont(supplier, font.family(), font.weight(), IdentValue.NORMAL, true, FontGroup.FINAL_FALLBACK);
		}
	}

	private TrueTypeFont parsed(PdfFont font) throws IOException {
		TrueTypeFont known = this.parsed.get(font);
		if (known == null) {
			known = font.parse();
			this.parsed.put(font, known);
		}
		return known;
	}

	/**
	 * A font within one document.
	 */
	private final class DocumentFont extends PDFontSupplier {

		private final PdfFont font;

		private final PDDocument document;

		private @Nullable PDFont loaded;

		@SuppressWarnings("DataFlowIssue")
		DocumentFont(PdfFont font, PDDocument document) {
			super(null);
			this.font = font;
			this.document = document;
		}

		@Override
		public PDFont supply() {
			if (this.loaded == null) {
				try {
					this.loaded = PDType0Font.load(this.document, parsed(this.font), true);
				}
				catch (IOException ex) {
					throw new UncheckedIOException("The font " + this.font + " cannot be parsed", ex);
				}
			}
			return this.loaded;
		}

	}

}
