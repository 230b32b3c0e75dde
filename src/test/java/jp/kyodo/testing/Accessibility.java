package jp.kyodo.testing;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks the page at hand with axe against WCAG 2.2 AA and for its width on a phone.
 */
public final class Accessibility {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	private static final List<Integer> WIDTHS = List.of(1280, 360, 320);

	private Accessibility() {
	}

	/**
	 * Finds nothing to complain about at the width of a desk, a phone and of a page
	 * enlarged fourfold, and nothing that sticks out to the right.
	 */
	public static void check(Page page) {
		for (int width : WIDTHS) {
			page.setViewportSize(width, 900);
			List<String> found = new AxeBuilder(page).withTags(RULES)
				.setLegacyMode(true)
				.analyze()
				.getViolations()
				.stream()
				.map(Accessibility::describe)
				.toList();
			assertThat(found).as("axe on %s at %d px", page.url(), width).isEmpty();
			Object overflow = page
				.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
			assertThat(overflow).as("width of %s at %d px", page.url(), width).isEqualTo(0);
		}
	}

	private static String describe(Rule rule) {
		return rule.getId() + ": " + rule.getHelp() + " "
				+ rule.getNodes().stream().map((node) -> node.getHtml()).limit(3).toList();
	}

}
