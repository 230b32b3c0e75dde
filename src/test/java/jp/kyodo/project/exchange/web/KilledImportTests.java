package jp.kyodo.project.exchange.web;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jp.kyodo.database.EmbeddedPostgres;
import jp.kyodo.database.EmbeddedPostgresSettings;
import jp.kyodo.testing.PortalProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the portal while it writes a list into the register: nothing of it is there, and
 * the next portal writes it whole.
 */
class KilledImportTests {

	private static final Path BINARIES = Path.of("target/test-database/binaries").toAbsolutePath();

	private static final String IMPORT = "/staff/projects/import";

	private static final int ROWS = 500;

	private static final String WRITTEN = "SELECT count(*) FROM project_year WHERE name LIKE '途中で止まる事業%'";

	private static final String WAITING = """
			SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'project_partner'::regclass
			""";

	@TempDir
	private Path temporary;

	private Path data;

	private PortalProcess portal;

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	@AfterEach
	void stopWhatIsLeft() throws Exception {
		if (this.portal != null) {
			this.portal.kill();
		}
		if (this.data != null) {
			EmbeddedPostgres.start(new EmbeddedPostgresSettings(this.data, BINARIES, 0, "64MB")).close();
		}
	}

	@Test
	void writesNothingByHalfAndGoesOnAfterARestart() throws Exception {
		this.data = this.temporary.resolve("postgres");
		this.portal = start("first.log");
		signIn();
		String one = compared();
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("LOCK TABLE project_partner IN EXCLUSIVE MODE");
			post(one + "/apply", form(get(one), one + "/apply"));
			Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> number(WAITING) > 0);

			this.portal.kill();
		}
		assertThat(number(WRITTEN)).isZero();

		this.portal = start("second.log");
		// how long the restart took decides whether the server counts as silent by now
		assertThat(get(one)).containsAnyOf("登録簿に反映しています。", "処理が止まっています。", "反映しました。");
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.pollInterval(Duration.ofMillis(500))
			.until(() -> get(one).contains("反映しました。"));

		assertThat(get(one)).contains("新規" + ROWS + "件");
		assertThat(number(WRITTEN)).isEqualTo(ROWS);
		assertThat(number("SELECT count(*) FROM project_year_history WHERE name LIKE '途中で止まる事業%'")).isEqualTo(ROWS);
		assertThat(number("""
				SELECT count(*) FROM project_partner p JOIN project_year y ON y.id = p.project_year_id
				WHERE y.name LIKE '途中で止まる事業%'
				""")).isEqualTo(ROWS);
	}

	/**
	 * Sends a list and lets it be compared; returns the path of the import.
	 */
	private String compared() throws IOException {
		StringBuilder list = new StringBuilder("年度,事業名,所管課,協働の形態,相手方\r\n");
		for (int row = 1; row <= ROWS; row++) {
			list.append("2013,途中で止まる事業").append(row).append(",市民協働推進課,共催,止まる会").append(row % 7).append("\r\n");
		}
		String one = send(list.toString(), form(get(IMPORT), IMPORT));
		Map<String, String> mapping = form(get(one), one + "/mapping");
		mapping.putAll(
				Map.of("use-0", "YEAR", "use-1", "NAME", "use-2", "DEPARTMENT", "use-3", "FORMS", "use-4", "PARTNERS"));
		post(one + "/mapping", mapping);
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> get(one).contains("action=\"" + one + "/apply\""));
		return one;
	}

	private void signIn() throws IOException {
		String page = get("/login");
		Map<String, String> fields = new LinkedHashMap<>(
				Map.of("username", "kikaku", "password", "tsubame-ga-tobu-asa"));
		fields.put("_csrf", find(page, "name=\"_csrf\" value=\"([^\"]+)\""));
		assertThat(post("/login", fields)).endsWith("/staff");
		get("/staff");
	}

	private PortalProcess start(String log) throws IOException {
		return PortalProcess.start(this.data, BINARIES, this.temporary.resolve(log));
	}

	/**
	 * Connects to the portal's own database.
	 */
	private Connection connect() throws IOException, SQLException {
		try (var files = Files.walk(this.data, 2)) {
			Path running = files.filter((file) -> file.endsWith("postmaster.pid")).findFirst().orElseThrow();
			String port = Files.readAllLines(running).get(3).strip();
			return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + EmbeddedPostgres.NAME,
					EmbeddedPostgres.NAME, Files.readString(this.data.resolve("password")).strip());
		}
	}

	private long number(String query) throws IOException, SQLException {
		try (Connection connection = connect();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(query)) {
			row.next();
			return row.getLong(1);
		}
	}

	/**
	 * The hidden fields of a form.
	 */
	private static Map<String, String> form(String page, String action) {
		String form = find(page, "(?s)(<form[^>]*action=\"" + Pattern.quote(action) + "\".*?</form>)");
		Map<String, String> fields = new LinkedHashMap<>();
		for (String name : new String[] { "_csrf", "formToken" }) {
			fields.put(name, find(form, "name=\"" + name + "\" value=\"([^\"]+)\""));
		}
		return fields;
	}

	private static String find(String page, String pattern) {
		Matcher matcher = Pattern.compile(pattern).matcher(page);
		assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
		return matcher.group(1);
	}

	private String get(String path) throws IOException {
		HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(this.portal.address() + path)).GET());
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return answer.body();
	}

	/** Sends a form; returns where it leads. */
	private String post(String path, Map<String, String> fields) throws IOException {
		String body = fields.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		return location(send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body))));
	}

	private String send(String list, Map<String, String> fields) throws IOException {
		String line = "the-next-part";
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		fields.forEach((name, value) -> body.writeBytes(bytes(
				"--" + line + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")));
		body.writeBytes(
				bytes("--" + line + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n"
						+ "Content-Type: text/csv\r\n\r\n" + list + "\r\n--" + line + "--\r\n"));
		String location = location(send(request(IMPORT).header("Content-Type", "multipart/form-data; boundary=" + line)
			.POST(BodyPublishers.ofByteArray(body.toByteArray()))));
		return URI.create(location).getPath();
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.portal.address() + path)).header("Sec-Fetch-Site", "same-origin");
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers()
			.firstValue("Location")
			.orElseThrow(() -> new AssertionError(answer.statusCode() + "\n" + answer.body()));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
		try {
			return this.client.send(request.timeout(Duration.ofSeconds(30)).build(),
					BodyHandlers.ofString(StandardCharsets.UTF_8));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
