import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Projects as they would be published, of five years, put together from sentences. Their
 * words consist of kanji and hiragana only, so that what is searched is what is written.
 */
final class SyntheticProjects {

	/** In a fifth of all projects. */
	static final String FREQUENT = "防災";

	/** In a fifth of all projects as well, and longer than a pair of characters. */
	static final String LONG = "見守り活動";

	/** In one of five hundred. */
	static final String RARE = "鯨踊座";

	private static final String REVISION = """
			INSERT INTO published_revision (id, kind, fiscal_year, code, revision_no, title, payload, payload_version,
			                                sha256, published_at, published_by_id, published_by)
			VALUES (?, 'project', ?, ?, 1, ?, ?, 1, ?, ?, ?, '合成')
			""";

	private static final String DOCUMENT = """
			INSERT INTO published_document (kind, fiscal_year, code, revision_id, revision_no, title, name_key, summary,
			                                body, search_text, pairs, facets, first_published_at, last_published_at)
			VALUES ('project', ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			""";

	private static final List<String> SUBJECTS = List.of("地域の公園", "駅前の広場", "町内会の倉庫", "小学校の校庭", "商店街の通り", "川沿いの遊歩道", "市民館の部屋",
			"子どもの遊び場", "高齢者の集い", "農家の畑", "図書館の書架", "工場の見学路", "里山の林", "団地の集会所", "保育園の庭", "歴史の道");

	private static final List<String> DEEDS = List.of("花と緑を育てる", "清掃を続ける", "催しを開く", "講座を設ける", "相談を受ける", "案内を作る", "訓練を重ねる",
			"記録を残す", "交流を深める", "調査を行う", "道具を貸す", "仲間を募る", "冊子を配る", "音楽を届ける", "食を支える", "遊びを教える");

	private static final List<String> AIMS = List.of("暮らしの安心を高めた", "世代をつないだ", "担い手が増えた", "課題を共有した", "参加者に喜ばれた", "翌年への備えができた",
			"魅力を知らせた", "環境を守った", "健康づくりに役立った", "孤立を防いだ", "学びを広げた", "産業を励ました");

	private static final List<String> FIELDS = List.of("fukushi", "kosodate", "gakushu", "machizukuri", "bosai",
			"kankyo", "bunka", "jinken", "sangyo", "shien");

	private static final List<String> FORMS = List.of("itaku", "hojo", "kyosai", "koen", "jikko-iinkai", "kyoryoku",
			"sankaku", "joho-kokan");

	private static final List<String> TYPES = List.of("chonaikai", "npo", "shimin-dantai", "kigyo", "daigaku",
			"gakko");

	private final PortalDatabase database;

	private int next;

	SyntheticProjects(PortalDatabase database) {
		this.database = database;
	}

	void enter(int from, int to) throws Exception {
		this.database.publish((connection) -> insert(connection, Math.max(from, this.next), to));
		this.next = to;
	}

	void publishOneMore() throws Exception {
		try (Connection connection = this.database.connect(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			insert(connection, this.next, this.next + 1);
			this.next++;
			statement.executeUpdate("UPDATE publication_stamp SET number = number + 1");
			connection.commit();
		}
	}

	private void insert(Connection connection, int from, int to) throws Exception {
		long staff = PortalDatabase.number(connection, "SELECT min(id) FROM staff_account");
		long id = PortalDatabase.number(connection, "SELECT coalesce(max(id), 0) FROM published_revision");
		Timestamp moment = Timestamp.from(Instant.parse("2014-05-01T00:00:00Z"));
		try (PreparedStatement revision = connection.prepareStatement(REVISION);
				PreparedStatement document = connection.prepareStatement(DOCUMENT)) {
			for (int number = from; number < to; number++) {
				Project project = new Project(number);
				id++;
				revision.setLong(1, id);
				revision.setInt(2, project.year);
				revision.setString(3, project.code);
				revision.setString(4, project.name);
				revision.setString(5, project.payload());
				revision.setString(6, sha256(project.payload()));
				revision.setTimestamp(7, moment);
				revision.setLong(8, staff);
				revision.addBatch();
				document.setInt(1, project.year);
				document.setString(2, project.code);
				document.setLong(3, id);
				document.setString(4, project.name);
				document.setString(5, project.name);
				document.setString(6, project.text);
				document.setString(7, project.text);
				document.setString(8, project.name + " " + project.text);
				document.setArray(9, connection.createArrayOf("text", pairs(project.name + " " + project.text)));
				document.setArray(10, connection.createArrayOf("text", project.facets()));
				document.setTimestamp(11, moment);
				document.setTimestamp(12, moment);
				document.addBatch();
				if (number % 500 == 499) {
					revision.executeBatch();
					document.executeBatch();
				}
			}
			revision.executeBatch();
			document.executeBatch();
		}
		try (Statement statement = connection.createStatement()) {
			statement.execute("SELECT setval('published_revision_seq', " + id + ")");
		}
	}

	private static String[] pairs(String text) {
		TreeSet<String> pairs = new TreeSet<>();
		for (int index = 1; index < text.length(); index++) {
			if (Character.isLetterOrDigit(text.charAt(index - 1)) && Character.isLetterOrDigit(text.charAt(index))) {
				pairs.add(text.substring(index - 1, index + 1));
			}
		}
		return pairs.toArray(String[]::new);
	}

	private static String sha256(String text) throws Exception {
		return HexFormat.of()
			.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	/** The same for the same number. */
	private static final class Project {

		private final Random random;

		private final int year;

		private final String code;

		private final String name;

		private final String text;

		private final String ward;

		private final List<String> forms;

		private final String field;

		private final String type;

		private final int partner;

		private final int department;

		Project(int number) {
			this.random = new Random(number * 7_919L);
			this.year = 2001 + number % 5;
			this.code = "Z%06d".formatted(number);
			this.name = any(SUBJECTS) + "で" + any(DEEDS) + "事業" + (number / 5);
			StringBuilder text = new StringBuilder();
			for (int sentence = 0; sentence < 5; sentence++) {
				text.append(any(SUBJECTS)).append("で").append(any(DEEDS)).append("ことにより").append(any(AIMS)).append("。");
			}
			// a fifth of the projects of every ward and form
			if (this.random.nextInt(5) == 0) {
				text.append(FREQUENT).append("の力を高める。");
			}
			if (this.random.nextInt(5) == 0) {
				text.append(LONG).append("を支える。");
			}
			if (number % 500 == 0) {
				text.append(RARE).append("の公演。");
			}
			this.text = text.toString();
			this.ward = (this.random.nextInt(8) == 0) ? "citywide" : String.valueOf(14131 + this.random.nextInt(7));
			this.forms = Stream.of(any(FORMS), any(FORMS)).distinct().toList();
			this.field = any(FIELDS);
			this.type = any(TYPES);
			this.partner = this.random.nextInt(3_000);
			this.department = this.random.nextInt(60);
		}

		private String any(List<String> texts) {
			return texts.get(this.random.nextInt(texts.size()));
		}

		String[] facets() {
			List<String> facets = new ArrayList<>(List.of("year:" + this.year, "ward:" + this.ward,
					"department:Z" + this.department, "bureau:Z" + this.department / 6, "field:" + this.field,
					"partnerType:" + this.type, "partner:P" + this.partner, "issue:Z" + this.department * 2));
			this.forms.forEach((form) -> facets.addAll(List.of("form:" + form, "canonicalForm:" + form.toUpperCase())));
			if (this.year % 2 == 0) {
				facets.add("involvement:sanka");
			}
			return facets.toArray(String[]::new);
		}

		String payload() {
			return """
					{"shape":1,"year":%d,"code":"%s","name":"%s","reading":"","purpose":"","summary":"%s",\
					"department":{"code":"Z%d","name":"合成課"},"cityWide":%s,"wards":[%s],"fields":[],"forms":[%s],\
					"formOther":"","involvements":[],"partners":[{"code":"P%d","name":"合成の会%d","types":[]}],\
					"cityRole":"","partnerRole":"","results":"","counts":[],"principles":[],"contact":"","casebook":false,\
					"lessons":"","pictures":[]}""".formatted(this.year, this.code, this.name, this.text, this.department,
					this.ward.equals("citywide"), this.ward.equals("citywide") ? "" : named(List.of(this.ward)),
					named(this.forms), this.partner, this.partner);
		}

		private static String named(List<String> codes) {
			return codes.stream()
				.map((code) -> "{\"code\":\"" + code + "\",\"name\":\"" + code + "\"}")
				.collect(Collectors.joining(","));
		}

	}

}
