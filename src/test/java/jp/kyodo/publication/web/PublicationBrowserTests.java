package jp.kyodo.publication.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jp.kyodo.export.ExportJobs;
import jp.kyodo.export.TestProducer;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.publication.GlossaryService;
import jp.kyodo.publication.GlossaryService.CreateTerm;
import jp.kyodo.publication.TestDocuments;
import jp.kyodo.testing.Accessibility;
import jp.kyodo.testing.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
@Import({ TestDocuments.class, TestProducer.class })
class PublicationBrowserTests {

	@Autowired
	private TestDocuments documents;

	@Autowired
	private GlossaryService glossary;

	@Autowired
	private ExportJobs jobs;

	private static boolean filled;

	@BeforeEach
	void fill() {
		if (filled) {
			return;
		}
		filled = true;
		for (int number = 1; number <= 25; number++) {
			this.documents.publish(2013, "7120" + number, "市民との協働によるまちづくりの推進 その" + number,
					"市民活動団体と行政が協働して取り組む事業を進め、参加した団体の数が計画を上回りました。");
		}
		this.documents.correct(2013, "71203", "市民との協働によるまちづくりの推進（訂正）", "協働型事業の実績を改めた。", "実績値を180から195に改めました。");
		List.of("あいさつ運動", "協働型事業", "パブリックコメント", "NPO")
			.forEach((term) -> this.glossary.create(new CreateTerm(term,
					Map.of("協働型事業", "きょうどうがたじぎょう", "あいさつ運動", "あいさつうんどう").getOrDefault(term, "ぱぶりっく"), term + "の説明です。",
					new FiscalYear(2010))));
	}

	@Test
	void letsEverybodySearchAndReadOn(Page page) {
		page.navigate("/");
		Accessibility.check(page);

		page.getByLabel("探す言葉").fill("きょうどう");
		page.keyboard().press("Enter");
		assertThat(page.locator("#hits-title")).hasText("見つかりませんでした");
		Accessibility.check(page);

		page.getByLabel("探す言葉").fill("協働");
		page.keyboard().press("Enter");
		assertThat(page.locator("#hits-title")).hasText("25件見つかりました");
		assertThat(page.locator("mark").first()).hasText("協働");
		Accessibility.check(page);

		page.locator("a[rel=next]").click();
		assertThat(page.locator(".ky-hit")).hasCount(5);
	}

	@Test
	void showsCorrectionsTermsAndThePolicyToEverybody(Page page) {
		for (String path : List.of("/corrections", "/glossary?year=2013", "/accessibility")) {
			page.navigate(path);
			Accessibility.check(page);
		}
	}

	@Test
	void letsThePlanningDepartmentLookAfterTheGlossary(Page page) {
		signIn(page);
		page.navigate("/staff/glossary");
		Accessibility.check(page);

		page.getByText("用語を加える").click();
		page.locator("main button[type=submit]").click();
		assertThat(page.locator(".ky-error-summary")).containsText("用語を入力してください");
		Accessibility.check(page);

		page.locator("#term").fill("市民自治");
		page.locator("#reading").fill("シミンジチ");
		page.locator("#definition").fill("市民が自ら治めること");
		page.locator("#from").fill("平成25");
		page.locator("main button[type=submit]").click();
		assertThat(page.locator(".ky-flash")).containsText("用語「市民自治」を加えました");

		page.locator("main table").getByText("市民自治").click();
		Accessibility.check(page);
	}

	@Test
	void followsAnExportToItsEnd(Page page) {
		signIn(page);
		UUID id = this.jobs.request(TestProducer.KIND, Map.of("name", "ブラウザ"), this.documents.planner().loginName());

		page.navigate("/staff/exports/" + id);
		Locator download = page.getByText("ダウンロードする");
		assertThat(download).isVisible();
		Accessibility.check(page);

		page.navigate("/staff/exports");
		assertThat(page.locator("main table")).containsText("見本 ブラウザ.bin");
		Accessibility.check(page);
	}

	private void signIn(Page page) {
		this.documents.planner();
		page.navigate("/login");
		page.locator("#username").fill(TestDocuments.PLANNER);
		page.locator("#password").fill(TestDocuments.PASSWORD);
		page.locator("main button[type=submit]").click();
		page.waitForURL("**/staff**");
	}

}
