package jp.kyodo.organization;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordHasherTests {

	private final PasswordHasher hasher = new PasswordHasher(new PasswordSettings(64, 1, 2, List.of()));

	@Test
	void recognizesAPasswordHoweverItWasComposed() {
		String hash = this.hasher.hash("がっこうへ行く道のり");

		assertThat(this.hasher.matches("がっこうへ行く道のり", hash)).isTrue();
		assertThat(this.hasher.matches("かっこうへ行く道のり", hash)).isFalse();
	}

	@Test
	void storesArgon2WithASaltOfItsOwn() {
		String one = this.hasher.hash("tsubame ga tobu");

		assertThat(one).startsWith("$argon2id$").isNotEqualTo(this.hasher.hash("tsubame ga tobu"));
	}

	@Test
	void saysNoWithoutAHash() {
		assertThat(this.hasher.matches("nobody has this password", null)).isFalse();
	}

	@Test
	void doesNotHashInputOfAnySize() {
		assertThat(this.hasher.matches("a".repeat(1_000_000), this.hasher.hash("a"))).isFalse();
	}

}
