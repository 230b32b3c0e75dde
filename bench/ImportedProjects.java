import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Projects with two partners each, as a list to import and as rows that are inserted
 * without the portal. Each round has other names.
 */
final class ImportedProjects {

	/** Of the first round; each further round has the next one. */
	static final int YEAR = 2012;

	/** What the columns of the list mean, in their order. */
	static final List<String> COLUMNS = List.of("YEAR", "NAME", "READING", "PURPOSE", "SUMMARY", "DEPARTMENT",
			"WARDS", "FIELDS", "FORMS", "PARTNERS", "PROPOSED_BY", "ORIGIN", "STARTS_ON", "ENDS_ON", "BUDGET",
			"SETTLEMENT", "CITY_ROLE", "PARTNER_ROLE", "RESULTS", "COUNTS", "FOLLOWS_RULE", "PRINCIPLES",
			"INVOLVEMENTS", "CONTACT");

	private static final String HEADINGS = "年度,事業名,事業名よみ,目的,概要,所管課,全市/区,分野,協働の形態,相手方,きっかけ,新規/転換,開始日,終了日,"
			+ "予算額（円）,決算額（円）,市の役割,相手方の役割分担,成果,数,ルール準拠,協働の原則,関わり方,問い合わせ先";

	private static final String PURPOSE = "地域の人がつながり合い、安心して暮らせるまちをつくるために行う。担い手を育てることも目的とする。";

	private static final String SUMMARY = "講座と交流会を年に三回行い、参加した人が次の担い手になるように支える。広報と会場は市が受け持つ。";

	private static final String DEPARTMENTS = """
			SELECT code FROM department WHERE kind = 'SECTION' AND valid_from <= '2012-04-01'
			AND (valid_until IS NULL OR valid_until >= '2016-03-31') ORDER BY code LIMIT 20
			""";

	private static final int PARTNERS = 3_000;

	private final PortalDatabase database;

	private final int rows;

	ImportedProjects(PortalDatabase database, int rows) {
		this.database = database;
		this.rows = rows;
	}

	byte[] list(int round) throws Exception {
		List<String> departments;
		try (Connection connection = this.database.connect()) {
			departments = PortalDatabase.texts(connection, DEPARTMENTS);
		}
		ByteArrayOutputStream list = new ByteArrayOutputStream();
		list.writeBytes((HEADINGS + "\r\n").getBytes(StandardCharsets.UTF_8));
		for (int row = 0; row < this.rows; row++) {
			String line = String.join(",", String.valueOf(YEAR + round), name(round, row), "ごうせいじぎょう", PURPOSE, SUMMARY,
					departments.get(row % departments.size()), "全市", "まちづくり・地域活性化", "共催、補助・助成",
					partner(row) + "、" + partner(row * 7 + 1), "市民提案", "新規", "2012-04-01", "2013-03-31",
					String.valueOf(row * 1000L), String.valueOf(row * 900L), "場所と広報", "企画と運営", "参加者が増えた",
					"参加者：約" + row % 500 + "人", "はい", "対等の関係、目的の共有", "参加する", "044-000-0000");
			list.writeBytes((line + "\r\n").getBytes(StandardCharsets.UTF_8));
		}
		return list.toByteArray();
	}

	private static String name(int round, int row) {
		return "合成事業その" + round + "の" + row;
	}

	private static String partner(int number) {
		return "合成団体その" + number % PARTNERS;
	}

	/** Inserts as many rows with the same content as simply as can be; returns the seconds. */
	double insert(int round) throws Exception {
		try (Connection connection = this.database.connect()) {
			connection.setAutoCommit(false);
			long department = PortalDatabase.number(connection, "SELECT min(id) FROM department");
			long partner = PortalDatabase.number(connection, "SELECT min(id) FROM partner");
			long base = 1_000_000_000L + round * 1_000_000L;
			Stopwatch inserting = new Stopwatch();
			try (PreparedStatement project = connection
				.prepareStatement("INSERT INTO project (id, code, ended_year, end_reason, version) VALUES (?, ?, NULL, '', 0)");
					PreparedStatement year = connection.prepareStatement("""
							INSERT INTO project_year (id, project_id, fiscal_year, version, name, reading, name_key, purpose,
								summary, department_id, issue_code, program_code, city_wide, ward_codes, field_codes, form_codes,
								form_other, involvement_codes, proposed_by, origin, starts_on, ends_on, budget, settlement,
								city_role, partner_role, results, counts, follows_rule, principle_codes, contact, casebook,
								lessons)
							VALUES (?, ?, 1990, 0, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?, ?, '', ?, 'CITIZENS', 'NEW', ?, ?, ?, ?, ?, ?,
								?, ?::jsonb, true, ?, ?, false, '')
							""");
					PreparedStatement partners = connection.prepareStatement(
							"INSERT INTO project_partner (project_year_id, position, partner_id, name, role_code) VALUES (?, ?, ?, ?, NULL)")) {
				for (int row = 0; row < this.rows; row++) {
					project.setLong(1, base + row);
					project.setString(2, "B" + round + "-" + row);
					project.addBatch();
					fill(connection, year, base + row, name(round, row), row, department);
					year.addBatch();
					for (int place = 0; place < 2; place++) {
						partners.setLong(1, base + row);
						partners.setInt(2, place);
						partners.setLong(3, partner);
						partners.setString(4, partner(row * (1 + 6 * place) + place));
						partners.addBatch();
					}
					if (row % 1000 == 999 || row == this.rows - 1) {
						project.executeBatch();
						year.executeBatch();
						partners.executeBatch();
					}
				}
			}
			connection.commit();
			return inserting.seconds();
		}
	}

	private static void fill(Connection connection, PreparedStatement year, long id, String name, int row,
			long department) throws SQLException {
		int place = 1;
		year.setLong(place++, id);
		year.setLong(place++, id);
		year.setString(place++, name);
		year.setString(place++, "ごうせいじぎょう");
		year.setString(place++, name);
		year.setString(place++, PURPOSE);
		year.setString(place++, SUMMARY);
		year.setLong(place++, department);
		year.setNull(place++, Types.VARCHAR);
		year.setNull(place++, Types.VARCHAR);
		year.setArray(place++, texts(connection));
		year.setArray(place++, texts(connection, "machizukuri"));
		year.setArray(place++, texts(connection, "kyosai", "hojo"));
		year.setArray(place++, texts(connection, "sanka"));
		year.setObject(place++, LocalDate.of(2012, 4, 1));
		year.setObject(place++, LocalDate.of(2013, 3, 31));
		year.setLong(place++, row * 1000L);
		year.setLong(place++, row * 900L);
		year.setString(place++, "場所と広報");
		year.setString(place++, "企画と運営");
		year.setString(place++, "参加者が増えた");
		year.setString(place++, "[{\"label\":\"参加者\",\"value\":" + row % 500 + ",\"precision\":\"ABOUT\",\"unit\":\"人\"}]");
		year.setArray(place++, texts(connection, "taito", "mokuteki"));
		year.setString(place, "044-000-0000");
	}

	private static Array texts(Connection connection, String... values) throws SQLException {
		return connection.createArrayOf("text", values);
	}

	/** What the exported workbook holds, by its own CSV twin. */
	List<List<String>> cells() throws Exception {
		List<List<String>> cells = new ArrayList<>();
		try (Connection connection = this.database.connect();
				PreparedStatement statement = connection.prepareStatement("""
						SELECT p.code, y.fiscal_year::text, y.name, y.reading, y.purpose, y.summary, d.code, '全市',
							'まちづくり・地域活性化', '共催、補助・助成', (SELECT string_agg(l.name, '、' ORDER BY l.position)
								FROM project_partner l WHERE l.project_year_id = y.id), 'その他、その他', 'D00001、D00002', '市民提案',
							'新規', y.starts_on::text, y.ends_on::text, y.budget::text, y.settlement::text, y.city_role,
							y.partner_role, y.results, '参加者：約100人', 'はい', '対等の関係、目的の共有', '参加する', y.contact
						FROM project_year y JOIN project p ON p.id = y.project_id JOIN department d ON d.id = y.department_id
						WHERE y.fiscal_year = ?
						""")) {
			statement.setInt(1, YEAR);
			try (ResultSet result = statement.executeQuery()) {
				int width = result.getMetaData().getColumnCount();
				while (result.next()) {
					List<String> row = new ArrayList<>();
					for (int place = 1; place <= width; place++) {
						row.add(result.getString(place));
					}
					cells.add(row);
				}
			}
		}
		return cells;
	}

}
