import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How full the heap of the portal is and has been.
 */
final class PortalMemory {

	private final Process process;

	private final Path gcLog;

	PortalMemory(Process process, Path gcLog) {
		this.process = process;
		this.gcLog = gcLog;
	}

	/** Used heap as it is and after a full collection. */
	String used() throws Exception {
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

	/** A place in the log of the collector, to look from there later. */
	long now() throws IOException {
		return Files.exists(this.gcLog) ? Files.size(this.gcLog) : 0;
	}

	/** The fullest that the heap has been since a place in the log of the collector. */
	String fullestSince(long since) throws IOException {
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
