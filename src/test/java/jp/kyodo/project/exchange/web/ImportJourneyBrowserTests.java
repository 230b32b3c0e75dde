package jp.kyodo.project.exchange.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import jp.kyodo.project.exchange.ImportFixture;
import jp.kyodo.testing.Accessibility;
import jp.kyodo.testing.BrowserTest;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A list of another city, from the file to the register.
 */
@BrowserTest(properties = "kyodo.sample-city=true")
class ImportJourneyBrowserTests {

	private static final Path LIST = ImportFixture.csv(ImportFixture.CP932, "となり市 協働事業一覧|||||",
			"番号|事業の名称|部署|手法|相手の団体|効果", "1|見本の花いっぱい運動|市民協働推進課|共催・補助・助成|NPO法人 花の会、三丁目町内会|〇",
			"2|見本の子ども食堂|市民協働推進課|合同開催|こども応援隊|△", "3|見本の防災訓練|市民協働推進課|①共催 ②委託||");

	@Test
	void aListIsMappedCheckedCorrectedAndWritten(Page page) throws Exception {
		signIn(page);
		page.navigate("/staff/projects/import");
		Accessibility.check(page);
		page.getByLabel("一覧のファイル").setInputFiles(LIST);
		page.getByText("送って列を確かめる").click();

		assertThat(page.locator("h1")).hasText("列の対応を選ぶ");
		Accessibility.check(page);
		page.locator("#use-1").selectOption("NAME");
		page.locator("#use-2").selectOption("DEPARTMENT");
		page.locator("#use-3").selectOption("FORMS");
		page.locator("#use-4").selectOption("PARTNERS");
		page.locator("#year").fill("H25");
		page.getByText("この対応で確かめる").click();
		toResult(page);

		assertThat(page.locator("main")).containsText("誤りのある行が2行あります");
		assertThat(page.locator("main")).containsText("合同開催");
		assertThat(page.locator("main")).containsText("D4「手法」");
		Accessibility.check(page);
		page.setViewportSize(360, 800);
		Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
		org.assertj.core.api.Assertions.assertThat(((Number) overflow).intValue()).isZero();
		page.setViewportSize(1280, 900);

		Download download = page.waitForDownload(() -> page.getByText("誤りの列を付けたファイル（CSV）").click());
		String flawed = Files.readString(download.path());
		org.assertj.core.api.Assertions.assertThat(flawed).contains("一覧にない語です");
		page.getByText("語の意味を選ぶ").click();
		assertThat(page.locator("main")).containsText("合同開催");
		Accessibility.check(page);
		page.locator("#word-0").selectOption("kyosai");
		page.getByText("この意味で確かめ直す").click();
		toResult(page);
		assertThat(page.locator("main")).containsText("誤りのある行が1行あります");

		Path corrected = Files.writeString(Files.createTempFile("corrected", ".csv"),
				flawed.replace("①共催 ②委託,", "①共催 ②委託,消防団").replace("①共催 ②委託\",\"", "①共催 ②委託\",\"消防団"));
		page.navigate("/staff/projects/import");
		page.getByLabel("一覧のファイル").setInputFiles(corrected);
		page.getByText("送って列を確かめる").click();

		assertThat(page.locator("main")).containsText("前に同じ見出しのファイルで選んだ対応を使っています");
		assertThat(page.locator("#use-3")).hasValue("FORMS");
		assertThat(page.locator("#year")).hasValue("2013");
		Accessibility.check(page);
		page.getByText("この対応で確かめる").click();
		toResult(page);
		assertThat(page.locator("main")).containsText("協働の形態：共催");
		Accessibility.check(page);
		page.getByText("反映する", new Page.GetByTextOptions().setExact(true)).click();
		toResult(page);

		assertThat(page.locator("main")).containsText("新規3件");
		page.navigate("/staff/projects?year=2013&q=見本の防災訓練");
		assertThat(page.locator("main")).containsText("見本の防災訓練");
		assertThat(page.locator("main")).containsText("消防団");
	}

	@Test
	void worksWithoutScript(Page page) {
		signIn(page);
		String host = page.url().replaceAll("/staff.*", "");
		try (BrowserContext context = page.context()
			.browser()
			.newContext(
					new Browser.NewContextOptions().setBaseURL(host).setLocale("ja-JP").setJavaScriptEnabled(false))) {
			Page plain = context.newPage();
			signIn(plain);
			plain.navigate("/staff/projects/import");
			plain.getByLabel("一覧のファイル").setInputFiles(LIST);
			plain.getByText("送って列を確かめる").click();
			plain.locator("#use-1").selectOption("NAME");
			plain.locator("#year").fill("2013");
			plain.getByText("この対応で確かめる").click();
			for (int tries = 0; tries < 60 && plain.getByText("画面を開き直して進み具合を見る").count() > 0; tries++) {
				plain.getByText("画面を開き直して進み具合を見る").click();
			}
			assertThat(plain.locator("h1")).hasText("取込みの確認");
		}
	}

	private static void toResult(Page page) {
		assertThat(page.locator("h1")).hasText(Pattern.compile("取込みの確認|一覧の取込み"));
		if (page.locator("[data-progress-url]").count() > 0) {
			page.locator("[data-progress-link]:visible").click();
		}
		assertThat(page.locator("main")).not().containsText("この画面を閉じても", new ContainsTextOptions().setTimeout(30_000));
	}

	private static void signIn(Page page) {
		page.navigate("/login");
		page.getByLabel("ログイン名").fill("kikaku");
		page.getByLabel("パスワード").fill("tsubame-ga-tobu-asa");
		page.getByLabel("パスワード").press("Enter");
		assertThat(page).hasURL(Pattern.compile(".*/staff$"));
	}

}
