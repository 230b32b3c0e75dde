package jp.kyodo.project.exchange;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PartnerCellTests {

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '^', textBlock = """
			森の会~森の会
			森の会、花の会~森の会|花の会
			森の会・花の会~森の会|花の会
			森の会／花の会~森の会|花の会
			森の会／ボランティア~森の会|ボランティア
			森の会，公募市民~森の会|公募市民
			ふれあい・いきいきクラブ~ふれあい・いきいきクラブ
			子ども・若者支援センター~子ども・若者支援センター
			NPO法人 花・みどりのまち~NPO法人 花・みどりのまち
			●森の会~森の会
			①森の会、②花の会~森の会|花の会
			連絡会（北支部・南支部）・商店会~連絡会（北支部・南支部）|商店会
			Blue Co., Ltd.~Blue Co., Ltd.
			^花・緑の会^~花・緑の会
			""")
	void splitsWhatIsSurelySeveral(String cell, String expected) {
		assertThat(PartnerCell.split(cell.replace('^', '"')))
			.containsExactly(expected.replace("^", "").split("\\|", -1));
	}

	@ParameterizedTest
	@CsvSource({ "消防団ほか3団体,消防団", "消防団 ほか３団体,消防団", "消防団　他,消防団", "消防団（ほか2社）,消防団", "消防団ほか,消防団", "消防団 外5町会,消防団",
			"ほかの会,ほかの会", "大他川を守る会,大他川を守る会", "町内会など,町内会など" })
	void leavesOutThatThereAreMore(String name, String bare) {
		assertThat(PartnerCell.bare(name)).isEqualTo(bare);
	}

	@ParameterizedTest
	@ValueSource(strings = { "森の会・花の会", "森の会／花の会", "森の会、花の会", "消防団ほか3団体", "・はじめの会", "花\"緑\"会", "ただの会", "A,B" })
	void findsANameAgainThatWasWritten(String name) {
		String cell = PartnerCell.join(List.of(name, "となりの会"));

		assertThat(PartnerCell.split(cell)).containsExactly(name, "となりの会");
	}

	@ParameterizedTest
	@CsvSource({ "花の輪・緑町内会,true", "花・緑の会,false", "ただの会,false", "音楽・ダンス・演劇,false" })
	void doubtsNamesThatMayBeSeveral(String name, boolean doubtful) {
		assertThat(PartnerCell.mayBeSeveral(name)).isEqualTo(doubtful);
	}

	@Test
	void keepsThePlaceOfEmptyNames() {
		assertThat(PartnerCell.split("、花の会")).containsExactly("", "花の会");
	}

}
