package jp.kyodo.organization;

import java.util.List;

import jp.kyodo.web.RefusedChangeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PasswordRulesTests {

	private final PasswordRules rules = new PasswordRules(List.of("kawasaki", "川崎市", "川崎"));

	@ParameterizedTest
	@ValueSource(strings = { "tsubame-ga-tobu-asa", "correct horse battery staple", "あさひが のぼる うみべ まで", "vX7#qLm2!pRz",
			"kawasaki no umi wa hiroi", "𠮷野家の朝定食をもう一杯たのむ", "2013-nen ni mita yume" })
	void acceptsWhatIsLongAndOwn(String password) {
		assertThatCode(() -> check(password)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource({ "short-one, short", "12345678901, short", "'', short", "𠮷𠮷𠮷𠮷𠮷𠮷, short", "password1234, common",
			"P@ssw0rd12345, common", "ｐａｓｓｗｏｒｄ１２３４, common", "Administrator1!, common", "aaaaaaaaaaaa, common",
			"abababababab, common", "123456789012, common", "abcdefghijklm, common", "qwertyuiop12, common",
			"1qaz2wsx3edc, common", "passwordpassword, common", "sakurasakura, common", "iloveyou2026!, common",
			"kawasaki2026!, common", "kyodo-portal-26, context", "kawasaki-kyodo, context", "nyuryoku-2026, context",
			"hanako.nyuryoku, context", "川崎市川崎区川崎市役所川崎, context" })
	void rejectsWhatIsGuessedFirst(String password, String reason) {
		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(() -> check(password))
			.satisfies(
					(refusal) -> assertThat(refusal.problems()).extracting(RefusedChangeException.Problem::messageKey)
						.containsExactly("organization.password." + reason));
	}

	@Test
	void rejectsWhatNobodyCouldType() {
		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(() -> check("tsubame\nga tobu asa"));
		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(() -> check("umi".repeat(100)));
	}

	private void check(String password) {
		this.rules.check(password, List.of("nyuryoku", "hanako 花子"));
	}

}
