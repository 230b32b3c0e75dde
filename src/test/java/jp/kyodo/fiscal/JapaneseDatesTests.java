package jp.kyodo.fiscal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class JapaneseDatesTests {

	@ParameterizedTest
	@CsvSource({ "2013-11-09, 2013年11月9日(土), 2013(平成25)年11月9日", "2015-10-13, 2015年10月13日(火), 2015(平成27)年10月13日",
			"2024-02-29, 2024年2月29日(木), 2024(令和6)年2月29日", "2019-04-30, 2019年4月30日(火), 2019(平成31)年4月30日",
			"2019-05-01, 2019年5月1日(水), 2019(令和元)年5月1日", "1989-01-07, 1989年1月7日(土), 1989(昭和64)年1月7日",
			"1989-01-08, 1989年1月8日(日), 1989(平成元)年1月8日", "1926-12-24, 1926年12月24日(金), 1926(大正15)年12月24日",
			"1926-12-25, 1926年12月25日(土), 1926(昭和元)年12月25日", "1912-07-29, 1912年7月29日(月), 1912(明治45)年7月29日",
			"1912-07-30, 1912年7月30日(火), 1912(大正元)年7月30日", "1867-12-31, 1867年12月31日(火), 1867年12月31日" })
	void writesDaysWithWeekdayOrEra(LocalDate day, String withWeekday, String withEra) {
		assertThat(JapaneseDates.dayWithWeekday(day)).isEqualTo(withWeekday);
		assertThat(JapaneseDates.dayWithEra(day)).isEqualTo(withEra);
	}

	@Test
	void writesTimes() {
		assertThat(JapaneseDates.time(LocalTime.of(14, 3))).isEqualTo("14時03分");
		assertThat(JapaneseDates.time(LocalTime.MIDNIGHT)).isEqualTo("0時00分");
		assertThat(JapaneseDates.clockTime(LocalTime.of(14, 3, 59))).isEqualTo("14:03");
		assertThat(JapaneseDates.clockTime(LocalTime.of(9, 5))).isEqualTo("9:05");
		assertThat(JapaneseDates.dayAndTime(LocalDateTime.of(2013, 11, 9, 14, 3))).isEqualTo("2013年11月9日(土) 14:03");
		assertThat(JapaneseDates.day(LocalDate.of(2013, 11, 9))).isEqualTo("2013年11月9日");
	}

}
