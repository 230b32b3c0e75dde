package jp.kyodo.fiscal;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CountedValueTests {

	@ParameterizedTest
	@CsvSource({ "22, EXACT, 名, 22名", "100, ABOUT, 人, 約100人", "100, AT_LEAST, 名, 100名以上", "1200, ABOUT, 人, '約1,200人'",
			"1.50, EXACT, 時間, 1.5時間", "0, EXACT, 件, 0件", "7, EXACT, '', 7", "1E2, EXACT, ' 人 ', 100人" })
	void saysHowExactlyItWasCounted(BigDecimal value, Precision precision, String unit, String shown) {
		assertThat(new CountedValue(value, precision, unit).display()).isEqualTo(shown);
	}

	@Test
	void isEqualWhateverTheDecimals() {
		assertThat(new CountedValue(new BigDecimal("100.0"), Precision.ABOUT, "人"))
			.isEqualTo(CountedValue.about(100, "人"));
		assertThat(CountedValue.exactly(100, "人")).isNotEqualTo(CountedValue.about(100, "人"));
		assertThat(CountedValue.atLeast(100, "名").display()).isEqualTo("100名以上");
	}

	@Test
	void refusesLessThanNothing() {
		assertThatIllegalArgumentException().isThrownBy(() -> CountedValue.exactly(-1, "人"));
	}

}
