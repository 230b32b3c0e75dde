package jp.kyodo.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much speaks for a text being in EUC-JP. Almost every such text can be read as CP932
 * too, as half-width katakana and rare kanji; the other way round CP932 with any usual
 * word in it breaks the rules of EUC-JP. What is left to tell apart is CP932 with nothing
 * but half-width katakana: it has no kana in EUC-JP, and kanji that nobody uses.
 *
 * @param valid whether the rules of EUC-JP are kept to the end
 * @param pairs characters of two bytes, up to where the rules are broken
 * @param kana hiragana and katakana among them
 * @param usual kana, signs and the kanji of the first level among them
 */
record EucEvidence(boolean valid, long pairs, long kana, long usual) {

	private static final int FEWEST_KANA = 8;

	private static final int SHARE_OF_KANA = 15;

	private static final int SHARE_OF_USUAL = 95;

	static EucEvidence of(Path file) throws IOException {
		long pairs = 0;
		long kana = 0;
		long usual = 0;
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
			for (int first = in.read(); first >= 0; first = in.read()) {
				if (first < 0x80) {
					continue;
				}
				int second = in.read();
				if (first == 0x8E && second >= 0xA1 && second <= 0xDF) {
					continue;
				}
				if (first <= 0xA0 || first == 0xFF || second <= 0xA0 || second == 0xFF) {
					return new EucEvidence(false, pairs, kana, usual);
				}
				int row = first - 0xA0;
				pairs++;
				kana += (row == 4 || row == 5) ? 1 : 0;
				usual += (row == 1 || (row >= 3 && row <= 5) || row == 13 || (row >= 16 && row <= 47)) ? 1 : 0;
			}
		}
		return new EucEvidence(true, pairs, kana, usual);
	}

	/** Whether it can be nothing else, be it damaged or not. */
	boolean isSure() {
		return this.kana >= FEWEST_KANA && this.kana * 100 >= SHARE_OF_KANA * this.pairs && isUsual();
	}

	/** Whether it may well be, but there is too little to be sure. */
	boolean isLikely() {
		return this.valid && this.pairs >= 2 && isUsual();
	}

	private boolean isUsual() {
		return this.usual * 100 >= SHARE_OF_USUAL * this.pairs;
	}

}
