package jp.kyodo.export;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MissingGlyphsTests {

	@Test
	void findsNothingInOrdinaryAndRareJapanese() {
		assertThat(MissingGlyphs.in("𠮷野家の髙橋 Ⅲ 〜 ～ ① − ㈱ ㎡ 葛\uDB40\uDD00城\n\tー゛")).isEmpty();
	}

	@Test
	void tellsEachMissingCharacterOnceInTheOrderOfTheText() {
		assertThat(MissingGlyphs.in("笑😀顔𓀀😀")).containsExactly("😀", "𓀀");
	}

}
