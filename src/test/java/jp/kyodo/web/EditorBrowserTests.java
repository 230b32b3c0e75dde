package jp.kyodo.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import jp.kyodo.testing.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the scripts of the entry page promise to somebody who writes.
 */
@BrowserTest
@Import(Gallery.class)
class EditorBrowserTests {

	private static final String AUTOSAVE = "**/gallery/autosave";

	private static final String PING = "**/staff/session";

	private static final String ANSWER = "{\"saved\":true,\"savedAt\":\"14:05:00\",\"version\":%d,\"state\":\"SAVED\","
			+ "\"errors\":[],\"complete\":true,\"understood\":{}}";

	private final List<String> sent = new ArrayList<>();

	@BeforeEach
	void open(Page page) {
		page.clock().install();
		page.onRequest(this::note);
		page.navigate("/gallery/editor");
		stopTheClock(page);
	}

	/**
	 * From here on time passes only where a test says so, however slow the machine is.
	 */
	private static void stopTheClock(Page page) {
		long now = ((Number) page.evaluate("Date.now()")).longValue();
		page.clock().pauseAt(now + 3000);
	}

	@Test
	void savesThreeSecondsAfterTheLastKey(Page page) {
		results(page).fill("説明会を開きました。");
		page.clock().runFor(2900);
		assertThat(this.sent).isEmpty();

		page.clock().runFor(200);

		assertThat(status(page)).hasText("14:05:00に保存しました");
		assertThat(this.sent).singleElement()
			.asString()
			.contains("autosave=true", "version=1")
			.doesNotContain("formToken");
		assertThat(page.locator("input[name=version]").inputValue()).isNotEqualTo("1");
		assertThat(page.locator("[data-toc-section=results]")).hasAttribute("data-complete", "true");
		assertThat(page.locator("[data-toc-section=results] [data-toc-status]")).hasText("入力済み");
	}

	@Test
	void savesAfterFifteenSecondsOfWritingWithoutAPause(Page page) {
		results(page).focus();
		for (int key = 0; key < 16; key++) {
			results(page).press("a");
			page.clock().runFor(1000);
		}

		assertThat(status(page)).containsText("保存");
		assertThat(this.sent).hasSize(1);
	}

	@Test
	void savesWhenAFieldIsLeft(Page page) {
		results(page).fill("説明会を開きました。");

		page.locator("#actual").focus();

		assertThat(status(page)).hasText("14:05:00に保存しました");
	}

	@Test
	void saysWhatIsWrongAtTheFieldAndTakesItBack(Page page) {
		page.locator("#actual").fill("多数");
		results(page).focus();
		assertThat(page.locator("#actual-error")).hasText("実績値を数字で入力してください");
		assertThat(page.locator("#actual")).hasAttribute("aria-invalid", "true");
		assertThat(page.locator("#actual")).hasAttribute("aria-describedby", "actual-understood actual-error");

		page.locator("#actual").fill("１９５");
		results(page).focus();

		assertThat(page.locator("#actual-error")).hasCount(0);
		assertThat(page.locator("#actual-understood")).hasText("195と読み取りました");
	}

	@Test
	void triesAgainWhileTheServerIsAway(Page page) {
		AtomicInteger asked = new AtomicInteger();
		page.route(AUTOSAVE, (route) -> {
			if (asked.incrementAndGet() == 1) {
				route.fulfill(new Route.FulfillOptions().setStatus(503));
			}
			else {
				route.abort();
			}
		});
		results(page).fill("説明会を開きました。");
		page.clock().runFor(3000);
		assertThat(status(page)).containsText("5秒後にもう一度保存します");
		page.clock().runFor(5000);
		assertThat(status(page)).containsText("10秒後にもう一度保存します");

		page.unroute(AUTOSAVE);
		page.clock().runFor(10_000);

		assertThat(status(page)).hasText("14:05:00に保存しました");
		assertThat(results(page)).hasValue("説明会を開きました。");
	}

	@Test
	void keepsTheTextOfASessionThatEndedAndSavesItAfterSigningInAgain(Page page) {
		page.route(PING, (route) -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
		page.route(AUTOSAVE, (route) -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
		results(page).fill("説明会を開きました。");
		page.clock().runFor(3000);
		assertThat(status(page)).containsText("この画面に残っています");
		assertThat(status(page).locator("a")).hasAttribute("href", "/login");

		page.unroute(PING);
		page.unroute(AUTOSAVE);
		page.evaluate("window.dispatchEvent(new Event('focus'))");

		assertThat(status(page)).hasText("14:05:00に保存しました");
		assertThat(results(page)).hasValue("説明会を開きました。");
	}

	@Test
	void takesAFreshTokenWhereOnlyTheTokenIsOutdated(Page page) {
		page.evaluate("document.querySelector('meta[name=_csrf]').content = 'outdated';"
				+ "document.querySelectorAll('input[name=_csrf]').forEach(input => input.value = 'outdated')");

		results(page).fill("説明会を開きました。");
		page.clock().runFor(3000);

		assertThat(status(page)).hasText("14:05:00に保存しました");
		assertThat(page.locator(".ky-editor input[name=_csrf]")).not().hasValue("outdated");
	}

	@Test
	void stopsAtAConflict(Page page) {
		page.route(AUTOSAVE, (route) -> route.fulfill(new Route.FulfillOptions().setContentType("application/json")
			.setBody("{\"saved\":false,\"state\":\"CONFLICT\",\"version\":9,\"href\":\"/gallery/components\"}")));
		results(page).fill("説明会を開きました。");
		page.clock().runFor(3000);
		assertThat(status(page)).containsText("自動保存を止めました");
		assertThat(status(page).locator("a")).hasAttribute("href", "/gallery/components");

		results(page).press("a");
		page.clock().runFor(20_000);

		assertThat(this.sent).hasSize(1);
		assertThat(page.locator("input[name=version]")).hasValue("1");
	}

	@Test
	void letsTheButtonWaitForASaveOnItsWay(Page page) {
		List<Route> held = new ArrayList<>();
		page.route(AUTOSAVE, held::add);
		results(page).fill("説明会を開きました。");
		page.clock().runFor(3000);
		page.waitForCondition(() -> !held.isEmpty());
		List<String> posted = new ArrayList<>();
		page.route("**/gallery/editor", (route) -> {
			posted.add(route.request().postData());
			route.fulfill(new Route.FulfillOptions().setBody("<title>done</title>").setContentType("text/html"));
		});

		page.locator("text=この項目を保存する").click();
		held.get(0).fulfill(new Route.FulfillOptions().setContentType("application/json").setBody(ANSWER.formatted(7)));
		page.waitForCondition(() -> !posted.isEmpty());

		assertThat(posted).singleElement().asString().contains("version=7");
	}

	@Test
	void copiesLastYearsTextBelowAndTakesItBack(Page page) {
		results(page).fill("新しい文章。");

		page.locator("text=この文章を入力欄に写す").click();
		assertThat(results(page)).hasValue("新しい文章。\n説明会を6回開き、180人が参加しました。\n交流会を開きました。");
		page.locator("text=写す前に戻す").click();

		assertThat(results(page)).hasValue("新しい文章。");
		assertThat(page.locator("text=写す前に戻す")).isHidden();
	}

	@Test
	void countsCharactersAndLinesOfTheForm(Page page) {
		results(page).fill("あ".repeat(46) + "𠮷\nい");

		assertThat(page.locator("#results-counter")).containsText("48文字／1500文字まで");
		assertThat(page.locator("#results-counter")).containsText("3行／30行");

		results(page).fill("あ".repeat(1501));

		assertThat(page.locator("#results-counter")).containsText("1501文字（1文字超過しています）");
		assertThat(page.locator("#results-counter")).containsText("3行あふれます");
	}

	@Test
	void saysHowANumberWasUnderstood(Page page) {
		Locator understood = page.locator("#actual-understood");

		page.locator("#actual").fill("１，２３４．５事業");
		assertThat(understood).hasText("1,234.5と読み取りました");
		page.locator("#actual").fill("195");
		assertThat(understood).hasText("");
		page.locator("#actual").fill("△３");
		assertThat(understood).hasText("-3と読み取りました");
		page.locator("#actual").fill("多数");
		assertThat(understood).containsText("数字で入力してください");
	}

	@Test
	void warnsThreeMinutesBeforeTheSessionEndsAndExtendsItByOneAction(Page page) {
		page.clock().fastForward("26:30");
		page.clock().runFor(1000);
		assertThat(page.locator("dialog")).isHidden();

		page.clock().runFor(29_000);
		assertThat(page.locator("dialog")).containsText("あと2分");
		page.locator("[data-session-extend]").click();

		assertThat(page.locator("dialog")).isHidden();
		page.clock().fastForward("26:00");
		page.clock().runFor(1000);
		assertThat(page.locator("dialog")).isHidden();
	}

	@Test
	void takesTypingForActivity(Page page) {
		AtomicInteger pings = new AtomicInteger();
		page.onRequest((request) -> {
			if (request.url().endsWith("/staff/session")) {
				pings.incrementAndGet();
			}
		});
		page.route(AUTOSAVE, (route) -> route.fulfill(new Route.FulfillOptions().setStatus(503)));

		for (int minute = 0; minute < 40; minute++) {
			page.clock().fastForward("01:01");
			results(page).press("a");
			page.clock().runFor(1000);
		}

		assertThat(page.locator("dialog")).isHidden();
		assertThat(pings.get()).isBetween(30, 40);
	}

	@Test
	void saysThatTheSessionEndedAndLeavesThePageAsItWas(Page page) {
		page.clock().fastForward("31:00");
		page.clock().runFor(1000);

		assertThat(page.locator("dialog")).containsText("ログインの有効時間が切れました");
		assertThat(page.locator("dialog a")).hasAttribute("target", "_blank");
		page.locator("[data-session-close]").click();

		assertThat(page.locator("dialog")).isHidden();
		assertThat(results(page)).hasValue(Gallery.TEXT);
	}

	@Test
	void sendsAFormOnceOnADoubleClick(Page page) {
		List<String> posted = new ArrayList<>();
		page.navigate("/gallery/form");
		page.route("**/gallery/form", (route) -> {
			posted.add(route.request().postData());
			route.fulfill(new Route.FulfillOptions().setStatus(204));
		});

		page.locator("text=保存する").dblclick();
		page.clock().runFor(100);

		assertThat(page.locator("text=保存する")).isDisabled();
		assertThat(posted).singleElement().asString().contains("action=save", "formToken=");
	}

	@Test
	void putsTheFocusOnTheListOfErrors(Page page) {
		page.navigate("/gallery/form");

		assertThat(page.locator("[data-error-summary]")).isFocused();
		page.locator("[data-error-summary] a").nth(1).click();
		assertThat(page.locator("#rating")).isFocused();
	}

	private void note(Request request) {
		if (request.url().endsWith("/gallery/autosave")) {
			this.sent.add(request.postData());
		}
	}

	private static Locator results(Page page) {
		return page.locator("#results");
	}

	private static Locator status(Page page) {
		return page.locator("[data-autosave-status]");
	}

}
