package jp.kyodo.fiscal;

import org.jspecify.annotations.Nullable;

/**
 * What a field for a counted number was understood to hold: {@code 22名}, {@code 約100人},
 * {@code 100名以上}. The words that tell how exactly it was counted are read here, the
 * number between them by {@link NumberInput}.
 */
public sealed interface CountedInput {

	/**
	 * Reads what was typed.
	 * <ul>
	 * <li>{@code 約}, {@code およそ}, {@code ほぼ} in front and {@code 程度}, {@code 前後},
	 * {@code くらい} behind: estimated</li>
	 * <li>{@code 以上}, {@code 超}, {@code 余り} behind: a lower bound</li>
	 * <li>neither: counted exactly</li>
	 * </ul>
	 * Upper bounds ({@code 以下}, {@code 未満}), both kinds of words at once and negative
	 * numbers are refused.
	 */
	static CountedInput parse(@Nullable String typed) {
		return CountedReader.read((typed != null) ? typed : "");
	}

	/**
	 * A number with its precision.
	 *
	 * @param value as it was understood
	 */
	record Understood(CountedValue value) implements CountedInput {
	}

	/**
	 * Nothing was typed.
	 */
	record Blank() implements CountedInput {
	}

	/**
	 * Something that is no counted number.
	 *
	 * @param typed as it was typed, for the person to correct
	 */
	record NotCounted(String typed) implements CountedInput {
	}

}
