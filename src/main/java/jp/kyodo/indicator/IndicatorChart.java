package jp.kyodo.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

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

	/** Width of a half-width character at the size of the values. */
	private static final double CHARACTER = 7.6;

	private final String id;

	private final IndicatorView indicator;

	private final Labels labels;

	private final List<SeriesRow> rows;

	private final double zero;

	private final double scale;

	private final StringBuilder svg = new StringBuilder();

	private IndicatorChart(String id, IndicatorView indicator, Labels labels) {
		this.id = id;
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
			.mapToDouble(IndicatorChart::width)
			.max()
			.orElse(0);
		double low = Math.min(0, smallest(values));
		double high = Math.max(0, largest(values));
		double room = WIDTH - LEFT - longest - TEXT_GAP - 2;
		this.scale = (high > low) ? room / (high - low) : 1;
		this.zero = LEFT - low * this.scale;
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
		long breaks = this.rows.stream().filter((row) -> row.broken() != null).count();
		int bottom = TOP + this.rows.size() * YEAR_HEIGHT + (int) breaks * BREAK_HEIGHT;
		int height = bottom + (hasRange() ? 22 : 2);
		this.svg
			.append("""
					<svg xmlns="http://www.w3.org/2000/svg" class="ky-chart" role="img" viewBox="0 0 %d %d" width="%d" \
					height="%d" aria-labelledby="%s-title %s-desc"><title id="%s-title">%s</title><desc id="%s-desc">%s</desc>\
					"""
				.formatted(WIDTH, height, WIDTH, height, this.id, this.id, this.id, escape(this.labels.title()),
						this.id, escape(this.labels.description())));
		legend();
		if (hasRange()) {
			range(bottom);
		}
		int top = TOP;
		int y = TOP;
		for (SeriesRow row : this.rows) {
			if (row.broken() != null) {
				line("ky-chart__axis", this.zero, top - 4, y - 6, "#1a1a1a", null);
				text("ky-chart__break", LEFT, y + 12, 12, "start",
						this.labels.breaks().getOrDefault(row.broken().kind(), ""));
				y += BREAK_HEIGHT;
				top = y;
			}
			year(row, y);
			y += YEAR_HEIGHT;
		}
		line("ky-chart__axis", this.zero, top - 4, bottom - 6, "#1a1a1a", null);
		this.svg.append("</svg>");
		return new ChartSvg(this.svg.toString());
	}

	private void legend() {
		double second = LEFT + 18 + width(this.labels.plan()) + 24;
		bar("ky-chart__plan", LEFT, 4, 14, 12);
		text("ky-chart__text", LEFT + 19, 15, 13, "start", this.labels.plan());
		bar("ky-chart__actual", second, 4, 14, 12);
		text("ky-chart__text", second + 19, 15, 13, "start", this.labels.actual());
	}

	private void year(SeriesRow values, int y) {
		boolean baseline = values.baseline();
		text("ky-chart__text", LEFT - 8, y + (baseline ? 13 : 21), 13, "end", values.year().toString());
		if (baseline) {
			text("ky-chart__text", LEFT - 8, y + 29, 12, "end", this.labels.baseline());
		}
		value("ky-chart__plan", values.plan(), label(values.plan(), values.comparator()), y);
		if (values.actual() != null || !values.ahead()) {
			value("ky-chart__actual", values.actual(), label(values.actual(), TargetComparator.NONE), y + BAR + 3);
		}
	}

	/** A value with 以上 or 以下 behind it where that was set. */
	private String label(@Nullable BigDecimal value, TargetComparator comparator) {
		return (value != null) ? this.indicator.display(value) + this.labels.comparators().getOrDefault(comparator, "")
				: "";
	}

	private void value(String shape, @Nullable BigDecimal value, String label, double y) {
		double textY = y + BAR - 3;
		if (value == null) {
			text("ky-chart__text", this.zero + TEXT_GAP, textY, 12, "start", this.labels.missing());
			return;
		}
		double end = this.zero + value.doubleValue() * this.scale;
		if (value.signum() != 0) {
			bar(shape, Math.min(this.zero, end), y, Math.max(Math.abs(end - this.zero), 1), BAR);
		}
		text("ky-chart__value", Math.max(this.zero, end) + TEXT_GAP, textY, 13, "start", label);
	}

	private boolean hasRange() {
		return this.indicator.rangeLow() != null || this.indicator.rangeHigh() != null;
	}

	private void range(int bottom) {
		Stream.of(this.indicator.rangeLow(), this.indicator.rangeHigh()).filter(Objects::nonNull).forEach((end) -> {
			double x = this.zero + end.doubleValue() * this.scale;
			line("ky-chart__axis", x, TOP - 4, bottom - 6, "#595959", "2 3");
		});
		text("ky-chart__text", LEFT, bottom + 12, 12, "start", this.labels.range());
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

	/** The shape says the same as the colour, also where no style sheet is at hand. */
	private void bar(String shape, double x, double y, double width, double height) {
		String paint = shape.equals("ky-chart__plan")
				? "fill=\"#ffffff\" stroke=\"#1a1a1a\" stroke-width=\"1.5\" stroke-dasharray=\"4 2\""
				: "fill=\"#264af4\"";
		this.svg.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" %s/>".formatted(shape, at(x),
				at(y), at(width), at(height), paint));
	}

	private void line(String part, double x, double top, double bottom, String colour, @Nullable String dashes) {
		this.svg.append("<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"%s/>".formatted(part,
				at(x), at(top), at(x), at(bottom), colour,
				(dashes != null) ? " stroke-dasharray=\"" + dashes + "\"" : ""));
	}

	private void text(String part, double x, double y, int size, String anchor, String text) {
		this.svg.append("<text class=\"%s\" x=\"%s\" y=\"%s\" font-size=\"%d\" text-anchor=\"%s\">%s</text>"
			.formatted(part, at(x), at(y), size, anchor, escape(text)));
	}

	private static double width(String text) {
		return text.codePoints().mapToDouble((c) -> (c < 0x1000) ? CHARACTER : 13).sum();
	}

	private static String at(double coordinate) {
		return String.format(Locale.ROOT, "%.1f", coordinate).replace(".0", "");
	}

	private static String escape(String text) {
		StringBuilder escaped = new StringBuilder(text.length());
		text.codePoints().forEach((c) -> {
			switch (c) {
				case '&' -> escaped.append("&amp;");
				case '<' -> escaped.append("&lt;");
				case '>' -> escaped.append("&gt;");
				case '"' -> escaped.append("&quot;");
				case '\'' -> escaped.append("&#39;");
				default -> {
					if (!Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE) {
						escaped.appendCodePoint(c);
					}
				}
			}
		});
		return escaped.toString();
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
