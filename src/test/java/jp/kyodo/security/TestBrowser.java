package jp.kyodo.security;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps the cookie between requests to a real server and comes from an address of its
 * own.
 */
final class TestBrowser {

	private static final AtomicInteger number = new AtomicInteger();

	private final HttpClient client = HttpClient.newHttpClient();

	private final int port;

	private final int address = number.incrementAndGet();

	private @Nullable String cookie;

	private String site = "same-origin";

	private String scheme = "http";

	TestBrowser(int port) {
		this.port = port;
	}

	/**
	 * Pretends that its forms come from elsewhere.
	 */
	TestBrowser onAnotherSite() {
		this.site = "cross-site";
		return this;
	}

	TestBrowser behindTls() {
		this.scheme = "https";
		return this;
	}

	@Nullable String cookie() {
		return this.cookie;
	}

	Answer get(String path) {
		return send(request(path).GET());
	}

	Answer post(String path, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.header("Sec-Fetch-Site", this.site)
			.POST(BodyPublishers.ofString(body)));
	}

	/**
	 * Fills in a form of the page that was received.
	 */
	Answer post(String path, Answer page, Map<String, String> fields) {
		Map<String, String> all = new LinkedHashMap<>(fields);
		all.put("_csrf", page.field("_csrf"));
		return post(path, all);
	}

	Answer signIn(String loginName, String password) {
		return post("/login", get("/login"), Map.of("username", loginName, "password", password));
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.header("Accept", "text/html")
			.header("X-Forwarded-For", "198.51." + (this.address / 250) + "." + (this.address % 250))
			.header("X-Forwarded-Proto", this.scheme);
		if (this.cookie != null) {
			request.header("Cookie", this.cookie);
		}
		return request;
	}

	private Answer send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.client.send(request.build(),
					BodyHandlers.ofString(StandardCharsets.UTF_8));
			for (String set : response.headers().allValues("Set-Cookie")) {
				this.cookie = set.contains("Max-Age=0") ? null : set.substring(0, set.indexOf(';'));
			}
			return new Answer(response);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/**
	 * What the server answered.
	 */
	record Answer(HttpResponse<String> response) {

		int status() {
			return this.response.statusCode();
		}

		String body() {
			return this.response.body();
		}

		@Nullable String header(String name) {
			return this.response.headers().firstValue(name).orElse(null);
		}

		/**
		 * The path and query to which it redirects.
		 */
		@Nullable String target() {
			String location = header("Location");
			return (location != null) ? location.replaceFirst("^https?://[^/]+", "") : null;
		}

		/**
		 * The value of a hidden field.
		 */
		String field(String name) {
			return find("name=\"" + name + "\" value=\"([^\"]+)\"");
		}

		String find(String pattern) {
			Matcher matcher = Pattern.compile(pattern).matcher(body());
			assertThat(matcher.find()).as("%s in %s", pattern, body()).isTrue();
			return HtmlUtils.htmlUnescape(matcher.group(1));
		}

		@Override
		public String toString() {
			return status() + " " + target() + "\n" + body();
		}

	}

}
