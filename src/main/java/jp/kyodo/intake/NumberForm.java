package jp.kyodo.intake;

/**
 * In what form a number is shown, as far as people would read something else from it than
 * from the number that is stored.
 *
 * @param kind whether it is a day or a time
 * @param digits to which a whole number is filled up with zeros, 0 if it is not
 * @param shift power of ten by which it is shown larger: 2 for per cent, -3 for thousands
 * @param before words in front of it
 * @param after words behind it, the sign of per cent among them
 */
record NumberForm(Kind kind, int digits, int shift, String before, String after) {

	static final NumberForm PLAIN = of(Kind.NUMBER);

	static final NumberForm PER_CENT = new NumberForm(Kind.NUMBER, 0, 2, "", "%");

	static NumberForm of(Kind kind) {
		return new NumberForm(kind, 0, 0, "", "");
	}

	boolean isTime() {
		return this.kind != Kind.NUMBER;
	}

	/**
	 * What a number stands for.
	 */
	enum Kind {

		NUMBER, DAY, DAY_AND_TIME, TIME, ELAPSED_TIME

	}

}
