import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/**
 * Starts the packaged portal on a database of its own with the sample city, has it
 * measured, and leaves nothing behind. The first argument names what is measured.
 */
final class Start {

	private static final Map<String, Bench> BENCHES = Map.of("pages", new PagesBench(), "lists", new ListsBench(),
			"import", new ImportBench());

	private Start() {
	}

	public static void main(String[] arguments) throws Exception {
		Bench bench = BENCHES.get(arguments[0]);
		Check.require(bench != null, "Nothing is measured by the name " + arguments[0] + ", known are " + BENCHES.keySet());
		Settings settings = Settings.of(Arrays.asList(arguments).subList(1, arguments.length), bench.options());
		stopAfter(settings.limit());
		Path home = Files.createTempDirectory("kyodo-bench-");
		Cleanup cleanup = new Cleanup(home);
		Runtime.getRuntime().addShutdownHook(new Thread(cleanup::run));
		printMachine();
		Stopwatch start = new Stopwatch();
		Portal portal = Portal.start(settings, home, cleanup);
		System.out.printf("Started with a new database and the sample city in %.1f s%n", start.seconds());
		bench.run(new Bench.Run(settings, portal, cleanup));
		// the clients' threads would let the process linger
		System.exit(0);
	}

	private static void printMachine() {
		var system = ManagementFactory.getOperatingSystemMXBean();
		int cores = Runtime.getRuntime().availableProcessors();
		double load = system.getSystemLoadAverage();
		System.out.printf("%s %s, %d cores, Java %s%n", system.getName(), system.getArch(), cores, Runtime.version());
		if (load > cores / 2.0) {
			System.out.printf("The machine is busy (load %.1f): the figures of this run say little%n", load);
		}
	}

	/** Nothing here may run for ever. */
	private static void stopAfter(Duration limit) {
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

}
