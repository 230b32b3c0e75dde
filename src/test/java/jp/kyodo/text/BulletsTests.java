package jp.kyodo.text;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BulletsTests {

	@ParameterizedTest
	@CsvSource({ "●a\\n●b, a|b", "a\\nb, a|b", "・a\\n・b, a|b", "•a\\n◆b\\n◇c\\n■d, a|b|c|d", "- a\\n- b, a|b",
			"* a\\n*　b, a|b", "●a\\r\\n●b\\r●c, a|b|c", "●　 a　\\n\\n　\\n● b, a|b", "●あ\\nい\\n●う, あい|う",
			"前書き\\n●あ, 前書き|あ", "前\\n書き\\n●あ, 前書き|あ", "●collab\\noration, collab oration", "●2013\\n5件, 2013 5件",
			"●件\\n5, 件5", "a, a", "●, ''", "-\\n●, ''", "●●a, ●a", "-5%減, -5%減", "*印, *印", "町内会・自治会, 町内会・自治会",
			"●町内会・自治会\\n・b, 町内会・自治会|b", "●a。 ●b。●c, a。|b。|c", "●a●b, a●b", "a ●b, a|b", "○a\\n○b, ○a|○b",
			"●あ\\n\\nい, あい", "'　●a', a" })
	void readsOneBulletALine(String text, String bullets) {
		List<String> expected = bullets.isEmpty() ? List.of() : List.of(bullets.split("\\|"));

		assertThat(Bullets.parse(text.translateEscapes())).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\n\n", "　", "●\n●" })
	void readsNothingFromNothing(String text) {
		assertThat(Bullets.parse(text)).isEmpty();
	}

	@Test
	void writesOneBulletALine() {
		assertThat(Bullets.format(List.of("a", "b"))).isEqualTo("●a\n●b");
		assertThat(Bullets.format(List.of(" a\n b ", "", "　", "c"))).isEqualTo("●a b\n●c");
		assertThat(Bullets.format(List.of("あ\nい"))).isEqualTo("●あい");
		assertThat(Bullets.format(List.of())).isEmpty();
	}

	@Test
	void readsAgainWhatItWrote() {
		Random random = new Random(3);
		String characters = "●・•- *\n\r　あいabc。1◆😀";
		int[] codePoints = characters.codePoints().toArray();
		for (int i = 0; i < 20_000; i++) {
			StringBuilder text = new StringBuilder();
			random.ints(random.nextInt(25), 0, codePoints.length).forEach((c) -> text.appendCodePoint(codePoints[c]));
			List<String> bullets = Bullets.parse(text.toString());

			assertThat(Bullets.parse(Bullets.format(bullets))).as(text.toString()).isEqualTo(bullets);
		}
	}

	@Test
	void readsManyLinesAtOnce() {
		assertThat(Bullets.parse("●あ\n".repeat(20_000))).hasSize(20_000);
		assertThat(Bullets.parse("●" + "あ\n".repeat(20_000))).hasSize(1);
		assertThat(Bullets.parse("● ".repeat(20_000))).isEmpty();
	}

}
