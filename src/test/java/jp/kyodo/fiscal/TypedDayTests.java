package jp.kyodo.fiscal;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedDayTests {

	@ParameterizedTest
	@ValueSource(strings = { "2012-04-01", "2012/4/1", "２０１２年４月１日", " 2012.4.1 ", "2012 年 4 月 1 日" })
	void readsADayHoweverItIsTyped(String typed) {
		assertThat(TypedDay.read(typed)).contains(LocalDate.of(2012, 4, 1));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "2012", "2012-13-01", "2012-02-30", "きのう", "0001-01-01", "9999-12-31" })
	void rejectsWhatIsNoDay(String typed) {
		assertThat(TypedDay.read(typed)).isEmpty();
	}

}
