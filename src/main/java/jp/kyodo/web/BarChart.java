package jp.kyodo.web;

import java.util.List;

/**
 * Draws counts as bars below one another, each with its name above and its number behind
 * it, so that any number of bars can be read on a narrow screen.
 */
public final class BarChart {

	private static final int WIDTH = 320;

	private static final int ROW = 40;

	private static final int BAR = 15;

	private static final int GAP = 5;

	private BarChart() {
	}

	/**
	 * Draws the bars in their order.
	 * @param id id that is unique on the page; letters, digits and hyphens
	 * @param title what the picture is
	 * @param description what it shows, for those who do not see it
	 */
	public static String draw(String id, String title, String description, List<Bar> bars) {
		double longest = bars.stream().mapToDouble((bar) -> SvgDrawing.width(bar.text())).max().orElse(0);
		long most = bars.stream().mapToLong(Bar::value).max().orElse(0);
		double scale = (most > 0) ? (WIDTH - longest - GAP - 4) / most : 0;
		SvgDrawing drawing = new SvgDrawing(id, WIDTH, bars.size() * ROW + 4, title, description);
		int y = 0;
		for (Bar bar : bars) {
			drawing.text("ky-chart__text", 2, y + 14, 13, "start", bar.label());
			double length = bar.value() * scale;
			if (bar.value() > 0) {
				drawing.actualBar(2, y + 19, Math.max(length, 1), BAR);
			}
			drawing.text("ky-chart__value", 2 + length + GAP, y + 19 + BAR - 3, 13, "start", bar.text());
			y += ROW;
		}
		return drawing.finished();
	}

	/**
	 * A bar.
	 *
	 * @param label its name
	 * @param value how long it is
	 * @param text the value as people read it
	 */
	public record Bar(String label, long value, String text) {
	}

}
