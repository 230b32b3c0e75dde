package jp.kyodo.web;

import jp.kyodo.fiscal.EraStyle;
import jp.kyodo.web.CityProfile.Contact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CityProfileTests {

	private static final Contact CONTACT = new Contact("市民協働推進課", "044-000-0000", "kyodo@example.jp");

	@ParameterizedTest
	@ValueSource(strings = { "141305", "112038", "011002" })
	void acceptsMunicipalityCodesWithTheirCheckDigit(String code) {
		CityProfile city = city("見本市", code, CONTACT);

		assertThat(city.code()).isEqualTo(code);
	}

	@Test
	void rejectsWrongCheckDigitAndNamesTheRightOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> city("見本市", "141306", CONTACT))
			.withMessageContaining("141305 would be right");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "14130", "1413055", "14130x", "１４１３０５" })
	void rejectsCodesThatAreNotSixDigits(String code) {
		assertThatIllegalArgumentException().isThrownBy(() -> city("見本市", code, CONTACT))
			.withMessageContaining("kyodo.city.code must have six digits");
	}

	@Test
	void rejectsCityWithoutName() {
		assertThatIllegalArgumentException().isThrownBy(() -> city(" ", "141305", CONTACT))
			.withMessage("kyodo.city.name must be set");
	}

	private static CityProfile city(String name, String code, Contact contact) {
		return new CityProfile(name, code, "協働ポータル", contact, Accent.BLUE, EraStyle.GREGORIAN_FIRST);
	}

}
