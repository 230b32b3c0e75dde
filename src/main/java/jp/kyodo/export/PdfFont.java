package jp.kyodo.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;

import com.openhtmltopdf.extend.FSSupplier;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that are shipped with the portal and embedded into every PDF. Their bytes
 * stay in memory while there is room for them, since unpacking them anew would cost more
 * than laying out a page.
 * <p>
 * There is no bold face of the fallback: the few characters that BIZ UDPGothic lacks
 * appear in regular weight within a heading, which is not worth five megabytes more.
 */
enum PdfFont {

	REGULAR("BIZ UDPGothic", 400, "BIZUDPGothic_400Regular.ttf"),

	BOLD("BIZ UDPGothic", 700, "BIZUDPGothic_700Bold.ttf"),

	FALLBACK("Noto Sans JP", 400, "NotoSansJP_400Regular.ttf");

	private final String family;

	private final int weight;

	private final String resource;

	private volatile SoftReference<byte[]> bytes = new SoftReference<>(null);

	PdfFont(String family, int weight, String resource) {
		this.family = family;
		this.weight = weight;
		this.resource = resource;
	}

	String family() {
		return this.family;
	}

	int weight() {
		return this.weight;
	}

	/**
	 * Parses the font anew: a parsed one is not safe to share between threads.
	 * Substitution of glyphs is off, since it is made for Latin ligatures and costs a
	 * third of the time.
	 */
	TrueTypeFont parse() throws IOException {
		TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes()));
		font.setEnableGsub(false);
		return font;
	}

	/**
	 * The font for texts in pictures.
	 */
	FSSupplier<InputStream> forPictures() {
		return new FSSupplier<>() {

			@Override
			public InputStream supply() {
				return new ByteArrayInputStream(bytes());
			}

			@Override
			public String cacheKey() {
				return PdfFont.this.resource;
			}

		};
	}

	private byte[] bytes() {
		byte[] known = this.bytes.get();
		if (known == null) {
			known = read();
			this.bytes = new SoftReference<>(known);
		}
		return known;
	}

	private byte[] read() {
		try (InputStream in = PdfFont.class.getResourceAsStream("/fonts/" + this.resource)) {
			if (in == null) {
				throw new IllegalStateException("The font " + this.resource + " is not on the class path");
			}
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The font " + this.resource + " cannot be read", ex);
		}
	}

}
