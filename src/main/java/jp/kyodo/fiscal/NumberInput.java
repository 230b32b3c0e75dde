package jp.kyodo.fiscal;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * What a number field was understood to hold. People type full-width digits, separators,
 * units and several kinds of minus; all of it is read where it has one meaning, and
 * refused with a reason where it has none or two.
 */
public sealed interface NumberInput {

	/** The most digits that may stand before the decimal point. */
	int INTEGER_DIGITS = 15;

	/** The most digits that may stand behind the decimal point. */
	int DECIMALS = 6;

	/**
	 * Reads what was typed.
	 * <ul>
	 * <li>{@code １９５　団体}, {@code 4,302千円}, {@code ２１．５％}: digits of either width, commas
	 * before every three digits, blanks around, a unit behind</li>
	 * <li>{@code △34}, {@code ▲34}, {@code −34}, {@code －34}: negative</li>
	 * <li>{@code 3万}, {@code 1億2,000万円}, {@code 3万5千}: 万, 億 and 兆 multiply. 千 and 百 in
	 * front of a unit are part of it: {@code 4,302千円} is 4302 with the unit 千円</li>
	 * </ul>
	 * Numbers in kanji only, two numbers, and commas at other places are refused.
	 */
	static NumberInput parse(@Nullable String typed) {
		return new NumberReader((typed != null) ? typed : "").read();
	}

	/**
	 * A number for people: rounded half up to so many decimals, with separators, and △ in
	 * front where it is negative.
	 */
	static String display(BigDecimal value, int decimals) {
		BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
		StringBuilder digits = new StringBuilder(rounded.abs().toPlainString());
		int whole = (decimals > 0) ? digits.length() - decimals - 1 : digits.length();
		for (int place = whole - 3; place > 0; place -= 3) {
			digits.insert(place, ',');
		}
		return (rounded.signum() < 0) ? digits.insert(0, '△').toString() : digits.toString();
	}

	/**
	 * A number, and the unit behind it if one was typed.
	 *
	 * @param value the number without needless decimals
	 * @param unit as typed, with half-width letters and signs; null if there was none
	 */
	record Understood(BigDecimal value, @Nullable String unit) implements NumberInput {

		public Understood {
			value = PlainNumber.of(value);
		}

	}

	/**
	 * Nothing was typed, which is not zero.
	 */
	record Blank() implements NumberInput {
	}

	/**
	 * Something that is no number, or not one number only.
	 *
	 * @param typed as it was typed, for the person to correct
	 * @param reason why it was refused
	 */
	record NotANumber(String typed, Reason reason) implements NumberInput {
	}

	/**
	 * Why a text was not taken as a number.
	 */
	enum Reason {

		/** No digit in it. */
		NO_DIGITS,

		/** Written in kanji: 百, 三十人. */
		KANJI_DIGITS,

		/** More than one number: 180 195, 10～12. */
		SEVERAL_NUMBERS,

		/** A comma that does not stand before three digits: 12,34. */
		MISPLACED_COMMA,

		/** A word that makes it inexact: 約100, 100名以上. */
		QUALIFIED,

		/** More than six digits behind the decimal point. */
		TOO_MANY_DECIMALS,

		/** More than fifteen digits before the decimal point. */
		TOO_LARGE,

		/** Anything else. */
		UNREADABLE

	}

}
