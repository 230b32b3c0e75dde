package jp.kyodo.web;

import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import jp.kyodo.testing.Accessibility;
import jp.kyodo.testing.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
@Import(Gallery.class)
class GalleryBrowserTests {

	@ParameterizedTest
	@ValueSource(strings = { "components", "form", "editor", "sheet" })
	void showsComponentsThatEverybodyCanUse(String name, Page page) {
		page.navigate("/gallery/" + name);

		Accessibility.check(page);
	}

	@ParameterizedTest
	@ValueSource(strings = { "components", "editor" })
	void startsTheKeyboardAtTheSkipLink(String name, Page page) {
		page.navigate("/gallery/" + name);

		page.keyboard().press("Tab");
		page.keyboard().press("Enter");

		assertThat(page.locator(".ky-skip-link")).hasText("本文へ移動");
		assertThat(page).hasURL(Pattern.compile(".*#main"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "components", "editor" })
	void keepsStatesReadableInForcedColours(String name, Page page) {
		page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
		page.navigate("/gallery/" + name);

		Accessibility.check(page);
	}

}
