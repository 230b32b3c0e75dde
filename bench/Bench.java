import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures the packaged portal: starts it on a database of its own with the sample city
 * and synthetic published sheets, and reports how fast it answers in proportion to its
 * own static files and, where there is an nginx, to that one serving the same bytes; then
 * how long PDFs take and with how much memory.
 */
final class Bench {

	static final String SHEET = "/sheets/2013/71203000";

	/** In all sheets. */
	static final String FREQUENT_WORD = "協働";

	/** Only in some of the synthetic sheets. */
	static final String RARE_WORD = "鯨踊座";

	public static void main(String[] arguments) throws Exception {
		Settings settings = Settings.of(arguments);
		stopAfter(settings.limit());
		Path home = Files.createTempDirectory("kyodo-bench-");
		Cleanup cleanup = new Cleanup(home);
		Runtime.getRuntime().addShutdownHook(new Thread(cleanup::run));
		new Bench(settings, home, cleanup).run();
		// the clients' threads would let the process linger
		System.exit(0);
	}

	private final Settings settings;

	private final Path home;

	private final Cleanup cleanup;

	private Bench(Settings settings, Path home, Cleanup cleanup) {
		this.settings = settings;
		this.home = home;
		this.cleanup = cleanup;
	}

	private void run() throws Exception {
		printMachine();
		long began = System.nanoTime();
		Portal portal = Portal.start(this.settings, this.home, this.cleanup);
		System.out.printf("Started with a new database and the sample city in %.1f s%n", seconds(began));
		began = System.nanoTime();
		SyntheticSheets sheets = SyntheticSheets.enter(this.settings, portal);
		System.out.printf("Entered %,d synthetic published sheets in %.1f s%n%n", sheets.count(), seconds(began));
		measurePages(portal, sheets);
		measurePdf(portal, sheets);
	}

	/** Reads a number among the arguments, such as {@code --rows=20000}. */
	static int option(String[] arguments, String name, int otherwise) {
		return Stream.of(arguments)
			.filter((argument) -> argument.startsWith(name))
			.map((argument) -> Integer.parseInt(argument.substring(name.length())))
			.findFirst()
			.orElse(otherwise);
	}

	static void printMachine() {
		var system = ManagementFactory.getOperatingSystemMXBean();
		int cores = Runtime.getRuntime().availableProcessors();
		double load = system.getSystemLoadAverage();
		System.out.printf("%s %s, %d cores, Java %s%n", system.getName(), system.getArch(), cores,
				Runtime.version());
		if (load > cores / 2.0) {
			System.out.printf("The machine is busy (load %.1f): the figures of this run say little%n", load);
		}
	}

	// --- pages ------------------------------------------------------------------------

	private void measurePages(Portal portal, SyntheticSheets sheets) throws Exception {
		byte[] start = portal.read("/");
		String styleSheet = firstMatch(start, "href=\"(/css/[^\"]+\\.css)\"");
		String icon = firstMatch(start, "href=\"(/images/[^\"]+)\"");
		byte[] styleSheetBytes = portal.read(styleSheet);
		byte[] sheetBytes = portal.read(SHEET);
		List<String> paths = sheets.paths();
		String frequent = "/search?q=" + URLEncoder.encode(FREQUENT_WORD, StandardCharsets.UTF_8);
		String rare = "/search?q=" + URLEncoder.encode(RARE_WORD, StandardCharsets.UTF_8);
		require(contains(portal.read(rare), "/sheets/"), "The rare word is not found by the search");
		require(contains(portal.read(frequent), "/sheets/"), "The frequent word is not found by the search");

		int farOn = Math.max(1, Math.min(100, sheets.count() / 30));
		Target ownStatic = portal.target("own static file (style sheet)", styleSheet);
		Target sheet = portal.target("sheet page", SHEET);
		List<Target> targets = new ArrayList<>(List.of(ownStatic, portal.target("own static file (icon)", icon), sheet,
				portal.target("sheet page, another each time", (index) -> paths.get((int) ((index * 7919L) % paths.size()))),
				portal.target("sheet list", "/sheets"), portal.target("sheet list, far on", "/sheets?page=" + farOn),
				portal.target("search, in all sheets", frequent),
				portal.target("search, in 1 of " + SyntheticSheets.RARE_EVERY, rare)));
		Map<Target, Target> sameBytes = new LinkedHashMap<>();
		Nginx nginx = Nginx.start(this.home, this.cleanup,
				Map.of("portal.css", styleSheetBytes, "sheet.html", sheetBytes));
		if (nginx != null) {
			sameBytes.put(ownStatic, nginx.target("nginx: same style sheet", "/portal.css"));
			sameBytes.put(sheet, nginx.target("nginx: same sheet page", "/sheet.html"));
			targets.addAll(sameBytes.values());
		}
		try (Load load = new Load(this.settings)) {
			for (Target target : targets) {
				load.warmUp(target);
			}
			// in turns, so that what else happens on the machine does not meet one target only
			for (int round = 0; round < this.settings.rounds(); round++) {
				for (Target target : targets) {
					load.measure(target);
				}
			}
		}
		report(targets, ownStatic, sameBytes);
		if (nginx == null) {
			System.out.println("No nginx on PATH: not compared with it");
		}
	}

	private void report(List<Target> targets, Target ownStatic, Map<Target, Target> sameBytes) {
		System.out.printf("%d connections, %d rounds; req/s is the median of the rounds, p50 and p99 are of all requests%n",
				this.settings.connections(), this.settings.rounds());
		System.out.printf("%-32s %9s %9s %10s %17s %8s %8s %10s %10s %10s%n", "", "requests", "bytes", "req/s",
				"min..max", "p50 ms", "p99 ms", "req/s:own", "p99:own", "req/s:ngx");
		for (Target target : targets) {
			Target nginx = sameBytes.get(target);
			System.out.printf("%-32s %,9d %,9d %,10.0f %17s %8.2f %8.2f %10s %10s %10s%n", target.name(),
					target.requests(), target.bytes(), target.median(),
					"%,.0f..%,.0f".formatted(target.slowest(), target.fastest()), target.percentile(50),
					target.percentile(99), ratio(target.median() / ownStatic.median()),
					ratio(target.percentile(99) / ownStatic.percentile(99)),
					(nginx != null) ? ratio(target.median() / nginx.median()) : "-");
		}
		System.out.println();
	}

	private static String ratio(double value) {
		return String.format(Locale.ROOT, "%.3f", value);
	}

	// --- files ------------------------------------------------------------------------

	private void measurePdf(Portal portal, SyntheticSheets sheets) throws Exception {
		for (String which : List.of("first", "second")) {
			long began = System.nanoTime();
			byte[] pdf = portal.read(SHEET + ".pdf");
			double taken = seconds(began);
			require(isPdf(pdf), "No PDF: " + SHEET + ".pdf");
			System.out.printf("PDF of one sheet, %s time: %.2f s (%,d bytes)%n", which, taken, pdf.length);
		}
		System.out.printf("Heap before the booklet: %s%n", portal.usedHeap());
		long before = portal.gcLogLength();
		Staff staff = Staff.signIn(portal, this.settings.samplePassword());
		long began = System.nanoTime();
		byte[] booklet = staff.booklet(SyntheticSheets.BOOKLET_YEAR, this.settings.exportLimit());
		double taken = seconds(began);
		require(isPdf(booklet), "The booklet is no PDF");
		System.out.printf("PDF booklet of %d sheets: %.1f s with asking and fetching (%,d bytes)%n",
				sheets.inBooklet(), taken, booklet.length);
		System.out.printf("Heap after the booklet: %s%n", portal.usedHeap());
		System.out.println(portal.heapDuring(before));
	}

	private static boolean isPdf(byte[] content) {
		return new String(content, 0, Math.min(5, content.length), StandardCharsets.US_ASCII).equals("%PDF-");
	}

	// --- small things -----------------------------------------------------------------

	static double seconds(long began) {
		return (System.nanoTime() - began) / 1e9;
	}

	static void require(boolean condition, String otherwise) {
		if (!condition) {
			throw new IllegalStateException(otherwise);
		}
	}

	static boolean contains(byte[] page, String part) {
		return new String(page, StandardCharsets.UTF_8).contains(part);
	}

	static String firstMatch(byte[] page, String pattern) {
		Matcher matcher = Pattern.compile(pattern).matcher(new String(page, StandardCharsets.UTF_8));
		require(matcher.find(), "Nothing on the page matches " + pattern);
		return matcher.group(1);
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	/** Nothing here may run for ever. */
	static void stopAfter(Duration limit) {
		Thread watch = new Thread(() -> {
			try {
				Thread.sleep(limit.toMillis());
			}
			catch (InterruptedException ex) {
				return;
			}
			System.err.println("Stopped after " + limit.toMinutes() + " minutes");
			System.exit(2);
		});
		watch.setDaemon(true);
		watch.start();
	}

	/**
	 * What is measured and how much of it.
	 */
	record Settings(Path project, String jar, int sheets, int booklet, int connections, int warmUp, int requests,
			int rounds, Duration mostPerRound, Duration limit, Duration startLimit, Duration exportLimit) {

		static Settings of(String[] arguments) {
			Map<String, String> options = new LinkedHashMap<>();
			for (String argument : arguments) {
				String[] parts = argument.replaceFirst("^--", "").split("=", 2);
				if (!argument.startsWith("--") || parts.length < 2) {
					throw new IllegalArgumentException("Not an option: " + argument);
				}
				options.put(parts[0], parts[1]);
			}
			Settings settings = new Settings(Path.of(options.getOrDefault("project", ".")), options.get("jar"),
					number(options, "sheets", 10_000), number(options, "booklet", 260),
					number(options, "connections", 8), number(options, "warm-up", 2_000),
					number(options, "requests", 2_000), number(options, "rounds", 3),
					Duration.ofSeconds(number(options, "round-seconds", 15)),
					Duration.ofMinutes(number(options, "limit-minutes", 45)),
					Duration.ofMinutes(number(options, "start-minutes", 8)),
					Duration.ofMinutes(number(options, "export-minutes", 15)));
			List<String> known = List.of("project", "jar", "sheets", "booklet", "connections", "warm-up", "requests",
					"rounds", "round-seconds", "limit-minutes", "start-minutes", "export-minutes");
			options.keySet()
				.stream()
				.filter((name) -> !known.contains(name))
				.findFirst()
				.ifPresent((name) -> require(false, "Unknown option --" + name + ", known are " + known));
			require(settings.booklet() <= settings.sheets(), "--booklet must not be larger than --sheets");
			return settings;
		}

		private static int number(Map<String, String> options, String name, int otherwise) {
			int value = Integer.parseInt(options.getOrDefault(name, String.valueOf(otherwise)));
			require(value > 0, "--" + name + " must be larger than 0");
			return value;
		}

		List<String> command() {
			String other = System.getenv("KYODO_BENCH_COMMAND");
			if (other != null && !other.isBlank()) {
				return List.of(other.strip().split("\\s+"));
			}
			require(this.jar != null, "--jar or KYODO_BENCH_COMMAND is needed");
			return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", this.jar);
		}

		/** The one password of all accounts of the sample city. */
		String samplePassword() throws IOException {
			byte[] file = Files.readAllBytes(this.project.resolve("src/main/resources/sample/organization.yaml"));
			return firstMatch(file, "(?m)^password: (\\S+)");
		}

	}

	/**
	 * What must be stopped and removed whatever happens, the last first.
	 */
	static final class Cleanup {

		private final Path home;

		private final List<Runnable> steps = new ArrayList<>();

		Cleanup(Path home) {
			this.home = home;
		}

		synchronized void add(Runnable step) {
			this.steps.add(0, step);
		}

		synchronized void run() {
			for (Runnable step : this.steps) {
				try {
					step.run();
				}
				catch (RuntimeException ex) {
					System.err.println("While cleaning up: " + ex);
				}
			}
			this.steps.clear();
			try (Stream<Path> files = Files.exists(this.home) ? Files.walk(this.home) : Stream.empty()) {
				files.sorted(Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
			}
			catch (IOException | UncheckedIOException ex) {
				System.err.println("Could not remove " + this.home + ": " + ex);
			}
		}

		static void stop(ProcessHandle process, Duration patience) {
			process.destroy();
			try {
				process.onExit().get(patience.toSeconds(), TimeUnit.SECONDS);
			}
			catch (Exception ex) {
				process.destroyForcibly();
			}
		}

	}

	/**
	 * The application in a process of its own, with a heap of 256 MB.
	 */
	static final class Portal {

		private final Process process;

		private final Path database;

		private final Path gcLog;

		private final String address;

		private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

		private Portal(Process process, Path database, Path gcLog, String address) {
			this.process = process;
			this.database = database;
			this.gcLog = gcLog;
			this.address = address;
		}

		static Portal start(Settings settings, Path home, Cleanup cleanup) throws Exception {
			int port = freePort();
			Path database = home.resolve("postgres");
			Path gcLog = home.resolve("gc.log");
			Path output = home.resolve("portal.log");
			Path temporary = Files.createDirectory(home.resolve("temporary"));
			List<String> command = new ArrayList<>(settings.command());
			command.addAll(List.of("--server.address=127.0.0.1", "--server.port=" + port,
					"--kyodo.database.directory=" + database, "--kyodo.sample-city=true"));
			ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile())
				.redirectErrorStream(true)
				.redirectOutput(output.toFile());
			builder.environment().keySet().removeIf((name) -> name.startsWith("SPRING_") || name.startsWith("KYODO_"));
			builder.environment()
				.put("JDK_JAVA_OPTIONS",
						"-Xmx256m \"-Djava.io.tmpdir=" + temporary + "\" \"-Xlog:gc:file=" + gcLog + "\"");
			Process process = builder.start();
			cleanup.add(() -> stopServer(database));
			cleanup.add(() -> Cleanup.stop(process.toHandle(), Duration.ofSeconds(90)));
			Portal portal = new Portal(process, database, gcLog, "http://127.0.0.1:" + port);
			long began = System.nanoTime();
			// the sheet is there as soon as the sample city has been entered
			while (!(portal.answers("/actuator/health") && portal.answers(SHEET))) {
				if (!process.isAlive() || seconds(began) > settings.startLimit().toSeconds()) {
					throw new IllegalStateException("The portal " + (process.isAlive() ? "is not ready in time"
							: "ended with " + process.exitValue()) + ":\n" + Files.readString(output));
				}
				Thread.sleep(500);
			}
			return portal;
		}

		/** What a portal that had to be killed leaves behind. */
		private static void stopServer(Path database) {
			try {
				Path file = database.resolve("cluster/postmaster.pid");
				if (Files.exists(file)) {
					ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()))
						.ifPresent((server) -> Cleanup.stop(server, Duration.ofSeconds(30)));
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private boolean answers(String path) throws InterruptedException {
			try {
				HttpRequest request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(20)).build();
				return this.client.send(request, BodyHandlers.discarding()).statusCode() == 200;
			}
			catch (IOException ex) {
				return false;
			}
		}

		byte[] read(String path) throws Exception {
			HttpRequest request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofMinutes(2)).build();
			HttpResponse<byte[]> response = this.client.send(request, BodyHandlers.ofByteArray());
			require(response.statusCode() == 200, path + " answers " + response.statusCode());
			return response.body();
		}

		URI uri(String path) {
			return URI.create(this.address + path);
		}

		Target target(String name, String path) {
			return target(name, (index) -> path);
		}

		Target target(String name, IntFunction<String> path) {
			return new Target(name, (index) -> uri(path.apply(index)));
		}

		Connection connect(Settings settings, Path home) throws Exception {
			List<String> processFile = Files.readAllLines(this.database.resolve("cluster/postmaster.pid"));
			Properties login = new Properties();
			login.setProperty("user", "kyodo");
			login.setProperty("password", Files.readString(this.database.resolve("password")).strip());
			Driver driver = Drivers.load(settings, home);
			return driver.connect("jdbc:postgresql://127.0.0.1:" + processFile.get(3).strip() + "/kyodo", login);
		}

		Path home() {
			return this.database.getParent();
		}

		/** Used heap as it is and after a full collection. */
		String usedHeap() throws Exception {
			String asItIs = heapInfo();
			jcmd("GC.run");
			return asItIs + " used, " + heapInfo() + " after a full collection";
		}

		private String heapInfo() throws Exception {
			long used = 0;
			// one line for the whole heap with G1, one for each generation with the serial collector
			Matcher matcher = Pattern.compile("(?m)^.*\\btotal .*?\\bused (\\d+)K")
				.matcher(jcmd("GC.heap_info"));
			while (matcher.find()) {
				used += Long.parseLong(matcher.group(1));
			}
			return (used > 0) ? (used / 1024) + " MB" : "unknown";
		}

		private String jcmd(String what) throws Exception {
			Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
			Process tool = new ProcessBuilder(jcmd.toString(), String.valueOf(this.process.pid()), what)
				.redirectErrorStream(true)
				.start();
			String output = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			tool.waitFor(60, TimeUnit.SECONDS);
			return output;
		}

		long gcLogLength() throws IOException {
			return Files.exists(this.gcLog) ? Files.size(this.gcLog) : 0;
		}

		/** The fullest that the heap has been since a place in the log of the collector. */
		String heapDuring(long since) throws IOException {
			if (!Files.exists(this.gcLog)) {
				return "No log of the garbage collector";
			}
			byte[] log = Files.readAllBytes(this.gcLog);
			Matcher matcher = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\)(?: ([0-9.]+)ms)?")
				.matcher(new String(log, (int) since, log.length - (int) since, StandardCharsets.UTF_8));
			int before = 0;
			int after = 0;
			int count = 0;
			double longest = 0;
			while (matcher.find()) {
				before = Math.max(before, Integer.parseInt(matcher.group(1)));
				after = Math.max(after, Integer.parseInt(matcher.group(2)));
				longest = Math.max(longest, (matcher.group(4) != null) ? Double.parseDouble(matcher.group(4)) : 0);
				count++;
			}
			return "Heap meanwhile: at most %d MB before and %d MB after a collection (%d collections, longest %.0f ms)"
				.formatted(before, after, count, longest);
		}

	}

	/**
	 * The PostgreSQL driver that the portal brings.
	 */
	static final class Drivers {

		static Driver load(Settings settings, Path home) throws Exception {
			String given = System.getenv("KYODO_BENCH_DRIVER");
			Path file = (given != null && !given.isBlank()) ? Path.of(given) : unpack(settings.jar(), home);
			URLClassLoader loader = new URLClassLoader(new URL[] { file.toUri().toURL() });
			return (Driver) loader.loadClass("org.postgresql.Driver").getDeclaredConstructor().newInstance();
		}

		private static Path unpack(String jar, Path home) throws IOException {
			require(jar != null, "KYODO_BENCH_DRIVER is needed with KYODO_BENCH_COMMAND");
			Path file = home.resolve("postgresql.jar");
			try (JarFile archive = new JarFile(jar)) {
				JarEntry entry = archive.stream()
					.filter((each) -> each.getName().matches("BOOT-INF/lib/postgresql-[0-9.]+\\.jar"))
					.findFirst()
					.orElseThrow(() -> new IOException("No PostgreSQL driver in " + jar));
				try (InputStream in = archive.getInputStream(entry)) {
					Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
				}
			}
			return file;
		}

	}

	/**
	 * Copies of the sheets that the sample city has published, under codes that begin with
	 * 9 and with names that say what they are. The plan's years get most of them; one year
	 * before the plan gets as many as the booklet shall have.
	 */
	record SyntheticSheets(int count, int inBooklet) {

		static final int BOOKLET_YEAR = 2010;

		static final int RARE_EVERY = 500;

		private static final int FIRST_CODE = 90_000_000;

		private static final String COPIES = """
				CREATE TEMPORARY TABLE synthetic_sheet AS
				SELECT nextval('published_revision_seq') AS id, o.kind, n AS number, c.year, c.code,
				       '合成シート' || c.code || ' ' || o.title AS title,
				       (replace(r.payload, o.code, c.code)::jsonb
				        || jsonb_build_object('year', c.year, 'issueCode', c.code,
				                              'issueName', '合成シート' || c.code || ' ' || o.title))::text AS payload,
				       r.payload_version, r.published_by_id, r.published_by, o.summary, o.body, o.search_text, o.pairs,
				       array_replace(o.facets, 'year:' || o.fiscal_year, 'year:' || c.year) AS facets,
				       o.first_published_at - make_interval(mins => n) AS published_at
				FROM generate_series(0, %1$d - 1) AS n
				     CROSS JOIN LATERAL (SELECT CASE WHEN n < %2$d THEN %3$d ELSE 2011 + n %% 3 END AS year,
				                                (%4$d + n)::text AS code) AS c
				     JOIN (SELECT d.*, row_number() OVER (ORDER BY d.fiscal_year, d.code) - 1 AS place, count(*) OVER () AS places
				           FROM published_document d WHERE d.kind = 'evaluation-sheet') AS o ON o.place = n %% o.places
				     JOIN published_revision r ON r.id = o.revision_id
				""";

		private static final String REVISIONS = """
				INSERT INTO published_revision (id, kind, fiscal_year, code, revision_no, title, payload, payload_version,
				                                sha256, published_at, published_by_id, published_by)
				SELECT id, kind, year, code, 1, title, payload, payload_version,
				       encode(sha256(convert_to(payload, 'UTF8')), 'hex'), published_at, published_by_id, published_by
				FROM synthetic_sheet
				""";

		private static final String DOCUMENTS = """
				INSERT INTO published_document (kind, fiscal_year, code, revision_id, revision_no, title, summary, body,
				                                search_text, pairs, facets, first_published_at, last_published_at)
				SELECT kind, year, code, id, 1, title, summary,
				       CASE WHEN number %% %1$d = 0 THEN body || E'\\n%2$s' ELSE body END,
				       CASE WHEN number %% %1$d = 0 THEN search_text || ' %2$s' ELSE search_text END,
				       CASE WHEN number %% %1$d = 0 THEN pairs || ARRAY['%3$s', '%4$s'] ELSE pairs END,
				       facets, published_at, published_at
				FROM synthetic_sheet
				""".formatted(RARE_EVERY, RARE_WORD, RARE_WORD.substring(0, 2), RARE_WORD.substring(1, 3));

		static SyntheticSheets enter(Settings settings, Portal portal) throws Exception {
			try (Connection connection = portal.connect(settings, portal.home());
					Statement statement = connection.createStatement()) {
				connection.setAutoCommit(false);
				statement.execute("SET LOCAL maintenance_work_mem = '128MB'");
				statement.execute(COPIES.formatted(settings.sheets(), settings.booklet(), BOOKLET_YEAR, FIRST_CODE));
				// building the index once is much faster than adding to it ten thousand times
				String index = indexDefinition(statement);
				statement.execute("DROP INDEX published_document_pairs_ix");
				statement.executeUpdate(REVISIONS);
				int count = statement.executeUpdate(DOCUMENTS);
				statement.execute(index);
				statement.executeUpdate("UPDATE publication_stamp SET number = number + 1");
				connection.commit();
				require(count == settings.sheets(), "Only " + count + " sheets could be entered");
				connection.setAutoCommit(true);
				statement.execute("VACUUM ANALYZE published_document");
				statement.execute("VACUUM ANALYZE published_revision");
			}
			return new SyntheticSheets(settings.sheets(), settings.booklet());
		}

		private static String indexDefinition(Statement statement) throws SQLException {
			try (ResultSet rows = statement
				.executeQuery("SELECT pg_get_indexdef('published_document_pairs_ix'::regclass)")) {
				rows.next();
				return rows.getString(1);
			}
		}

		List<String> paths() {
			List<String> paths = new ArrayList<>();
			for (int number = 0; number < this.count; number++) {
				int year = (number < this.inBooklet) ? BOOKLET_YEAR : 2011 + number % 3;
				paths.add("/sheets/" + year + "/" + (FIRST_CODE + number));
			}
			return paths;
		}

	}

	/**
	 * A web server that does nothing but hand out files, to compare with.
	 */
	static final class Nginx {

		private static final String CONFIGURATION = """
				daemon off;
				# one process, which needs no user of its own to change to
				master_process off;
				pid nginx.pid;
				error_log error.log;
				events { worker_connections 256; }
				http {
					types { text/html html; text/css css; }
					access_log off;
					sendfile on;
					tcp_nopush on;
					client_body_temp_path body;
					proxy_temp_path proxy;
					fastcgi_temp_path fastcgi;
					uwsgi_temp_path uwsgi;
					scgi_temp_path scgi;
					server { listen 127.0.0.1:%d; root files; }
				}
				""";

		private final int port;

		private Nginx(int port) {
			this.port = port;
		}

		/** Returns {@code null} where there is none. */
		static Nginx start(Path home, Cleanup cleanup, Map<String, byte[]> files) throws Exception {
			Path program = find();
			if (program == null) {
				return null;
			}
			Path prefix = Files.createDirectory(home.resolve("nginx"));
			Path folder = Files.createDirectory(prefix.resolve("files"));
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				Files.write(folder.resolve(file.getKey()), file.getValue());
			}
			int port = freePort();
			Files.writeString(prefix.resolve("nginx.conf"),
					CONFIGURATION.formatted(port).replace("root files", "root \"" + folder + "\""));
			Path output = prefix.resolve("output.log");
			Process process = new ProcessBuilder(program.toString(), "-p", prefix + "/", "-c", "nginx.conf")
				.redirectErrorStream(true)
				.redirectOutput(output.toFile())
				.start();
			cleanup.add(() -> Cleanup.stop(process.toHandle(), Duration.ofSeconds(10)));
			for (int attempt = 0; attempt < 50; attempt++) {
				try {
					new Socket(InetAddress.getByName("127.0.0.1"), port).close();
					return new Nginx(port);
				}
				catch (IOException ex) {
					require(process.isAlive(), "nginx did not start: " + Files.readString(output));
					Thread.sleep(100);
				}
			}
			throw new IllegalStateException("nginx does not listen: " + Files.readString(output));
		}

		private static Path find() {
			String path = System.getenv().getOrDefault("PATH", "");
			return Arrays.stream((path + ":/usr/sbin").split(":"))
				.filter((folder) -> !folder.isBlank())
				.map((folder) -> Path.of(folder, "nginx"))
				.filter(Files::isExecutable)
				.findFirst()
				.orElse(null);
		}

		Target target(String name, String path) {
			URI uri = URI.create("http://127.0.0.1:" + this.port + path);
			return new Target(name, (index) -> uri);
		}

	}

	/**
	 * One thing that is asked for again and again, and how long it took.
	 */
	static final class Target {

		private final String name;

		private final IntFunction<URI> uris;

		private final List<Double> rates = new ArrayList<>();

		private long[] nanos = new long[0];

		private long bytes;

		Target(String name, IntFunction<URI> uris) {
			this.name = name;
			this.uris = uris;
		}

		String name() {
			return this.name;
		}

		URI uri(int index) {
			return this.uris.apply(index);
		}

		void sized(long bytes) {
			this.bytes = bytes;
		}

		void add(long[] taken, double seconds) {
			this.rates.add(taken.length / seconds);
			long[] all = Arrays.copyOf(this.nanos, this.nanos.length + taken.length);
			System.arraycopy(taken, 0, all, this.nanos.length, taken.length);
			Arrays.sort(all);
			this.nanos = all;
		}

		int requests() {
			return this.nanos.length;
		}

		/** Of the first answer, without its head. */
		long bytes() {
			return this.bytes;
		}

		double median() {
			List<Double> sorted = this.rates.stream().sorted().toList();
			int middle = sorted.size() / 2;
			return (sorted.size() % 2 == 1) ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
		}

		double slowest() {
			return this.rates.stream().min(Comparator.naturalOrder()).orElseThrow();
		}

		double fastest() {
			return this.rates.stream().max(Comparator.naturalOrder()).orElseThrow();
		}

		/** In milliseconds. */
		double percentile(int percent) {
			int place = (int) Math.ceil(this.nanos.length * percent / 100.0) - 1;
			return this.nanos[Math.max(0, place)] / 1e6;
		}

	}

	/**
	 * Asks over several connections that are kept open, each of which sends its next
	 * request when it has the answer to the last.
	 */
	static final class Load implements AutoCloseable {

		private final Settings settings;

		private final ExecutorService threads;

		private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

		Load(Settings settings) {
			this.settings = settings;
			this.threads = Executors.newFixedThreadPool(settings.connections());
		}

		void warmUp(Target target) throws Exception {
			HttpResponse<byte[]> first = this.client.send(request(target, 0), BodyHandlers.ofByteArray());
			target.sized(first.body().length);
			ask(target, this.settings.warmUp());
		}

		void measure(Target target) throws Exception {
			long began = System.nanoTime();
			long[] taken = ask(target, this.settings.requests());
			target.add(taken, seconds(began));
		}

		private long[] ask(Target target, int requests) throws Exception {
			AtomicInteger next = new AtomicInteger();
			long until = System.nanoTime() + this.settings.mostPerRound().toNanos();
			Callable<long[]> connection = () -> {
				long[] taken = new long[requests];
				int count = 0;
				for (int index = next.getAndIncrement(); index < requests
						&& System.nanoTime() < until; index = next.getAndIncrement()) {
					long began = System.nanoTime();
					HttpResponse<Void> response = this.client.send(request(target, index), BodyHandlers.discarding());
					taken[count++] = System.nanoTime() - began;
					require(response.statusCode() == 200, target.uri(index) + " answers " + response.statusCode());
				}
				return Arrays.copyOf(taken, count);
			};
			List<Future<long[]>> connections = new ArrayList<>();
			for (int number = 0; number < this.settings.connections(); number++) {
				connections.add(this.threads.submit(connection));
			}
			List<long[]> parts = new ArrayList<>();
			for (Future<long[]> part : connections) {
				parts.add(part.get());
			}
			return parts.stream().flatMapToLong(Arrays::stream).toArray();
		}

		private static HttpRequest request(Target target, int index) {
			return HttpRequest.newBuilder(target.uri(index)).timeout(Duration.ofSeconds(60)).build();
		}

		@Override
		public void close() {
			this.threads.shutdownNow();
		}

	}

	/**
	 * Somebody of the planning section who has signed in.
	 */
	static final class Staff {

		private static final String EXPORT = "/staff/sheets/export";

		final Portal portal;

		final HttpClient browser = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.cookieHandler(new CookieManager())
			.followRedirects(HttpClient.Redirect.NEVER)
			.build();

		private Staff(Portal portal) {
			this.portal = portal;
		}

		static Staff signIn(Portal portal, String password) throws Exception {
			Staff staff = new Staff(portal);
			Map<String, String> fields = staff.hiddenFields("/login");
			fields.put("username", "kikaku");
			fields.put("password", password);
			String leadsTo = staff.post("/login", fields);
			require(!leadsTo.contains("/login") && !leadsTo.contains("/password"),
					"Signing in leads to " + leadsTo);
			return staff;
		}

		/** Asks for the booklet as the page does, waits until it is made, and fetches it. */
		byte[] booklet(int year, Duration limit) throws Exception {
			Map<String, String> fields = hiddenFields(EXPORT);
			fields.put("year", String.valueOf(year));
			fields.put("scope", "PUBLISHED");
			fields.put("format", "booklet");
			String job = post(EXPORT, fields);
			require(job.matches(".*/staff/exports/[0-9a-f-]{36}"), "Asking for the booklet leads to " + job);
			String path = job.substring(job.indexOf("/staff/exports/"));
			long began = System.nanoTime();
			while (true) {
				String progress = new String(get(path + "/progress", "application/json"), StandardCharsets.UTF_8);
				require(!progress.matches("(?s).*\"failed\"\\s*:\\s*true.*"), "The booklet failed: " + progress);
				if (progress.matches("(?s).*\"done\"\\s*:\\s*true.*")) {
					return get(path + "/file", "*/*");
				}
				require(seconds(began) < limit.toSeconds(), "The booklet is not made in time: " + progress);
				Thread.sleep(250);
			}
		}

		byte[] get(String path, String accept) throws Exception {
			HttpRequest request = HttpRequest.newBuilder(this.portal.uri(path))
				.header("Accept", accept)
				.timeout(Duration.ofMinutes(2))
				.build();
			HttpResponse<byte[]> response = this.browser.send(request, BodyHandlers.ofByteArray());
			require(response.statusCode() == 200, path + " answers " + response.statusCode());
			return response.body();
		}

		/** Returns where the answer leads to. */
		String post(String path, Map<String, String> fields) throws Exception {
			String body = String.join("&", fields.entrySet()
				.stream()
				.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
				.toList());
			HttpRequest request = HttpRequest.newBuilder(this.portal.uri(path))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.header("Accept", "text/html")
				.timeout(Duration.ofMinutes(1))
				.POST(HttpRequest.BodyPublishers.ofString(body))
				.build();
			HttpResponse<Void> response = this.browser.send(request, BodyHandlers.discarding());
			require(response.statusCode() == 302 || response.statusCode() == 303,
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
			require(fields.containsKey("_csrf"), "No token on " + path);
			return fields;
		}

	}

}
