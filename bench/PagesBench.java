import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures how fast the portal shows published sheets, lists and searches in proportion
 * to its own static files and, where there is an nginx, to that one serving the same
 * bytes; then how long PDFs take and with how much memory.
 */
final class PagesBench implements Bench {

	private static final String EXPORT = "/staff/sheets/export";

	@Override
	public Map<String, Integer> options() {
		return Map.of("sheets", 10_000, "booklet", 260);
	}

	@Override
	public void run(Run run) throws Exception {
		Settings settings = run.settings();
		Check.require(settings.number("booklet") <= settings.number("sheets"),
				"--booklet must not be larger than --sheets");
		SyntheticSheets sheets = new SyntheticSheets(settings.number("sheets"), settings.number("booklet"));
		Stopwatch entering = new Stopwatch();
		sheets.enter(run.portal().database());
		System.out.printf("Entered %,d synthetic published sheets in %.1f s%n%n", sheets.count(), entering.seconds());
		measurePages(run, sheets);
		measurePdf(run, sheets);
	}

	private static void measurePages(Run run, SyntheticSheets sheets) throws Exception {
		Portal portal = run.portal();
		byte[] start = portal.read("/");
		String styleSheet = portal.styleSheet();
		String icon = Check.firstMatch(start, "href=\"(/images/[^\"]+)\"");
		byte[] styleSheetBytes = portal.read(styleSheet);
		byte[] sheetBytes = portal.read(Portal.SAMPLE_SHEET);
		List<String> paths = sheets.paths();
		String frequent = "/search?q=" + URLEncoder.encode(SyntheticSheets.FREQUENT_WORD, StandardCharsets.UTF_8);
		String rare = "/search?q=" + URLEncoder.encode(SyntheticSheets.RARE_WORD, StandardCharsets.UTF_8);
		Check.require(Check.contains(portal.read(rare), "/sheets/"), "The rare word is not found by the search");
		Check.require(Check.contains(portal.read(frequent), "/sheets/"), "The frequent word is not found by the search");

		int farOn = Math.max(1, Math.min(100, sheets.count() / 30));
		Target ownStatic = portal.target("own static file (style sheet)", styleSheet);
		Target sheet = portal.target("sheet page", Portal.SAMPLE_SHEET);
		List<Target> targets = new ArrayList<>(List.of(ownStatic, portal.target("own static file (icon)", icon), sheet,
				portal.target("sheet page, another each time",
						(index) -> paths.get((int) ((index * 7919L) % paths.size()))),
				portal.target("sheet list", "/sheets"), portal.target("sheet list, far on", "/sheets?page=" + farOn),
				portal.target("search, in all sheets", frequent),
				portal.target("search, in 1 of " + SyntheticSheets.RARE_EVERY, rare)));
		Map<Target, Target> sameBytes = new LinkedHashMap<>();
		Nginx nginx = Nginx.start(portal.home(), run.cleanup(),
				Map.of("portal.css", styleSheetBytes, "sheet.html", sheetBytes));
		if (nginx != null) {
			sameBytes.put(ownStatic, nginx.target("nginx: same style sheet", "/portal.css"));
			sameBytes.put(sheet, nginx.target("nginx: same sheet page", "/sheet.html"));
			targets.addAll(sameBytes.values());
		}
		try (Load load = new Load(run.settings())) {
			load.measure(targets);
		}
		report(run.settings(), targets, ownStatic, sameBytes);
		if (nginx == null) {
			System.out.println("No nginx on PATH: not compared with it");
		}
	}

	private static void report(Settings settings, List<Target> targets, Target ownStatic, Map<Target, Target> sameBytes) {
		System.out.printf("%d connections, %d rounds; req/s is the median of the rounds, p50 and p99 are of all requests%n",
				settings.connections(), settings.rounds());
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

	private static void measurePdf(Run run, SyntheticSheets sheets) throws Exception {
		Portal portal = run.portal();
		for (String which : List.of("first", "second")) {
			Stopwatch one = new Stopwatch();
			byte[] pdf = portal.read(Portal.SAMPLE_SHEET + ".pdf");
			double taken = one.seconds();
			Check.require(isPdf(pdf), "No PDF: " + Portal.SAMPLE_SHEET + ".pdf");
			System.out.printf("PDF of one sheet, %s time: %.2f s (%,d bytes)%n", which, taken, pdf.length);
		}
		System.out.printf("Heap before the booklet: %s%n", portal.memory().used());
		long before = portal.memory().now();
		StaffBrowser staff = StaffBrowser.signIn(portal, run.settings().samplePassword());
		Stopwatch all = new Stopwatch();
		byte[] booklet = staff.export(EXPORT,
				Map.of("year", String.valueOf(SyntheticSheets.BOOKLET_YEAR), "scope", "PUBLISHED", "format", "booklet"),
				Duration.ofMillis(250), run.settings().exportLimit()).file();
		double taken = all.seconds();
		Check.require(isPdf(booklet), "The booklet is no PDF");
		System.out.printf("PDF booklet of %d sheets: %.1f s with asking and fetching (%,d bytes)%n",
				sheets.inBooklet(), taken, booklet.length);
		System.out.printf("Heap after the booklet: %s%n", portal.memory().used());
		System.out.println(portal.memory().fullestSince(before));
	}

	private static boolean isPdf(byte[] content) {
		return new String(content, 0, Math.min(5, content.length), StandardCharsets.US_ASCII).equals("%PDF-");
	}

}
