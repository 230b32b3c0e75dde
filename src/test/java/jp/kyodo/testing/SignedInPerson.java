package jp.kyodo.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody of the sample city who is signed in to a portal, and stays so when it is
 * killed.
 */
public final class SignedInPerson {

	private static final String PASSWORD = "tsubame-ga-tobu-asa";

	private static final String BETWEEN_PARTS = "the-next-part";

	private final KillablePortal portal;

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private SignedInPerson(KillablePortal portal) {
		this.portal = portal;
	}

	public static SignedInPerson at(KillablePortal portal, String login) throws IOException {
		SignedInPerson person = new SignedInPerson(portal);
		String page = person.page("/login");
		assertThat(
				person.post("/login", Map.of("username", login, "password", PASSWORD, "_csrf", hidden(page, "_csrf"))))
			.endsWith("/staff");
		// as a browser does; it also gives the session its token before several pages
		// are opened at once
		person.page("/staff");
		return person;
	}

	/**
	 * The text of a page.
	 * @throws IOException if the portal is killed meanwhile
	 */
	public String page(String path) throws IOException {
		HttpResponse<String> answer = send(request(path).GET());
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return answer.body();
	}

	/**
	 * Sends a form and is led on.
	 * @return where to
	 * @throws IOException if the portal is killed meanwhile
	 */
	public String post(String path, Map<String, String> fields) throws IOException {
		return location(send(form(path, fields)));
	}

	/**
	 * Sends a form as the script of a page does.
	 * @return what is answered
	 * @throws IOException if the portal is killed meanwhile
	 */
	public String answer(String path, Map<String, String> fields) throws IOException {
		return send(form(path, fields)).body();
	}

	/**
	 * Sends a form with a file and is led on.
	 * @return where to
	 * @throws IOException if the portal is killed meanwhile
	 */
	public String upload(String path, Map<String, String> fields, String fileName, String content) throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		fields.forEach((name, value) -> body.writeBytes(bytes("--" + BETWEEN_PARTS
				+ "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")));
		body.writeBytes(bytes("--" + BETWEEN_PARTS + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
				+ fileName + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--" + BETWEEN_PARTS + "--\r\n"));
		return location(send(request(path).header("Content-Type", "multipart/form-data; boundary=" + BETWEEN_PARTS)
			.POST(BodyPublishers.ofByteArray(body.toByteArray()))));
	}

	/** The value of a hidden field. */
	public static String hidden(String page, String name) {
		return find(page, "name=\"" + name + "\" value=\"([^\"]+)\"");
	}

	/** What the first group of the pattern finds. */
	public static String find(String page, String pattern) {
		Matcher matcher = Pattern.compile(pattern).matcher(page);
		assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
		return HtmlUtils.htmlUnescape(matcher.group(1));
	}

	private HttpRequest.Builder form(String path, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		return request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.portal.address() + path))
			.header("Sec-Fetch-Site", "same-origin")
			.timeout(Duration.ofSeconds(30));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers()
			.firstValue("Location")
			.orElseThrow(() -> new AssertionError(answer.statusCode() + "\n" + answer.body()));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
