package jp.kyodo.security;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkTests {

	@ParameterizedTest
	@CsvSource({ "192.0.2.7, 192.0.2.7", "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
			"2001:db8:1:2:ffff::1, 20010db800010002/64", "::ffff:192.0.2.7, 192.0.2.7", "unknown, unknown" })
	void takesTheAddressesOfOneHouseholdTogether(String address, String network) {
		assertThat(Network.of(address)).isEqualTo(network);
	}

}
