package jp.kyodo.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A picture as SVG markup in the look of this portal, made on the server. Every text is
 * escaped; shapes carry colours of their own, for where no style sheet is at hand.
 */
public final class SvgDrawing {

	/** Width of a half-width character at the size of the values. */
	private static final double CHARACTER = 7.6;

	private static final double WIDE_CHARACTER = 13;

	private final StringBuilder svg = new StringBuilder();

	/**
	 * Begins a picture.
	 * @param id id that is unique on the page; letters, digits and hyphens
	 * @param title what the picture is
	 * @param description what it shows, for those who do not see it
	 */
	public SvgDrawing(String id, int width, int height, String title, String description) {
		this.svg
			.append("""
					<svg xmlns="http://www.w3.org/2000/svg" class="ky-chart" role="img" viewBox="0 0 %d %d" width="%d" \
					height="%d" aria-labelledby="%s-title %s-desc"><title id="%s-title">%s</title><desc id="%s-desc">%s</desc>\
					"""
				.formatted(width, height, width, height, id, id, id, escape(title), id, escape(description)));
	}

	/**
	 * A bar of what was planned: hollow and dashed.
	 */
	public void plannedBar(double x, double y, double width, double height) {
		bar("ky-chart__plan", x, y, width, height,
				"fill=\"#ffffff\" stroke=\"#1a1a1a\" stroke-width=\"1.5\" stroke-dasharray=\"4 2\"");
	}

	/**
	 * A bar of what is: filled.
	 */
	public void actualBar(double x, double y, double width, double height) {
		bar("ky-chart__actual", x, y, width, height, "fill=\"#264af4\"");
	}

	private void bar(String shape, double x, double y, double width, double height, String paint) {
		this.svg.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" %s/>".formatted(shape, at(x),
				at(y), at(width), at(height), paint));
	}

	/**
	 * An upright line.
	 * @param part class of the line
	 * @param dashes how it is dashed, or {@code null} if it is not
	 */
	public void line(String part, double x, double top, double bottom, String colour, @Nullable String dashes) {
		this.svg.append("<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"%s/>".formatted(part,
				at(x), at(top), at(x), at(bottom), colour,
				(dashes != null) ? " stroke-dasharray=\"" + dashes + "\"" : ""));
	}

	/**
	 * A text on one line.
	 * @param part class of the text
	 * @param anchor which end of it stands at {@code x}
	 */
	public void text(String part, double x, double y, int size, String anchor, String text) {
		this.svg.append("<text class=\"%s\" x=\"%s\" y=\"%s\" font-size=\"%d\" text-anchor=\"%s\">%s</text>"
			.formatted(part, at(x), at(y), size, anchor, escape(text)));
	}

	/**
	 * Returns how wide a text is at most, at the size of the values.
	 */
	public static double width(String text) {
		return text.codePoints().mapToDouble((c) -> (c < 0x1000) ? CHARACTER : WIDE_CHARACTER).sum();
	}

	/**
	 * Returns the whole picture.
	 */
	public String finished() {
		return this.svg + "</svg>";
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

}
