package jp.kyodo.export;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class XlsxTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "見本の事業", "一行目\n二行目\t\r\n", "𠮷野家と髙島屋", "～￥ﾊﾝｶｸ\uF900" })
	void keepsWhatAWorkbookCanStore(String text) {
		assertThat(XlsxText.storable(text)).isEqualTo(text);
	}

	@Test
	void leavesOutControlCharactersAndHalvesOfCharacters() {
		assertThat(XlsxText.storable("\u0000あ\u001B[1m\uD842い\uDFB7\uFFFEう𠮷\uFFFF")).isEqualTo("あ[1mいう𠮷");
	}

	@Test
	void endsWhatIsTooLongForACellBetweenTwoCharacters() {
		String longest = "あ".repeat(32_767);

		assertThat(XlsxText.storable(longest)).isEqualTo(longest);
		assertThat(XlsxText.storable(longest + "い")).isEqualTo("あ".repeat(32_766) + "…");
		assertThat(XlsxText.storable("あ".repeat(32_765) + "𠮷い")).isEqualTo("あ".repeat(32_765) + "…");
	}

}
