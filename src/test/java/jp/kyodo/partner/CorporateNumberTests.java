package jp.kyodo.partner;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CorporateNumberTests {

	@ParameterizedTest
	@CsvSource({ "7000012050002, 7000012050002", "7-0000-1205-0002, 7000012050002", "７０００012050002, 7000012050002",
			"7 0000 1205 0002, 7000012050002", "７－００００－１２０５－０００２, 7000012050002", "8700110005901, 8700110005901",
			"7000020141305, 7000020141305", "9000000000000, 9000000000000" })
	void readsWhatIsTyped(String typed, String number) {
		assertThat(CorporateNumber.read(typed)).map(CorporateNumber::value).contains(number);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "700001205000", "70000120500022", "6000012050002", "7000012050003", "7000012050020",
			"0000012050002", "T7000012050002", "七〇〇〇〇一二〇五〇〇〇二", "7000012050002x" })
	void refusesWhatIsNone(String typed) {
		assertThat(CorporateNumber.read(typed)).isEmpty();
	}

	@Test
	void noticesEveryDigitThatIsWrong() {
		String right = "7000012050002";

		for (int place = 0; place < right.length(); place++) {
			for (char digit = '0'; digit <= '9'; digit++) {
				String wrong = right.substring(0, place) + digit + right.substring(place + 1);
				int difference = Math.abs(digit - right.charAt(place));
				// 0 and 9 leave the same remainder, as the rule has it
				boolean isSameRemainder = difference % 9 == 0 && place > 0;
				assertThat(CorporateNumber.read(wrong).isPresent()).as(wrong)
					.isEqualTo(wrong.equals(right) || isSameRemainder);
			}
		}
	}

	@Test
	void isBornValid() {
		assertThatIllegalArgumentException().isThrownBy(() -> new CorporateNumber("1234567890123"));
	}

}
