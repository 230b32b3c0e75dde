import java.io.ByteArrayOutputStream;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody of the planning section who has signed in.
 */
final class StaffBrowser {

	private final Portal portal;

	private final HttpClient browser = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(new CookieManager())
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	private StaffBrowser(Portal portal) {
		this.portal = portal;
	}

	static StaffBrowser signIn(Portal portal, String password) throws Exception {
		StaffBrowser staff = new StaffBrowser(portal);
		Map<String, String> fields = staff.hiddenFields("/login");
		fields.put("username", "kikaku");
		fields.put("password", password);
		String leadsTo = staff.post("/login", fields);
		Check.require(!leadsTo.contains("/login") && !leadsTo.contains("/password"),
				"Signing in leads to " + leadsTo);
		return staff;
	}

	/** Asks for a file as a page does, waits until it is made, and fetches it. */
	Exported export(String page, Map<String, String> choices, Duration pause, Duration limit) throws Exception {
		Stopwatch asking = new Stopwatch();
		Map<String, String> fields = hiddenFields(page);
		fields.putAll(choices);
		String job = post(page, fields);
		Check.require(job.matches(".*/staff/exports/[0-9a-f-]{36}"), "Asking for the file leads to " + job);
		String path = job.substring(job.indexOf("/staff/exports/"));
		double asked = asking.seconds();
		awaitDone(path, pause, limit);
		Stopwatch fetching = new Stopwatch();
		byte[] file = get(path + "/file", "*/*");
		return new Exported(file, path.substring(path.lastIndexOf('/') + 1), asked, fetching.seconds());
	}

	/** Asks for the progress of a job again and again until it is done. */
	void awaitDone(String path, Duration pause, Duration limit) throws Exception {
		Stopwatch waited = new Stopwatch();
		while (true) {
			String progress = new String(get(path + "/progress", "application/json"), StandardCharsets.UTF_8);
			Check.require(!progress.matches("(?s).*\"failed\"\\s*:\\s*true.*"), path + " failed: " + progress);
			if (progress.matches("(?s).*\"done\"\\s*:\\s*true.*")) {
				return;
			}
			Check.require(waited.seconds() < limit.toSeconds(), path + " is not done in time: " + progress);
			Thread.sleep(pause.toMillis());
		}
	}

	byte[] get(String path, String accept) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(this.portal.uri(path))
			.header("Accept", accept)
			.timeout(Duration.ofMinutes(2))
			.build();
		HttpResponse<byte[]> response = this.browser.send(request, BodyHandlers.ofByteArray());
		Check.require(response.statusCode() == 200, path + " answers " + response.statusCode());
		return response.body();
	}

	/** Returns where the answer leads to. */
	String post(String path, Map<String, String> fields) throws Exception {
		String body = String.join("&", fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.toList());
		return post(path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
	}

	/** Sends a CSV file in the field {@code file}; returns where the answer leads to. */
	String upload(String path, Map<String, String> fields, byte[] csv) throws Exception {
		String boundary = "kyodo-bench-boundary";
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (Map.Entry<String, String> field : fields.entrySet()) {
			body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
					+ "\"\r\n\r\n" + field.getValue() + "\r\n")
				.getBytes(StandardCharsets.UTF_8));
		}
		body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n"
				+ "Content-Type: text/csv\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(csv);
		body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return post(path, "multipart/form-data; boundary=" + boundary, body.toByteArray());
	}

	private String post(String path, String type, byte[] body) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(this.portal.uri(path))
			.header("Content-Type", type)
			.header("Accept", "text/html")
			.timeout(Duration.ofMinutes(2))
			.POST(HttpRequest.BodyPublishers.ofByteArray(body))
			.build();
		HttpResponse<Void> response = this.browser.send(request, BodyHandlers.discarding());
		Check.require(response.statusCode() == 302 || response.statusCode() == 303,
				"POST " + path + " answers " + response.statusCode());
		return response.headers().firstValue("Location").orElse("");
	}

	/** What a form sends without being asked: the tokens against forgery and doubling. */
	Map<String, String> hiddenFields(String path) throws Exception {
		String page = new String(get(path, "text/html"), StandardCharsets.UTF_8);
		Map<String, String> fields = new LinkedHashMap<>();
		Matcher inputs = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>").matcher(page);
		while (inputs.find()) {
			Matcher name = Pattern.compile("name=\"([^\"]*)\"").matcher(inputs.group());
			Matcher value = Pattern.compile("value=\"([^\"]*)\"").matcher(inputs.group());
			if (name.find() && value.find()
					&& (name.group(1).equals("_csrf") || name.group(1).equals("formToken"))) {
				fields.put(name.group(1), value.group(1));
			}
		}
		Check.require(fields.containsKey("_csrf"), "No token on " + path);
		return fields;
	}

	/** A file, the key of the job that made it, and the seconds it took to ask for it and to fetch it. */
	record Exported(byte[] file, String job, double asked, double fetched) {
	}

}
