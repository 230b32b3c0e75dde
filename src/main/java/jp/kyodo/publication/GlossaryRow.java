package jp.kyodo.publication;

/**
 * The rows of the Japanese syllabary under which a glossary is read: あ行, か行 and so on.
 */
public enum GlossaryRow {

	A("ぁあぃいぅうぇえぉおゔ"), KA("かがきぎくぐけげこごゕゖ"), SA("さざしじすずせぜそぞ"), TA("ただちぢっつづてでとど"), NA("なにぬねの"), HA("はばぱひびぴふぶぷへべぺほぼぽ"),
	MA("まみむめも"), YA("ゃやゅゆょよ"), RA("らりるれろ"), WA("ゎわゐゑをん"), OTHER("");

	private final String syllables;

	GlossaryRow(String syllables) {
		this.syllables = syllables;
	}

	/**
	 * Returns the row in which a reading stands; Latin letters and digits are the last.
	 */
	public static GlossaryRow of(String reading) {
		if (!reading.isEmpty()) {
			for (GlossaryRow row : values()) {
				if (row.syllables.indexOf(reading.charAt(0)) >= 0) {
					return row;
				}
			}
		}
		return OTHER;
	}

}
