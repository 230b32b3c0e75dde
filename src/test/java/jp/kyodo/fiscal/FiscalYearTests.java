package jp.kyodo.fiscal;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FiscalYearTests {

	@ParameterizedTest
	@CsvSource({ "2013-03-31, 2012", "2013-04-01, 2013", "2013-12-31, 2013", "2014-01-01, 2013", "2014-03-31, 2013",
			"2024-02-29, 2023" })
	void beginsInApril(LocalDate day, int expected) {
		FiscalYear year = FiscalYear.of(day);

		assertThat(year).isEqualTo(new FiscalYear(expected));
		assertThat(year.contains(day)).isTrue();
		assertThat(year.plus(1).contains(day)).isFalse();
	}

	@Test
	void lastsFromAprilToMarch() {
		FiscalYear year = new FiscalYear(2013);

		assertThat(year.firstDay()).isEqualTo("2013-04-01");
		assertThat(year.lastDay()).isEqualTo("2014-03-31");
		assertThat(year.period()).isEqualTo(new Period(year.firstDay(), year.lastDay()));
	}

	@ParameterizedTest
	@CsvSource({ "2013, 2013", "２０１３, 2013", "2013年, 2013", "2013年度, 2013", "２０１３年度, 2013", "' 2013　年度 ', 2013",
			"H25, 2013", "h25, 2013", "Ｈ２５, 2013", "ｈ２５, 2013", "H.25, 2013", "平成25, 2013", "平成２５年度, 2013", "平25, 2013",
			"㍻25年度, 2013", "R6, 2024", "令和6, 2024", "令和６年度, 2024", "㋿6, 2024", "令和元年, 2019", "令和元年度, 2019", "令和元, 2019",
			"R元, 2019", "R1, 2019", "令和1年, 2019", "平成31年度, 2019", "H31, 2019", "平成元年度, 1989", "H1, 1989", "S63, 1988",
			"昭和６３年度, 1988", "S64, 1989", "T15, 1926", "大正元年, 1912", "M1, 1868", "明治45年, 1912", "H37, 2025",
			"平成33年度, 2021", "2011(H23)年度, 2011", "2011（Ｈ２３）年度, 2011", "2018(平成30)年度, 2018", "2019（令和元）年度, 2019",
			"2019(平成31)年度, 2019", "2013年度(平成25年度), 2013", "2013年(平成25年)度, 2013", "令和6（2024）年度, 2024",
			"平成25年度(2013年度), 2013" })
	void readsWhatPeopleType(String typed, int expected) {
		FiscalYear year = FiscalYear.parse(typed);

		assertThat(year).isEqualTo(new FiscalYear(expected));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "25", "２５", "13", "201", "20133", "2013.5", "1867", "2201", "9999", "0000", "平成",
			"平成0年", "H0", "H00", "S65", "T16", "M46", "X5", "令和百年", "二〇一三", "2013年4月", "2013-04-01", "2011(H24)年度",
			"令和6(2023)年度", "-2013", "2013度年", "H25H25", "<script>", "٢٠١٣" })
	void refusesWhatIsNoYear(String typed) {
		assertThatExceptionOfType(FiscalYearFormatException.class).isThrownBy(() -> FiscalYear.parse(typed))
			.satisfies((ex) -> assertThat(ex.typed()).isEqualTo(typed));
	}

	@Test
	void refusesALongTextWithAShortMessage() {
		String typed = "1".repeat(40_000);

		assertThatExceptionOfType(FiscalYearFormatException.class).isThrownBy(() -> FiscalYear.parse(typed))
			.satisfies((ex) -> assertThat(ex.getMessage()).hasSizeLessThan(100));
	}

	@ParameterizedTest
	@CsvSource({ "2013, 2013（平成25）年度, 2013(H25)年度, 平成25年度, 2013年度", "2018, 2018（平成30）年度, 2018(H30)年度, 平成30年度, 2018年度",
			"2019, 2019（令和元）年度, 2019(R1)年度, 令和元年度, 2019年度", "2020, 2020（令和2）年度, 2020(R2)年度, 令和2年度, 2020年度",
			"1988, 1988（昭和63）年度, 1988(S63)年度, 昭和63年度, 1988年度", "1989, 1989（平成元）年度, 1989(H1)年度, 平成元年度, 1989年度",
			"1926, 1926（大正15）年度, 1926(T15)年度, 大正15年度, 1926年度", "1912, 1912（明治45）年度, 1912(M45)年度, 明治45年度, 1912年度",
			"1868, 1868（明治元）年度, 1868(M1)年度, 明治元年度, 1868年度" })
	void isShownInTheStyleOfTheCity(int value, String gregorianFirst, String brief, String eraFirst, String gregorian) {
		FiscalYear year = new FiscalYear(value);

		assertThat(year.display(EraStyle.GREGORIAN_FIRST)).isEqualTo(gregorianFirst);
		assertThat(year.display(EraStyle.SHORT)).isEqualTo(brief);
		assertThat(year.display(EraStyle.ERA_FIRST)).isEqualTo(eraFirst);
		assertThat(year.display(EraStyle.GREGORIAN)).isEqualTo(gregorian);
	}

	@Test
	void readsWhateverItShows() {
		for (int value = FiscalYear.FIRST; value <= 2087; value++) {
			FiscalYear year = new FiscalYear(value);

			for (EraStyle style : EraStyle.values()) {
				assertThat(FiscalYear.parse(year.display(style))).isEqualTo(year);
			}
		}
	}

	@Test
	void countsOnAndBack() {
		FiscalYear year = new FiscalYear(2013);

		assertThat(year.plus(1)).isEqualTo(new FiscalYear(2014));
		assertThat(year.minus(2)).isEqualTo(new FiscalYear(2011));
		assertThat(year.minus(2).through(year)).containsExactly(new FiscalYear(2011), new FiscalYear(2012), year);
		assertThat(year.through(year.minus(1))).isEmpty();
		assertThat(year).isLessThan(year.plus(1)).isGreaterThan(year.minus(1));
		assertThat(year.isBefore(year.plus(1))).isTrue();
		assertThat(year.isAfter(year)).isFalse();
		assertThat(year).hasToString("2013");
	}

	@Test
	void staysWithinItsRange() {
		assertThatIllegalArgumentException().isThrownBy(() -> new FiscalYear(1867));
		assertThatIllegalArgumentException().isThrownBy(() -> new FiscalYear(2201));
		assertThatIllegalArgumentException().isThrownBy(() -> new FiscalYear(2200).plus(1));
		assertThatIllegalArgumentException().isThrownBy(() -> new FiscalYear(1868).minus(1));
		assertThatIllegalArgumentException().isThrownBy(() -> FiscalYear.of(LocalDate.of(1868, 3, 31)));
	}

	@Test
	void isAPlainNumberInJson() {
		JsonMapper mapper = JsonMapper.builder().build();

		String json = mapper.writeValueAsString(new Holder(new FiscalYear(2013), new Yen(4_302_000)));

		assertThat(json).isEqualTo("{\"year\":2013,\"amount\":4302000}");
		assertThat(mapper.readValue(json, Holder.class))
			.isEqualTo(new Holder(new FiscalYear(2013), new Yen(4_302_000)));
		assertThat(mapper.writeValueAsString(Map.of(new FiscalYear(2013), 1))).isEqualTo("{\"2013\":1}");
	}

	record Holder(FiscalYear year, Yen amount) {
	}

}
