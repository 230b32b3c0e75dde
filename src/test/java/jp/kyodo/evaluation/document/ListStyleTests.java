package jp.kyodo.evaluation.document;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ListStyleTests {

	@ParameterizedTest
	@ValueSource(strings = { "①見守り\n②相談", "1. 見守り\n2. 相談", "（１）見守り\n（２）相談", "１、見守り\n２、相談", "見守り\n\n 相談" })
	void readsNumbersAsPeopleTypeThem(String typed) {
		assertThat(ListStyle.NUMBERED.parse(typed)).containsExactly("見守り", "相談");
	}

	@Test
	void continuesANumberedPartOnTheNextLine() {
		assertThat(ListStyle.NUMBERED.parse("①見守りを\n続けた\n②相談")).containsExactly("見守りを続けた", "相談");
	}

	@Test
	void leavesNumbersWithinAPartAlone() {
		assertThat(ListStyle.NUMBERED.parse("195事業を行った\n2013年度に4回")).containsExactly("195事業を行った", "2013年度に4回");
	}

	@Test
	void countsOnBehindTheLastCircledNumber() {
		List<String> parts = IntStream.rangeClosed(1, 21).mapToObj((number) -> "取組").toList();

		assertThat(ListStyle.NUMBERED.marked(parts)).startsWith("①取組", "②取組").endsWith("⑳取組", "(21)取組");
	}

	@ParameterizedTest
	@EnumSource(ListStyle.class)
	void readsWhatItWrote(ListStyle style) {
		List<String> parts = List.of("一つ目。", "二つ目。");

		assertThat(style.parse(style.format(parts))).isEqualTo(parts);
		assertThat(style.parse(" \n\n")).isEmpty();
	}

}
