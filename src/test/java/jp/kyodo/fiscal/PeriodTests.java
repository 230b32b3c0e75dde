package jp.kyodo.fiscal;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PeriodTests {

	@ParameterizedTest
	@CsvSource({ "2013-04-01, 2014-03-31, 2013-03-31, false", "2013-04-01, 2014-03-31, 2013-04-01, true",
			"2013-04-01, 2014-03-31, 2014-03-31, true", "2013-04-01, 2014-03-31, 2014-04-01, false",
			"2013-04-01, , 2013-03-31, false", "2013-04-01, , 2199-01-01, true",
			"2013-04-01, 2013-04-01, 2013-04-01, true" })
	void containsBothItsEnds(LocalDate from, @Nullable LocalDate to, LocalDate day, boolean contained) {
		assertThat(new Period(from, to).contains(day)).isEqualTo(contained);
	}

	@ParameterizedTest
	@CsvSource({ "2013-04-01, 2014-03-31, 2014-04-01, 2015-03-31, false",
			"2013-04-01, 2014-03-31, 2014-03-31, 2015-03-31, true", "2013-04-01, , 2020-01-01, , true",
			"2013-04-01, , 2012-01-01, 2013-03-31, false", "2013-04-01, , 2012-01-01, 2013-04-01, true",
			"2013-04-01, 2014-03-31, 2013-06-01, 2013-06-30, true" })
	void overlapsInBothDirections(LocalDate from, @Nullable LocalDate to, LocalDate otherFrom,
			@Nullable LocalDate otherTo, boolean overlapping) {
		Period period = new Period(from, to);
		Period other = new Period(otherFrom, otherTo);

		assertThat(period.overlaps(other)).isEqualTo(overlapping);
		assertThat(other.overlaps(period)).isEqualTo(overlapping);
	}

	@Test
	void isShownWithBothDays() {
		Period open = Period.since(LocalDate.of(2013, 4, 1));

		assertThat(open.display()).isEqualTo("2013年4月1日～");
		assertThat(open.isOpen()).isTrue();
		assertThat(open.until(LocalDate.of(2014, 3, 31)).display()).isEqualTo("2013年4月1日～2014年3月31日");
		assertThat(open.until(open.from()).display()).isEqualTo("2013年4月1日");
	}

	@Test
	void refusesToEndBeforeItBegins() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Period.since(LocalDate.of(2013, 4, 1)).until(LocalDate.of(2013, 3, 31)));
	}

	@Test
	void isItsTwoDaysInJson() {
		JsonMapper mapper = JsonMapper.builder().build();
		Period open = Period.since(LocalDate.of(2013, 4, 1));

		String json = mapper.writeValueAsString(open);

		assertThat(json).isEqualTo("{\"from\":\"2013-04-01\",\"to\":null}");
		assertThat(mapper.readValue(json, Period.class)).isEqualTo(open);
	}

}
