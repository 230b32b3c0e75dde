package jp.kyodo.indicator;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import jp.kyodo.fiscal.FiscalYear;

import static org.assertj.core.api.Assertions.assertThat;

class IndicatorReadingTests {

	private static final ResourceBundleMessageSource MESSAGES = messages();

	@ParameterizedTest
	@CsvSource(textBlock = """
			HIGHER, 180,  ,     195,  ,     2013年度は計画180事業に対して実績195事業で、計画を上回りました。
			HIGHER, 180,  ,     180,  ,     2013年度は計画180事業に対して実績180事業で、計画どおりでした。
			HIGHER, 180,  ,     167,  ,     2013年度は計画180事業に対して実績167事業で、計画を下回りました。
			LOWER,  1000, ,     900,  ,     '2013年度は計画1,000事業に対して実績900事業で、計画より少なく、目標を達成しました。'
			LOWER,  100,  ,     100,  ,     2013年度は計画100事業に対して実績100事業で、計画どおりでした。
			LOWER,  100,  ,     110,  ,     2013年度は計画100事業に対して実績110事業で、計画より多く、目標に届きませんでした。
			KEEP,   64,   ,     65,   ,     2013年度は維持する値64事業に対して実績65事業で、計画より大きくなりました。
			KEEP,   64,   ,     64,   ,     2013年度は維持する値64事業に対して実績64事業で、計画どおり維持しました。
			KEEP,   64,   ,     63,   ,     2013年度は維持する値64事業に対して実績63事業で、計画より小さくなりました。
			RANGE,  ,     ,     15,   ,     2013年度は10事業から20事業までの範囲に対して実績15事業で、範囲に収まりました。
			RANGE,  ,     ,     25,   ,     2013年度は10事業から20事業までの範囲に対して実績25事業で、範囲から外れました。
			HIGHER, ,     ,     178,  ,     2013年度の実績は178事業でした。計画値はありません。
			HIGHER, ,     策定前, 178,  ,    2013年度の実績は178事業でした。計画値はありません（理由：策定前）。
			HIGHER, 180,  ,     ,     ,     2013年度の計画は180事業です。実績値はまだありません。
			HIGHER, 180,  ,     ,     調査中, 2013年度の計画は180事業です。実績値はありません（理由：調査中）。
			HIGHER, ,     ,     ,     ,     2013年度の値はまだありません。
			HIGHER, ,     ,     ,     '{0}の''調査''', 2013年度の実績値はありません（理由：{0}の'調査'）。
			""")
	void saysWhatTheValuesMean(Direction direction, @Nullable BigDecimal plan, @Nullable String planMissing,
			@Nullable BigDecimal actual, @Nullable String actualMissing, String expected) {
		YearValues values = new YearValues(new FiscalYear(2013), plan, planMissing, actual, actualMissing, null, 0);
		boolean range = direction == Direction.RANGE;
		IndicatorView indicator = new IndicatorView(1, 1, "協働型事業数", "", direction, range ? BigDecimal.TEN : null,
				range ? new BigDecimal("20") : null, "事業", 0, null, "", List.of(values));

		IndicatorReading reading = IndicatorReading.of(indicator, values);

		assertThat(MESSAGES.getMessage(reading, Locale.JAPANESE)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			1,    14.7,  '14.7%'
			1,    15,    '15.0%'
			0,    14.75, '14.75%'
			3,    -1234, '△1,234.000%'
			""")
	void writesValuesWithTheirDecimals(int decimals, BigDecimal value, String expected) {
		IndicatorView indicator = new IndicatorView(1, 1, "率", "", Direction.HIGHER, null, null, "%", decimals, null,
				"", List.of());

		assertThat(indicator.displayWithUnit(value)).isEqualTo(expected);
	}

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource source = new ResourceBundleMessageSource();
		source.setBasename("messages/indicator");
		source.setDefaultEncoding(StandardCharsets.UTF_8.name());
		return source;
	}

}
