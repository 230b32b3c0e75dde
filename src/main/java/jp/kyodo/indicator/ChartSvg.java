package jp.kyodo.indicator;

/**
 * A picture as SVG markup that was built from escaped text and may be written to a page
 * as it is.
 *
 * @param svg the {@code svg} element
 */
public record ChartSvg(String svg) {

	@Override
	public String toString() {
		return this.svg;
	}

}
