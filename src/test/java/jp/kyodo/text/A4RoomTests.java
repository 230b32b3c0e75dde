package jp.kyodo.text;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class A4RoomTests {

	private final A4Room room = new A4Room(11, 5);

	@ParameterizedTest
	@CsvSource({ "'', 1", "あ, 1", "あいうえおかきくけこ, 1", "あいうえおかきくけこさ, 2", "あいうえおかきくけこさしすせそたちつてと, 2",
			"あいうえおかきくけこさしすせそたちつてとな, 3", "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄ, 1", "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅ, 2",
			"12345678901234567890, 1", "あ12345678901234567890, 2", "123456789012345678901, 2", "あいうえおかきくけこ。, 2",
			"𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷, 1", "あいうえおかきくけ「こ」, 2",
			"か\u3099か\u3099か\u3099か\u3099か\u3099か\u3099か\u3099か\u3099か\u3099か\u3099, 1" })
	void estimatesTheLinesOfABullet(String bullet, int lines) {
		assertThat(this.room.linesUsed(List.of(bullet))).isEqualTo(lines);
	}

	@Test
	void movesACharacterDownWithTheMarkBehindIt() {
		String full = "あいうえおかきくけこ。" + "さしすせそたちつ";

		assertThat(this.room.linesUsed(List.of(full))).isEqualTo(2);
		assertThat(this.room.linesUsed(List.of(full + "て"))).isEqualTo(3);
	}

	@Test
	void tellsHowMuchIsLeft() {
		assertThat(this.room.linesLeft(List.of())).isEqualTo(5);
		assertThat(this.room.linesLeft(List.of("あ", "い".repeat(11)))).isEqualTo(2);
		assertThat(this.room.linesLeft(List.of("あ".repeat(60)))).isEqualTo(-1);
	}

	@Test
	void estimatesLongTexts() {
		assertThat(this.room.linesUsed(List.of("あ".repeat(40_000)))).isEqualTo(4_000);
		assertThat(this.room.linesUsed(List.of("a".repeat(40_000)))).isEqualTo(2_000);
		assertThat(this.room.linesUsed(List.of("。".repeat(40_000)))).isEqualTo(4_000);
	}

	@Test
	void needsRoomForAMarkAndACharacter() {
		assertThatIllegalArgumentException().isThrownBy(() -> new A4Room(1, 5));
		assertThatIllegalArgumentException().isThrownBy(() -> new A4Room(10, -1));
	}

}
