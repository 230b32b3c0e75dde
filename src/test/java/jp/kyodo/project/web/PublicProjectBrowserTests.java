package jp.kyodo.project.web;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jp.kyodo.testing.Accessibility;
import jp.kyodo.testing.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
@Import(PublishedProjects.class)
class PublicProjectBrowserTests {

	private static boolean published;

	@Autowired
	private PublishedProjects projects;

	@BeforeEach
	void publish() {
		if (published) {
			return;
		}
		published = true;
		this.projects.wards();
		for (int number = 0; number < 45; number++) {
			this.projects.publish(2011 + number % 3, "B" + number, "花壇の手入れと見守りの事業 その" + number, "かだん" + number,
					"公園の花壇を手入れする", (number % 2 == 0) ? "ward:14132" : "ward:citywide", "field:kankyo", "form:adopt",
					"form:kyosai", "canonicalForm:ADOPTION", "partnerType:chonaikai", "involvement:sanka");
		}
	}

	@Test
	void fitsEveryScreen(Page page) {
		for (String path : List.of("/projects", "/projects?q=花壇&ward=14132&form=adopt&form=kyosai",
				"/projects?q=見当たらない&ward=14132", "/projects?q=橋", "/projects/find", "/projects/overview?year=2012",
				"/")) {
			page.navigate(path);
			Accessibility.check(page);
		}
	}

	@Test
	void worksWithoutScript(Page page) {
		page.navigate("/projects");
		String start = page.url();
		try (BrowserContext context = page.context()
			.browser()
			.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(360, 800))) {
			Page plain = context.newPage();
			plain.navigate(start);

			assertThat(plain.locator("#ward-1")).isHidden();
			plain.locator(".ky-facets__summary").click();
			plain.locator("#ward-1").check();
			plain.locator(".ky-facets__foot button").click();

			assertThat(plain.locator(".ky-removable")).hasCount(1);
			assertThat(plain.locator("#hits-title")).containsText("23件");
			plain.locator("a[rel=next]").click();
			assertThat(plain.locator(".ky-hit")).hasCount(3);
			plain.locator(".ky-removable").click();
			assertThat(plain.locator(".ky-removable")).hasCount(0);
		}
	}

}
