package jp.kyodo.text;

import java.nio.charset.Charset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class Cp932PreflightTests {

	@ParameterizedTest
	@CsvSource({ "〜, ～", "−, －", "‖, ∥", "—, ―", "¢, ￠", "£, ￡", "¬, ￢", "¥, ￥", "か\u3099, が", "ハ\u309A, パ" })
	void replacesTwins(String character, String twin) {
		assertThat(Cp932Preflight.prepare("a" + character + "b")).isEqualTo("a" + twin + "b");
		assertThat(Cp932Preflight.unencodable(character)).isEmpty();
		assertThat(Cp932Preflight.encode(character)).isEqualTo(twin.getBytes(Charset.forName("windows-31j")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ⅰ①㈱～－●■☆⇒△▲髙﨑", "ABC abc 123\r\n", "かなカナｶﾅ漢字", "" })
	void leavesAloneWhatCanBeEncoded(String text) {
		assertThat(Cp932Preflight.prepare(text)).isEqualTo(text);
		assertThat(Cp932Preflight.unencodable(text)).isEmpty();
		assertThat(new String(Cp932Preflight.encode(text), Cp932Preflight.CHARSET)).isEqualTo(text);
	}

	@Test
	void namesWhatWouldBeLost() {
		List<CharacterOccurrences> lost = Cp932Preflight.unencodable("〜😀あ\né😀𠮷•\uD842");

		assertThat(lost).extracting(CharacterOccurrences::notation)
			.containsExactly("U+1F600", "U+00E9", "U+20BB7", "U+2022", "U+D842");
		assertThat(lost.get(0))
			.isEqualTo(new CharacterOccurrences(0x1F600, 2, List.of(new TextPosition(1, 2), new TextPosition(2, 2))));
		assertThat(lost.get(0).character()).isEqualTo("😀");
	}

	@Test
	void putsAVisibleMarkForWhatIsLost() {
		byte[] encoded = Cp932Preflight.encode("𠮷野〜é\uD842");

		assertThat(new String(encoded, Cp932Preflight.CHARSET)).isEqualTo("〓野～〓〓");
	}

}
