package jp.kyodo.project.exchange.web;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import jp.kyodo.testing.KillablePortal;
import jp.kyodo.testing.SignedInPerson;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static jp.kyodo.testing.SignedInPerson.find;
import static jp.kyodo.testing.SignedInPerson.hidden;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the portal while it writes a list into the register: nothing of it is there, and
 * the next portal writes it whole.
 */
class KilledImportTests {

	private static final String IMPORT = "/staff/projects/import";

	private static final int ROWS = 500;

	private static final String WRITTEN = "SELECT count(*) FROM project_year WHERE name LIKE '途中で止まる事業%'";

	private static final String WAITING = """
			SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'project_partner'::regclass
			""";

	private KillablePortal portal;

	private SignedInPerson person;

	@BeforeEach
	void prepare(@TempDir Path folder) {
		this.portal = new KillablePortal(folder);
	}

	@AfterEach
	void stopWhatIsLeft() throws Exception {
		this.portal.close();
	}

	@Test
	void writesNothingByHalfAndGoesOnAfterARestart() throws Exception {
		this.portal.start();
		this.person = SignedInPerson.at(this.portal, "kikaku");
		String one = compared();
		try (Connection connection = this.portal.connect(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("LOCK TABLE project_partner IN EXCLUSIVE MODE");
			this.person.post(one + "/apply", form(this.person.page(one), one + "/apply"));
			Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> number(WAITING) > 0);

			this.portal.kill();
		}
		assertThat(number(WRITTEN)).isZero();

		this.portal.start();
		// how long the restart took decides whether the server counts as silent by now
		assertThat(this.person.page(one)).containsAnyOf("登録簿に反映しています。", "処理が止まっています。", "反映しました。");
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.pollInterval(Duration.ofMillis(500))
			.until(() -> this.person.page(one).contains("反映しました。"));

		assertThat(this.person.page(one)).contains("新規" + ROWS + "件");
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
		String one = URI
			.create(this.person.upload(IMPORT, form(this.person.page(IMPORT), IMPORT), "list.csv", list.toString()))
			.getPath();
		Map<String, String> mapping = form(this.person.page(one), one + "/mapping");
		mapping.putAll(
				Map.of("use-0", "YEAR", "use-1", "NAME", "use-2", "DEPARTMENT", "use-3", "FORMS", "use-4", "PARTNERS"));
		this.person.post(one + "/mapping", mapping);
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> this.person.page(one).contains("action=\"" + one + "/apply\""));
		return one;
	}

	private long number(String query) throws IOException, SQLException {
		try (Connection connection = this.portal.connect();
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
			fields.put(name, hidden(form, name));
		}
		return fields;
	}

}
