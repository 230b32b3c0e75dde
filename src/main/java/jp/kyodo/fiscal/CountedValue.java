package jp.kyodo.fiscal;

import java.math.BigDecimal;

/**
 * A counted number together with how exactly it was counted: 22名, 約100人, 100名以上.
 *
 * @param value the number, not negative
 * @param precision how exactly it was counted
 * @param unit what was counted; empty where nothing is to be written behind the number
 */
public record CountedValue(BigDecimal value, Precision precision, String unit) {

	public CountedValue {
		if (value.signum() < 0) {
			throw new IllegalArgumentException("Nothing can be counted %s times".formatted(value));
		}
		value = PlainNumber.of(value);
		unit = unit.strip();
	}

	public static CountedValue exactly(long value, String unit) {
		return new CountedValue(BigDecimal.valueOf(value), Precision.EXACT, unit);
	}

	public static CountedValue about(long value, String unit) {
		return new CountedValue(BigDecimal.valueOf(value), Precision.ABOUT, unit);
	}

	public static CountedValue atLeast(long value, String unit) {
		return new CountedValue(BigDecimal.valueOf(value), Precision.AT_LEAST, unit);
	}

	public String display() {
		String counted = NumberInput.display(this.value, this.value.scale()) + this.unit;
		return switch (this.precision) {
			case EXACT -> counted;
			case ABOUT -> "約" + counted;
			case AT_LEAST -> counted + "以上";
		};
	}

}
