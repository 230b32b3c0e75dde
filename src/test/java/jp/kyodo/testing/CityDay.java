package jp.kyodo.testing;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The day in the city, which may have begun already while it is still yesterday where the
 * tests run.
 */
public final class CityDay {

	private CityDay() {
	}

	/**
	 * Today.
	 */
	public static LocalDate today() {
		return LocalDate.now(ZoneId.of("Asia/Tokyo"));
	}

}
