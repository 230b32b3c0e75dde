package jp.kyodo.indicator;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import jp.kyodo.fiscal.FiscalYear;

import static org.assertj.core.api.Assertions.assertThat;

class IndicatorChartTests {

	private static final IndicatorChart.Labels LABELS = new IndicatorChart.Labels("題名", "説明の文", "計画値", "実績値", "値なし",
			"基準", "");

	@Test
	void carriesItsTextAlternative() throws Exception {
		Document svg = draw(indicator(values(2013, "180", "195")));

		Element root = svg.getDocumentElement();
		assertThat(root.getAttribute("role")).isEqualTo("img");
		assertThat(root.getAttribute("aria-labelledby")).isEqualTo("c1-title c1-desc");
		assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("題名");
		assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("説明の文");
	}

	@Test
	void leavesAGapWithAWordForAMissingValue() throws Exception {
		Document svg = draw(indicator(values(2010, null, "178"), values(2011, "180", null), values(2012, "0", "0")));

		assertThat(shapes(svg, "ky-chart__plan")).hasSize(1 + 1);
		assertThat(shapes(svg, "ky-chart__actual")).hasSize(1 + 1);
		assertThat(texts(svg)).contains("178", "180", "0").filteredOn("値なし"::equals).hasSize(2);
	}

	@Test
	void staysWithinItsFrameWhateverTheValues() throws Exception {
		for (List<String> numbers : List.of(List.of("180", "195"), List.of("-5", "-120"), List.of("-50", "80"),
				List.of("99999999999999.999", "0.001"), List.of("0", "0"),
				List.of("-99999999999999", "99999999999999"))) {
			Document svg = draw(indicator(values(2013, numbers.get(0), numbers.get(1))));

			NodeList bars = svg.getElementsByTagName("rect");
			for (int i = 0; i < bars.getLength(); i++) {
				Element bar = (Element) bars.item(i);
				double x = Double.parseDouble(bar.getAttribute("x"));
				double width = Double.parseDouble(bar.getAttribute("width"));
				assertThat(x).isGreaterThanOrEqualTo(51.9);
				assertThat(width).isPositive();
				assertThat(x + width).isLessThanOrEqualTo(320);
			}
			NodeList labels = svg.getElementsByTagName("text");
			for (int i = 0; i < labels.getLength(); i++) {
				Element label = (Element) labels.item(i);
				if (label.getAttribute("class").equals("ky-chart__value")) {
					double end = Double.parseDouble(label.getAttribute("x")) + label.getTextContent().length() * 7.6;
					assertThat(end).isLessThanOrEqualTo(320);
				}
			}
		}
	}

	@Test
	void growsWithTheYearsAndNotInWidth() throws Exception {
		YearValues[] years = IntStream.rangeClosed(2001, 2020)
			.mapToObj((year) -> values(year, "10", "12"))
			.toArray(YearValues[]::new);

		Document svg = draw(indicator(years));

		assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 320 952");
		assertThat(shapes(svg, "ky-chart__actual")).hasSize(20 + 1);
	}

	@Test
	void writesNoMarkupOfOthersAndNoStyle() throws Exception {
		IndicatorChart.Labels hostile = new IndicatorChart.Labels("<script>alert(1)</script>", "a & b \"c\" 'd' \u0000",
				"<b>", "]]>", "&amp;", "", "");

		String svg = IndicatorChart.draw("c1", indicator(values(2013, null, "1")), hostile).svg();

		assertThat(svg).doesNotContain("<script", "<b>", " style=", " on", "\u0000");
		assertThat(parse(svg).getElementsByTagName("title").item(0).getTextContent())
			.isEqualTo("<script>alert(1)</script>");
	}

	@Test
	void marksTheRange() throws Exception {
		IndicatorView indicator = new IndicatorView(1, 1, "率", "", Direction.RANGE, new BigDecimal("10"),
				new BigDecimal("300"), "%", 0, null, "", List.of(values(2013, null, "20")));

		Document svg = draw(indicator);

		assertThat(shapes(svg, "ky-chart__axis")).hasSize(2 + 1)
			.allSatisfy((line) -> assertThat(Double.parseDouble(line.getAttribute("x1"))).isBetween(52.0, 320.0));
	}

	@Test
	void showsTargetsAheadAndInterruptsTheAxisAtABreak() throws Exception {
		IndicatorView plain = indicator(values(2015, null, "19.8"), values(2016, null, "18"),
				values(2017, null, "14.7"));
		IndicatorAims aims = new IndicatorAims(IndicatorBasis.none(),
				List.of(new Milestone(new FiscalYear(2017), new BigDecimal("21"), TargetComparator.AT_LEAST),
						new Milestone(new FiscalYear(2021), new BigDecimal("23"), TargetComparator.AT_LEAST)),
				List.of(), List.of(new SeriesBreak(new FiscalYear(2017), SeriesBreak.Kind.METHOD, "理由")), 0);
		IndicatorView indicator = new IndicatorView(1, 1, "率", "", Direction.HIGHER, null, null, "%", 1, null, "",
				plain.values(), aims);
		IndicatorChart.Labels labels = new IndicatorChart.Labels("題名", "", "計画値", "実績値", "値なし", "基準", "",
				Map.of(TargetComparator.AT_LEAST, "以上"), Map.of(SeriesBreak.Kind.METHOD, "ここで変わった"));

		Document svg = parse(IndicatorChart.draw("c1", indicator, labels).svg());

		assertThat(texts(svg)).contains("21.0以上", "23.0以上", "2021", "ここで変わった").filteredOn("値なし"::equals).hasSize(2);
		List<Element> axis = shapes(svg, "ky-chart__axis");
		assertThat(axis).hasSize(2);
		assertThat(Double.parseDouble(axis.get(0).getAttribute("y2")))
			.isLessThan(Double.parseDouble(axis.get(1).getAttribute("y1")) - 20);
	}

	private static Document draw(IndicatorView indicator) throws Exception {
		return parse(IndicatorChart.draw("c1", indicator, LABELS).svg());
	}

	private static Document parse(String svg) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
	}

	private static IndicatorView indicator(YearValues... values) {
		return new IndicatorView(1, 1, "数", "", Direction.HIGHER, null, null, "事業", 0, new FiscalYear(2010), "",
				List.of(values));
	}

	private static YearValues values(int year, @Nullable String plan, @Nullable String actual) {
		return new YearValues(new FiscalYear(year), (plan != null) ? new BigDecimal(plan) : null, null,
				(actual != null) ? new BigDecimal(actual) : null, null, null, 0);
	}

	private static List<Element> shapes(Document svg, String name) {
		List<Element> found = new ArrayList<>();
		NodeList all = svg.getElementsByTagName("*");
		for (int i = 0; i < all.getLength(); i++) {
			if (((Element) all.item(i)).getAttribute("class").equals(name)) {
				found.add((Element) all.item(i));
			}
		}
		return found;
	}

	private static List<String> texts(Document svg) {
		NodeList all = svg.getElementsByTagName("text");
		return IntStream.range(0, all.getLength()).mapToObj((i) -> all.item(i).getTextContent()).toList();
	}

}
