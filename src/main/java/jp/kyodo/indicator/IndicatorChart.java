package jp.kyodo.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jp.kyodo.web.SvgDrawing;
import org.jspecify.annotations.Nullable;

/**
 * Draws the plan and actual values of an indicator as bars, one pair a year below the
 * other, so that any number of years and any length of number can be read on a narrow
 * screen. Plan is hollow and dashed, actual is filled, and each bar carries its value. A
 * missing value leaves a gap with a word, never a bar of zero. Where the series breaks
 * the years are set apart and the axis is interrupted, with words that say what changed.
 */
public final class IndicatorChart {

	private static final int WIDTH = 320;

	private static final int LEFT = 52;

	private static final int TOP = 30;

	private static final int BAR = 15;

	private static final int YEAR_HEIGHT = 46;

	private static final int BREAK_HEIGHT = 28;

	private static final int TEXT_GAP = 5;

	private final IndicatorView indicator;

	private final Labels labels;

	private final List<SeriesRow> rows;

	private final double zero;

	private final double scale;

	private final int bottom;

	private final SvgDrawing drawing;

	private IndicatorChart(String id, IndicatorView indicator, Labels labels) {
		this.indicator = indicator;
		this.labels = labels;
		this.rows = indicator.rows();
		List<BigDecimal> values = this.rows.stream()
			.flatMap((row) -> Stream.of(row.plan(), row.actual()))
			.filter(Objects::nonNull)
			.toList();
		double longest = this.rows.stream()
			.flatMap(
					(row) -> Stream.of(label(row.plan(), row.comparator()), label(row.actual(), TargetComparator.NONE)))
			.mapToDouble(SvgDrawing::width)
			.max()
			.orElse(0);
		double low = Math.min(0, smallest(values));
		double high = Math.max(0, largest(values));
		double room = WIDTH - LEFT - longest - TEXT_GAP - 2;
		this.scale = (high > low) ? room / (high - low) : 1;
		this.zero = LEFT - low * this.scale;
		long breaks = this.rows.stream().filter((row) -> row.broken() != null).count();
		this.bottom = TOP + this.rows.size() * YEAR_HEIGHT + (int) breaks * BREAK_HEIGHT;
		this.drawing = new SvgDrawing(id, WIDTH, this.bottom + (hasRange() ? 22 : 2), labels.title(),
				labels.description());
	}

	/**
	 * Draws an indicator with all its values.
	 * @param id id that is unique on the page; letters, digits and hyphens
	 * @param indicator the indicator
	 * @param labels the words in the picture
	 */
	public static ChartSvg draw(String id, IndicatorView indicator, Labels labels) {
		return new IndicatorChart(id, indicator, labels).draw();
	}

	private ChartSvg draw() {
		legend();
		if (hasRange()) {
			range();
		}
		int top = TOP;
		int y = TOP;
		for (SeriesRow row : this.rows) {
			if (row.broken() != null) {
				this.drawing.line("ky-chart__axis", this.zero, top - 4, y - 6, "#1a1a1a", null);
				this.drawing.text("ky-chart__break", LEFT, y + 12, 12, "start",
						this.labels.breaks().getOrDefault(row.broken().kind(), ""));
				y += BREAK_HEIGHT;
				top = y;
			}
			year(row, y);
			y += YEAR_HEIGHT;
		}
		this.drawing.line("ky-chart__axis", this.zero, top - 4, this.bottom - 6, "#1a1a1a", null);
		return new ChartSvg(this.drawing.finished());
	}

	private void legend() {
		double second = LEFT + 18 + SvgDrawing.width(this.labels.plan()) + 24;
		this.drawing.plannedBar(LEFT, 4, 14, 12);
		this.drawing.text("ky-chart__text", LEFT + 19, 15, 13, "start", this.labels.plan());
		this.drawing.actualBar(second, 4, 14, 12);
		this.drawing.text("ky-chart__text", second + 19, 15, 13, "start", this.labels.actual());
	}

	private void year(SeriesRow values, int y) {
		boolean baseline = values.baseline();
		this.drawing.text("ky-chart__text", LEFT - 8, y + (baseline ? 13 : 21), 13, "end", values.year().toString());
		if (baseline) {
			this.drawing.text("ky-chart__text", LEFT - 8, y + 29, 12, "end", this.labels.baseline());
		}
		value(this.drawing::plannedBar, values.plan(), label(values.plan(), values.comparator()), y);
		if (values.actual() != null || !values.ahead()) {
			value(this.drawing::actualBar, values.actual(), label(values.actual(), TargetComparator.NONE), y + BAR + 3);
		}
	}

	/** A value with 以上 or 以下 behind it where that was set. */
	private String label(@Nullable BigDecimal value, TargetComparator comparator) {
		return (value != null) ? this.indicator.display(value) + this.labels.comparators().getOrDefault(comparator, "")
				: "";
	}

	private void value(Bar bar, @Nullable BigDecimal value, String label, double y) {
		double textY = y + BAR - 3;
		if (value == null) {
			this.drawing.text("ky-chart__text", this.zero + TEXT_GAP, textY, 12, "start", this.labels.missing());
			return;
		}
		double end = this.zero + value.doubleValue() * this.scale;
		if (value.signum() != 0) {
			bar.draw(Math.min(this.zero, end), y, Math.max(Math.abs(end - this.zero), 1), BAR);
		}
		this.drawing.text("ky-chart__value", Math.max(this.zero, end) + TEXT_GAP, textY, 13, "start", label);
	}

	private boolean hasRange() {
		return this.indicator.rangeLow() != null || this.indicator.rangeHigh() != null;
	}

	private void range() {
		Stream.of(this.indicator.rangeLow(), this.indicator.rangeHigh()).filter(Objects::nonNull).forEach((end) -> {
			double x = this.zero + end.doubleValue() * this.scale;
			this.drawing.line("ky-chart__axis", x, TOP - 4, this.bottom - 6, "#595959", "2 3");
		});
		this.drawing.text("ky-chart__text", LEFT, this.bottom + 12, 12, "start", this.labels.range());
	}

	private double smallest(List<BigDecimal> values) {
		return withRange(values).mapToDouble(BigDecimal::doubleValue).min().orElse(0);
	}

	private double largest(List<BigDecimal> values) {
		return withRange(values).mapToDouble(BigDecimal::doubleValue).max().orElse(0);
	}

	private Stream<BigDecimal> withRange(List<BigDecimal> values) {
		return Stream.concat(values.stream(), Stream.of(this.indicator.rangeLow(), this.indicator.rangeHigh()))
			.filter(Objects::nonNull);
	}

	/** Puts a bar of one kind into the picture. */
	@FunctionalInterface
	private interface Bar {

		void draw(double x, double y, double width, double height);

	}

	/**
	 * The words in the picture.
	 *
	 * @param title what the picture is
	 * @param description what it shows, for those who do not see it
	 * @param plan name of the plan values
	 * @param actual name of the actual values
	 * @param missing stands in place of a missing value
	 * @param baseline marks the baseline year
	 * @param range says what the range is; empty without one
	 * @param comparators what stands behind a target
	 * @param breaks says what changed where the series breaks
	 */
	public record Labels(String title, String description, String plan, String actual, String missing, String baseline,
			String range, Map<TargetComparator, String> comparators, Map<SeriesBreak.Kind, String> breaks) {

		/** The words for an indicator without targets of its own and without a break. */
		public Labels(String title, String description, String plan, String actual, String missing, String baseline,
				String range) {
			this(title, description, plan, actual, missing, baseline, range, Map.of(), Map.of());
		}

	}

}
