package jp.kyodo.publication;

import java.util.stream.Collectors;

import jp.kyodo.text.CharacterPairs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SnippetTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			市民との協働を進める,         協働,         市民との[協働]を進める
			ﾎﾞﾗﾝﾃｨｱの会,               ぼらんてぃあ,  [ﾎﾞﾗﾝﾃｨｱ]の会
			サーバーを置く,             さーばー,      [サーバー]を置く
			Ｋｙｏｄｏ計画,              kyodo,        [Ｋｙｏｄｏ]計画
			協働と協働,                協働,         [協働]と[協働]
			無い言葉,                  協働,         無い言葉
			協働の道路,                道路 協働,     [協働]の[道路]
			<b>協働</b> & 𠮷野,        協働 𠮷野,     <b>[協働]</b> & [𠮷野]
			""")
	void marksWhatIsFoundAsItIsWritten(String text, String words, String expected) {
		assertThat(shown(text, words)).isEqualTo(expected);
	}

	@Test
	void cutsAroundTheFirstHit() {
		String text = "あ".repeat(500) + "協働" + "い".repeat(500);

		assertThat(shown(text, "協働")).isEqualTo("…" + "あ".repeat(40) + "[協働]" + "い".repeat(98) + "…");
	}

	@Test
	void makesOneLineOfSeveral() {
		assertThat(shown("一\n\n　二　\t三", "四五")).isEqualTo("一 二 三");
	}

	@Test
	void takesAnEmptyText() {
		assertThat(Snippet.of("", CharacterPairs.ofQuery("協働").terms()).parts()).isEmpty();
	}

	private static String shown(String text, String words) {
		return Snippet.of(text, CharacterPairs.ofQuery(words).terms())
			.parts()
			.stream()
			.map((part) -> part.hit() ? "[" + part.text() + "]" : part.text())
			.collect(Collectors.joining());
	}

}
