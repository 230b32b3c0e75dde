package jp.kyodo.text;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CharacterPairsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "協働 | 協働", "協働型事業 | 事業 働型 協働 型事", "協働、連携 | 協働 連携", "協働 連携 | 協働 連携", "協・働 | ''", "協 | ''",
					"'' | ''", "センター | せん たー んた", "ababab | ab ba", "195事業 | 19 5事 95 事業", "人々 | 人々", "𠀋𠀋 | 𠀋𠀋",
					"a-1b | 1b", "きらり☆カード | かー きら ーど らり", "「協働」 | 協働", "😀😀笑 | ''" })
	void takesNeighboursWithinWords(String text, String pairs) {
		List<String> expected = pairs.isEmpty() ? List.of() : List.of(pairs.split(" "));

		assertThat(CharacterPairs.of(SearchKey.of(text))).containsExactlyInAnyOrderElementsOf(expected).isSorted();
	}

	@Test
	void givesATextThePairsOfEachOfItsParts() {
		SearchKey text = SearchKey.of("●11月9日(土)に中原市民館において、フォーラム「地域力アップ〜多様な力を紡ぐ取り組み〜」を、約100人で 開催。𠮷野-A１");
		List<String> pairs = CharacterPairs.of(text);
		Random random = new Random(1);
		for (int i = 0; i < 2_000; i++) {
			int from = random.nextInt(text.value().length());
			int to = from + random.nextInt(text.value().length() - from);
			SearchKey part = SearchKey.of(text.value().substring(from, to));

			assertThat(pairs).containsAll(CharacterPairs.of(part));
		}
	}

	@Test
	void splitsAQueryAtBlanksOfEitherWidth() {
		SearchQuery query = CharacterPairs.ofQuery("　協働　ｺﾝﾊﾟｸﾄ協定\t協働 ");

		assertThat(query.cut()).isFalse();
		assertThat(query.terms()).extracting(SearchQuery.Term::typed).containsExactly("協働", "ｺﾝﾊﾟｸﾄ協定");
		assertThat(query.terms()).extracting((term) -> term.key().value()).containsExactly("協働", "こんぱくと協定");
		assertThat(query.terms().get(1).pairs()).containsExactly("くと", "こん", "と協", "ぱく", "んぱ", "協定");
		assertThat(query.terms()).noneMatch(SearchQuery.Term::isTooShort);
	}

	@ParameterizedTest
	@CsvSource({ "区, true", "a, true", "・・・, true", "a-1, true", "区役, false", "①, true", "Ⅲ, false", "㈱, true" })
	void tellsWhatIsTooShortForTheIndex(String typed, boolean tooShort) {
		assertThat(CharacterPairs.ofQuery(typed).terms()).singleElement()
			.satisfies((term) -> assertThat(term.isTooShort()).isEqualTo(tooShort));
	}

	@Test
	void findsNothingToSearchInNothing() {
		assertThat(CharacterPairs.ofQuery("").isEmpty()).isTrue();
		assertThat(CharacterPairs.ofQuery(" 　\t").isEmpty()).isTrue();
		assertThat(CharacterPairs.ofQuery("\u200B \u0000").isEmpty()).isTrue();
	}

	@Test
	void cutsALongQueryBetweenCharacters() {
		SearchQuery allowed = CharacterPairs.ofQuery("𠮷".repeat(200));
		SearchQuery longer = CharacterPairs.ofQuery("𠮷".repeat(201));

		assertThat(allowed.cut()).isFalse();
		assertThat(longer.cut()).isTrue();
		assertThat(longer.terms()).singleElement()
			.satisfies((term) -> assertThat(term.typed()).isEqualTo("𠮷".repeat(200)));
		assertThat(longer.terms().get(0).key().value()).isEqualTo("吉".repeat(200));
	}

}
