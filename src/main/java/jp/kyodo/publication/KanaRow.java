package jp.kyodo.publication;

/**
 * The rows of the Japanese syllabary under which a glossary is read: あ行, か行 and so on.
 */
public enum KanaRow {

	A("ぁあぃいぅうぇえぉおゔ"), KA("かがきぎくぐけげこごゕゖ"), SA("さざしじすずせぜそぞ"), TA("ただちぢっつづてでとど"), NA("なにぬねの"), HA("はばぱひびぴふぶぷへべぺほぼぽ"),
	MA("まみむめも"), YA("ゃやゅゆょよ"), RA("らりるれろ"), WA("ゎわゐゑをん"), OTHER("");

	private final String syllables;

	KanaRow(String syllables) {
		this.syllables = syllables;
	}

	/**
	 * Returns the row in which a reading stands; Latin letters and digits are the last.
	 */
	public static KanaRow of(String reading) {
		if (!reading.isEmpty()) {
			for (KanaRow row : values()) {
				if (row.syllables.indexOf(reading.charAt(0)) >= 0) {
					return row;
				}
			}
		}
		return OTHER;
	}

}
