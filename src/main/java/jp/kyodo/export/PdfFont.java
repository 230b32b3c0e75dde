package jp.kyodo.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The fonts that are shipped with the portal and embedded into every PDF. Their bytes
 * stay in memory, since unpacking them anew would cost more than laying out a page.
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

	private final byte[] bytes;

	PdfFont(String family, int weight, String resource) {
		this.family = family;
		this.weight = weight;
		this.bytes = read("/fonts/" + resource);
	}

	String family() {
		return this.family;
	}

	int weight() {
		return this.weight;
	}

	InputStream open() {
		return new ByteArrayInputStream(this.bytes);
	}

	private static byte[] read(String resource) {
		try (InputStream in = PdfFont.class.getResourceAsStream(resource)) {
			if (in == null) {
				throw new IllegalStateException("The font " + resource + " is not on the class path");
			}
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The font " + resource + " cannot be read", ex);
		}
	}

}
