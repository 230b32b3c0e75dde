package jp.kyodo.project.exchange;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CellListTests {

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '^', textBlock = """
			町内会、商店会~町内会|商店会
			町内会；商店会;大学~町内会|商店会|大学
			一、、三~一||三
			一、　二　、~一|二|
			"花、緑の会"、川の会~花、緑の会|川の会
			"彼の""会""\"、別~彼の"会"|別
			NPO法人"花"の会~NPO法人"花"の会
			"閉じない~"閉じない
			"花"の会、緑~"花"の会|緑
			""")
	void takesCellsApart(String cell, String expected) {
		assertThat(CellList.split(cell)).containsExactly(expected.split("\\|", -1));
	}

	@Test
	void takesLinesApart() {
		assertThat(CellList.split("一\n二")).containsExactly("一", "二");
		assertThat(CellList.split(" 　\n")).isEmpty();
	}

	@Test
	void readsWhatItHasWritten() {
		List<String> values = List.of("普通", "花、緑の会", "彼の\"会\"", "\"すべて\"", "二行\nの名前", "", "半角;と全角；", "最後");

		assertThat(CellList.split(CellList.join(values))).isEqualTo(values);
	}

}
