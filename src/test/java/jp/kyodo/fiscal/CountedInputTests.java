package jp.kyodo.fiscal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CountedInputTests {

	@ParameterizedTest
	@CsvSource({ "22名, EXACT, 22名", "約100人, ABOUT, 約100人", "およそ　１００　人, ABOUT, 約100人", "100名程度, ABOUT, 約100名",
			"100人前後, ABOUT, 約100人", "100名以上, AT_LEAST, 100名以上", "100人超, AT_LEAST, 100人以上", "100余名, AT_LEAST, 100名以上",
			"100人余り, AT_LEAST, 100人以上", "3万人, EXACT, '30,000人'", "'１，２００', EXACT, '1,200'", "0, EXACT, 0",
			"約2.5km, ABOUT, 約2.5km" })
	void readsNumberWithItsPrecision(String typed, Precision precision, String shown) {
		CountedInput read = CountedInput.parse(typed);

		assertThat(read).isInstanceOfSatisfying(CountedInput.Understood.class, (understood) -> {
			assertThat(understood.value().precision()).isEqualTo(precision);
			assertThat(understood.value().display()).isEqualTo(shown);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "100人以下", "100名未満", "約100人以上", "-3人", "多数", "10人～20人", "百人" })
	void refusesWhatHasNoOneMeaning(String typed) {
		assertThat(CountedInput.parse(typed)).isEqualTo(new CountedInput.NotCounted(typed));
	}

	@Test
	void tellsNothingFromZero() {
		assertThat(CountedInput.parse("　")).isInstanceOf(CountedInput.Blank.class);
		assertThat(CountedInput.parse(null)).isInstanceOf(CountedInput.Blank.class);
	}

	@Test
	void readsBackWhatItShows() {
		for (CountedValue value : new CountedValue[] { CountedValue.about(1200, "人"), CountedValue.atLeast(100, "名"),
				CountedValue.exactly(0, "") }) {
			assertThat(CountedInput.parse(value.display())).isEqualTo(new CountedInput.Understood(value));
		}
	}

}
