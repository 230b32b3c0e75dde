package jp.kyodo.partner;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MergedPlacesTests {

	@ParameterizedTest
	@CsvSource({ "L1 S1, S1", "S1 L1, S1", "x L1 y S1 z, x S1 y z", "x S1 y L1 z, x S1 y z", "S1 L1 S2, S1 S2",
			"L1 x S1 y S2, S1 x y S2", "L1 S1 L2, S1", "L1 L2 x, L1 L2 x", "S1 S2 x, S1 S2 x", "x y, x y" })
	void leavesTheEntryOfTheOneThatStaysAtThePlaceOfTheFirst(String entries, String left) {
		assertThat(MergedPlaces.of(List.of(entries.split(" ")), (entry) -> entry.startsWith("L"),
				(entry) -> entry.startsWith("S")))
			.containsExactly(left.split(" "));
	}

}
