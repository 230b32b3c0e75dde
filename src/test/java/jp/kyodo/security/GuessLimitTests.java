package jp.kyodo.security;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class GuessLimitTests {

	@ParameterizedTest
	@CsvSource({ "ACCOUNT, 1, 0", "ACCOUNT, 2, 0", "ACCOUNT, 3, 5", "ACCOUNT, 4, 10", "ACCOUNT, 5, 20",
			"ACCOUNT, 6, 40", "ACCOUNT, 8, 160", "ACCOUNT, 9, 300", "ACCOUNT, 100000, 300", "ADDRESS, 5, 0",
			"ADDRESS, 6, 5", "ADDRESS, 9, 40", "ADDRESS, 10, 60", "ADDRESS, 100000, 60" })
	void growsUpToItsLimit(GuessLimit limit, int failures, long seconds) {
		assertThat(limit.delayAfter(failures)).isEqualTo(Duration.ofSeconds(seconds));
	}

	@ParameterizedTest
	@EnumSource
	void lookAtTenGuessesAMinuteAtMost(GuessLimit limit) {
		Duration elapsed = Duration.ZERO;
		int guesses = 0;
		while (elapsed.compareTo(Duration.ofMinutes(1)) < 0) {
			guesses++;
			elapsed = elapsed.plus(limit.delayAfter(guesses));
		}

		assertThat(guesses).isLessThanOrEqualTo(10);
	}

}
