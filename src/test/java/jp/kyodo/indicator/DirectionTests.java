package jp.kyodo.indicator;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DirectionTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			HIGHER, 180,  195,   ABOVE
			HIGHER, 180,  180.0, MET
			HIGHER, 180,  167,   BELOW
			HIGHER, -5,   -3,    ABOVE
			LOWER,  100,  90,    ABOVE
			LOWER,  100,  100,   MET
			LOWER,  100,  110,   BELOW
			KEEP,   64,   64.00, MET
			KEEP,   64,   65,    ABOVE
			KEEP,   64,   62.1,  BELOW
			HIGHER, ,     178,   NOT_JUDGED
			HIGHER, 180,  ,      NOT_JUDGED
			LOWER,  ,     ,      NOT_JUDGED
			RANGE,  10,   10,    NOT_JUDGED
			""")
	void judgesActualBesidePlan(Direction direction, @Nullable BigDecimal plan, @Nullable BigDecimal actual,
			Judgement expected) {
		assertThat(direction.judge(plan, actual)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			10, 20, 10,   WITHIN
			10, 20, 20.0, WITHIN
			10, 20, 9.9,  OUTSIDE
			10, 20, 20.1, OUTSIDE
			10, ,   1000, WITHIN
			10, ,   9,    OUTSIDE
			,   20, -5,   WITHIN
			,   20, 21,   OUTSIDE
			10, 20, ,     NOT_JUDGED
			""")
	void judgesByTheRangeWhateverThePlanValue(@Nullable BigDecimal low, @Nullable BigDecimal high,
			@Nullable BigDecimal actual, Judgement expected) {
		assertThat(Direction.RANGE.judge(BigDecimal.ZERO, actual, low, high)).isEqualTo(expected);
	}

}
