package jp.kyodo.text;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.kyodo.text.MergeResult.Conflicted;
import jp.kyodo.text.MergeResult.Contested;
import jp.kyodo.text.MergeResult.Merged;
import jp.kyodo.text.MergeResult.Settled;

import static org.assertj.core.api.Assertions.assertThat;

class ThreeWayMergeTests {

	@ParameterizedTest
	@CsvSource({ "a/b/c, a/b/c, a/b/c, a/b/c", "a/b/c, a/x/c, a/b/c, a/x/c", "a/b/c, a/b/c, a/x/c, a/x/c",
			"a/b/c, x/b/c, a/b/y, x/b/y", "a/b/c, a/x/c, a/x/c, a/x/c", "a/b/c, a/c, a/b/c, a/c",
			"a/b/c, a/b/c/d, z/a/b/c, z/a/b/c/d", "a/b, x/b, a/y, x/y", "a/b/c/d, x/b/c/d, a/y/c/d, x/y/c/d",
			"'', a, '', a", "'', '', a, a", "a, '', a, ''", "a/b/c/d/e, a/c/d/e, a/b/c/d/x, a/c/d/x",
			"a/b, a/b/, a/b, a/b/" })
	void takesTheSideThatChanged(String base, String mine, String theirs, String merged) {
		assertThat(TextDiff.threeWayMerge(lines(base), lines(mine), lines(theirs)))
			.isEqualTo(new Merged(lines(merged)));
	}

	@Test
	void leavesTheChoiceWhereBothChangedTheSame() {
		MergeResult result = TextDiff.threeWayMerge("a\nb\nc\nd", "a\nx\nc\nd2", "a\ny\nc\nd");

		assertThat(result).isEqualTo(new Conflicted(List.of(new Settled(List.of("a")),
				new Contested(List.of("b"), List.of("x"), List.of("y")), new Settled(List.of("c", "d2")))));
	}

	@ParameterizedTest
	@CsvSource({ "a, x, y", "'', x, y", "a/b, a/b/x, a/b/y", "a/b, a, a/x", "a/b/c, a/c, a/x/c" })
	void neverChoosesByItself(String base, String mine, String theirs) {
		assertThat(TextDiff.threeWayMerge(lines(base), lines(mine), lines(theirs))).isInstanceOf(Conflicted.class);
	}

	@Test
	void doesNotMindTheKindOfLineEnd() {
		assertThat(TextDiff.threeWayMerge("a\nb", "a\r\nb", "a\nc")).isEqualTo(new Merged("a\nc"));
	}

	@Test
	void losesNothingThatAnybodyWrote() {
		Random random = new Random(13);
		for (int round = 0; round < 5_000; round++) {
			List<String> base = IntStream.range(0, random.nextInt(8)).mapToObj((i) -> "b" + random.nextInt(6)).toList();
			String mine = written(base, "m", random);
			String theirs = written(base, "t", random);

			MergeResult result = TextDiff.threeWayMerge(String.join("\n", base), mine, theirs);

			String all = everything(result);
			assertThat(mine.lines().filter((line) -> line.startsWith("m"))).allMatch(all::contains);
			assertThat(theirs.lines().filter((line) -> line.startsWith("t"))).allMatch(all::contains);
		}
	}

	private static String written(List<String> base, String by, Random random) {
		return base.stream().map((line) -> switch (random.nextInt(5)) {
			case 0 -> by + random.nextInt(1000);
			case 1 -> line + "\n" + by + random.nextInt(1000);
			default -> line;
		}).collect(Collectors.joining("\n"));
	}

	private static String everything(MergeResult result) {
		if (result instanceof Merged merged) {
			return merged.text();
		}
		return ((Conflicted) result).pieces().toString();
	}

	private static String lines(String text) {
		return text.replace('/', '\n');
	}

}
