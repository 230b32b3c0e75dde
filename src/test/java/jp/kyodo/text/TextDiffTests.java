package jp.kyodo.text;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.kyodo.text.TextDiff.Kind;
import jp.kyodo.text.TextDiff.Part;

import static org.assertj.core.api.Assertions.assertThat;

class TextDiffTests {

	@ParameterizedTest
	@CsvSource({ "'', '', ''", "あ, あ, あ", "あ, '', [-あ]", "'', あ, [+あ]",
			"組織体制強化のための調整を行いました, 組織体制強化のための予算化を行いました, 組織体制強化のための[-調整][+予算化]を行いました",
			"参加者は100人, 参加者は108人, 参加者は10[-0][+8]人", "𠮷野, 𠮟野, [-𠮷][+𠮟]野", "abc, xyz, [-abc][+xyz]",
			"'a\r\nb', 'a\nb', 'a\nb'", "1個と2個, 3個と4個, [-1][+3]個と[-2][+4]個",
			"協働を推進した, 連携は推進する, [-協働を][+連携は]推進[-した][+する]", "赤色の花束が咲いた, 青空の鳥籠が鳴いた, [-赤色の花束が咲][+青空の鳥籠が鳴]いた" })
	void showsWhatDiffers(String before, String after, String expected) {
		assertThat(show(TextDiff.between(before, after))).isEqualTo(expected);
	}

	@Test
	void rebuildsBothTextsFromTheParts() {
		Random random = new Random(5);
		for (int i = 0; i < 5_000; i++) {
			String before = randomText(random, 40);
			String after = random.nextBoolean() ? randomText(random, 40) : edited(before, random);

			List<Part> parts = TextDiff.between(before, after);

			assertThat(side(parts, Kind.INSERTED)).isEqualTo(before);
			assertThat(side(parts, Kind.DELETED)).isEqualTo(after);
			assertThat(parts).noneMatch((part) -> part.text().isEmpty());
		}
	}

	@Test
	void comparesLinesOfLongTexts() {
		String before = "●同じ行です\n".repeat(2_000) + "●変わる行\n" + "●終わり\n".repeat(2_000);
		String after = before.replace("変わる", "変えた");

		List<Part> parts = TextDiff.between(before, after);

		assertThat(parts).extracting(Part::kind).containsExactly(Kind.EQUAL, Kind.DELETED, Kind.INSERTED, Kind.EQUAL);
		assertThat(parts.get(1).text()).isEqualTo("●変わる行\n");
		assertThat(parts.get(2).text()).isEqualTo("●変えた行\n");
	}

	@Test
	void comparesTheLongestTextsWithoutAnythingInCommon() {
		Random random = new Random(9);
		String before = random.ints(10_000, 0x4E00, 0x5E00)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		String after = random.ints(10_000, 0x4E00, 0x5E00)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();

		List<Part> parts = TextDiff.between(before, after);

		assertThat(side(parts, Kind.INSERTED)).isEqualTo(before);
		assertThat(side(parts, Kind.DELETED)).isEqualTo(after);
	}

	@Test
	void comparesHugeTextsAtOnce() {
		String before = "x\n" + "a\nb\n".repeat(100_000) + "y\n";
		String after = "x\n" + "c\nd\n".repeat(100_000) + "y\n";

		assertThat(TextDiff.between(before, after)).extracting(Part::kind)
			.containsExactly(Kind.EQUAL, Kind.DELETED, Kind.INSERTED, Kind.EQUAL);
	}

	private static String show(List<Part> parts) {
		return parts.stream().map((part) -> switch (part.kind()) {
			case EQUAL -> part.text();
			case DELETED -> "[-" + part.text() + "]";
			case INSERTED -> "[+" + part.text() + "]";
		}).collect(Collectors.joining());
	}

	private static String side(List<Part> parts, Kind without) {
		return parts.stream().filter((part) -> part.kind() != without).map(Part::text).collect(Collectors.joining());
	}

	private static String randomText(Random random, int longest) {
		int[] characters = "あいう協働\n𠮷😀".codePoints().toArray();
		StringBuilder text = new StringBuilder();
		random.ints(random.nextInt(longest), 0, characters.length).forEach((c) -> text.appendCodePoint(characters[c]));
		return text.toString();
	}

	private static String edited(String text, Random random) {
		int from = text.isEmpty() ? 0
				: text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
		return text.substring(0, from) + randomText(random, 5) + text.substring(from);
	}

}
