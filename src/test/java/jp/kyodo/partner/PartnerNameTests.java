package jp.kyodo.partner;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PartnerNameTests {

	@ParameterizedTest
	@CsvSource({ "特定非営利活動法人みどりの会, NPO法人みどりの会", "ＮＰＯ法人　みどりの会, みどりの会", "認定NPO法人みどりの会, みどりの会", "株式会社髙橋工業, (株)高橋工業",
			"高橋工業（株）, 高橋工業㈱", "カワサキ・まちづくり・クラブ, ｶﾜｻｷまちづくりクラブ", "𠮷田こども食堂, 吉田こども食堂", "一般社団法人 川崎, （一社）川崎",
			"川崎信用金庫, 川崎信用金庫", "A&B会, Ａ＆Ｂ会" })
	void isTheSameHoweverItIsWritten(String one, String other) {
		assertThat(PartnerName.key(one)).isEqualTo(PartnerName.key(other)).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "第一町内会, 第二町内会", "みどりの会, みどり会", "中原区商店街, 幸区商店街", "NPO法人, 株式会社" })
	void tellsDifferentNamesApart(String one, String other) {
		assertThat(PartnerName.key(one)).isNotEqualTo(PartnerName.key(other));
	}

}
