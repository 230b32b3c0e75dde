package jp.kyodo.fiscal;

import java.time.LocalDate;

/**
 * The eras (元号) since 1868, with which years are counted.
 */
enum Era {

	MEIJI("明治", "M", LocalDate.of(1868, 1, 25), 45),

	TAISHO("大正", "T", LocalDate.of(1912, 7, 30), 15),

	SHOWA("昭和", "S", LocalDate.of(1926, 12, 25), 64),

	// plans made before the change of era name the years after it 平成32年度 and on
	HEISEI("平成", "H", LocalDate.of(1989, 1, 8), 99),

	REIWA("令和", "R", LocalDate.of(2019, 5, 1), 99);

	private final String kanji;

	private final String letter;

	private final LocalDate firstDay;

	private final int lastYear;

	Era(String kanji, String letter, LocalDate firstDay, int lastYear) {
		this.kanji = kanji;
		this.letter = letter;
		this.firstDay = firstDay;
		this.lastYear = lastYear;
	}

	/**
	 * The era of a day; the first one also for days before it.
	 */
	static Era on(LocalDate day) {
		Era found = MEIJI;
		for (Era era : values()) {
			if (!day.isBefore(era.firstDay)) {
				found = era;
			}
		}
		return found;
	}

	/**
	 * The era with this name (平成), its first character (平) or its letter (H).
	 */
	static Era named(String name) {
		for (Era era : values()) {
			if (era.kanji.equals(name) || era.letter.equals(name) || era.kanji.substring(0, 1).equals(name)) {
				return era;
			}
		}
		throw new IllegalArgumentException("No era is named " + name);
	}

	boolean hasYear(int yearOfEra) {
		return yearOfEra >= 1 && yearOfEra <= this.lastYear;
	}

	int gregorianYear(int yearOfEra) {
		return this.firstDay.getYear() + yearOfEra - 1;
	}

	/**
	 * The Gregorian year as a year of this era: 平成25, and 元 for the first one.
	 */
	String display(int gregorianYear) {
		int year = yearOfEra(gregorianYear);
		return this.kanji + ((year == 1) ? "元" : year);
	}

	/**
	 * The Gregorian year as a year of this era with its letter: H25.
	 */
	String displayShort(int gregorianYear) {
		return this.letter + yearOfEra(gregorianYear);
	}

	private int yearOfEra(int gregorianYear) {
		return gregorianYear - this.firstDay.getYear() + 1;
	}

}
