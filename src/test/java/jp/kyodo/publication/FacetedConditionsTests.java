package jp.kyodo.publication;

import java.util.List;

import jp.kyodo.web.RemovableCondition;
import org.junit.jupiter.api.Test;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

class FacetedConditionsTests {

	private static final FacetedList LIST = new FacetedList("/things", List.of("ward"), List.of("date"));

	private static final FacetedConditions CONDITIONS = new FacetedConditions((parameter) -> "things." + parameter,
			(group, value) -> "ward " + value);

	@Test
	void namesWordsAndChoicesEachWithTheListWithoutIt() {
		assertThat(CONDITIONS.all(read("花と緑", "x"))).containsExactly(
				new RemovableCondition("things.q", "花と緑", "/things?ward=x"),
				new RemovableCondition("things.ward", "ward x", "/things?q=%E8%8A%B1%E3%81%A8%E7%B7%91"));
	}

	@Test
	void namesNoMoreOfLongWordsThanIsNeededToKnowThemAgain() {
		assertThat(CONDITIONS.all(read("𠮷".repeat(40), "x"))).extracting(RemovableCondition::label)
			.contains("𠮷".repeat(40));
		assertThat(CONDITIONS.all(read("𠮷".repeat(41), "x"))).extracting(RemovableCondition::label)
			.contains("𠮷".repeat(40) + "…");
	}

	private static FacetedQuery read(String words, String ward) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		parameters.add("q", words);
		parameters.add("ward", ward);
		return LIST.read(parameters);
	}

}
