package jp.kyodo.fiscal;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class YenTests {

	@ParameterizedTest
	@CsvSource({ "4302000, 4302, '4,302', '4,302,000'", "4302499, 4302, '4,302', '4,302,499'",
			"4302500, 4303, '4,303', '4,302,500'", "499, 0, 0, 499", "500, 1, 1, 500", "0, 0, 0, 0", "-499, 0, 0, △499",
			"-500, -1, △1, △500", "-34000, -34, △34, '△34,000'",
			"1000000000000000, 1000000000000, '1,000,000,000,000', '1,000,000,000,000,000'" })
	void isShownInThousandsRoundedHalfUp(long yen, long thousands, String shownThousands, String shown) {
		Yen amount = new Yen(yen);

		assertThat(amount.toThousands()).isEqualTo(thousands);
		assertThat(amount.displayThousands()).isEqualTo(shownThousands);
		assertThat(amount.display()).isEqualTo(shown);
	}

	@ParameterizedTest
	@CsvSource({ "4302, 4302000", "4302.5, 4302500", "0.001, 1", "-34, -34000", "4.302E3, 4302000" })
	void isMadeOfThousandsToTheYen(BigDecimal thousands, long yen) {
		Yen amount = Yen.ofThousands(thousands);

		assertThat(amount).isEqualTo(new Yen(yen));
		assertThat(Yen.ofThousands(amount.exactThousands())).isEqualTo(amount);
	}

	@Test
	void keepsExactThousandsForFields() {
		assertThat(new Yen(4_302_500).exactThousands()).isEqualTo(new BigDecimal("4302.5"));
		assertThat(new Yen(4_300_000).exactThousands()).isEqualTo(new BigDecimal("4300"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0001", "1000000000000.001", "-1000000000001", "1E30" })
	void refusesThousandsThatAreNoYen(BigDecimal thousands) {
		assertThatIllegalArgumentException().isThrownBy(() -> Yen.ofThousands(thousands));
	}

	@Test
	void staysWithinItsRange() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Yen(Yen.LIMIT + 1));
		assertThatIllegalArgumentException().isThrownBy(() -> new Yen(-Yen.LIMIT - 1));
		assertThatIllegalArgumentException().isThrownBy(() -> new Yen(Yen.LIMIT).plus(new Yen(1)));
		assertThatIllegalArgumentException().isThrownBy(() -> Yen.ofThousands(Long.MAX_VALUE));
	}

	@Test
	void addsAndSubtracts() {
		Yen budget = Yen.ofThousands(4417);
		Yen planned = Yen.ofThousands(4451);

		assertThat(budget.minus(planned).displayThousands()).isEqualTo("△34");
		assertThat(budget.minus(planned).isNegative()).isTrue();
		assertThat(budget.plus(planned)).isEqualTo(Yen.ofThousands(8868));
		assertThat(planned).isGreaterThan(budget).isGreaterThan(Yen.ZERO);
	}

}
