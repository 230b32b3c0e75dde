import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Measures the import of a list of projects, dry run and writing, against inserting the
 * same rows by plain JDBC, and its export against the bare writer of workbooks, in one
 * run.
 */
final class ImportBench implements Bench {

	private static final String IMPORT = "/staff/projects/import";

	private static final String EXPORT = "/staff/projects/exchange";

	private static final Duration PAUSE = Duration.ofMillis(100);

	private static final Duration EXPORT_PAUSE = Duration.ofMillis(250);

	@Override
	public Map<String, Integer> options() {
		return Map.of("rows", 20_000, "imports", 3, "exports", 20);
	}

	@Override
	public void run(Run run) throws Exception {
		ImportedProjects projects = new ImportedProjects(run.portal().database(), run.settings().number("rows"));
		StaffBrowser staff = StaffBrowser.signIn(run.portal(), run.settings().samplePassword());
		for (int round = 0; round < run.settings().number("imports"); round++) {
			measureImport(run, staff, projects, round);
		}
		BareWriter writer = new BareWriter(run.settings().jar(), run.portal().home());
		List<List<String>> exported = writer.isThere() ? projects.cells() : List.of();
		List<Double> ratios = new ArrayList<>();
		for (int round = 0; round < run.settings().number("exports"); round++) {
			ratios.add(measureExport(run, staff, writer, exported));
		}
		if (writer.isThere()) {
			List<Double> warm = ratios.subList(ratios.size() / 2, ratios.size()).stream().sorted().toList();
			System.out.printf("%nExports, the second half of the rounds: ratio %.2f in the middle, %.2f to %.2f%n",
					warm.get(warm.size() / 2), warm.get(0), warm.get(warm.size() - 1));
		}
	}

	/** Sends a list and has it compared and written. */
	private static void measureImport(Run run, StaffBrowser staff, ImportedProjects projects, int round)
			throws Exception {
		PortalMemory memory = run.portal().memory();
		long gc = memory.now();
		byte[] list = projects.list(round);
		Stopwatch comparing = new Stopwatch();
		String path = upload(staff, list);
		Map<String, String> mapping = staff.hiddenFields(path);
		for (int place = 0; place < ImportedProjects.COLUMNS.size(); place++) {
			mapping.put("use-" + place, ImportedProjects.COLUMNS.get(place));
		}
		mapping.put("complete", "NOTHING");
		staff.post(path + "/mapping", mapping);
		staff.awaitDone(path, PAUSE, run.settings().exportLimit());
		double compared = comparing.seconds();
		Check.require(Check.contains(staff.get(path, "text/html"), path + "/apply"), "The list is not ready to be written");
		Stopwatch applying = new Stopwatch();
		staff.post(path + "/apply", staff.hiddenFields(path));
		staff.awaitDone(path, PAUSE, run.settings().exportLimit());
		double applied = applying.seconds();
		String heap = memory.fullestSince(gc);
		double plain = projects.insert(round);
		System.out.printf("%nImport of %,d rows: dry run %.1f s, writing %.1f s; plain JDBC batch %.1f s; ratio %.2f%n",
				run.settings().number("rows"), compared, applied, plain, (compared + applied) / plain);
		System.out.println(heap);
	}

	private static String upload(StaffBrowser staff, byte[] list) throws Exception {
		String leadsTo = staff.upload(IMPORT, staff.hiddenFields(IMPORT), list);
		Check.require(leadsTo.matches(".*" + IMPORT + "/[0-9a-f-]{36}"), "Sending a list leads to " + leadsTo);
		return leadsTo.substring(leadsTo.indexOf(IMPORT));
	}

	/**
	 * Asks for the list of the year as the page does, waits for it and fetches it; returns the ratio to the bare
	 * writer. How long it took to make is told by the portal, so that asking for the progress is not measured.
	 */
	private static double measureExport(Run run, StaffBrowser staff, BareWriter writer, List<List<String>> exported)
			throws Exception {
		PortalMemory memory = run.portal().memory();
		long gc = memory.now();
		StaffBrowser.Exported workbook = staff.export(EXPORT,
				Map.of("year", String.valueOf(ImportedProjects.YEAR), "format", "XLSX"), EXPORT_PAUSE,
				run.settings().exportLimit());
		double made = run.portal().database().secondsOfExport(workbook.job());
		double taken = workbook.asked() + made + workbook.fetched();
		System.out.printf("%nExport of %,d rows as XLSX (%,d bytes): asked for in %.2f s, made in %.2f s, fetched in %.2f s",
				exported.size(), workbook.file().length, workbook.asked(), made, workbook.fetched());
		double ratio = 0;
		if (writer.isThere()) {
			double bare = writer.write(exported);
			ratio = taken / bare;
			System.out.printf("; bare writer %.2f s; ratio %.2f%n", bare, ratio);
		}
		else {
			System.out.printf("; the bare writer needs %s%n", BareWriter.JARS);
		}
		System.out.println(memory.fullestSince(gc));
		return ratio;
	}

}
