package jp.kyodo.evaluation.web;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.kyodo.database.EmbeddedPostgres;
import jp.kyodo.testing.KillablePortal;
import jp.kyodo.testing.SignedInPerson;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.web.util.HtmlUtils;

import static jp.kyodo.testing.SignedInPerson.hidden;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the portal while people save, and looks for what they were told is saved.
 */
class KilledPortalTests {

	private static final String SHEETS = "/staff/sheets/2013/";

	private static final String MONEY = "total.2013.SETTLEMENT_ESTIMATE";

	private static final int SAVES_BEFORE_THE_END = 40;

	/**
	 * Sections whose last version is not the one that stands, or whose versions have
	 * gaps.
	 */
	private static final String HALF_SAVED = """
			SELECT coalesce(s.sheet_id, v.sheet_id) || ' ' || coalesce(s.section_key, v.section_key)
			FROM sheet_section s
			FULL JOIN (SELECT sheet_id, section_key, max(version) AS last, count(*) AS versions,
					(array_agg(fields ORDER BY version DESC))[1] AS fields
				FROM sheet_section_version GROUP BY sheet_id, section_key) v
			ON v.sheet_id = s.sheet_id AND v.section_key = s.section_key
			WHERE s.version IS DISTINCT FROM v.last OR v.versions <> v.last OR s.fields IS DISTINCT FROM v.fields
			""";

	/** Sheets that were not told about a save of their sections. */
	private static final String HALF_COUNTED = """
			SELECT s.id::text FROM evaluation_sheet s
			WHERE s.content_version <> (SELECT count(*) FROM sheet_section_version v WHERE v.sheet_id = s.id)
			""";

	/**
	 * The money in the register and its history, where it is not what the section says.
	 */
	private static final String HALF_IN_THE_REGISTER = """
			SELECT c.fields ->> '%1$s' FROM sheet_section c
			JOIN evaluation_sheet s ON s.id = c.sheet_id
			JOIN policy_issue i ON i.id = s.policy_issue_id
			LEFT JOIN budget_amount a ON a.policy_issue_id = i.id AND a.program_id IS NULL
				AND a.fiscal_year = s.fiscal_year AND a.kind = 'SETTLEMENT_ESTIMATE'
			LEFT JOIN LATERAL (SELECT yen FROM budget_amount_history h WHERE h.id = a.id
				ORDER BY revision_id DESC LIMIT 1) last ON true
			WHERE i.code = '71202000' AND s.fiscal_year = 2013 AND c.section_key = 'money'
				AND (replace(c.fields ->> '%1$s', ',', '')::bigint * 1000 IS DISTINCT FROM a.yen
					OR a.yen IS DISTINCT FROM last.yen)
			""".formatted(MONEY);

	private KillablePortal portal;

	@BeforeEach
	void prepare(@TempDir Path folder) {
		this.portal = new KillablePortal(folder);
	}

	@AfterEach
	void stopWhatIsLeft() throws Exception {
		this.portal.close();
	}

	@Test
	void keepsEverySaveThatWasAnsweredAndNoneByHalf() throws Exception {
		this.portal.start();
		SignedInPerson hanako = SignedInPerson.at(this.portal, "nyuryoku");
		SignedInPerson satomi = SignedInPerson.at(this.portal, "kenmu");
		List<Writer> writers = List.of(new Writer(hanako, "71201000", "outcome", "text", false),
				new Writer(hanako, "71201000", "remaining", "text", true),
				new Writer(hanako, "71202000", "direction", "text", false),
				new Writer(hanako, "71202000", "money", MONEY, true),
				new Writer(satomi, "71201000", "direction", "text", true),
				new Writer(satomi, "71202000", "outcome", "text", true),
				new Writer(satomi, "71202000", "remaining", "text", false));

		writeUntilKilled(writers);
		this.portal.start();

		for (Writer writer : writers) {
			assertThat(writer.shown()).as("%s of %s", writer.section, writer.code)
				.isBetween(writer.answered, writer.answered + 1);
			writer.save(writer.answered + 2);
		}
		this.portal.kill();
		try (EmbeddedPostgres postgres = this.portal.database();
				Connection connection = DriverManager.getConnection(postgres.url(), postgres.username(),
						postgres.password())) {
			for (Writer writer : writers) {
				assertThat(numbers(connection, writer)).as("history of %s of %s", writer.section, writer.code)
					.containsAll(writer.allAnswered());
			}
			assertThat(rows(connection, HALF_SAVED)).isEmpty();
			assertThat(rows(connection, HALF_COUNTED)).isEmpty();
			assertThat(rows(connection, HALF_IN_THE_REGISTER)).isEmpty();
		}
	}

	private void writeUntilKilled(List<Writer> writers) throws Exception {
		AtomicBoolean killed = new AtomicBoolean();
		AtomicInteger answered = new AtomicInteger();
		ExecutorService people = Executors.newFixedThreadPool(writers.size());
		List<Future<?>> work = new ArrayList<>();
		for (Writer writer : writers) {
			work.add(people.submit(() -> {
				writer.writeUntil(killed, answered);
				return null;
			}));
		}
		int enough = SAVES_BEFORE_THE_END + new Random().nextInt(SAVES_BEFORE_THE_END);
		Awaitility.await()
			.pollInterval(Duration.ofMillis(3))
			.atMost(Duration.ofSeconds(60))
			.until(() -> answered.get() >= enough || work.stream().anyMatch(Future::isDone));
		killed.set(true);
		this.portal.kill();
		people.shutdown();
		for (Future<?> each : work) {
			each.get();
		}
		assertThat(answered.get()).isGreaterThanOrEqualTo(SAVES_BEFORE_THE_END);
	}

	private static List<Integer> numbers(Connection connection, Writer writer) throws SQLException {
		return rows(connection, """
				SELECT v.fields ->> '%s' FROM sheet_section_version v
				JOIN evaluation_sheet s ON s.id = v.sheet_id
				JOIN policy_issue i ON i.id = s.policy_issue_id
				WHERE i.code = '%s' AND s.fiscal_year = 2013 AND v.section_key = '%s'
				""".formatted(writer.field, writer.code, writer.section)).stream().map(writer::number).toList();
	}

	private static List<String> rows(Connection connection, String sql) throws SQLException {
		List<String> values = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				values.add(rows.getString(1));
			}
		}
		return values;
	}

	private static String form(String page, String section) {
		int begin = page.indexOf("data-autosave-section=\"" + section + "\"");
		assertThat(begin).as("%s in %s", section, page).isPositive();
		return page.substring(begin, page.indexOf("</form>", begin));
	}

	/**
	 * The fields as a browser would send them; the sections have no others that are
	 * filled in.
	 */
	private static Map<String, String> fields(String form) {
		Map<String, String> fields = new HashMap<>();
		Matcher inputs = Pattern.compile("<input[^>]*>|<textarea[^>]*>[^<]*").matcher(form);
		while (inputs.find()) {
			String input = inputs.group();
			Matcher name = Pattern.compile("\\sname=\"([^\"]+)\"").matcher(input);
			if (name.find()) {
				Matcher value = Pattern.compile(input.startsWith("<input") ? "\\svalue=\"([^\"]*)\"" : ">([^<]*)")
					.matcher(input);
				fields.put(name.group(1), value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "");
			}
		}
		return fields;
	}

	/**
	 * Saves one section again and again, each time with the next number in it.
	 */
	private static final class Writer {

		private final SignedInPerson person;

		private final String code;

		private final String section;

		private final String field;

		private final boolean byItself;

		private int answered;

		Writer(SignedInPerson person, String code, String section, String field, boolean byItself) {
			this.person = person;
			this.code = code;
			this.section = section;
			this.field = field;
			this.byItself = byItself;
		}

		void writeUntil(AtomicBoolean killed, AtomicInteger all) throws Exception {
			while (true) {
				try {
					save(this.answered + 1);
				}
				catch (IOException ex) {
					if (!killed.get()) {
						throw ex;
					}
					return;
				}
				this.answered++;
				all.incrementAndGet();
			}
		}

		/** Sends the form of the page with the number in its field. */
		void save(int number) throws IOException {
			String page = page();
			Map<String, String> fields = fields(form(page, this.section));
			fields.put(this.field, typed(number));
			fields.put("_csrf", hidden(page, "_csrf"));
			String path = SHEETS + this.code + "/sections/" + this.section;
			if (this.byItself) {
				assertThat(this.person.answer(path + "/autosave", fields)).contains("\"state\":\"SAVED\"");
			}
			else {
				assertThat(this.person.post(path, fields)).endsWith("#section-" + this.section);
			}
		}

		/** What the field of the section holds. */
		int shown() throws IOException {
			return number(fields(form(page(), this.section)).get(this.field));
		}

		List<Integer> allAnswered() {
			List<Integer> numbers = new ArrayList<>();
			for (int number = 1; number <= this.answered; number++) {
				numbers.add(number);
			}
			return numbers;
		}

		int number(String text) {
			String digits = text.replaceAll("[^0-9]", "");
			boolean ours = this.field.equals(MONEY) || text.matches("●?第[0-9]+回の保存です。");
			return (ours && !digits.isEmpty()) ? Integer.parseInt(digits) : 0;
		}

		private String page() throws IOException {
			return this.person.page(SHEETS + this.code);
		}

		private String typed(int number) {
			return this.field.equals(MONEY) ? String.valueOf(number) : "第" + number + "回の保存です。";
		}

	}

}
