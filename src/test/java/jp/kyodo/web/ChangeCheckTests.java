package jp.kyodo.web;

import jp.kyodo.plan.CreatePlan;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class ChangeCheckTests {

	private final ChangeCheck check = new ChangeCheck("plan.field.");

	@ParameterizedTest
	@ValueSource(strings = { "71203000", "P3", "a.b_c-d" })
	void acceptsCodes(String code) {
		assertThat(this.check.code("code", " " + code + " ")).isEqualTo(code);

		assertThatNoException().isThrownBy(this.check::done);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "計画", "-1", "a/b", "../x", "1234567890123456789012345678901234567890x" })
	void refusesCodesThatCannotStandInAnAddress(String code) {
		this.check.code("code", code);

		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(this.check::done);
	}

	@Test
	void countsCharactersNotCodeUnits() {
		this.check.line("name", "𠮷".repeat(200), 200);

		assertThatNoException().isThrownBy(this.check::done);
	}

	@Test
	void refusesControlCharacters() {
		this.check.line("name", "a\u0000b", 200);
		this.check.text("note", "a\u0007b", 200);

		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(this.check::done)
			.satisfies((ex) -> assertThat(ex.problems()).extracting(RefusedChangeException.Problem::messageKey)
				.containsOnly("web.change.control"));
	}

	@Test
	void keepsTheFirstProblemOfEachField() {
		this.check.that(false, "year", "web.change.year");

		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.check.complete(() -> new CreatePlan("", "", null, null, List.of("a"), "")))
			.satisfies((ex) -> assertThat(ex.problems()).extracting(RefusedChangeException.Problem::field)
				.containsExactly("year", "code", "name", "firstYear", "lastYear"));
	}

	@Test
	void tellsProblemsInTheOrderOfTheForm() {
		this.check.inOrder("name", "lastYear")
			.that(false, "other", "x")
			.that(false, "lastYear", "x")
			.that(false, "name", "x");

		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(this.check::done)
			.satisfies((ex) -> assertThat(ex.problems()).extracting(RefusedChangeException.Problem::field)
				.containsExactly("name", "lastYear", "other"));
	}

	@Test
	void leavesEmptyBulletsOut() {
		assertThat(this.check.bullets("goal", List.of(" a ", "", "  ", "b\r\nc"), 100)).containsExactly("a", "b\nc");
	}

}
