package jp.kyodo.project.exchange;

import java.time.LocalDate;

import jp.kyodo.fiscal.FiscalYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CellValuesTests {

	@ParameterizedTest
	@CsvSource({ "H25, 2013", "平成２５年度, 2013", "令和6, 2024", "2013, 2013", "2013.0, 2013", "２０１３, 2013" })
	void readsYears(String cell, int expected) {
		assertThat(CellValues.year(cell)).contains(new FiscalYear(expected));
	}

	@ParameterizedTest
	@CsvSource({ "2013-04-01, 2013-04-01", "２０１３年４月１日, 2013-04-01", "H25.4.1, 2013-04-01", "令和元年5月1日, 2019-05-01",
			"平成26年3月31日, 2014-03-31", "2013-04-01 00:00:00, 2013-04-01", "R6/2/29, 2024-02-29", "20130401, 2013-04-01",
			"令和６年４月１日, 2024-04-01" })
	void readsDays(String cell, LocalDate expected) {
		assertThat(CellValues.day(cell)).contains(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "25.4.1", "2013年4月", "2013-02-30", "四月", "41365", "20131301" })
	void doesNotGuessDays(String cell) {
		assertThat(CellValues.day(cell)).isEmpty();
	}

	@Test
	void tellsWhichDayANumberMayMean() {
		assertThat(CellValues.dayOfNumber("41365")).contains(LocalDate.of(2013, 4, 1));
		assertThat(CellValues.dayOfNumber("41365.0")).contains(LocalDate.of(2013, 4, 1));
		assertThat(CellValues.dayOfNumber("2013")).isEmpty();
		assertThat(CellValues.dayOfNumber("120000")).isEmpty();
	}

	@Test
	void takesBlanksAwayThatNobodySees() {
		assertThat(CellValues.stripped("\u00A0\u200B 里山 の会\u3000\uFEFF\u00A0")).isEqualTo("里山 の会");
		assertThat(CellValues.stripped(" 里\u00A0山 ")).isEqualTo("里\u00A0山");
		assertThat(CellValues.stripped(" \u00A0 ")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', textBlock = """
			1200000~1~1200000
			1,200~1000~1200000
			１，２００千円~1~1200000
			1,200円~1000~1200
			△5~1000~-5000
			1.5~1000~1500
			3万円~1000~30000
			2百万円~1~2000000
			0~1~0
			""")
	void readsAmounts(String cell, int unit, long expected) {
		assertThat(CellValues.yen(cell, unit)).contains(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "約100万円", "1.5円", "百万円", "1,20", "100ドル", "9999999999999999" })
	void refusesWhatIsNoAmount(String cell) {
		assertThat(CellValues.yen(cell, 1)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', textBlock = """
			参加者：約100人~参加者：約100人
			参加者 約１００人~参加者：約100人
			参加者100名以上~参加者：100名以上
			開催回数:12回~開催回数：12回
			来場者 1,200人~来場者：1,200人
			2012年参加者：30人~2012年参加者：30人
			満足度 82.5%~満足度：82.5%
			""")
	void readsNumbersWithTheirPrecision(String text, String expected) {
		assertThat(CellValues.count(text).map(CellValues::written)).contains(expected);
	}

	@Test
	void readsCodesAsTheyAreMeant() {
		assertThat(CellValues.code(" Ｋ００００１ ")).isEqualTo("K00001");
		assertThat(CellValues.code("71203000.0")).isEqualTo("71203000");
		assertThat(CellValues.code("00123")).isEqualTo("00123");
	}

}
