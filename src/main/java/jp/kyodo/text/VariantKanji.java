package jp.kyodo.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The table that leads old and variant kanji (髙, 濵, 𠮷) to the one in common use, read
 * from the file {@value #FILE} beside this class.
 */
final class VariantKanji {

	private static final String FILE = "variant-kanji.txt";

	private static final Map<Integer, Integer> STANDARDS = read();

	private VariantKanji() {
	}

	/**
	 * The kanji in common use for a variant, otherwise the character itself.
	 */
	static int standardOf(int codePoint) {
		Integer standard = STANDARDS.get(codePoint);
		return (standard != null) ? standard : codePoint;
	}

	static Map<Integer, Integer> all() {
		return STANDARDS;
	}

	private static Map<Integer, Integer> read() {
		Map<Integer, Integer> standards = new HashMap<>();
		try (InputStream file = VariantKanji.class.getResourceAsStream(FILE)) {
			if (file == null) {
				throw new IllegalStateException("The table of variant kanji is missing: " + FILE);
			}
			BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				addLine(line.strip(), standards);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The table of variant kanji cannot be read", ex);
		}
		for (int standard : standards.values()) {
			if (standards.containsKey(standard)) {
				throw new IllegalStateException(
						"The table of variant kanji uses one as standard and variant: " + Character.toString(standard));
			}
		}
		return Map.copyOf(standards);
	}

	private static void addLine(String line, Map<Integer, Integer> standards) {
		if (line.isEmpty() || line.startsWith("#")) {
			return;
		}
		int[] characters = line.codePoints().filter((c) -> !CodePoints.isBlank(c)).toArray();
		for (int i = 1; i < characters.length; i++) {
			if (standards.put(characters[i], characters[0]) != null) {
				throw new IllegalStateException(
						"The table of variant kanji has one twice: " + Character.toString(characters[i]));
			}
		}
	}

}
