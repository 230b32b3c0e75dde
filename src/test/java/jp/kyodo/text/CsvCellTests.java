package jp.kyodo.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvCellTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\ta", "＝1+1", "＋1", "－12.5",
			"＠a", "=HYPERLINK(\"http://example.invalid\")", "=\n1", "-", "+", "--5", "-1e5", "-12.5.1", "-1,23",
			"+81-44-000", "- 項目", " =1", "　＝1", "\u200B=1", "\uFEFF=1", "-5人", "-5=A1" })
	void guardsWhatASpreadsheetMightRun(String text) {
		assertThat(CsvCell.neutralise(text)).isEqualTo("'" + text);
		assertThat(CsvCell.restore("'" + text)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-12.5", "+3", "-0", "-1,234", "-1,234,567.8", "-5%", "1e5", "195", "協働型事業", "a=b",
			"a-b", "●a", "△34", "'1", " a", "03-1234-5678" })
	void leavesAloneWhatIsHarmless(String text) {
		assertThat(CsvCell.neutralise(text)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "'", "''", "'a", "'=", "'13年度", "=1", "a'=1", "'-5", "'03-1234" })
	void givesBackOnlyWhatWasGuarded(String text) {
		String expected = text.equals("'=") ? "=" : text;

		assertThat(CsvCell.restore(text)).isEqualTo(expected);
	}

	@Test
	void guardsVeryLongCells() {
		assertThat(CsvCell.neutralise("=" + "1,111".repeat(100_000))).startsWith("'=");
		assertThat(CsvCell.neutralise("-1" + ",111".repeat(100_000))).startsWith("'-");
		assertThat(CsvCell.neutralise(" ".repeat(100_000))).startsWith(" ");
	}

}
