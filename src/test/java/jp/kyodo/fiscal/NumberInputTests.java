package jp.kyodo.fiscal;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import jp.kyodo.fiscal.NumberInput.Blank;
import jp.kyodo.fiscal.NumberInput.NotANumber;
import jp.kyodo.fiscal.NumberInput.Reason;
import jp.kyodo.fiscal.NumberInput.Understood;

import static org.assertj.core.api.Assertions.assertThat;

class NumberInputTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "195 | 195", "１９５ | 195", "0 | 0", "007 | 7", "4,302 | 4302", "４，３０２ | 4302", "4、302 | 4302",
					"4, 302 | 4302", "1,234,567 | 1234567", "' 195 ' | 195", "'　195　' | 195", "'195\n' | 195",
					"14.7 | 14.7", "１４．７ | 14.7", "14。7 | 14.7", ".5 | 0.5", "70.0 | 70", "1.123456 | 1.123456",
					"1.12345600 | 1.123456", "+3 | 3", "＋３ | 3", "100,000,000,000,000 | 100000000000000",
					"999999999999999 | 999999999999999", "\u200B195 | 195", "1\uFEFF95 | 195" })
	void readsDigitsOfEitherWidth(String typed, BigDecimal value) {
		assertThat(NumberInput.parse(typed)).isEqualTo(new Understood(value, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "-34", "△34", "▲34", "−34", "－34", "‐34", "‑34", "–34", "—34", "―34", "ー34", "ｰ34", "▲ 34",
			"△３４", " - 34" })
	void readsEverySignOfANegativeNumber(String typed) {
		assertThat(NumberInput.parse(typed)).isEqualTo(new Understood(BigDecimal.valueOf(-34), null));
	}

	@Test
	void readsANegativeZeroAsZero() {
		assertThat(NumberInput.parse("△0")).isEqualTo(new Understood(BigDecimal.ZERO, null));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "195事業 | 195 | 事業", "4,302千円 | 4302 | 千円", "１９５　団体 | 195 | 団体", "21% | 21 | %",
					"２１．５％ | 21.5 | %", "▲34千円 | -34 | 千円", "5百万円 | 5 | 百万円", "5千人 | 5 | 千人", "30㎡ | 30 | ㎡",
					"30m2 | 30 | m2", "1.5t-CO2 | 1.5 | t-CO2", "３ｋｍ | 3 | km", "3回/年 | 3 | 回/年", "¥4,302 | 4302 | 円",
					"￥４，３０２ | 4302 | 円", "-¥34 | -34 | 円", "\\34 | 34 | 円", "22名 | 22 | 名", "3か所 | 3 | か所",
					"36.5℃ | 36.5 | ℃", "12ポイント | 12 | ポイント", "5人(延べ) | 5 | 人(延べ)", "3ヶ月 | 3 | ヶ月" })
	void keepsTheUnitBehind(String typed, BigDecimal value, String unit) {
		assertThat(NumberInput.parse(typed)).isEqualTo(new Understood(value, unit));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "3万 | 30000 |", "３万人 | 30000 | 人", "1億 | 100000000 |", "1億2,000万 | 120000000 |",
					"1億2,000万円 | 120000000 | 円", "1億2000万500円 | 120000500 | 円", "1億 2,000万 円 | 120000000 | 円",
					"1.5億円 | 150000000 | 円", "3兆 | 3000000000000 |", "1万500人 | 10500 | 人", "1万2,345 | 12345 |",
					"3万5千 | 35000 |", "3万5千円 | 35000 | 円", "2千万円 | 20000000 | 円", "1億2千万円 | 120000000 | 円",
					"1億5 | 100000005 |", "△3万円 | -30000 | 円", "1万0.5 | 10000.5 |", "20万 | 200000 |",
					"12,000万円 | 120000000 | 円" })
	void multiplies(String typed, BigDecimal value, @Nullable String unit) {
		assertThat(NumberInput.parse(typed)).isEqualTo(new Understood(value, unit));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " ", "　", "\t\r\n", "\u00A0", "\u200B", "\u0000" })
	void takesNothingForBlankAndNotForZero(@Nullable String typed) {
		assertThat(NumberInput.parse(typed)).isEqualTo(new Blank());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "abc | NO_DIGITS", "- | NO_DIGITS", "… | NO_DIGITS", "事業 | NO_DIGITS",
			"NaN | NO_DIGITS", "Infinity | NO_DIGITS", ", | MISPLACED_COMMA", "百 | KANJI_DIGITS", "三十人 | KANJI_DIGITS",
			"二〇一三 | KANJI_DIGITS", "180 195 | SEVERAL_NUMBERS", "180\t195 | SEVERAL_NUMBERS", "10～12 | SEVERAL_NUMBERS",
			"10-12 | SEVERAL_NUMBERS", "1/2 | SEVERAL_NUMBERS", "195事業(2013年) | SEVERAL_NUMBERS",
			"5時30分 | SEVERAL_NUMBERS", "12,34 | MISPLACED_COMMA", "1,2345 | MISPLACED_COMMA",
			"1234,567 | MISPLACED_COMMA", ",123 | MISPLACED_COMMA", "4,,302 | MISPLACED_COMMA", "4,302, | UNREADABLE",
			"約100人 | QUALIFIED", "およそ5 | QUALIFIED", "100名以上 | QUALIFIED", "21%以上 | QUALIFIED", "100人程度 | QUALIFIED",
			"100人超 | QUALIFIED", "1.1234567 | TOO_MANY_DECIMALS", "0.0000001 | TOO_MANY_DECIMALS",
			"1000000000000000 | TOO_LARGE", "1,000兆 | TOO_LARGE", "1e5 | UNREADABLE", "1E+5 | UNREADABLE",
			"1.2.3 | UNREADABLE", "5. | UNREADABLE", "--5 | UNREADABLE", "5-- | UNREADABLE", "(34) | UNREADABLE",
			"=1+1 | UNREADABLE", "12😀 | UNREADABLE", "3億5億 | UNREADABLE", "3万5億 | UNREADABLE", "1億20000万 | UNREADABLE",
			"1.5億2000万 | UNREADABLE", "3万5百 | UNREADABLE", "2千5百 | SEVERAL_NUMBERS", "1億2,000千円 | UNREADABLE",
			"5<b> | UNREADABLE" })
	void refusesWithAReason(String typed, Reason reason) {
		NumberInput input = NumberInput.parse(typed);

		assertThat(input).isEqualTo(new NotANumber(typed, reason));
	}

	@Test
	void refusesVeryLongTexts() {
		assertThat(NumberInput.parse("9".repeat(40_000))).isInstanceOfSatisfying(NotANumber.class,
				(refused) -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE));
		assertThat(NumberInput.parse("1,".repeat(20_000))).isInstanceOf(NotANumber.class);
		assertThat(NumberInput.parse("あ".repeat(40_000))).isInstanceOfSatisfying(NotANumber.class,
				(refused) -> assertThat(refused.reason()).isEqualTo(Reason.UNREADABLE));
		assertThat(NumberInput.parse(" ".repeat(40_000))).isEqualTo(new Blank());
		assertThat(NumberInput.parse("5" + "人".repeat(21))).isInstanceOf(NotANumber.class);
	}

	@ParameterizedTest
	@CsvSource({ "4302, 0, '4,302'", "14.65, 1, 14.7", "14, 1, 14.0", "-34, 0, △34", "-0.4, 0, 0", "-0.5, 0, △1",
			"1234567.891, 2, '1,234,567.89'", "0, 0, 0", "0.5, 0, 1", "1E3, 0, '1,000'",
			"999999999999999.123456, 6, '999,999,999,999,999.123456'" })
	void showsNumbersWithSeparators(BigDecimal value, int decimals, String shown) {
		assertThat(NumberInput.display(value, decimals)).isEqualTo(shown);
	}

	@ParameterizedTest
	@ValueSource(strings = { "4302", "-34", "0.5", "999999999999999.123456", "0" })
	void readsWhateverItShows(BigDecimal value) {
		String shown = NumberInput.display(value, 6);

		assertThat(NumberInput.parse(shown)).isEqualTo(new Understood(value, null));
	}

}
