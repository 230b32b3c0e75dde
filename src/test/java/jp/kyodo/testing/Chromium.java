package jp.kyodo.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Drives the system's Chromium for {@link BrowserTest}. A test that fails leaves a
 * picture of its page in {@code target/screenshots}; a script error or something that the
 * content security policy refuses fails the test.
 */
class Chromium implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

	private static final Logger logger = LoggerFactory.getLogger(Chromium.class);

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
		RunningBrowser running = running(context);
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
		return new Window(window, page, errors, running.endUnlessDoneInTime(context.getDisplayName()));
	}

	/**
	 * One browser serves all tests; one that had to be ended is replaced.
	 */
	private static RunningBrowser running(ExtensionContext context) {
		Store store = context.getRoot().getStore(NAMESPACE);
		RunningBrowser running = store.computeIfAbsent(RunningBrowser.class, (key) -> RunningBrowser.start(),
				RunningBrowser.class);
		if (running.browser().isConnected()) {
			return running;
		}
		store.remove(RunningBrowser.class);
		return store.computeIfAbsent(RunningBrowser.class, (key) -> RunningBrowser.start(), RunningBrowser.class);
	}

	private static Optional<Path> executable() {
		return Stream.concat(Stream.ofNullable(System.getenv("KYODO_CHROMIUM")), PLACES.stream())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
	}

	private record Window(BrowserContext context, Page page, List<String> scriptErrors,
			Future<?> deadline) implements AutoCloseable {

		/**
		 * Leaves the page before closing it: what a page sends when it is closed can hold
		 * the browser up for ever.
		 */
		@Override
		public void close() {
			try {
				for (Page open : this.context.pages()) {
					open.unrouteAll();
					open.onDialog(Dialog::accept);
					open.navigate("about:blank");
				}
				this.context.close();
			}
			finally {
				this.deadline.cancel(false);
			}
		}

	}

	private record RunningBrowser(Playwright playwright, Browser browser,
			List<ProcessHandle> processes) implements AutoCloseable {

		private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor((task) -> {
			Thread thread = new Thread(task, "browser-watch");
			thread.setDaemon(true);
			return thread;
		});

		private static final Duration LONGEST_TEST = Duration.ofMinutes(6);

		static RunningBrowser start() {
			Map<String, String> environment = new HashMap<>(System.getenv());
			environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
			Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());
			Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
			Browser browser = playwright.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(executable().orElseThrow())
					.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
							"--disable-component-update", "--disable-sync", "--disable-quic")));
			List<ProcessHandle> processes = ProcessHandle.current()
				.children()
				.filter((process) -> !before.contains(process))
				.toList();
			return new RunningBrowser(playwright, browser, processes);
		}

		/**
		 * Several of the browser's commands wait without a limit. A test that a browser
		 * keeps waiting fails because its browser is ended, instead of holding up the
		 * whole run.
		 */
		Future<?> endUnlessDoneInTime(String test) {
			return WATCH.schedule(() -> {
				logger.error("Chromium kept {} waiting for {}; it is ended", test, LONGEST_TEST);
				this.processes.forEach((process) -> {
					process.descendants().forEach(ProcessHandle::destroyForcibly);
					process.destroyForcibly();
				});
			}, LONGEST_TEST.toSeconds(), TimeUnit.SECONDS);
		}

		@Override
		public void close() {
			if (this.browser.isConnected()) {
				this.browser.close();
			}
			this.playwright.close();
		}

	}

}
