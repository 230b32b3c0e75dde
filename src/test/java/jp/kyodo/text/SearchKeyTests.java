package jp.kyodo.text;

import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchKeyTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "協働型事業 | 協働型事業", "ＣＳＲ | csr", "コンパクト | こんぱくと", "ｺﾝﾊﾟｸﾄ | こんぱくと",
			"ヴォランティア | ゔぉらんてぃあ", "かわさき〜まち | かわさき~まち", "かわさき～まち | かわさき~まち", "かわさき~まち | かわさき~まち", "かわさき∼まち | かわさき~まち",
			"センター | せんたー", "ｾﾝﾀｰ | せんたー", "センタ－ | せんたー", "センタ‐ | せんたー", "センタ― | せんたー", "センタ- | せんたー",
			"2013－11 | 2013-11", "2013−11 | 2013-11", "2013ー11 | 2013-11", "2013‐11 | 2013-11", "2013—11 | 2013-11",
			"第ー回 | 第-回", "ＡⅡ | aii", "① | 1", "㈱富士通 | (株)富士通", "平成㍻ | 平成平成", "高橋 | 高橋", "髙橋 | 高橋", "髙𣘺 | 高橋",
			"宮﨑 | 宮崎", "𠮷野 | 吉野", "齋藤 | 斉藤", "齊藤 | 斉藤", "斎藤 | 斉藤", "渡邊 | 渡辺", "渡邉 | 渡辺", "濵田 | 浜田", "濱田 | 浜田", "澤 | 沢",
			"廣 | 広", "國 | 国", "圓 | 円", "嶋 | 島", "櫻 | 桜", "學 | 学", "會 | 会", "區 | 区", "縣 | 県", "眞 | 真", "惠 | 恵", "榮 | 栄",
			"霞ヶ関 | 霞け関", "霞ケ関 | 霞け関", "葛\uDB40\uDD00飾 | 葛飾", "神\u200Bさま | 神さま", "ガ | が", "カ\u3099 | が", "ハ\u309A | ぱ",
			"か\u200D\u3099 | が", "きらり☆WAONカード | きらり☆waonかーど", "a  b | a b", "'　a\t\n　b　' | a b", "a\u00A0b | a b",
			"x\u0000y\u0007z | xyz", "Σας | σασ", "İ | i", "😀笑 | 😀笑", "・ | ・", "ﾊﾝｶｸ･ｶﾅ | はんかく・かな", "ヽヾ | ゝゞ" })
	void makesOneOfManySpellings(String text, String key) {
		assertThat(SearchKey.of(text).value()).isEqualTo(key);
	}

	@ParameterizedTest
	@CsvSource({ "きょう, きよう", "はし, ばし", "東京, 京東", "ヵ月, カ月度" })
	void keepsDifferentWordsApart(String one, String other) {
		assertThat(SearchKey.of(one)).isNotEqualTo(SearchKey.of(other));
	}

	@Test
	void isEmptyForNothingToRead() {
		assertThat(Stream.of("", " ", "　\t\r\n", "\u200B\uFEFF", "\u0000", "\uD842", "\uDFB7").map(SearchKey::of))
			.allMatch(SearchKey::isEmpty);
	}

	@Test
	void dropsHalvesOfSurrogatePairs() {
		assertThat(SearchKey.of("あ\uD842い\uDFB7う").value()).isEqualTo("あいう");
		assertThat(SearchKey.of("あ\uD842\uDFB7い").value()).isEqualTo("あ吉い");
	}

	@Test
	void givesAKeyItself() {
		for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
			String character = Character.toString(codePoint);
			SearchKey alone = SearchKey.of(character);
			SearchKey amid = SearchKey.of("カ" + character + "a");

			assertThat(SearchKey.of(alone.value())).isEqualTo(alone);
			assertThat(SearchKey.of(amid.value())).isEqualTo(amid);
		}
	}

	@Test
	void givesAKeyItselfForRandomTexts() {
		Random random = new Random(7);
		for (int i = 0; i < 20_000; i++) {
			String text = random.ints(random.nextInt(30), 0, 0x3100)
				.map((c) -> (c % 7 == 0) ? 0x3000 + c % 256 : c)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString();
			SearchKey key = SearchKey.of(text);

			assertThat(SearchKey.of(key.value())).as(text).isEqualTo(key);
		}
	}

	@Test
	void findsAPartOfAText() {
		SearchKey text = SearchKey.of("「地域力アップかわさきフォーラム〜私のまちで〜」を開催");

		assertThat(text.contains(SearchKey.of("かわさきﾌｫｰﾗﾑ～私"))).isTrue();
		assertThat(text.contains(SearchKey.of("フォーラム"))).isTrue();
		assertThat(text.contains(SearchKey.of("セミナー"))).isFalse();
		assertThat(text).hasToString(text.value()).hasSameHashCodeAs(SearchKey.of(text.value()));
	}

	static Stream<int[]> variants() {
		return VariantKanji.all().entrySet().stream().map((entry) -> new int[] { entry.getKey(), entry.getValue() });
	}

	@ParameterizedTest
	@MethodSource("variants")
	void findsOldKanjiByNewOnes(int[] variant) {
		SearchKey old = SearchKey.of("山" + Character.toString(variant[0]) + "川");

		assertThat(old).isEqualTo(SearchKey.of("山" + Character.toString(variant[1]) + "川"));
	}

	@Test
	void knowsManyVariants() {
		assertThat(VariantKanji.all()).hasSizeGreaterThan(300);
	}

}
