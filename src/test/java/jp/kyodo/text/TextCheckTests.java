package jp.kyodo.text;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import jp.kyodo.text.TextFinding.ControlCharacter;
import jp.kyodo.text.TextFinding.NotPrintable;
import jp.kyodo.text.TextFinding.TooLong;
import jp.kyodo.text.TextFinding.TooManyBullets;
import jp.kyodo.text.TextFinding.UnpairedSurrogate;

import static org.assertj.core.api.Assertions.assertThat;

class TextCheckTests {

	private final TextCheck check = TextCheck.upTo(100);

	@ParameterizedTest
	@ValueSource(strings = { "", "●協働型事業(195事業)\r\n●第2\t行", "〜−①Ⅲ㈱髙﨑☆", "é ½ ㎡", "𠮟る" })
	void findsNothingInOrdinaryText(String text) {
		assertThat(this.check.check(text)).isEmpty();
	}

	@Test
	void namesControlCharactersWithTheirPlaces() {
		List<TextFinding> findings = this.check.check("あ\u0007い\r\n😀\u0000\n\u0007");

		assertThat(findings).filteredOn(TextFinding::isBlocking)
			.containsExactly(
					new ControlCharacter(
							new CharacterOccurrences(7, 2, List.of(new TextPosition(1, 2), new TextPosition(3, 1)))),
					new ControlCharacter(new CharacterOccurrences(0, 1, List.of(new TextPosition(2, 2)))));
		assertThat(((ControlCharacter) findings.get(0)).where().notation()).isEqualTo("U+0007");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0x00, 0x08, 0x0B, 0x0C, 0x1B, 0x1F, 0x7F, 0x85, 0x9F, 0x202E, 0x2066, 0x2028, 0xFFFE, 0xFFFF,
			0xFDD0, 0x1FFFF })
	void refusesCharactersThatSteer(int codePoint) {
		assertThat(this.check.check("a" + Character.toString(codePoint))).singleElement()
			.isInstanceOf(ControlCharacter.class)
			.matches(TextFinding::isBlocking);
	}

	@Test
	void refusesHalvesOfSurrogatePairs() {
		assertThat(this.check.check("a\uD842b\uDFB7"))
			.containsExactly(
					new UnpairedSurrogate(new CharacterOccurrences(0xD842, 1, List.of(new TextPosition(1, 2)))),
					new UnpairedSurrogate(new CharacterOccurrences(0xDFB7, 1, List.of(new TextPosition(1, 4)))))
			.allMatch(TextFinding::isBlocking);
	}

	@ParameterizedTest
	@CsvSource({ "あいう, 3", "'', 0", "𠮷😀, 2", "'a\nb\r\nc', 3", "'a\tb', 3" })
	void countsAsPeopleDo(String text, int length) {
		assertThat(TextCheck.length(text)).isEqualTo(length);
	}

	@Test
	void refusesMoreThanTheLimit() {
		TextCheck three = TextCheck.upTo(3);

		assertThat(three.check("𠮟う\r\nえ")).isEmpty();
		assertThat(three.check("𠮟う\r\nえお")).containsExactly(new TooLong(4, 3));
		assertThat(new TooLong(40_000, 2_000).excess()).isEqualTo(38_000);
		assertThat(this.check.check("あ".repeat(40_000))).containsExactly(new TooLong(40_000, 100));
	}

	@Test
	void refusesTooManyBullets() {
		TextCheck two = this.check.withBulletLimit(2);

		assertThat(two.check("●a\n続き\n●b")).isEmpty();
		assertThat(two.check("●a\n●b\n●c")).containsExactly(new TooManyBullets(3, 2));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0x1F600, 0x20BB7, 0xE000, 0xFFFD, 0x200B, 0xFEFF, 0x1F1EF, 0x378 })
	void warnsOfWhatPaperMayNotShow(int codePoint) {
		assertThat(this.check.check("a" + Character.toString(codePoint))).singleElement()
			.isEqualTo(new NotPrintable(new CharacterOccurrences(codePoint, 1, List.of(new TextPosition(1, 2)))))
			.matches((finding) -> !finding.isBlocking());
	}

	@Test
	void asksTheFontWhereThereIsOne() {
		TextCheck font = this.check.withPrintable((c) -> c < 0x80);

		assertThat(font.check("a\tb\r\n")).isEmpty();
		assertThat(font.check("aéb\u0001")).hasSize(2)
			.last()
			.isInstanceOfSatisfying(NotPrintable.class,
					(finding) -> assertThat(finding.where().character()).isEqualTo("é"));
	}

	@Test
	void keepsOnlyTheFirstPlaces() {
		assertThat(TextCheck.upTo(40_000).check("\u0001".repeat(40_000))).singleElement()
			.isInstanceOfSatisfying(ControlCharacter.class, (finding) -> {
				assertThat(finding.where().count()).isEqualTo(40_000);
				assertThat(finding.where().positions()).hasSize(CharacterOccurrences.POSITIONS);
			});
	}

}
