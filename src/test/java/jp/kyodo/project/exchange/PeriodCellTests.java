package jp.kyodo.project.exchange;

import jp.kyodo.fiscal.FiscalYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodCellTests {

	private static final FiscalYear Y2013 = new FiscalYear(2013);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			平成25年4月～26年3月|2013-04-01|2014-03-31
			平成25年4月1日～平成26年3月31日|2013-04-01|2014-03-31
			H25.4.1～H26.3.31|2013-04-01|2014-03-31
			Ｈ２５．４～Ｈ２６．３|2013-04-01|2014-03-31
			H25.4〜26.3|2013-04-01|2014-03-31
			H25.4.1-H26.3.31|2013-04-01|2014-03-31
			令和元年5月～令和2年3月|2019-05-01|2020-03-31
			2013年4月～2014年3月|2013-04-01|2014-03-31
			2013/4/1～2014/3/31|2013-04-01|2014-03-31
			2013-04-01|2013-04-01|2013-04-01
			4月～3月|2013-04-01|2014-03-31
			4～3月|2013-04-01|2014-03-31
			5月～翌年2月|2013-05-01|2014-02-28
			10月20日(日)|2013-10-20|2013-10-20
			10月20日（日）　10:00～15:00|2013-10-20|2013-10-20
			10月5日、6日|2013-10-05|2013-10-06
			H25.10.5・6|2013-10-05|2013-10-06
			6月～7月、11月～2月|2013-06-01|2014-02-28
			1月下旬|2014-01-21|2014-01-31
			通年|2013-04-01|2014-03-31
			平成25年度|2013-04-01|2014-03-31
			平成20年度～|2008-04-01|
			平成20年4月～継続中|2008-04-01|
			～H26.3||2014-03-31
			8/3|2013-08-03|2013-08-03
			平成25年10月5日から6日まで|2013-10-05|2013-10-06
			""")
	void readsWhatListsSay(String cell, String first, String last) {
		String read = PeriodCell.read(cell, Y2013)
			.map((span) -> ((span.first() != null) ? span.first() : "") + "|"
					+ ((span.last() != null) ? span.last() : ""))
			.orElse("|");

		assertThat(read).isEqualTo(((first != null) ? first : "") + "|" + ((last != null) ? last : ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "随時", "年3回", "13月", "2月30日", "百年祭", "25.4.1", "～", "", "平成99年99月", "金曜日" })
	void readsNothingElse(String cell) {
		assertThat(PeriodCell.read(cell, Y2013)).isEmpty();
	}

	@Test
	void inventsNoYear() {
		assertThat(PeriodCell.read("4月～3月", null)).isEmpty();
		assertThat(PeriodCell.read("通年", null)).isEmpty();
	}

}
