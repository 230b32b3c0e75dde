package jp.kyodo.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Drives the system's Chromium for {@link BrowserTest}. A test that fails leaves a
 * picture of its page in {@code target/screenshots}; a script error or something that the
 * content security policy refuses fails the test.
 */
class Chromium implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

	private static final Namespace NAMESPACE = Namespace.create(Chromium.class);

	private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

	private static final String ADVICE = "No Chromium found: install it (Debian: apt-get install chromium) "
			+ "or name it in the environment variable KYODO_CHROMIUM";

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (executable().isPresent()) {
			return ConditionEvaluationResult.enabled("Chromium is here");
		}
		if ("true".equals(System.getenv("CI"))) {
			throw new IllegalStateException(ADVICE);
		}
		return ConditionEvaluationResult.disabled(ADVICE);
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> type = parameter.getParameter().getType();
		return type == Page.class || type == BrowserContext.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Window window = context.getStore(NAMESPACE).computeIfAbsent(Window.class, (key) -> open(context), Window.class);
		return (parameter.getParameter().getType() == Page.class) ? window.page() : window.context();
	}

	@Override
	public void afterTestExecution(ExtensionContext context) {
		Window window = context.getStore(NAMESPACE).get(Window.class, Window.class);
		if (window == null) {
			return;
		}
		if (context.getExecutionException().isPresent()) {
			String name = context.getRequiredTestClass().getSimpleName() + "."
					+ context.getDisplayName().replace("()", "");
			window.page()
				.screenshot(new Page.ScreenshotOptions().setFullPage(true)
					.setPath(Path.of("target", "screenshots", name + ".png")));
		}
		else if (!window.scriptErrors().isEmpty()) {
			throw new AssertionError("Script errors: " + window.scriptErrors());
		}
	}

	private static Window open(ExtensionContext context) {
		RunningBrowser running = context.getRoot()
			.getStore(NAMESPACE)
			.computeIfAbsent(RunningBrowser.class, (key) -> RunningBrowser.start(), RunningBrowser.class);
		String port = SpringExtension.getApplicationContext(context)
			.getEnvironment()
			.getRequiredProperty("local.server.port");
		BrowserContext window = running.browser()
			.newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + port)
				.setLocale("ja-JP")
				.setTimezoneId("Asia/Tokyo"));
		window.setDefaultTimeout(10_000);
		List<String> errors = new ArrayList<>();
		Page page = window.newPage();
		page.onPageError(errors::add);
		page.onConsoleMessage((message) -> {
			if (message.text().contains("Content Security Policy")) {
				errors.add(message.text());
			}
		});
		return new Window(window, page, errors);
	}

	private static Optional<Path> executable() {
		return Stream.concat(Stream.ofNullable(System.getenv("KYODO_CHROMIUM")), PLACES.stream())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
	}

	private record Window(BrowserContext context, Page page, List<String> scriptErrors) implements AutoCloseable {

		@Override
		public void close() {
			this.context.close();
		}

	}

	private record RunningBrowser(Playwright playwright, Browser browser) implements AutoCloseable {

		static RunningBrowser start() {
			Map<String, String> environment = new HashMap<>(System.getenv());
			environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
			Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
			Browser browser = playwright.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(executable().orElseThrow())
					.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
							"--disable-component-update", "--disable-sync", "--disable-quic")));
			return new RunningBrowser(playwright, browser);
		}

		@Override
		public void close() {
			this.browser.close();
			this.playwright.close();
		}

	}

}
