import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Measures the import of a list of projects, dry run and writing, against inserting the
 * same rows by plain JDBC, and its export against the bare writer of workbooks, on the
 * packaged portal and in one run.
 */
final class ImportBench {

	/** Names the jars of the writer where the portal is started by another command. */
	private static final String WRITER = "KYODO_BENCH_WRITER";

	private static final List<String> COLUMNS = List.of("YEAR", "NAME", "READING", "PURPOSE", "SUMMARY", "DEPARTMENT",
			"WARDS", "FIELDS", "FORMS", "PARTNERS", "PROPOSED_BY", "ORIGIN", "STARTS_ON", "ENDS_ON", "BUDGET",
			"SETTLEMENT", "CITY_ROLE", "PARTNER_ROLE", "RESULTS", "COUNTS", "FOLLOWS_RULE", "PRINCIPLES",
			"INVOLVEMENTS", "CONTACT");

	private static final String HEADINGS = "年度,事業名,事業名よみ,目的,概要,所管課,全市/区,分野,協働の形態,相手方,きっかけ,新規/転換,開始日,終了日,"
			+ "予算額（円）,決算額（円）,市の役割,相手方の役割分担,成果,数,ルール準拠,協働の原則,関わり方,問い合わせ先";

	private static final String PURPOSE = "地域の人がつながり合い、安心して暮らせるまちをつくるために行う。担い手を育てることも目的とする。";

	private static final String SUMMARY = "講座と交流会を年に三回行い、参加した人が次の担い手になるように支える。広報と会場は市が受け持つ。";

	private static final int PARTNERS = 3_000;

	private static final int YEAR = 2012;

	private final Bench.Settings settings;

	private final Bench.Portal portal;

	private final int rows;

	private final int rounds;

	private ImportBench(Bench.Settings settings, Bench.Portal portal, int rows, int rounds) {
		this.settings = settings;
		this.portal = portal;
		this.rows = rows;
		this.rounds = rounds;
	}

	public static void main(String[] arguments) throws Exception {
		int rows = Bench.option(arguments, "--rows=", 20_000);
		int rounds = Bench.option(arguments, "--imports=", 3);
		Bench.Settings settings = Bench.Settings.of(Stream.of(arguments)
			.filter((argument) -> !argument.matches("--(rows|imports)=.*"))
			.toArray(String[]::new));
		Bench.stopAfter(settings.limit());
		Path home = Files.createTempDirectory("kyodo-bench-");
		Bench.Cleanup cleanup = new Bench.Cleanup(home);
		Runtime.getRuntime().addShutdownHook(new Thread(cleanup::run));
		Bench.printMachine();
		new ImportBench(settings, Bench.Portal.start(settings, home, cleanup), rows, rounds).run();
		System.exit(0);
	}

	private void run() throws Exception {
		Bench.Staff staff = Bench.Staff.signIn(this.portal, this.settings.samplePassword());
		List<List<String>> exported = null;
		for (int round = 0; round < this.rounds; round++) {
			long gc = this.portal.gcLogLength();
			double[] imported = bringIn(staff, round);
			String heap = this.portal.heapDuring(gc);
			double plain = insert(round);
			System.out.printf("%nImport of %,d rows: dry run %.1f s, writing %.1f s; plain JDBC batch %.1f s; ratio %.2f%n",
					this.rows, imported[0], imported[1], plain, (imported[0] + imported[1]) / plain);
			System.out.println(heap);
		}
		for (int round = 0; round < this.rounds; round++) {
			long gc = this.portal.gcLogLength();
			long began = System.nanoTime();
			byte[] workbook = takeOut(staff);
			double taken = Bench.seconds(began);
			String heap = this.portal.heapDuring(gc);
			if (this.settings.jar() == null && System.getenv(WRITER) == null) {
				System.out.printf("%nExport of the rows as XLSX (%,d bytes): %.1f s; the bare writer needs %s%n",
						workbook.length, taken, WRITER);
				continue;
			}
			if (exported == null) {
				exported = cells();
			}
			double bare = writeBarely(exported);
			System.out.printf("%nExport of %,d rows as XLSX (%,d bytes): %.1f s; bare writer %.1f s; ratio %.2f%n",
					exported.size(), workbook.length, taken, bare, taken / bare);
			System.out.println(heap);
		}
	}

	/** Sends a list and has it compared and written; returns the seconds of both. */
	private double[] bringIn(Bench.Staff staff, int round) throws Exception {
		byte[] list = list(round);
		long began = System.nanoTime();
		String path = upload(staff, list);
		Map<String, String> mapping = staff.hiddenFields(path);
		for (int place = 0; place < COLUMNS.size(); place++) {
			mapping.put("use-" + place, COLUMNS.get(place));
		}
		mapping.put("complete", "NOTHING");
		staff.post(path + "/mapping", mapping);
		await(staff, path);
		double compared = Bench.seconds(began);
		String page = new String(staff.get(path, "text/html"), StandardCharsets.UTF_8);
		Bench.require(page.contains(path + "/apply"), "The list is not ready to be written");
		long applied = System.nanoTime();
		staff.post(path + "/apply", staff.hiddenFields(path));
		await(staff, path);
		return new double[] { compared, Bench.seconds(applied) };
	}

	private String upload(Bench.Staff staff, byte[] list) throws Exception {
		Map<String, String> fields = staff.hiddenFields("/staff/projects/import");
		String boundary = "kyodo-bench-boundary";
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (Map.Entry<String, String> field : fields.entrySet()) {
			body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
					+ field.getValue() + "\r\n").getBytes(StandardCharsets.UTF_8));
		}
		body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n"
				+ "Content-Type: text/csv\r\n\r\n").getBytes(StandardCharsets.UTF_8));
		body.writeBytes(list);
		body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest.newBuilder(this.portal.uri("/staff/projects/import"))
			.header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.header("Accept", "text/html")
			.timeout(Duration.ofMinutes(2))
			.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
			.build();
		HttpResponse<Void> response = staff.browser.send(request, HttpResponse.BodyHandlers.discarding());
		String leadsTo = response.headers().firstValue("Location").orElse("");
		Bench.require(leadsTo.matches(".*/staff/projects/import/[0-9a-f-]{36}"),
				"Sending a list answers " + response.statusCode() + " " + leadsTo);
		return leadsTo.substring(leadsTo.indexOf("/staff/projects/import/"));
	}

	private void await(Bench.Staff staff, String path) throws Exception {
		long began = System.nanoTime();
		while (true) {
			String progress = new String(staff.get(path + "/progress", "application/json"), StandardCharsets.UTF_8);
			Bench.require(!progress.matches("(?s).*\"failed\"\\s*:\\s*true.*"), "The import failed: " + progress);
			if (progress.matches("(?s).*\"done\"\\s*:\\s*true.*")) {
				return;
			}
			Bench.require(Bench.seconds(began) < this.settings.exportLimit().toSeconds(), "Not in time: " + progress);
			Thread.sleep(100);
		}
	}

	private byte[] list(int round) throws Exception {
		List<String> departments = texts("SELECT code FROM department WHERE kind = 'SECTION' AND valid_from <= '2012-04-01'"
				+ " AND (valid_until IS NULL OR valid_until >= '2016-03-31') ORDER BY code LIMIT 20");
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
	private double insert(int round) throws Exception {
		try (Connection connection = this.portal.connect(this.settings, this.portal.home())) {
			connection.setAutoCommit(false);
			long department = number(connection, "SELECT min(id) FROM department");
			long partner = number(connection, "SELECT min(id) FROM partner");
			long base = 1_000_000_000L + round * 1_000_000L;
			long began = System.nanoTime();
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
			return Bench.seconds(began);
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

	private static long number(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
			result.next();
			return result.getLong(1);
		}
	}

	private List<String> texts(String sql) throws Exception {
		List<String> texts = new ArrayList<>();
		try (Connection connection = this.portal.connect(this.settings, this.portal.home());
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			while (result.next()) {
				texts.add(result.getString(1));
			}
		}
		return texts;
	}

	/** Asks for the list of the year as the page does, waits for it and fetches it. */
	private byte[] takeOut(Bench.Staff staff) throws Exception {
		Map<String, String> fields = new LinkedHashMap<>(staff.hiddenFields("/staff/projects/exchange"));
		fields.put("year", String.valueOf(YEAR));
		fields.put("format", "XLSX");
		String job = staff.post("/staff/projects/exchange", fields);
		String path = job.substring(job.indexOf("/staff/exports/"));
		await(staff, path);
		return staff.get(path + "/file", "*/*");
	}

	/** What the exported workbook holds, by its own CSV twin. */
	private List<List<String>> cells() throws Exception {
		List<List<String>> cells = new ArrayList<>();
		try (Connection connection = this.portal.connect(this.settings, this.portal.home());
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

	/** Writes the same cells with nothing but the portal's writer of workbooks. */
	private double writeBarely(List<List<String>> cells) throws Exception {
		URLClassLoader loader = new URLClassLoader(writerJars(), ClassLoader.getPlatformClassLoader());
		Class<?> workbookType = loader.loadClass("org.dhatim.fastexcel.Workbook");
		Class<?> sheetType = loader.loadClass("org.dhatim.fastexcel.Worksheet");
		MethodHandles.Lookup lookup = MethodHandles.publicLookup();
		MethodHandle value = lookup.findVirtual(sheetType, "value",
				MethodType.methodType(void.class, int.class, int.class, String.class));
		MethodHandle flush = lookup.findVirtual(sheetType, "flush", MethodType.methodType(void.class));
		long began = System.nanoTime();
		try (OutputStream out = Files.newOutputStream(this.portal.home().resolve("bare.xlsx"));
				AutoCloseable workbook = (AutoCloseable) workbookType
					.getConstructor(OutputStream.class, String.class, String.class)
					.newInstance(out, "Bench", null)) {
			Object sheet = workbookType.getMethod("newWorksheet", String.class).invoke(workbook, "list");
			write(cells, value.bindTo(sheet), flush.bindTo(sheet));
			sheetType.getMethod("finish").invoke(sheet);
		}
		return Bench.seconds(began);
	}

	private static void write(List<List<String>> cells, MethodHandle value, MethodHandle flush) throws Exception {
		try {
			for (int row = 0; row < cells.size(); row++) {
				List<String> line = cells.get(row);
				for (int place = 0; place < line.size(); place++) {
					value.invokeExact(row, place, line.get(place));
				}
				if (row % 500 == 499) {
					flush.invokeExact();
				}
			}
		}
		catch (Throwable ex) {
			throw new IOException(ex);
		}
	}

	private URL[] writerJars() throws IOException {
		List<URL> jars = new ArrayList<>();
		String given = System.getenv(WRITER);
		if (given != null) {
			for (String jar : given.split(File.pathSeparator)) {
				jars.add(Path.of(jar).toUri().toURL());
			}
			return jars.toArray(URL[]::new);
		}
		try (ZipInputStream jar = new ZipInputStream(Files.newInputStream(Path.of(this.settings.jar())))) {
			for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
				if (entry.getName().matches("BOOT-INF/lib/(fastexcel|opczip)-[0-9.]*\\.jar")) {
					Path copy = this.portal.home().resolve(entry.getName().replaceAll(".*/", ""));
					Files.write(copy, jar.readAllBytes());
					jars.add(copy.toUri().toURL());
				}
			}
		}
		return jars.toArray(URL[]::new);
	}

}
