package jp.kyodo.project.exchange;

import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordSplitterTests {

	private static final Set<String> KNOWN = Set.of("共催", "後援", "委託", "補助・助成", "補助", "助成", "実行委員会・協議会", "保健、医療又は福祉の増進",
			"事業協力・協定", "NPO法人");

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '^', textBlock = """
			共催~共催
			①共催 ②委託~共催|委託
			①共催②委託~共催|委託
			共催・後援~共催|後援
			補助・助成~補助・助成
			共催・補助・助成・後援~共催|補助・助成|後援
			補助、助成~補助|助成
			1.委託 2.共催~委託|共催
			(1)委託、(2)共催~委託|共催
			共催／後援~共催|後援
			共催　後援~共催|後援
			・共催~共催
			保健、医療又は福祉の増進、共催~保健、医療又は福祉の増進|共催
			共催・名義貸し~共催|名義貸し
			意見・交換会~意見・交換会
			意見・交換会、共催~意見・交換会|共催
			NPO 法人~NPO 法人
			その他（講師派遣、会場）、共催~その他（講師派遣、会場）|共催
			事業協力・協定及び共催~事業協力・協定|共催
			""")
	void splitsSensibly(String cell, String expected) {
		assertThat(WordSplitter.split(cell, KNOWN::contains)).containsExactly(expected.split("\\|", -1));
	}

}
