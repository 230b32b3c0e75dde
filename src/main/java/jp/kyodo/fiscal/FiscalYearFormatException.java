package jp.kyodo.fiscal;

/**
 * Says that a typed text could not be read as a fiscal year, and keeps what was typed for
 * the message to the person.
 */
public class FiscalYearFormatException extends IllegalArgumentException {

	private static final int SHOWN = 40;

	private final String typed;

	public FiscalYearFormatException(String typed) {
		super("Not a fiscal year: '" + ((typed.length() > SHOWN) ? typed.substring(0, SHOWN) + "..." : typed) + "'");
		this.typed = typed;
	}

	/**
	 * What was typed, unchanged.
	 */
	public String typed() {
		return this.typed;
	}

}
